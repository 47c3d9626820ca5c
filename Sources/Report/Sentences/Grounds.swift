import County
import Regulation
import Simulation

/// What a result rests on that nobody counted or verified, a sentence each.
enum Grounds {
  /// Whether a limit or a reading of a clause is not verified.
  static func isUnverified(_ clause: ClauseID, _ standard: Standard) -> Bool {
    if standard.openReadings.contains(where: { $0.clause == clause }) { return true }
    guard let rule = standard.rules[clause] else { return false }
    return rule.trust == .unverified || rule.limits.values.contains { $0.trust == .unverified }
  }

  /// Of figures by their fields, and of the rules that judge.
  static func sentences(_ fields: [String], _ standard: Standard) -> [Text] {
    let title = standard.title
    var told = [Text(zh: "标准：\(title)", en: "Standard: \(title)")]
    if !fields.isEmpty {
      let words = Assumed.words(fields)
      told.append(Text(zh: "估计或推定的数据：\(words)", en: "Estimated or assumed: \(words)"))
    }
    let clauses = ClauseID.allCases.filter { standard.lists($0) && isUnverified($0, standard) }
    if !clauses.isEmpty {
      let names = Names.forms(clauses)
      told.append(
        Text(zh: "限值或口径未核实：\(names)", en: "Limits or readings not verified: \(names)"))
    }
    return told
  }
}
