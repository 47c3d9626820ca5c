import County

/// The sentence of what can be wrong with a merger that goes grade by grade, or closes what is to stay.
enum ConsolidationProblemText {
  static func sentence(_ fault: ConsolidationFault) -> Text {
    switch fault {
    case .notGrades(let text):
      Text(
        zh: "“\(verbatim: text)”不是年级；请写作 4-6 或 6",
        en: "\"\(verbatim: text)\" is no grade or span of grades; write 4-6, or 6")
    case .gradesNotTaught(let id, let asked, let taught):
      Text(
        zh: "“\(verbatim: id)”没有 \(span(asked)) 年级（该校为 \(span(taught)) 年级）；请改正撤并年级",
        en: "\"\(verbatim: id)\" does not teach \(grades(asked)) (it has \(grades(taught))); name grades it has")
    case .receiverStopsIntake(let id, let by, let year):
      Text(
        zh: "接收方“\(verbatim: id)”到 \(year) 年已按措施“\(verbatim: by)”停招，不能再接收学生；请换一所接收学校",
        en:
          "the receiver \"\(verbatim: id)\" takes in no more pupils by \(year), by the measure \"\(verbatim: by)\"; name another receiver"
      )
    case .receiverLacksGrades(let id, let by, let year):
      Text(
        zh: "接收方“\(id)”到 \(year) 年已按措施“\(by)”将部分年级并入他校，已不设全部年级；请换一所接收学校",
        en:
          "the receiver \"\(verbatim: id)\" has sent grades elsewhere by \(year), by the measure \"\(verbatim: by)\", and cannot teach all who come; name another receiver"
      )
    case .stopsWhileReceiving(let id, let from, let year):
      Text(
        zh: "“\(verbatim: id)”\(year) 年起停招，而措施“\(verbatim: from)”正以它为接收学校；请先为那一项另定接收学校，或不停招",
        en:
          "\"\(verbatim: id)\" is to take in no more pupils from \(year), while the measure \"\(verbatim: from)\" sends it pupils; name another receiver there first, or leave this school its intake"
      )
    case .reopensTooEarly(let id, let reopens, let closes):
      Text(
        zh: "“\(verbatim: id)”\(closes) 年才撤并完毕，不能在 \(reopens) 年恢复办学；恢复年份须晚于 \(closes) 年",
        en: "\"\(verbatim: id)\" has closed by \(closes) and cannot reopen in \(reopens); let it reopen after \(closes)"
      )
    case .keptIsMerged(let id, let reason):
      Text(
        zh: "“\(verbatim: id)”列为保留学校（\(verbatim: reason)），不得撤并；请删去这项撤并，或从保留学校中删去",
        en:
          "\"\(verbatim: id)\" is kept (\(verbatim: reason)) and may not be closed; take the merger out, or the school out of keep"
      )
    }
  }

  private static func span(_ grades: ClosedRange<Int>) -> Wording<Chinese> {
    grades.count == 1 ? "\(grades.lowerBound)" : "\(grades.lowerBound)—\(grades.upperBound)"
  }

  private static func grades(_ grades: ClosedRange<Int>) -> Wording<English> {
    grades.count == 1 ? "grade \(grades.lowerBound)" : "grades \(grades.lowerBound)–\(grades.upperBound)"
  }
}
