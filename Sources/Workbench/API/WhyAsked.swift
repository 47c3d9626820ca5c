import County
import Report
import Simulation

/// What is asked to be explained, in the words of a request.
struct WhyAsked {
  private let text: (String) -> String?
  private let year: Int?

  /// `text`: the word under a key.
  init(_ text: @escaping (String) -> String?, year: Int?) {
    self.text = { key in text(key).flatMap { $0.isEmpty ? nil : $0 } }
    self.year = year
  }

  /// The question in the county's own ids.
  func inquiry(_ account: Account) throws(Problem) -> Inquiry {
    var inquiry = Inquiry(year: year)
    if let word = text("clause") { inquiry.clause = try AskedNames.clause(word) }
    if let word = text("stage") { inquiry.stage = try AskedNames.stage(word) }
    if let word = text("indicator") { inquiry.member = try AskedNames.indicator(word, in: account.standard) }
    if let word = text("section") {
      inquiry.section = try AskedNames.section(word, in: account.county, stage: inquiry.stage)
    }
    if let word = text("school") { inquiry.school = try AskedNames.school(word, in: account.county) }
    return inquiry
  }

  /// What `why` answers: the figure explained, or all that can be asked.
  static func rendering(
    _ inquiry: Inquiry, _ account: Account, _ provenance: Provenance
  ) throws -> any Rendering {
    if inquiry.isOpen {
      if let year = inquiry.year { try account.check(year) }
      return WhyOverviewRendering(account, year: inquiry.year, provenance)
    }
    return WhyRendering(try Explanation(inquiry, in: account), in: account, provenance)
  }
}
