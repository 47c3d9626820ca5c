import County

/// The censuses a county can apply on, as a sentence names them: two years by name, a longer run by its ends.
///
/// A run written 2024–2025 reads as a school year.
enum CensusYears {
  static func text(_ years: [Int]) -> Text {
    Text.joined(runs(years).map { run($0) }, zh: "或", en: " or ")
  }

  private static func run(_ years: ClosedRange<Int>) -> Text {
    let (first, last) = (years.lowerBound, years.upperBound)
    return switch years.count {
    case 1: Text(zh: "\(first) 年", en: "\(first)")
    case 2: Text(zh: "\(first) 年或 \(last) 年", en: "\(first) or \(last)")
    default: Text(zh: "\(first) 至 \(last) 年任一年", en: "any year from \(first) to \(last)")
    }
  }

  private static func runs(_ years: [Int]) -> [ClosedRange<Int>] {
    years.reduce(into: []) { runs, year in
      if let run = runs.last, run.upperBound + 1 == year {
        runs[runs.count - 1] = run.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
  }
}
