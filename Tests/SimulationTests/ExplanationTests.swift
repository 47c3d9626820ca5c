import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// What an explanation splits adds up to what it splits; what it says would turn a verdict does, and nothing less.
@Suite struct ExplanationTests {
  private func account(_ seed: UInt64) throws -> Account {
    let county = Sample.random(seed)
    let standard = try Sample.standard("national-2017")
    let plan = Sample.randomPlan(county, seed, count: 5, standard: standard)
    return Account(try Timeline(try Program(plan, for: county, by: standard)))
  }

  private func explanation(_ plan: String, _ inquiry: Inquiry) throws -> (Explanation, Account) {
    let file = try PlanFile(Sample.root + "/scenarios/baoqing/plans/\(plan).yaml")
    let county = try Sample.baoqing()
    let account = Account(try Timeline(try Program(file.plan, for: county, by: try Sample.standard())))
    return (try Explanation(inquiry, in: account), account)
  }

  private func checkSums(_ change: FigureChange, _ comment: Comment) {
    let steps = change.steps.reduce(0) { $0 + $1.change }
    #expect(abs(steps - change.change) < 1e-9, comment)
    for step in change.steps {
      guard let rolls = step.throughRolls, let resources = step.throughResources else { continue }
      #expect(abs(rolls + resources - step.change) < 1e-9, comment)
    }
    if !change.sections.isEmpty {
      let sections = change.sections.reduce(0) { $0 + $1.change }
      #expect(abs(sections - change.change) < 1e-9, comment)
    }
    for move in change.indicators {
      guard let before = move.before, let after = move.after, let rolls = move.throughRolls,
        let resources = move.throughResources
      else { continue }
      #expect(abs(rolls + resources - (after - before)) < 1e-9 * max(1, abs(after)), comment)
    }
  }

