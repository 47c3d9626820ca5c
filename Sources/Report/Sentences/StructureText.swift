import County
import Regulation
import Simulation

/// Sentences of a change of the pattern of grades (学制): what can be wrong with it, and what it does.
enum StructureText {
  static func sentence(_ fault: StructureFault) -> Text {
    switch fault {
    case .nothingToChange(let primaryYears):
      Text(
        zh: "所选学段部已是\(name(primaryYears))学制，无可改变；请改正范围、学制，或删去这项措施",
        en:
          "every section chosen has the pattern \(name(primaryYears)) already; choose others, another pattern, or drop the measure"
      )
    case .losesGrades(let id, let by, let year):
      Text(
        zh: "“\(verbatim: id)”\(year) 年正按措施“\(verbatim: by)”停招或撤并年级，不能同时改学制；请把它列入“除外”，或改在撤并完毕之后",
        en:
          "\"\(verbatim: id)\" is closing grade by grade in \(year), by the measure \"\(verbatim: by)\"; leave it out with `except`, or change the pattern later"
      )
    case .feedsOther(let id, let others, let year):
      Text(
        zh: "\(year) 年改学制后，“\(verbatim: id)”与对口升学的 \(list: others) 学制不同，六年级无处可上或重复开设；请把小学与所对口的初中一并列入范围",
        en:
          "from \(year) \"\(verbatim: id)\" and \(list: others), which feed one another, would have two patterns, with grade 6 in both or in neither; choose primary sections and the junior sections they feed together"
      )
    case .feedsNobody(let id, let year):
      Text(
        zh: "不知“\(verbatim: id)”的毕业生升入哪所初中，\(year) 年改学制后六年级无处可上；请在 feeders.csv 中写明，或列入“除外”",
        en:
          "nobody knows which junior school the graduates of \"\(verbatim: id)\" enter, so that from \(year) its grade 6 has nowhere to go; say it in feeders.csv, or leave the section out with `except`"
      )
    case .fedByNobody(let id, let year):
      Text(
        zh: "没有小学对口升入“\(verbatim: id)”，\(year) 年其六年级无处可回；请在 feeders.csv 中写明，或列入“除外”",
        en:
          "no primary section leads to \"\(verbatim: id)\", so that in \(year) its grade 6 has nowhere to go back to; say it in feeders.csv, or leave the section out with `except`"
      )
    case .pointGoesOn(let grade, let to, let year):
      Text(
        zh: "教学点办到 \(grade) 年级，\(year) 年改学制后“\(verbatim: to)”已无更高的年级接收其学生；请在教学点的“年级数”写少一级",
        en:
          "teaching points have grades up to \(grade), and from \(year) \"\(verbatim: to)\" has no grade above it for their pupils; give the points one grade less"
      )
    }
  }

  /// 五四 or 六三.
  static func name(_ primaryYears: Int) -> Text {
    primaryYears == PatternChange.Pattern.fiveFour.primaryYears ? Text(zh: "五四", en: "5+4") : Text(zh: "六三", en: "6+3")
  }

  /// What every change of pattern does: who goes where, and what is to be seen to. nil: the plan has none.
  static func told(_ timeline: Timeline) -> Text? {
    let program = timeline.program
    let words = program.steps.flatMap { step -> [Text] in
      step.layout.compactMap { order -> Text? in
        guard case .restructure(let change) = order else { return nil }
        let moves = timeline.ledger.pupilMoves.filter { $0.measure == change.measure && $0.year == step.year }
        let pupils = moves.reduce(0) { $0 + $1.persons }
        let (from, to) = (Set(moves.map(\.from)).count, Set(moves.map(\.to)).count)
        return change.isUp
          ? Text(
            zh: "\(step.year) 年起 \(from) 所小学的六年级由 \(to) 所初中开设（五四学制），当年 \(fixed: pupils, 0) 人",
            en:
              "from \(step.year) grade 6 of \(counted: from, "primary section") is taught by \(counted: to, "junior section") (5+4), \(fixed: pupils, 0) pupils in that year"
          )
          : Text(
            zh: "\(step.year) 年起 \(from) 所初中的六年级改回 \(to) 所小学开设（六三学制），当年 \(fixed: pupils, 0) 人",
            en:
              "from \(step.year) grade 6 of \(counted: from, "junior section") is taught by \(counted: to, "primary section") again (6+3), \(fixed: pupils, 0) pupils in that year"
          )
      }
    }
    guard !words.isEmpty else { return nil }
    let all = Text.joined(words)
    return Text(
      zh: "学制调整：\(all)。教师、校舍不随年级移动，需另列调配、建设措施；学制须按省级规定报批，课程、教材相应更换。",
      en:
        "Pattern of grades: \(all). Teachers and rooms do not move with the grade: add redeployment and building for them; the pattern is changed by the province's rules, with approval, and curriculum and textbooks change with it."
    )
  }
}
