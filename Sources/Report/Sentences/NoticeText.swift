import County

extension Notice {
  /// A measure of the past: done, not seen, or not to be seen in the tables; skipped in any case.
  private func pastMeasure(_ name: String, _ years: ClosedRange<Int>, _ isSeen: Bool?) -> Text {
    let span =
      years.count == 1
      ? Text(same: "\(years.lowerBound)")
      : Text(zh: "\(years.lowerBound)—\(years.upperBound)", en: "\(years.lowerBound)–\(years.upperBound)")
    return switch isSeen {
    case true?:
      Text(
        zh: "“\(verbatim: name)”（\(span) 年）不晚于统计年度，本年数据中已完成，不再推演",
        en: "\"\(verbatim: name)\" (\(span)) is not after the census, whose tables show it done: skipped")
    case false?:
      Text(
        zh: "“\(verbatim: name)”（\(span) 年）不晚于统计年度，本年数据中看不到已完成；已跳过，仍要做请改年份",
        en:
          "\"\(verbatim: name)\" (\(span)) is not after the census, whose tables do not show it done: skipped; give it a later year if it is still to come"
      )
    case nil:
      Text(
        zh: "“\(verbatim: name)”（\(span) 年）不晚于统计年度，视为已体现在本年数据中，不再推演",
        en: "\"\(verbatim: name)\" (\(span)) is not after the census and is taken to be in its tables: skipped")
    }
  }