  /// Every CV, in every year of random plans for random counties, by phase, by measure and by section.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func contributionsAddUp(seed: UInt64) throws {
    let account = try account(seed)
    for year in account.firstYear...account.lastYear {
      for stage in account.layout.stages {
        for indicator in Indicator.allCases {
          let explanation = try Explanation(
            Inquiry(clause: .r2, stage: stage, member: .own(indicator), year: year), in: account)
          guard explanation.result.inScope, case .spread(let spreads) = explanation.working else { continue }
          let spread = try #require(spreads.first)
          let variance = spread.rows.reduce(0) { $0 + $1.contribution }
          #expect(abs(variance - spread.cv * spread.cv) < 1e-9)
          #expect(spread.cv == 0 || abs(spread.rows.reduce(0) { $0 + $1.share } - 1) < 1e-9)
          #expect(spread.cv == explanation.result.value)
          #expect(year == account.firstYear || !explanation.changes.isEmpty)
          for change in explanation.changes { checkSums(change, "\(seed) \(year) \(stage) \(indicator)") }
        }
      }
    }
  }

  /// The value of every section, in every year: what the rolls did and what the totals did.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func sectionValuesAddUp(seed: UInt64) throws {
    let account = try account(seed)
    for year in account.firstYear + 1...account.lastYear {
      for slot in 0..<account.layout.slots {
        for indicator in Indicator.allCases {
          let explanation = try Explanation(
            Inquiry(member: .own(indicator), section: slot, year: year), in: account)
          let at = indicator.index * account.layout.slots + slot
          for change in explanation.changes {
            #expect(change.after == account.facts(in: year).figures.value[at])
            let tolerance = 1e-9 * max(1, abs(change.before), abs(change.after))
            #expect(abs(change.steps.reduce(0) { $0 + $1.change } - change.change) < tolerance)
            for step in change.steps {
              let both = try #require(step.throughRolls) + (try #require(step.throughResources))
              #expect(abs(both - step.change) < tolerance)
            }
          }
        }
        let whole = try Explanation(Inquiry(section: slot, year: year), in: account)
        for change in whole.changes { checkSums(change, "\(seed) \(year) \(slot)") }
      }
    }
  }

  /// A section's cliffs by resource: at the least total R1 stands, at one less it does not, nothing else being moved.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func resourceCliffsTurnR1(seed: UInt64) throws {
    let facts = Sample.facts(Sample.random(seed), try Sample.standard("national-2017"))
    let slots = facts.terms.layout.slots
    for slot in 0..<slots {
      let cliff = ResourceCliff(slot, facts)
      for indicator in Indicator.allCases {
        func verdict(_ total: Double) -> Verdict {
          var trial = facts
          trial.year.totals[indicator.index * slots + slot] = total
          trial.figures.compute(trial.year, trial.terms.layout, trial.terms.rules)
          return ClauseID.r1.judge(Part(subject: .section(slot)), trial).verdict
        }
        if let least = cliff.all[indicator.index] {
          #expect(verdict(least) == .met, "\(slot) \(indicator)")
          #expect(least == 0 || verdict(least - 1) == .unmet, "\(slot) \(indicator)")
        } else {
          #expect(verdict(1e12) == .unmet, "\(slot) \(indicator)")
        }
      }
    }
  }

  /// What turns a CV: exactly the fewest whole steps, as marching over them one by one finds them.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func spreadCliffsAreTheNearest(seed: UInt64) throws {
    let facts = Sample.facts(Sample.random(seed), try Sample.standard("national-2017"))
    let layout = facts.terms.layout
    for stage in layout.stages {
      for indicator in [Indicator.backbone, .multimedia, .teachingArea] {
        let at = stage.index * Indicator.count + indicator.index
        // Limits just beside the CV and further off, on both sides.
        for factor in [0.9, 0.99, 1.01, 1.1] {
          let limit = facts.figures.cv[at] * factor
          for slot in 0..<layout.slots where layout.stage[slot] == stage.index {
            let cliff = SpreadCliff(slot, stage, .own(indicator), limit: limit, facts)
            func march(_ most: Double, _ pupils: Double, _ total: Double) -> Double? {
              var counted = facts.figures.counted
              var totals = facts.year.totals
              let (roll, own) = (counted[slot], totals[indicator.index * layout.slots + slot])
              let isUnmet = facts.figures.cv[at] > limit
              for step in stride(from: 1.0, through: most, by: 1) {
                counted[slot] = roll + step * pupils
                totals[indicator.index * layout.slots + slot] = own + step * total
                let cv = Figures.spread(
                  of: indicator.index, per: indicator.perPupils, stage.index, counted: counted, totals: totals, layout
                ).cv
                if (cv > limit) != isUnmet { return step }
              }
              return nil
            }
            let roll = facts.figures.counted[slot]
            func near(_ found: Double?, _ most: Double) -> Double? { found.flatMap { $0 <= most ? $0 : nil } }
            #expect(near(cliff.pupilsMore, 3000) == march(3000, 1, 0), "\(slot) \(indicator) \(factor)")
            #expect(cliff.pupilsFewer == march(roll - 1, -1, 0), "\(slot) \(indicator) \(factor)")
            #expect(near(cliff.resourceMore, 3000) == march(3000, 0, 1), "\(slot) \(indicator) \(factor)")
            let own = facts.year.totals[indicator.index * layout.slots + slot]
            #expect(
              near(cliff.resourceLess, 3000) == march(min(3000, own.rounded(.down)), 0, -1),
              "\(slot) \(indicator) \(factor)")
          }
        }
      }
    }
  }

  /// 凉水小学部 carries 52 % of the variance of primary backbone teachers (regulation.zh §7.6), with 13 pupils of 11,668.
  @Test func liangshui() throws {
    let account = Account(census: try Sample.baoqing(), by: try Sample.standard())
    let explanation = try Explanation(
      Inquiry(clause: .r2, stage: .primary, member: .own(.backbone)), in: account)
    guard case .spread(let spreads) = explanation.working, let first = spreads.first?.rows.first else {
      Issue.record("no working")
      return
    }
    #expect(account.layout.ids[first.slot] == "liangshui-p")
    #expect((first.share * 100).rounded() == 52)
    #expect(Nearness.rounded(try #require(explanation.result.value), 3) == 0.285)
    #expect(explanation.published?.value == 0.285)
    #expect(explanation.changes.isEmpty)
  }

  /// 第三中学: no pupil more, and two square metres of sports ground to spare (regulation.zh §0.5).
  @Test func thirdJunior() throws {
    let county = try Sample.baoqing()
    let account = Account(census: county, by: try Sample.standard())
    let slot = try #require(county.position(ofSection: "no3-j"))
    let turn = try #require(try Explanation(Inquiry(section: slot), in: account).turns.section)
    #expect(turn.roll.all == 1844)
    #expect(turn.resource.totals[Indicator.sportsArea.index] == 18811)
    #expect(turn.resource.all[Indicator.sportsArea.index] == 18809)
    // The teaching area may stand at 85 %, the one that may.
    #expect(turn.resource.all[Indicator.teachingArea.index] == turn.resource.floor[Indicator.teachingArea.index])
  }

  /// What is asked without a year is told of the year in which its story turns; without a part, of the nearest to failing.
  @Test func whatIsLeftOpen() throws {
    let (broken, account) = try explanation("promise", Inquiry(clause: .r2))
    #expect(broken.topic.year == 2029)
    #expect(broken.topic.part == Part(stage: .junior, indicator: .multimedia))
    #expect(broken.others.count == 13)
    let school = try #require(account.county.position(ofSchool: "no4-p"))
    let (size, _) = try explanation("promise", Inquiry(school: school))
    #expect(size.topic.clause == .g4 && size.topic.year == 2026)
    #expect(size.outcome?.status == .kept && size.promise?.due == 2027)
    #expect(size.turns.pupilsMore == 5)
    let (rotation, _) = try explanation("promise", Inquiry(clause: .g11, year: 2030))
    guard case .quotient(let quotient) = rotation.working else {
      Issue.record("no quotient")
      return
    }
    #expect(quotient.above.first?.datum.value == 67)
    #expect(quotient.above.first?.datum.origin == .plan(year: 2030))
    #expect(rotation.turns.figure?.change == -6)
  }

  /// A plan that merges says which measure moved a CV, and rows of data say from which step they are.
  @Test func measuresAndSteps() throws {
    let county = try Sample.baoqing()
    let (merged, _) = try explanation(
      "merger-hold", Inquiry(clause: .r2, stage: .primary, member: .own(.backbone), year: 2025))
    let change = try #require(merged.changes.first)
    #expect(change.steps.map(\.measure) == [0])
    #expect(change.steps.first?.phase == .mergers)
    #expect(Nearness.rounded(change.after, 3) == 0.139)
    let eighth = try #require(county.position(ofSection: "no8-p"))
    let datum = try #require(merged.data.first { $0.what == .total(slot: eighth, .backbone) })
    guard case .moved(let year, let phase, let census, let place) = datum.origin else {
      Issue.record("not moved")
      return
    }
    #expect(year == 2025 && phase == .mergers)
    #expect(census == county.sections[eighth].totals[Indicator.backbone.index])
    #expect(place?.line == county.sections[eighth].place.line && place?.column == "backbone_teachers")
    let second = try #require(county.position(ofSection: "no2-p"))
    let held = try #require(merged.data.first { $0.what == .total(slot: second, .backbone) })
    guard case .census = held.origin else {
      Issue.record("a total that nothing moved")
      return
    }
  }

  /// Every quotient of Baoqing's declared clauses, worked out again from the numbers shown, is the figure judged.
  @Test func quotientsAreTheFigures() throws {
    let account = Account(census: try Sample.baoqing(), by: try Sample.standard())
    var worked: [ClauseID] = []
    for clause in ClauseID.allCases where account.standard.lists(clause) {
      for part in account.parts(of: clause).indices {
        let topic = Topic(clause: clause, part: account.parts(of: clause)[part], place: part, year: 2024)
        let explanation = try Explanation(topic, in: account)
        guard case .quotient(let quotient) = explanation.working, let value = explanation.result.value else {
          continue
        }
        func figure(_ term: Working.Term) throws -> Double {
          (term.isTakenOff ? -1 : 1) * (try #require(term.datum.value))
        }
        let above = try quotient.above.reduce(0.0) { $0 + (try figure($1)) }
        let below =
          try quotient.isProduct
          ? quotient.below.reduce(1.0) { $0 * (try figure($1)) } : quotient.below.reduce(0.0) { $0 + (try figure($1)) }
        if topic.part.aspect == .sample {
          #expect(above == value)
        } else {
          #expect(abs(above / below - value) < 1e-12, "\(clause)")
        }
        for term in quotient.above + quotient.below {
          switch term.datum.origin {
          case .census(let place), .standard(let place): #expect(place.line != nil, "\(clause)")
          default: Issue.record("\(clause) is not of the census")
          }
        }
        worked.append(clause)
      }
    }
    #expect(
      Set(worked) == [.g6, .g7, .g8, .g9, .g11, .g12, .g14, .g15, .q1, .q2, .q3, .q4, .s1])
  }

  /// What cannot be asked is refused with what can.
  @Test func refused() throws {
    let account = Account(census: try Sample.baoqing(), by: try Sample.standard())
    func fault(_ inquiry: Inquiry) -> Fault? {
      do throws(Problem) {
        _ = try Explanation(inquiry, in: account)
        return nil
      } catch { return error.fault }
    }
    #expect(fault(Inquiry(year: 2024)) == .question(.askedNothing))
    #expect(fault(Inquiry(clause: .r2, year: 2025)) == .horizonOutside(year: 2025, first: 2024, last: 2024))
    #expect(
      fault(Inquiry(clause: .g4, stage: .primary))
        == .question(.notAskedOf(clause: "G4", option: "--stage", known: ["--school"])))
    #expect(
      fault(Inquiry(clause: .g9, section: 0)) == .question(.notAskedOf(clause: "G9", option: "--section", known: [])))
    #expect(
      fault(Inquiry(clause: .r2, section: 0))
        == .question(.notAskedOf(clause: "R2", option: "--section", known: ["--stage", "--indicator"])))
    guard case .question(.notInStandard(let clause, _, _))? = fault(Inquiry(clause: .a1)) else {
      Issue.record("A1 is in no standard here")
      return
    }
    #expect(clause == "A1")
  }
}
