import County

/// What was understood of a county's own tables, in sentences.
package enum IntakeText {
  package static func sentence(_ fact: IntakeFact) -> Text {
    switch fact {
    // Rows that are no schools
    case .titleRow: Text(zh: "标题、单位或日期", en: "title, unit or date")
    case .headRepeated: Text(zh: "重复的表头", en: "heads repeated")
    case .codeRow: Text(zh: "列编号行", en: "codes of the columns")
    case .fillerRow: Text(zh: "省略号行", en: "a row of dots")
    case .groupRow(let stage?):
      Text(zh: "分段行，以下为\(Names.stage(stage))", en: "opens the \(Names.stage(stage)) schools")
    case .groupRow(nil): Text(zh: "分组行", en: "a heading between rows")
    case .totalRow(let name): Text(zh: "合计行“\(verbatim: name)”", en: "totals, \"\(verbatim: name)\"")
    case .totalBySums(let name):
      Text(
        zh: "“\(verbatim: name)”各项等于上面各行之和，按合计行处理，不作学校；如是学校，请把它移到别的学校之前",
        en:
          "\"\(verbatim: name)\" is in every figure the sum of the rows above and was taken for a total, not a school; if it is one, move it above the others"
      )
    case .limitRow(let name): Text(zh: "标准行“\(verbatim: name)”", en: "limits, \"\(verbatim: name)\"")
    case .noteRow: Text(zh: "表下说明", en: "notes below the table")
    case .outOfScope(let name, let kind):
      Text(
        zh: "“\(verbatim: name)”是\(verbatim: kind)，不在评估范围",
        en: "\"\(verbatim: name)\" (\(verbatim: kind)) is outside the evaluation")
    case .kindergarten(let name):
      Text(zh: "“\(verbatim: name)”是幼儿班（园），不计", en: "\"\(verbatim: name)\" is a kindergarten and left out")
    case .hiddenRow(let name):
      Text(
        zh: "“\(verbatim: name)”所在行是隐藏的，仍按学校读取；不应计入的请删去",
        en: "\"\(verbatim: name)\" stands in a hidden row and was read; remove it where it should not count")
    // Sheets
    case .hiddenSheet(let read):
      read
        ? Text(zh: "工作表是隐藏的；没有别的学校表，已读取", en: "the sheet is hidden; it was read, as there is no other table of schools")
        : Text(
          zh: "工作表是隐藏的，没有读取；需要时请取消隐藏或用 --sheet 指定",
          en: "the sheet is hidden and was not read; unhide it or name it by --sheet")
    case .continuation(let sheet):
      Text(
        zh: "没有表头，各行与 \(verbatim: sheet) 的列相符，按其续表读取；不是续表的请删去或加上表头",
        en:
          "has no heads; its rows fit the columns of \(verbatim: sheet) and were read as its continuation: where it is none, remove the sheet or give it heads"
      )
    case .sheetWithoutTable: Text(zh: "没有学校表，未读取", en: "holds no table of schools and was not read")
    case .otherForm(let name):
      Text(
        zh: "是\(verbatim: name)，其中没有读出申报数据；请在 county.yaml 的 clauses 下填写",
        en: "is \(verbatim: name); no figure in it was understood: enter what it declares under clauses in county.yaml")
    case .declared(let forms, let figures):
      Text(
        zh: "\(list: forms)：读出 \(figures) 项申报数据，已写入 county.yaml，逐条注明单元格，请核对",
        en:
          "\(list: forms): \(figures) declared figures were written to county.yaml, each clause with its cell; check them"
      )
    case .declarationUnclear(let clause, let keys, let text):
      unclear(clause, keys, text)
    case .schoolForms(let schools):
      Text(
        zh: "每校一份的填报表：读出 \(schools) 所学校，各取其数，一贯制学校按学段分列",
        en: "forms filled in school by school: \(schools) schools were read, those with both stages as two sections")
    // Figures
    case .turned(let turn, let count, let example): turned(turn, count, example)
    case .sumDiffers(let name, let column, let printed, let sum):
      Text(
        zh: "“\(verbatim: name)”的\(self.column(column))写 \(exact: printed)，各行相加得 \(exact: rounded(sum))",
        en:
          "\"\(verbatim: name)\" says \(exact: printed) for \(self.column(column)), the rows sum to \(exact: rounded(sum))"
      )
    case .filledFromTotal(let name, let column, let value):
      Text(
        zh: "“\(verbatim: name)”的\(self.column(column))空着；合计行其余各项都与各行相符，由合计减其余各行得 \(exact: value)，已填入，请核对",
        en:
          "\(self.column(column)) of \"\(verbatim: name)\" is blank; the row of totals agrees in everything else and leaves \(exact: value), which was entered: check it"
      )
    case .indoorMoved(let sections):
      Text(
        zh: "室内体育用房已从教学及辅助用房减去，计入体育运动场馆（\(sections) 行）",
        en: "indoor sports rooms were taken from the teaching rooms and added to the sports area (\(sections) rows)")
    case .indoorWithinSports:
      Text(
        zh: "体育运动场馆面积已含室内体育用房，该列没有另加，也没有从教学及辅助用房减去",
        en:
          "the sports area already holds indoor rooms: their own column was neither added nor taken from the teaching rooms"
      )
    case .indoorUnknown:
      Text(
        zh: "没有室内体育用房一列：体育面积只含运动场地，教学及辅助用房可能含体育馆；有此数据请补上",
        en:
          "there is no column of indoor sports rooms: the sports area is the grounds alone, and the teaching rooms may hold a gymnasium; add the column if you have it"
      )
    case .degreesSummed(let sections):
      Text(
        zh: "高于规定学历教师由各学历人数相加：小学取专科及以上，初中取本科及以上（\(sections) 行）",
        en:
          "degree teachers were summed from the levels: 专科 and above in primary, 本科 and above in junior school (\(sections) rows)"
      )
    case .bachelorsOnly(let sections):
      Text(
        zh: "小学高于规定学历是专科及以上，表中只有“本科及以上”，已按此取数（\(sections) 行），可能偏少",
        en:
          "in primary school 专科 and above counts; the table has only 本科 and above, which was taken (\(sections) rows) and may be too few"
      )
    case .artsSummed(let sections, let columns):
      Text(
        zh: "体育、艺术专任教师由“\(verbatim: columns.joined(separator: "”“"))”相加（\(sections) 行）",
        en: "arts and PE teachers were summed from \(list: columns) (\(sections) rows)")
    case .ratioBesideTotal(let head):
      Text(
        zh: "“\(verbatim: head)”是生均值，旁边有总量，未读取",
        en: "\"\(verbatim: head)\" is per pupil beside a column of totals and was not read")
    case .unusedHeads(let heads):
      Text(zh: "没有用到的列：\(some: heads)", en: "columns not used: \(some: heads)")
    case .identifiersDamaged(let example):
      Text(
        zh: "学校标识码已被表格软件改坏（如 \(verbatim: example)），没有采用，编号改由校名生成",
        en: "identifiers were damaged by a spreadsheet (as \(verbatim: example)) and not used: ids are made of names")
    // Schools
    case .joined(let schools):
      Text(
        zh: "小学、初中两表中同名的算一所学校：\(some: schools)",
        en: "one school where both stages list the same name: \(some: schools)")
    case .namesDiffer(let names):
      Text(zh: "名称写法不同，按一所学校处理：\(some: names)", en: "taken for one school under two names: \(some: names)")
    case .splitByPupils(let schools):
      Text(
        zh: "所填校舍、设备是全校总量，已按学生数拆分（小学∶初中∶高中 1∶1.1∶1.32，完全中学 1∶1.2）：\(some: schools)",
        en:
          "premises and equipment stood for the whole school and were split by pupils (primary : junior : senior 1 : 1.1 : 1.32, complete secondary schools 1 : 1.2): \(some: schools)"
      )
    case .seniorsUnknown(let schools):
      Text(
        zh: "有高中部而没有高中学生数，校舍、设备未能扣除高中部分，偏多；请补上“高中在校生数”列或高中的表：\(some: schools)",
        en:
          "these have a senior section and no number of its pupils: its share of premises and equipment stays in and is too much; add 高中在校生数, or the table of senior schools: \(some: schools)"
      )
    case .attachedIntoHost(let names):
      Text(zh: "附设班并入本校同学段：\(some: names)", en: "attached classes joined to their school: \(some: names)")
    case .attachedOnItsOwn(let names):
      Text(
        zh: "附设班与所在学校学段不同，单列为一个学段部：\(some: names)",
        en: "attached classes of the other stage stand as a section of their own: \(some: names)")
    case .campusIntoHost(let names):
      Text(
        zh: "不计校数的校区并入所属学校：\(some: names)",
        en: "campuses that count as no school joined to theirs: \(some: names)")
    case .pointsWithoutOwnCount(let names):
      Text(
        zh: "不计校数，仍各列一行：\(some: names)", en: "not counted as schools, kept as rows: \(some: names)")
    case .tablesJoined(let name):
      Text(zh: "“\(verbatim: name)”按校名补入学校表", en: "\"\(verbatim: name)\" was joined to the table of schools by name")
    case .rowWithoutMatch(let name):
      Text(
        zh: "“\(verbatim: name)”在学校表中没有，未采用",
        en: "\"\(verbatim: name)\" is not in the table of schools and was not used")
    case .gradesDiffer(let name, let column, let sum, let told):
      Text(
        zh: "“\(verbatim: name)”各年级\(self.column(column))之和为 \(exact: sum)，学校表为 \(exact: told)；分年级数没有采用",
        en:
          "the grades of \"\(verbatim: name)\" sum to \(exact: sum) in \(self.column(column)), the table of schools says \(exact: told); its grades were not used"
      )
    case .earlierYears(let years):
      Text(
        zh: "另有 \(list: years) 年的数据：分年级学生数写入 enrolment.csv，其余只取统计年度",
        en:
          "rows of \(list: years) stand beside the census: their rolls by grade go to enrolment.csv, their other figures are not used"
      )
    // The county
    case .assumedName(let name):
      Text(
        zh: "县名取“\(verbatim: name)”（推定）；可用 --name 指定", en: "name: \"\(verbatim: name)\" (assumed); give it by --name")
    case .assumedYear(let year):
      Text(zh: "统计年度取 \(year) 年秋（推定）；可用 --year 指定", en: "census: autumn \(year) (assumed); give it by --year")
    case .assumedStandard(let id):
      Text(
        zh: "标准取 \(verbatim: id)（推定）；可用 --standard 指定", en: "standard: \(verbatim: id) (assumed); give it by --standard"
      )
    }
  }

  private static func unclear(_ clause: ClauseID?, _ keys: [FigureKey], _ text: String?) -> Text {
    let names = keys.map { $0.label }
    let of = clause.map(Names.clause) ?? Text(same: "")
    guard let text else {
      return Text(
        zh: "\(of)：\(list: names)有不止一个数，没有采用；请在 county.yaml 中填写",
        en: "\(of): more than one figure for \(list: names), none was taken; enter it in county.yaml")
    }
    return Text(
      zh: "\(of)\(of.isEmpty || names.isEmpty ? "" : "：")\(list: names)写“\(verbatim: text)”，不能采用；请在 county.yaml 中填写",
      en:
        "\(of)\(of.isEmpty || names.isEmpty ? "" : ": ")\(list: names) says \"\(verbatim: text)\", which was not taken; enter it in county.yaml"
    )
  }

  private static func turned(_ turn: IntakeFact.Turn, _ count: Int, _ example: String) -> Text {
    let tail = Text(zh: "（\(count) 处，如“\(verbatim: example)”）", en: " (\(count), as \"\(verbatim: example)\")")
    let said =
      switch turn {
      case .tenThousands: Text(zh: "万元换算为元", en: "万元 turned to yuan")
      case .thousands: Text(zh: "千元、百元换算为元", en: "thousands turned to yuan")
      case .separators: Text(zh: "去掉千位分隔符", en: "thousands separators taken out")
      case .fullWidth: Text(zh: "全角字符按半角读取", en: "full-width characters read as half-width")
      case .units: Text(zh: "去掉数值后的单位", en: "units taken off figures")
      case .blanks: Text(zh: "“无”“/”“—”按空白（未知）读取", en: "无, / and — read as blank, that is unknown")
      case .spaces: Text(zh: "去掉空格", en: "spaces taken out")
      }
    return said + tail
  }

  /// A column of the table of schools in words; `pupils:junior` and `grade:3:pupils` are parts of one.
  package static func column(_ column: String) -> Text {
    let parts = column.split(separator: ":").map(String.init)
    if parts.count == 2, let stage = Stage(rawValue: parts[1]) {
      let (own, of) = (self.column(parts[0]), Names.stage(stage))
      return Text(zh: "\(own)（\(of)）", en: "\(own) (\(of))")
    }
    if parts.count >= 3, parts[0] == "grade" {
      let own = self.column(parts[2])
      return Text(zh: "\(verbatim: parts[1]) 年级\(own)", en: "\(own) of grade \(verbatim: parts[1])")
    }
    if let indicator = Indicator.allCases.first(where: { $0.column == column }) { return Names.indicator(indicator) }
    switch column {
    case "id": return Text(zh: "编号", en: "id")
    case "name": return Text(zh: "校名", en: "name")
    case "school": return Text(zh: "所属学校", en: "school")
    case "stage": return Text(zh: "学段", en: "stage")
    case "kind": return Text(zh: "学校类别", en: "kind")
    case "zone": return Text(zh: "城乡分类", en: "zone")
    case "group": return Text(zh: "分组", en: "group")
    case "founder": return Text(zh: "举办者", en: "founder")
    case "built": return Text(zh: "建成年份", en: "year built")
    case "grades": return Text(zh: "年级数", en: "grades")
    case "years": return Text(zh: "学制", en: "years")
    case "pupils": return Text(zh: "在校生数", en: "pupils")
    case "classes": return Text(zh: "班级数", en: "classes")
    case "teachers": return Text(zh: "专任教师数", en: "teachers")
    case "indoor_sports": return Text(zh: "室内体育用房", en: "indoor sports rooms")
    case "sports_ground": return Text(zh: "运动场地", en: "sports grounds")
    case "doctors": return Text(zh: "博士", en: "doctors")
    case "masters": return Text(zh: "硕士", en: "masters")
    case "graduates": return Text(zh: "研究生", en: "graduates")
    case "bachelors": return Text(zh: "本科", en: "bachelors")
    case "associates": return Text(zh: "专科", en: "associates")
    case "bachelors_up": return Text(zh: "本科及以上", en: "bachelors and above")
    case "associates_up": return Text(zh: "专科及以上", en: "associates and above")
    case "sports_teachers": return Text(zh: "体育教师", en: "PE teachers")
    case "arts_teachers": return Text(zh: "艺术教师", en: "arts teachers")
    case "music_teachers": return Text(zh: "音乐教师", en: "music teachers")
    case "fine_arts_teachers": return Text(zh: "美术教师", en: "fine arts teachers")
    case "counts_as_school": return Text(zh: "是否计校数", en: "counts as a school")
    case "grade": return Text(zh: "年级", en: "grade")
    case "year": return Text(zh: "年份", en: "year")
    case "county": return Text(zh: "区县", en: "county")
    case "senior_pupils": return Text(zh: "高中在校生数", en: "senior pupils")
    default: return Text(same: column)
    }
  }

  /// Sums of decimals without the noise of binary.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

}
