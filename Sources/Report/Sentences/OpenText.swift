import County
import Regulation
import Simulation

/// What is not assessed, in words.
enum OpenText {
  /// Clauses not assessed that are named; more are counted.
  private static let mostOpen = 3

  /// Which clauses nothing is known of; `standard`: by which a single one is called by its name too, for who does not know
  /// the form by heart.
  static func words(_ clauses: [ClauseID], named standard: Standard? = nil) -> Text {
    guard clauses.count <= mostOpen else {
      return Text(zh: "另有 \(clauses.count) 项未评估", en: "\(clauses.count) more are not assessed")
    }
    if clauses.count == 1, let standard {
      let name = Names.formed(clauses[0], in: standard)
      return Text(zh: "\(name)未评估", en: "\(name) is not assessed")
    }
    let names = Names.forms(clauses)
    return Text(zh: "\(names) 未评估", en: "\(names) \(clauses.count == 1 ? "is" : "are") not assessed")
  }

  /// What a run does not assess, in all years or in some; nil where it assesses everything.
  static func sentence(_ open: OpenClauses) -> Text? {
    var parts: [Text] = []
    if !open.always.isEmpty {
      parts.append(
        open.always.count > mostOpen
          ? Text(zh: "\(open.always.count) 项", en: "\(open.always.count) clauses") : Names.forms(open.always))
    }
    if !open.sometimes.isEmpty { parts.append(byYear(open)) }
    guard !parts.isEmpty else { return nil }
    let all = Text.joined(parts, zh: "；", en: "; ")
    return Text(zh: "未评估：\(all)。", en: "Not assessed: \(all).")
  }

  /// What is not assessed in some years, with the years.
  static func byYear(_ open: OpenClauses) -> Text {
    Text.joined(
      open.sometimes.map { clause, years -> Text in
        let (form, spans) = (Names.form(clause), Years.spans(years))
        return Text(zh: "\(form)（\(spans) 年）", en: "\(form) (\(spans))")
      }, zh: "、", en: ", ")
  }
}
