import County

/// Years as each language writes them.
enum Years {
  /// Years as spans, in the order given: `2024–2025、2028`, `2024–2025, 2028`.
  static func spans(_ years: [Int]) -> Text {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let run = runs.last, run.upperBound + 1 == year {
        runs[runs.count - 1] = run.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    let words = runs.map { Text(same: $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)") }
    return Text.joined(words, zh: "、", en: ", ")
  }
}
