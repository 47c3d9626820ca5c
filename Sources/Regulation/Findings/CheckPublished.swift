import County

/// The county's own 表Ⅱ-1 and 表Ⅲ against what its school table gives.
enum CheckPublished {
  static func findings(_ county: County, _ evaluation: Evaluation, _ standard: Standard) -> [Finding] {
    let unrounded = UnroundedSplit(county, standard)
    return evaluation.stages.flatMap { stage in
      stage.indicators.flatMap { result in
        compare(result, stage, county.published, unrounded, standard)
      } + (standard.composite.isEmpty ? composite(stage, county.published) : [])
    }
  }

  private static func compare(
    _ result: SpreadResult, _ stage: StageResult, _ published: Published, _ unrounded: UnroundedSplit,
    _ standard: Standard
  ) -> [Finding] {
    var findings: [Finding] = []
    let indicator = result.indicator
    if !standard.required.isEmpty, let figure = published.sectionsFull[stage.stage.index][indicator.index],
      figure.value != Double(result.sectionsFull)
    {
      findings.append(
        Finding(
          .sectionsFullDiffer(
            stage: stage.stage, indicator: indicator, declared: figure.value, computed: result.sectionsFull,
            of: stage.sections), clause: .r1, at: figure.place))
    }
    if let figure = published.means[stage.stage.index][indicator.index], differs(figure, result.mean) {
      findings.append(
        Finding(
          .meanDiffers(
            stage: stage.stage, indicator: indicator, published: figure.value, computed: result.mean), at: figure.place)
      )
    }
    let split = unrounded.cv(stage.stage, indicator)
    if let figure = published.cvs[stage.stage.index][indicator.index], differs(figure, result.cv) {
      findings.append(
        Finding(
          .cvDiffers(stage: stage.stage, indicator: indicator, published: figure.value, computed: result.cv),
          clause: .r2, at: figure.place))
      if let split, !differs(figure, split) {
        findings.append(
          Finding(
            .unroundedSplitExplains(
              stage: stage.stage, indicator: indicator, published: figure.value, unrounded: split), clause: .r2,
            at: figure.place))
      }
    }
    if result.isJudged, let split, (split <= result.limit) != (result.cv <= result.limit) {
      findings.append(
        Finding(
          .roundingDecides(
            stage: stage.stage, indicator: indicator, asGiven: result.cv, unrounded: split, limit: result.limit),
          clause: .r2, at: published.cvs[stage.stage.index][indicator.index]?.place))
    }
    return findings
  }

  private static func composite(_ stage: StageResult, _ published: Published) -> [Finding] {
    guard let figure = published.composites[stage.stage.index], let computed = stage.compositeCV,
      differs(figure, computed)
    else { return [] }
    let fact = Finding.Fact.compositeDiffers(stage: stage.stage, published: figure.value, computed: computed)
    return [Finding(fact, at: figure.place)]
  }

  /// Whether a figure is not the printed one at the printed digits.
  private static func differs(_ figure: Figure, _ computed: Double) -> Bool {
    abs(figure.value - computed) > figure.unit / 2 * (1 + 1e-9)
  }
}

/// The CVs that come out when rooms shared by the sections of a school are split by weight without rounding.
struct UnroundedSplit {
  private let figures: Figures<Double>?
  private let changed: [[Bool]]

  /// Splits again the whole rooms of every school with several sections; areas and equipment are split as given.
  init(_ county: County, _ standard: Standard) {
    let layout = Layout(county)
    var year = CountyYear<Double>(census: county, layout: layout)
    var changed = Array(repeating: Array(repeating: false, count: Indicator.count), count: Stage.allCases.count)
    let base = Indicator.multimedia.index * layout.slots
    for school in county.schools where school.sections.count > 1 {
      let weights = school.sections.map { slot in
        county.sections[slot].pupils * school.kind.splitWeight(of: county.sections[slot].stage)
      }
      let rooms = school.sections.reduce(0) { $0 + year.totals[base + $1] }
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      for (place, slot) in school.sections.enumerated() {
        year.totals[base + slot] = rooms * weights[place] / sum
        changed[layout.stage[slot]][Indicator.multimedia.index] = true
      }
    }
    self.changed = changed
    var figures = Figures<Double>(layout: layout)
    figures.compute(year, layout, Rules(standard))
    self.figures = figures
  }

  /// The CV by the split without rounding; nil where no school of the stage shares rooms.
  func cv(_ stage: Stage, _ indicator: Indicator) -> Double? {
    guard changed[stage.index][indicator.index] else { return nil }
    return figures?.cv[stage.index * Indicator.count + indicator.index]
  }
}
