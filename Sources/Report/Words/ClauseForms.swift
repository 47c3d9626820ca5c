import County
import Regulation

extension Names {
  /// Where a clause stands in the form a county hands in (申报表): 表Ⅳ-4; ids stay in files, people read this.
  ///
  /// 表Ⅱ is of every school, 表Ⅲ of the differences between schools; the vetoes and what a standard adds stand in no table.
  package static func form(_ clause: ClauseID) -> Text { clause.card.place }

  /// A clause by its name with its place in the form: 学校规模（表Ⅳ-4）.
  package static func formed(_ clause: ClauseID, in standard: Standard) -> Text {
    let name = self.clause(clause, in: standard)
    let form = form(clause)
    guard form.zh != name.zh else { return name }
    // A name with a remark of its own in brackets gives it up to its place in the form.
    if let bracket = name.zh.firstIndex(of: "（") {
      return Text(zh: "\(verbatim: name.zh[..<bracket])（\(form)）", en: "\(name) (\(form))")
    }
    return Text(zh: "\(name)（\(form)）", en: "\(name) (\(form))")
  }

  /// Several clauses by their places in the form, in the order given, runs by their ends: 表Ⅳ-1至Ⅳ-3、表Ⅴ-9.
  package static func forms(_ clauses: [ClauseID]) -> Text {
    var runs: [(letter: Character?, first: ClauseID, last: ClauseID)] = []
    for clause in clauses {
      let letter = clause.rawValue.first
      let isListed = letter == "G" || letter == "Q"
      if isListed, let run = runs.last, run.letter == letter, number(run.last) + 1 == number(clause) {
        runs[runs.count - 1].last = clause
      } else {
        runs.append((letter, clause, clause))
      }
    }
    let words = runs.map { run -> Text in
      let (first, last) = (form(run.first), form(run.last))
      guard run.first != run.last else { return first }
      return Text(zh: "\(first)至\(withoutTable(last))", en: "\(first) to \(withoutTable(last))")
    }
    return Text.joined(words, zh: "、", en: ", ")
  }

  private static func number(_ clause: ClauseID) -> Int { Int(clause.rawValue.dropFirst()) ?? 0 }

  /// A verdict as people read it: one by exemption says what it rests on and, of a promise, until when.
  package static func verdict(_ verdict: Verdict, until due: Int? = nil) -> Text {
    switch verdict {
    case .met: Text(zh: "达标", en: "met")
    case .metByExemption:
      due.map { Text(zh: "达标（按限期化解承诺，至\($0)年）", en: "met (under a dated promise, until \($0))") }
        ?? Text(zh: "达标（按限期承诺或放宽标准）", en: "met (under a promise or relaxed limit)")
    case .unmet: Text(zh: "未达标", en: "unmet")
    case .notAssessed: Text(zh: "未评估", en: "not assessed")
    }
  }
}
