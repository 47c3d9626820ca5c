import County

/// The censuses a county can apply on, as a sentence names them: by the school year they count (统计年度), and by the
/// calendar year in which the application is made, the one after.
enum CensusYears {
  /// `2024 或 2025 学年`; a run of more by its ends.
  static func text(_ years: [Int]) -> Text {
    let all = told(years)
    let isLong = runs(years).contains { $0.count > 2 }
    return Text(zh: "\(all)\(isLong ? " 任一学年" : " 学年")", en: isLong ? "any of \(all)" : "\(all)")
  }

  /// `2025 或 2026 年提出`.
  static func applied(_ years: [Int]) -> Text {
    let all = told(years.map { $0 + 1 })
    return Text(zh: "\(all) 年提出", en: "in \(all)")
  }

  /// Both: `2024 学年统计数据（2025 年提出）`.
  static func full(_ years: [Int]) -> Text {
    let (census, applied) = (text(years), applied(years))
    return Text(zh: "\(census)统计数据（\(applied)）", en: "the census of \(census) (\(applied))")
  }

  /// The years alone: `2024 或 2025`, `2024–2031`.
  static func told(_ years: [Int]) -> Text {
    Text.joined(runs(years).map { run($0) }, zh: "或", en: " or ")
  }

  private static func run(_ years: ClosedRange<Int>) -> Text {
    let (first, last) = (years.lowerBound, years.upperBound)
    return switch years.count {
    case 1: Text(same: "\(first)")
    // A run written 2024–2025 reads as one school year.
    case 2: Text(zh: "\(first) 或 \(last)", en: "\(first) or \(last)")
    default: Text(same: "\(first)–\(last)")
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
