/// The problems of one file as they are found: the first are kept in full, what comes after them is counted.
///
/// A table of another kind may have a problem in every field. To keep them all would take more memory than the table, and
/// no one reads the millionth.
package struct ProblemList: Sendable {
  /// How many problems are reported, unless all are asked for.
  package static let told = 50

  /// How many are kept of one file: as many as are reported.
  @TaskLocal package static var limit = told

  private var kept: [Problem] = []
  private var more = 0
  private let limit = ProblemList.limit

  package init() {}

  /// Whether no problem was found.
  package var isEmpty: Bool { kept.isEmpty }

  /// Whether whatever comes now is only counted: what makes a sentence better need not be looked for.
  package var isFull: Bool { kept.count >= limit }

  /// Those kept, and behind them how many more there were.
  package var all: [Problem] {
    more == 0 ? kept : kept + [Problem(.more(count: more), at: (kept.last?.place?.file).map { Place(file: $0) })]
  }

  /// Takes up one; its fault is made only where it is kept.
  package mutating func append(_ fault: @autoclosure () -> Fault, at place: Place?) {
    if isFull { more += 1 } else { kept.append(Problem(fault(), at: place)) }
  }

  /// Adds several problems, in their order.
  package mutating func append(contentsOf problems: [Problem]) {
    for problem in problems {
      if case .more(let count) = problem.fault { more += count } else { append(problem.fault, at: problem.place) }
    }
  }
}
