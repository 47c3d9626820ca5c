import County

/// The sentence of what can be wrong with the rolls of earlier years.
enum HistoryProblemText {
  static func sentence(_ fault: HistoryFault) -> Text {
    switch fault {
    case .unknownSection(let id, let year, let nearest):
      nearest.map {
        Text(
          zh:
            "“\(verbatim: id)”\(year) 年有在校生，本年学校表中没有；是否应为“\(verbatim: $0)”？如已撤并，请在 county.yaml 的 history.sections 写明 closed",
          en:
            "\"\(verbatim: id)\" has a roll in \(year) and is not in the census; was \"\(verbatim: $0)\" meant? If it has closed, say so under history.sections of county.yaml (closed)"
        )
      }
        ?? Text(
          zh: "“\(verbatim: id)”\(year) 年有在校生，本年学校表中没有；如已撤并，请在 county.yaml 的 history.sections 写明 closed，改名的写明 formerly",
          en:
            "\"\(verbatim: id)\" has a roll in \(year) and is not in the census; under history.sections of county.yaml say when it closed (closed), or what it was called before (formerly)"
        )
    case .afterClosing(let id, let year, let closed):
      Text(
        zh: "“\(verbatim: id)”已于 \(closed) 年撤并，\(year) 年却仍有在校生；请改正 closed（首个不再有它的统计年度）或这一行",
        en:
          "\"\(verbatim: id)\" had closed by \(closed) and yet has a roll in \(year); closed is the first census without it: correct it or the row"
      )
    case .stageDiffers(let id, let past, let census):
      Text(
        zh: "“\(verbatim: id)”过去为\(Names.stage(past))，本年为\(Names.stage(census))；不同学段请用两个编号",
        en:
          "\"\(verbatim: id)\" was \(Names.stage(past)) in the past and is \(Names.stage(census)) in the census; give the two stages ids of their own"
      )
    case .closedInCensus(let id, let closed):
      Text(
        zh: "“\(verbatim: id)”写明 \(closed) 年撤并，本年学校表中却有它；请删去 closed，或另用编号",
        en:
          "\"\(verbatim: id)\" is said to have closed by \(closed) and is a row of the census; take closed out, or give the old one an id of its own"
      )
    case .neitherClosedNorPresent(let id):
      Text(
        zh: "“\(verbatim: id)”不在本年学校表中；请写明 closed（首个不再有它的统计年度）",
        en: "\"\(verbatim: id)\" is not in the census; say when it closed (closed: the first census without it)")
    case .closedOutside(let id, let closed, let census):
      Text(
        zh: "“\(verbatim: id)”的撤并年度 \(closed) 晚于统计年度 \(census)；今后的撤并请写进方案",
        en:
          "\"\(verbatim: id)\" closes in \(closed), after the census of \(census); what is still to come is a measure of a plan"
      )
    case .intoItself(let id):
      Text(
        zh: "“\(verbatim: id)”不能并入自身；请在 into 写接收其学生的学段部，不知道的删去 into",
        en:
          "\"\(verbatim: id)\" cannot have merged into itself; name who took its pupils, or take into out where nobody knows"
      )
    case .intoClosed(let id, let into, let closed):
      Text(
        zh: "“\(verbatim: into)”已于 \(closed) 年撤并，接收不了“\(verbatim: id)”的学生；请改正 into，或改正 closed",
        en:
          "\"\(verbatim: into)\" had closed by \(closed) and cannot have taken the pupils of \"\(verbatim: id)\"; correct into, or the year of closing"
      )
    case .intoNotYetThere(let id, let into, let closed, let from):
      Text(
        zh: "“\(verbatim: id)”\(closed) 年撤并，而“\(verbatim: into)”\(from) 年起才有在校生；请改正 into，或补上其以前的在校生",
        en:
          "\"\(verbatim: id)\" closed by \(closed), and \"\(verbatim: into)\" has rolls from \(from) on only; correct into, or add its earlier rolls"
      )
    case .intoOtherStage(let id, let into, let stage):
      Text(
        zh: "“\(verbatim: into)”属\(Names.stage(stage))，与“\(verbatim: id)”学段不同，不能接收其学生；毕业生的去向写在 feeders.csv",
        en:
          "\"\(verbatim: into)\" is \(Names.stage(stage)) and cannot take the pupils of \"\(verbatim: id)\", which is of the other stage; where graduates go stands in feeders.csv"
      )
    case .formerTaken(let id, let former, let by):
      Text(
        zh: "“\(verbatim: former)”已是“\(verbatim: by)”的编号或曾用编号，不能又是“\(verbatim: id)”的；一个编号只归一个学段部",
        en:
          "\"\(verbatim: former)\" is an id of \"\(verbatim: by)\", now or before, and cannot be one of \"\(verbatim: id)\" too; each id stands for one section"
      )
    case .leftOutToCome(let year, let census):
      Text(
        zh: "\(year) 年晚于统计年度 \(census)，还没有数据可剔除；请改正或删去",
        en: "\(year) is after the census of \(census): there is nothing yet to leave out; correct it or take it out")
    case .rollTwice(let id, let year, let grade):
      Text(
        zh: "“\(verbatim: id)”\(year) 年第 \(grade) 年级出现两次；每个学段部每年每个年级只能有一行（曾用编号也算）",
        en: "\"\(verbatim: id)\" has grade \(grade) of \(year) twice; one row for each, former ids included")
    case .gradeMissing(let id, let year, let grade):
      Text(
        zh: "“\(verbatim: id)”\(year) 年缺第 \(grade) 年级；没有学生请填 0，人数不详的把该年各行改为一行不写年级的总数，或删去",
        en:
          "\"\(verbatim: id)\" lacks grade \(grade) in \(year); write 0 where there was no one; where the figure is lost, put one row without a grade with the total in the place of that year's rows, or take them out"
      )
    case .totalBesideGrades(let id, let year):
      Text(
        zh: "“\(verbatim: id)”\(year) 年已另有行，又有一行不写年级；同一学年只留分年级的行，或只留一行总数",
        en:
          "\"\(verbatim: id)\" has other rows for \(year) beside this one without a grade; keep the rows by grade, or one row with the total"
      )
    case .gradeBeyondYears(let id, let grade, let years):
      Text(
        zh: "“\(verbatim: id)”学制 \(years) 年，没有第 \(grade) 年级；年级从本学段的 1 数起",
        en: "\"\(verbatim: id)\" has \(years) grades and no grade \(grade); grades count from 1 in each stage")
    case .onlyTotals:
      Text(
        zh: "往年在校生都不分年级，无从回测；请在 enrolment.csv 填入往年的分年级在校生",
        en:
          "the rolls of earlier years are not by grade, and nothing can be held against them; give them by grade in enrolment.csv"
      )
    case .none:
      Text(
        zh: "没有往年的分年级在校生，无从校准、回测；请在 enrolment.csv 加 year 列，填入往年数据",
        en: "no rolls of earlier years to learn from; give them in enrolment.csv, with a column year")
    case .tooShort(let years, let needed):
      Text(
        zh: "可用的统计年度只有 \(years) 个（剔除的不计），回测至少要 \(needed) 个；请补充往年的分年级在校生",
        en:
          "\(years == 1 ? "one census" : "\(years) censuses") to go by, without those left out; a backtest needs \(needed): add earlier rolls by grade"
      )
    case .birthsBeginTooLate(let first, let needed):
      Text(
        zh: "往年分年级在校生够用，但 births.csv 从 \(first) 年才有；往年的一年级要由 6 年前的出生人口推算，请补充 \(needed) 年起的出生人口",
        en:
          "there are rolls enough, but births.csv begins in \(first), and who enters is reckoned from the births of six years before: give births from \(needed) on"
      )
    case .rolledBack(let from, let to):
      Text(
        zh: "新数据的统计年度 \(to) 不晚于原文件夹的 \(from)；请用 --year 写明新的统计年度",
        en: "the census of \(to) is not after that of \(from), which it is to follow; say its year by --year")
    case .horizons(let text):
      Text(
        zh: "“\(verbatim: text)”不是推演年数；请写作 1,3,5（各为 1 至 10）",
        en: "\"\(verbatim: text)\" are no horizons; write 1,3,5 (each 1 to 10)")
    case .noOutcome:
      Text(
        zh: "--from 与 --through 之间没有可比较的推演；请放宽年份或缩短推演年数（--horizons）",
        en: "no projection begins and ends between --from and --through; widen the years or shorten --horizons")
    }
  }
}
