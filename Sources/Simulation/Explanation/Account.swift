import County
import Regulation

/// What is explained from: every year of a timeline, or the census of a county alone.
package struct Account: Sendable {
  package let county: County
  package let standard: Standard
  package let layout: Layout
  package let questions: Questions
  /// The evaluation of every year, and the facts behind it; the census first.
  package let years: [Evaluation]
  package let facts: [Facts<Double>]
  /// Nil for a county without a plan.
  package let timeline: Timeline?

  package init(_ timeline: Timeline) {
    let program = timeline.program
    county = program.county
    standard = program.standard
    layout = program.layout
    questions = program.questions
    years = timeline.years
    facts = timeline.facts
    self.timeline = timeline
  }

  /// A county as it stands, without a plan.
  package init(census county: County, by standard: Standard) {
    self.county = county
    self.standard = standard
    layout = Layout(county)
    questions = Questions(layout, standard)
    var facts = Facts(
      Terms(county: county, standard: standard, layout: layout),
      year: CountyYear<Double>(census: county, layout: layout))
    var verdicts = Verdicts<Double>()
    evaluate(&facts, questions, all: true, into: &verdicts)
    years = [Evaluation(facts, questions, viableFloor: Evaluation.usualViableFloor, rollIsFitted: true)]
    self.facts = [facts]
    timeline = nil
  }

  /// The census.
  package var firstYear: Int { county.year }
  /// The horizon.
  package var lastYear: Int { firstYear + years.count - 1 }

  /// The evaluation of one year, from the census to the horizon.
  package func evaluation(in year: Int) -> Evaluation { years[year - firstYear] }
  /// The figures of one year, from the census to the horizon.
  package func facts(in year: Int) -> Facts<Double> { facts[year - firstYear] }

  /// Throws where a year does not stand on the timeline.
  package func check(_ year: Int) throws(Problem) {
    guard (firstYear...lastYear).contains(year) else {
      throw Problem(.horizonOutside(year: year, first: firstYear, last: lastYear), at: Place(file: "--year"))
    }
  }

  /// The steps after one year and up to another, in their order.
  package func entries(after from: Int, through to: Int) -> [Ledger.Entry] {
    (timeline?.ledger.entries ?? []).filter { from < $0.year && $0.year <= to }
  }

  /// The parts that a clause judges, by their place in it.
  package func parts(of clause: ClauseID) -> [Part] {
    ClauseID.allCases.firstIndex(of: clause).map { questions.parts[$0] } ?? []
  }

  /// The result of a part of a clause in one year.
  package func result(of clause: ClauseID, _ place: Int, in year: Int) -> PartResult? {
    evaluation(in: year).clause(clause)?.parts[place]
  }

  /// Roll and classes by grade in one year; nil where the county alone gives no roll to be fitted.
  ///
  /// The years of a plan are run again in silence: the same step, so the same figures.
  package func grades(in year: Int) -> GradeTable? {
    guard let timeline else {
      let limits = Rules(standard).classLimit
      return (try? GradeRolls(county, shape: .fitted, classLimit: limits)).map {
        GradeTable(
          stride: $0.stride, pupils: $0.pupils, classes: $0.classes, years: county.sections.map(\.years),
          isAssumed: $0.isAssumed)
      }
    }
    let program = timeline.program
    var state = State<Double>(census: program)
    var silence = Silence<Double>()
    evaluateCensus(&state, program)
    for step in 0..<(year - firstYear) {
      Simulation.year(&state, program, step: step, program.drivers, &silence)
    }
    return GradeTable(
      stride: program.rolls.stride, pupils: state.grades, classes: state.gradeClasses, years: state.facts.year.years,
      isAssumed: program.rolls.isAssumed)
  }
}

/// Roll and classes by grade in one year, by slot × stride + grade of the section − 1.
package struct GradeTable: Sendable {
  package var stride: Int
  package var pupils: [Double]
  package var classes: [Double]
  /// Length of the stage in years, by slot.
  package var years: [Int]
  /// Whether the roll by grade of a section was fitted in the census, by slot.
  package var isAssumed: [Bool]
}