  /// The notice in a sentence, with what would silence it.
  package var sentence: Text {
    switch fact {
    case .gradesGoOn(let section, let last, let to, let basis):
      gradesGoOn(section, last, to, basis)
    case .fitMoved(let sections): fitMoved(sections)
    case .fileNotRead(let nearest):
      nearest.map {
        Text(
          zh: "未使用：程序不读取此文件；是否应为 \(verbatim: $0)？", en: "not used: nothing reads this file; was \(verbatim: $0) meant?")
      } ?? Text(zh: "未使用：程序不读取此文件", en: "not used: nothing reads this file")
    case .readAsGB18030:
      Text(
        zh: "文件是 GB18030 编码，已按此读取；另存为 UTF-8（CSV UTF-8）即不再提示",
        en: "is GB18030, read as such; save as UTF-8 to silence this")
    case .toldFromNames(let columns):
      Text(
        zh: "表中没有\(list: columns.map { IntakeText.column($0) })列，已由学校名称、序号和年级数判定；如有不符，请补上该列",
        en:
          "the table has no \(list: columns): told from names, numbers and grades; add the column where that is wrong"
      )
    case .takenForNineYear(let schools):
      Text(
        zh: "\(some: schools)按九年一贯制计；若是十二年一贯制或附设班，请加“学校类别”列",
        en: "\(some: schools): taken for nine-year schools; add the column kind (学校类别) if they are not")
    case .takenForSixYears(let sections):
      Text(
        zh: "\(some: sections)有 5 个年级，学制按六年计；若是五年制，请加“学制”列（影响推演，不影响本年评估）",
        en:
          "\(some: sections) teach 5 grades: taken for a stage of six years; add the column years (学制) if it is five (this bears on the simulation, not on the census)"
      )
    case .totalsUnderRatioHeads(let columns):
      Text(
        zh:
          "\(columns.count) 列的表头是“生均”或“每百名”，填的却是总量，已按总量读取（\(list: columns.map { IntakeText.column($0) })）",
        en:
          "\(counted: columns.count, "head") \(columns.count == 1 ? "says per pupil or per 100 over a column" : "say per pupil or per 100 over columns") of totals, read as totals (\(list: columns))"
      )
    case .perPupilConverted(let sections):
      Text(
        zh: "填的是生均或每百名学生值，已乘回在校生数（\(sections) 行）；差异系数因此建立在四舍五入的数值上，有总量请填总量",
        en:
          "values per pupil were converted to totals (\(counted: sections, "row")); the CVs rest on rounded values: give totals where you have them"
      )
    case .notWholePersons(let values):
      Text(
        zh: "\(values.count) 个每百名学生值换算后不是整数人（间），已取最近的整数：\(some: values)",
        en:
          "\(counted: values.count, "value") per 100 \(agree: Double(values.count), "is", "are") no whole number of persons or rooms, the nearest was taken: \(some: values)"
      )
    case .columnsNotUsed(let heads):
      Text(zh: "未使用的列：\(some: heads)", en: "not used: \(some: heads) (columns that are read past)")
    case .totalsLookPerPupil:
      Text(
        zh: "county.yaml 写明 values: totals，已照办；但面积和设备值看来是生均值，请核对",
        en:
          "county.yaml says values: totals, which was followed; areas and equipment look like values per pupil, check them"
      )
    case .pastEnrolment(let years):
      Text(
        zh: "含 \(Years.spans(years)) 年的往年在校生，已读入；推演以统计年度为准，校准和回测用往年",
        en:
          "rows of \(Years.spans(years)) were read beside the census: projections start from the census, calibrate and backtest rest on the rest"
      )
    case .historyGap(let years):
      Text(
        zh: "往年数据缺 \(Years.spans(years)) 年；相邻两年都有的才能算升级率",
        en:
          "no rolls of \(Years.spans(years)): rates rest on years that follow one another"
      )
    case .sectionEmpty(let sections):
      Text(
        zh: "有的年份各年级都是 0，前后却有学生：\(some: sections)；当年按没有数据处理（停办后复办的也如此）。数据缺失的请补上，或删去这些行",
        en:
          "no pupil in a year between others with some: \(some: sections); it is taken as not known then (as for one that stood still). Where it was not counted, give the rolls or take the rows out"
      )
    case .leftOutUnused(let years):
      Text(
        zh: "剔除的 \(Years.spans(years)) 年在 enrolment.csv 中没有数据，剔除不起作用；请核对年份",
        en:
          "\(Years.spans(years)) is left out and has no rolls in enrolment.csv: nothing is left out by it; check the year"
      )
    case .sectionGap(let sections):
      Text(
        zh: "\(some: sections)中间缺年份；缺的那年及次年不用于校准",
        en:
          "\(some: sections): years in between are missing; those and the years after them are not learnt from"
      )
    case .measurePast(let name, let years, let isSeen): pastMeasure(name, years, isSeen)
    case .measureGoesOn(let name, let years, let from):
      Text(
        zh: "“\(verbatim: name)”（\(years.lowerBound)—\(years.upperBound) 年）统计年度前已开始，由 \(from) 年起推演",
        en:
          "\"\(verbatim: name)\" (\(years.lowerBound)–\(years.upperBound)) began before the census and acts from \(from) on"
      )
    case .intake(let fact): IntakeText.sentence(fact)
    case .leftovers(let names):
      Text(
        zh: "此处有被中止的运行留下的临时文件（\(some: names)）；没有使用，也没有删除，确认无用后可删",
        en:
          "a run that was killed has left temporary files here (\(some: names)); they were neither used nor removed: delete them once you need nothing in them"
      )
    case .clash(let key, let value, let over, let place):
      Text(
        zh:
          "\(verbatim: key)：\(verbatim: value)，与 \(verbatim: place.text) 的 \(verbatim: over) 不一致；两个方案互不继承，按列出的先后以此处为准。如要另定，请在本方案中写明",
        en:
          "\(verbatim: key): \(verbatim: value) here, \(verbatim: over) at \(verbatim: place.text); neither plan extends the other, so the later in the list wins: set it in this plan to decide otherwise"
      )
    case .scopesOverlap(let key, let sections, let place):
      Text(
        zh:
          "\(verbatim: key)：此处与 \(verbatim: place.text) 的范围都含有 \(sections.count) 个学段部（\(some: sections)），对它们两条同时起作用（\(compounding(key))，与先后无关）；只想用一条时，在另一条中用 except 除去",
        en:
          "\(verbatim: key): this scope and the one at \(verbatim: place.text) have \(sections.count) section\(sections.count == 1 ? "" : "s") in common (\(some: sections)), on which both act (\(compounding(key)), in whatever order); to use one alone, leave them out of the other by except"
      )
    case .pointsOnCurve(let count, let pupils, let groups, let areShared, let assumedGrades, let isOfPlan):
      points(count, pupils, groups, areShared, assumedGrades, isOfPlan)
    case .birthsEntered(let years, let needed):
      Text(
        zh: "births：\(Years.spans(years)) 学年出生的孩子在统计年度已入学，只在 \(needed) 学年及以后没有出生数时沿用",
        en:
          "births: the children of \(Years.spans(years)) were at school in the census; their number stands for \(needed) and later years only where those have none"
      )
    case .birthsReplaced(let years):
      Text(
        zh: "births：\(some: years) 学年的出生数 births.csv 已有记录，按方案所给的推算；要用记录的数，请从方案中去掉",
        en:
          "births: those of \(some: years) are recorded in births.csv; the plan's are taken: drop them from the plan to keep the record"
      )
    case .seatUnknown(let groups):
      Text(
        zh:
          "county.yaml 没有写明县城（seat）；教师可能由乡镇流入县城，那是调配，不应计入交流轮岗。请写明，例如 seat: [\(verbatim: groups[0])]（现有分组：\(some: groups)）",
        en:
          "county.yaml does not name its seat; teachers may go from townships into it, which is redeployment and no rotation. Name it, for instance seat: [\(verbatim: groups[0])] (groups: \(some: groups))"
      )
    case .stopsAfterReceiving(let id, let year, let from, let since):
      Text(
        zh:
          "“\(verbatim: id)”自 \(year) 年停招，而它是 \(since) 年“\(verbatim: from)”的接收校：并入的学生及其学区的新生要再次转往别校；请核对能否由最终接收校直接接收",
        en:
          "\"\(verbatim: id)\" takes in no entrants from \(year) and is the receiver of \"\(verbatim: from)\" in \(since): those pupils, and the entrants of their catchment, have to move on once more; consider whether the last receiver can take them at once"
      )
    case .termPastPlan(let term, let last):
      Text(
        zh: "轮岗年限 \(term) 年，超出推演期（至 \(last) 年），期内没有人返回；请缩短 term 或延后 through",
        en:
          "a term of \(term) years runs past the plan (through \(last)): nobody comes home in it; shorten term or extend through"
      )
    case .travelOneWay(let pairs):
      Text(
        zh: "\(pairs.count) 对学校只列了单向的路程（\(some: pairs)），往返按相同计；不同的，请另列一行",
        en:
          "\(pairs.count == 1 ? "one way is" : "\(pairs.count) ways are") given in one direction only (\(some: pairs)) and taken to be the same back; where it differs, add a row"
      )
    case .roomsFromArea(let section, let area, let rooms):
      Text(
        zh:
          "“\(verbatim: section)”新增 \(grouped: area)㎡ 未写教室数；本县教室数按教学用房面积估计，这里同样折算为 \(fixed: rooms, 0) 间，要另定请写 classrooms（可为 0）",
        en:
          "the \(grouped: area) m² built for \"\(verbatim: section)\" come without classrooms; as the county's are inferred from its areas, they are taken to hold \(counted: rooms, "room"): give classrooms (0 too) to decide otherwise"
      )
    case .sizedByNorm(let id, let places, let classes, let seats, let area, let isPlanned, let isRural, let lacksArea):
      NormText.sentence(
        id, places: places, classes: classes, seats: seats, area: area, isPlanned: isPlanned, isRural: isRural,
        lacksTeachingArea: lacksArea)
    case .inheritedMeasuresStay(let count):
      Text(
        zh: "measures 为空：继承来的 \(count) 项措施照旧执行；要去掉一项，写它的 name 和 skip: yes",
        en:
          "measures is empty: the \(count == 1 ? "one inherited stays" : "\(count) inherited ones stay"); to drop one, give its name and skip: yes"
      )
    }
  }

