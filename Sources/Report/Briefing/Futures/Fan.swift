import Charts
import County
import Ensemble
import Regulation

/// A figure in many futures, year by year: its quantiles, the single run, its limit and how probable it keeps to it.
struct Fan {
  /// The quantiles by share, in the order of `shares`, each by year; nil where the figure is not judged.
  let quantiles: [[Double?]]
  /// The value of the single run on central values.
  let single: [Double?]
  let limit: [Double?]
  /// In how many futures the figure keeps to its limit.
  let within: [Proportion?]

  static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Over the first `years` years of the report; those after the plan's horizon are nil.
  init(_ outlook: Outlook, _ clause: ClauseID, _ subject: Int, _ part: Part, years: Int) {
    let results = (0..<years).map { year -> PartResult? in
      guard year < outlook.single.years.count,
        let found = outlook.single.years[year].clause(clause)?.parts.first(where: { $0.part == part }),
        found.inScope, found.verdict != .notAssessed
      else { return nil }
      return found
    }
    let found = results.enumerated().map { year, result in
      result.flatMap { _ in outlook.futures.quantiles(subject, year, Fan.shares) }
    }
    quantiles = Fan.shares.indices.map { share in found.map { $0?[share] } }
    single = results.map { $0?.value }
    limit = results.map { $0?.limit }
    within = results.enumerated().map { year, result in
      result.map { _ in outlook.futures.probability(.met(subject), year) }
    }
  }

  var low: [Double?] { quantiles[0] }
  var median: [Double?] { quantiles[2] }
  var high: [Double?] { quantiles[4] }

  /// In how many futures of a year the figure passes its limit.
  func over(_ year: Int) -> Proportion? { within[year].map { Proportion(holds: $0.of - $0.holds, of: $0.of) } }

  /// The year after the census in which it most probably passes its limit, the first of equals; nil where it does in no
  /// future.
  var worst: Int? {
    let found = within.indices.dropFirst().max { (over($0)?.holds ?? 0, -$0) < (over($1)?.holds ?? 0, -$1) }
    return found.flatMap { (over($0)?.holds ?? 0) > 0 ? $0 : nil }
  }

  /// Whether it passes its limit in the census.
  var isOverAtFirst: Bool { (within.first ?? nil).map { $0.holds == 0 } ?? false }

  /// From which year on to the last it passes its limit in more than half of the futures.
  var mostlyOverFrom: Int? {
    let last = within.indices.last { within[$0] != nil } ?? 0
    var from: Int?
    for year in stride(from: last, through: 0, by: -1) {
      guard let over = over(year), over.share > 0.5 else { break }
      from = year
    }
    return from
  }

  /// The panel of a chart. `ends`: whether the words at the right say what they are of.
  func panel(_ title: String, limit name: String, ends: (low: String, median: String, high: String))
    -> LinePanels.Panel?
  {
    guard let last = median.indices.last(where: { median[$0] != nil }), let middle = median[last], let low = low[last],
      let high = high[last]
    else { return nil }
    var words: [LinePanels.End] = [
      .init(high, ends.high, .edge), .init(middle, ends.median, .series(0)), .init(low, ends.low, .edge),
    ]
    if let limit = limit[last] { words.append(.init(limit, name, .limit)) }
    return LinePanels.Panel(
      title: title, series: [Series(name: "", values: median), Series(name: "", values: single)],
      bands: [
        Band(lower: quantiles[0], upper: quantiles[4], strength: 0.15),
        Band(lower: quantiles[1], upper: quantiles[3], strength: 0.5),
      ], limit: limit, ends: words)
  }
}
