import County
import Regulation

/// Sections vary about the county's rates, and the county's totals stay (校际波动).
///
/// The deviation of n pupils is √(a² + b² ÷ n): `a` all grades of a section have in common, `b` ÷ √n each grade has of its
/// own, so that the section as a whole has b ÷ √(its roll). A share of the variance is the section's in all years. Where
/// there is chance too, what comes out is brought to whole pupils.
extension State {
  /// Varies this autumn's entrants of a stage about each section's share.
  mutating func varyEntry(_ program: borrowing Program, _ stage: Stage) {
    guard let noise, let law = program.plan.chances.sectionNoise else { return }
    let event = stage == .primary ? ChancePlace.Event.sectionPrimaryEntry : .sectionJuniorEntry
    let kept = law.entryLasting[stage.index]
    let (lasting, yearly) = (kept.squareRoot(), (1 - kept).squareRoot())
    let places = program.layout.places(in: stage.index)
    for future in 0..<N.width {
      var (before, after) = (0.0, 0.0)
      for place in places {
        let slot = program.layout.stageSlots[place]
        let pupils = entering[slot][future]
        before += pupils
        guard pupils > 0 else { continue }
        let always = noise.normal(at: ChancePlace(event, 0, slot), in: future)
        let now = noise.normal(at: ChancePlace(event, facts.year.year, slot), in: future)
        let varied = pupils * max(0, 1 + law.entry.deviation(pupils) * (lasting * always + yearly * now))
        entering[slot][future] = varied
        after += varied
      }
      let scale = after > 0 ? before / after : 1
      var rounding = Rounding(chance, ChancePlace(.sectionRounding, facts.year.year, stage.index), future)
      for place in places {
        let slot = program.layout.stageSlots[place]
        entering[slot][future] = rounding.next(entering[slot][future] * scale)
      }
    }
  }

  /// Varies every grade that has gone up, each section about the county's rate; each grade of the county stays as it was.
  mutating func varyPromotion(_ program: borrowing Program) {
    guard let noise, let law = program.plan.chances.sectionNoise else { return }
    let stride = program.rolls.stride
    let years = facts.year.years
    for future in 0..<N.width {
      // By grade counted from the first primary grade, of each stage: a pattern of 5+4 has its sixth in the junior one.
      var before = InlineArray<18, Double>(repeating: 0)
      var after = before
      for slot in years.indices {
        var pupils = 0.0
        for grade in 1..<max(years[slot], 1) { pupils += grades[slot * stride + grade][future] }
        guard pupils > 0 else { continue }
        let section = deviation(law, noise, slot, pupils, future)
        let bin = bin(program, slot)
        for grade in 1..<years[slot] {
          let own = grades[slot * stride + grade][future]
          guard own > 0 else { continue }
          let place = ChancePlace(.sectionProgression, facts.year.year, slot, detail: grade)
          let alone = section.own * law.progression.ownDeviation(own) * noise.normal(at: place, in: future)
          let varied = own * max(0, 1 + section.common + alone)
          grades[slot * stride + grade][future] = varied
          before[bin + grade] += own
          after[bin + grade] += varied
        }
      }
      for stage in Stage.allCases {
        for grade in 1..<Stage.lastGrade {
          let bin = stage.index * Stage.lastGrade + grade
          guard after[bin] > 0 else { continue }
          let scale = before[bin] / after[bin]
          var rounding = Rounding(
            chance, ChancePlace(.sectionRounding, facts.year.year, stage.index, detail: grade), future)
          for slot in years.indices {
            let own = bin - self.bin(program, slot)
            guard program.layout.stage[slot] == stage.index, own >= 1, own < years[slot] else { continue }
            let place = slot * stride + own
            grades[place][future] = rounding.next(grades[place][future] * scale)
          }
        }
      }
    }
  }

  /// What all grades of a section have in common in a year, and how much of its own each has.
  private func deviation(
    _ law: SectionNoise, _ noise: any Chance, _ slot: Int, _ pupils: Double, _ future: Int
  ) -> (common: Double, own: Double) {
    let yearly = (1 - law.lasting).squareRoot()
    let now = noise.normal(at: ChancePlace(.sectionProgression, facts.year.year, slot), in: future)
    var common = yearly * law.progression.a * now
    if law.lasting > 0 {
      let always = noise.normal(at: ChancePlace(.sectionProgression, 0, slot), in: future)
      common += law.lasting.squareRoot() * law.progression.deviation(pupils) * always
    }
    return (common, yearly)
  }

  /// Where the grades of a section begin among those of its stage.
  private func bin(_ program: borrowing Program, _ slot: Int) -> Int {
    let isJunior = program.layout.stage[slot] == Stage.junior.index
    return isJunior ? Stage.lastGrade + Stage.lastGrade - facts.year.years[slot] : 0
  }
}

extension SectionNoise.SpreadBySize {
  /// The relative deviation of n pupils; of less than one as of one.
  func deviation(_ pupils: Double) -> Double { (a * a + b * b / max(pupils, 1)).squareRoot() }

  /// The part that each grade has of its own.
  func ownDeviation(_ pupils: Double) -> Double { b / max(pupils, 1).squareRoot() }
}

/// Brings numbers to whole ones so that their sum moves by less than one (systematic rounding), where there is chance.
private struct Rounding {
  private var sum: Double
  private var before = 0.0
  private let isOn: Bool

  init(_ chance: (any Chance)?, _ place: ChancePlace, _ future: Int) {
    isOn = chance != nil
    sum = chance?.uniform(at: place, in: future) ?? 0
  }

  mutating func next(_ value: Double) -> Double {
    guard isOn else { return value }
    sum += value
    defer { before = sum.rounded(.down) }
    return sum.rounded(.down) - before
  }
}