  /// The whole line: place and sentence.
  package func line(_ language: Language) -> String {
    (place.map { $0.text + ": " } ?? "").onOneLine + sentence(language).onOneLine
  }

  /// How two scopes of an assumption act together.
  private func compounding(_ key: String) -> Text {
    key == "drift"
      ? Text(zh: "各移出一部分", en: "each takes its share") : Text(zh: "两个变化率连乘", en: "the two rates compound")
  }

  /// The first few of a long row of names.
  private func some(_ names: [String], _ separator: String) -> String {
    names.prefix(6).joined(separator: separator) + (names.count > 6 ? " …" : "")
  }

  /// Each section is named, so that its roll can be asked for, but of so many that no line would end.
  private func fitMoved(_ sections: [String]) -> Text {
    let who =
      sections.count <= 24
      ? Text(zh: "\(list: sections)", en: "\(list: sections)")
      : Text(zh: "\(some: sections)", en: "\(some: sections)")
    return Text(
      zh: "\(who)：申报无超额班，拟合的年级人数已按班额上限挪动；请在 enrolment.csv 填写其分年级人数（列：section、grade、pupils）",
      en:
        "\(who): no class is declared over the limit, so fitted grades were moved; give their rolls by grade in enrolment.csv (columns section, grade, pupils)"
    )
  }

  private func gradesGoOn(_ section: String, _ last: Int, _ to: [String], _ basis: Basis) -> Text {
    let why =
      switch basis {
      case .town: Text(zh: "同乡镇的中心校", en: "the centre of the same town")
      case .group: Text(zh: "同组各校，按在校生分", en: "the schools of its group, by roll")
      case .zone: Text(zh: "同类地区各校，按在校生分", en: "the schools of its zone, by roll")
      case .county: Text(zh: "全县各校，按在校生分", en: "the schools of the county, by roll")
      }
    return Text(
      zh:
        "\(verbatim: section)只有 \(last) 个年级，读完后转入\(some: to)（推定：\(why)）；可在 feeders.csv 写明去向，学校年级齐全的请填 last_grade",
      en:
        "\(verbatim: section) has no grade above \(last): its pupils go on to \(some: to) (assumed: \(why)); say where in feeders.csv, or give last_grade if it has all grades"
    )
  }
}
