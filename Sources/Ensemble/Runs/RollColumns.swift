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
  /// The grades whose pupils make up each of them, by slot × stride + grade of the section − 1, one list after another.
  private let places: [Int]
  private let starts: [Int]
  private let first: Int
  private let years: Int

  init(_ program: Program, first: Int, years: Int) {
    let (layout, stride) = (program.layout, program.rolls.stride)
    func grades(_ slot: Int) -> Range<Int> { slot * stride..<slot * stride + layout.years[slot] }
    var subjects: [RollSubject] = []
    var lists: [[Int]] = []
    for slot in 0..<layout.slots {
      subjects.append(.section(slot))
      lists.append(Array(grades(slot)))
    }
    let sections = program.county.sections
    for stage in layout.stages {
      let own = sections.indices.filter { sections[$0].stage == stage }
      subjects.append(.stage(stage))
      lists.append(own.flatMap(grades))
      for grade in 1...Stage.lastGrade {
        let places = own.compactMap { slot -> Int? in
          let place = grade - sections[slot].firstGrade
          return (0..<layout.years[slot]).contains(place) ? slot * stride + place : nil
        }
        guard !places.isEmpty else { continue }
        subjects.append(.grade(stage, grade))
        lists.append(places)
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

  /// The pupils of a subject in some futures.
  func pupils(_ subject: Int, _ grades: borrowing [Futures]) -> Futures {
    var sum = Futures(repeating: 0)
    for place in starts[subject]..<starts[subject + 1] { sum += grades[places[place]] }
    return sum
  }
}
