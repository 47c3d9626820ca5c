import County

extension ProblemText {
  /// What is wrong with a question, and what can be asked.
  static func question(_ fault: QuestionFault) -> Text {
    switch fault {
    case .askedNothing:
      Text(
        zh: "没有说明要解释什么；请给出 --clause、--section 或 --school",
        en: "nothing is named to be explained; give --clause, --section or --school")
    case .notInStandard(let clause, let standard, let known):
      Text(
        zh: "条款 \(verbatim: clause) 不在标准 \(verbatim: standard) 内（其条款：\(list(known))）",
        en: "\(verbatim: clause) is not in the standard \(verbatim: standard), which has \(list(known))")
    case .notAskedOf(let clause, let option, let known):
      Text(
        zh:
          "\(verbatim: clause) 没有与 \(verbatim: option) 相应的部分\(known.isEmpty ? "，整条判定；请去掉此项" : "；它按 \(list(known)) 区分")",
        en:
          "\(verbatim: clause) has no part that fits \(verbatim: option)\(known.isEmpty ? ": it is judged as a whole, leave the option out" : "; its parts are told apart by \(list(known))")"
      )
    case .severalMatch(let text, let matches):
      Text(
        zh: "“\(verbatim: text)”可指 \(list(matches))；请写全名或编号",
        en: "\"\(verbatim: text)\" may mean \(list(matches)); write the full name or the id")
    }
  }
}
