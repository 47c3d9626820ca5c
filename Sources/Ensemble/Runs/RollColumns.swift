import County
import Regulation
import Simulation

/// Whose pupils are told in quantiles: of a section, of a stage, of a grade of a stage (counted from the first primary
/// grade).
package enum RollSubject: Sendable, Hashable {
  case section(Int)
  case stage(Stage)
  case grade(Stage, Int)
}

/// Where the rolls of every year stand among the columns of figures that are kept future by future.
struct RollColumns: Sendable {
  let subjects: [RollSubject]
  /// The grades whose pupils make up each of them in each year, by slot × stride + grade of the section − 1, one list after
  /// another: the years of a subject stand together, since a plan may change which grades its sections have.
  private let places: [Int]
  private let starts: [Int]
  private let first: Int
  private let years: Int

  init(_ program: Program, first: Int, years: Int) {
    let (layout, stride) = (program.layout, program.rolls.stride)
    func all(_ slot: Int, _ year: Int) -> Range<Int> {
      slot * stride..<slot * stride + program.years(of: slot, in: year)
    }
    var subjects: [RollSubject] = []
    var lists: [[Int]] = []
    func add(_ subject: RollSubject, _ places: (Int) -> [Int]) {
      subjects.append(subject)
      for year in 0..<years { lists.append(places(program.firstYear + year)) }
    }
    for slot in 0..<layout.slots { add(.section(slot)) { Array(all(slot, $0)) } }
    let sections = program.county.sections
    for stage in layout.stages {
      let own = sections.indices.filter { sections[$0].stage == stage }
      add(.stage(stage)) { year in own.flatMap { all($0, year) } }
      for grade in program.grades(of: stage) {
        add(.grade(stage, grade)) { year in
          own.compactMap { slot -> Int? in
            let taught = program.grades(of: slot, in: year)
            return taught.contains(grade) ? slot * stride + grade - taught.lowerBound : nil
          }
        }
      }
    }
    self.subjects = subjects
    places = lists.flatMap { $0 }
    starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.first = first
    self.years = years
  }

  /// How many columns they take.
  var count: Int { subjects.count * years }

  func column(_ subject: Int, _ year: Int) -> Int { first + subject * years + year }

  /// The pupils of a subject in a year in some futures.
  func pupils(_ subject: Int, _ year: Int, _ grades: borrowing [Futures]) -> Futures {
    var sum = Futures(repeating: 0)
    let list = subject * years + year
    for place in starts[list]..<starts[list + 1] { sum += grades[places[place]] }
    return sum
  }
}
