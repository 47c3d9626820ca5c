import County

/// The sentence of every fault, in both languages, with what to do.
///
/// A long file with a reason: one exhaustive switch, so that a fault without its sentence does not compile.
enum ProblemText {
  static func sentence(_ fault: Fault) -> Text {
    switch fault {
    // Files
    case .missingFile: Text(zh: "没有此文件或文件夹；请核对路径", en: "no such file or folder; check the path")
    case .notAFolder:
      Text(
        zh: "不是文件夹；请给出含 county.yaml 和 schools.csv 的文件夹",
        en: "is not a folder; name the folder that holds county.yaml and schools.csv")
    case .unreadable(let obstacle):
      Text(zh: "无法读取（\(ObstacleText.word(obstacle))）", en: "cannot be read (\(ObstacleText.word(obstacle)))")
    case .namedFileMissing(let path):
      Text(zh: "所指的“\(verbatim: path)”不存在；请核对路径", en: "names \"\(verbatim: path)\", which is not there; check the path")
    case .wouldOverwriteInput:
      Text(zh: "是本次的输入文件，不能用作输出；请换一个文件名", en: "is an input of this very run; name another file")
    case .alreadyThere:
      Text(zh: "已有此文件，不予覆盖；请换一个文件名", en: "is already there and is not written over; name another file")
    case .tooLarge(let bytes, let limit):
      Text(
        zh: "文件有 \(bytes >> 20) MiB，上限 \(limit >> 20) MiB；请确认没有选错文件",
        en: "is \(bytes >> 20) MiB, the limit is \(limit >> 20) MiB; check that it is the right file")
    case .badByte(let byte, let column):
      Text(
        zh: "第 \(column) 个字符处的字节 \(verbatim: hexadecimal(UInt32(byte), 2)) 不是 UTF-8 文本；请另存为 UTF-8（CSV UTF-8）",
        en:
          "byte \(verbatim: hexadecimal(UInt32(byte), 2)) at character \(column) is not UTF-8 text; save the file as UTF-8 (CSV UTF-8)"
      )
    case .otherEncoding(let name):
      Text(
        zh: "是 \(verbatim: name) 编码；请另存为 UTF-8（CSV UTF-8），GB18030 亦可",
        en: "is \(verbatim: name); save it as UTF-8 (CSV UTF-8), or GB18030")
    case .noConverter(let name):
      Text(
        zh: "看来是 \(verbatim: name) 编码，本机没有转换工具；请另存为 UTF-8，或在别的电脑上运行 iconv -f \(verbatim: name) -t UTF-8",
        en:
          "looks like \(verbatim: name), which this system has no converter for; save it as UTF-8, or run iconv -f \(verbatim: name) -t UTF-8 on another machine"
      )
    case .emptyFile: Text(zh: "文件是空的", en: "is empty")
    case .cannotWrite(let obstacle):
      Text(
        zh: "无法写入（\(ObstacleText.word(obstacle))）；没有写出任何内容",
        en: "cannot be written (\(ObstacleText.word(obstacle))); nothing was written")
    case .more(let count):
      Text(
        zh: "另有 \(grouped: Double(count)) 处问题未列出；加 --all-problems 全部列出",
        en: "and \(grouped: Double(count)) more; --all-problems lists them all")
    // Tables
    case .noHeads:
      Text(zh: "表中没有表头，也没有数据；请补上表头和各行", en: "the table has no heads and no rows; add them")
    case .noRows:
      Text(
        zh: "表中只有表头，没有数据；请补上各行，不用的表请删去文件",
        en: "the table has heads and no rows; add the rows, or remove the file if it is not needed")
    case .tooManyRows(let limit):
      Text(
        zh: "表中超过 \(grouped: Double(limit)) 行；请确认没有选错文件",
        en: "has more than \(grouped: Double(limit)) rows; check that it is the right file")
    case .tooManyColumns(let limit):
      Text(
        zh: "表头超过 \(grouped: Double(limit)) 列；请确认没有选错文件",
        en: "has more than \(grouped: Double(limit)) columns; check that it is the right file")
    case .openQuote: Text(zh: "引号没有结束；请补上右引号", en: "a quote is opened and never closed; add the closing quote")
    case .strayQuote:
      Text(
        zh: "右引号之后还有字符；字段内的引号请写两遍", en: "text follows a closing quote; write a quote inside a field twice")
    case .raggedRow(let expected, let found):
      Text(
        zh: "这一行有 \(found) 个字段，表头有 \(expected) 个；请检查多出或缺少的逗号",
        en: "the row has \(found) fields and the head \(expected); look for a missing or extra comma")
    case .duplicateHead(let head):
      Text(zh: "表头“\(verbatim: head)”出现两次；请删去一列", en: "the head \"\(verbatim: head)\" stands twice; remove one column")
    case .wrongSeparator(let found):
      Text(
        zh: "字段似以“\(found == "\t" ? "制表符" : "\(verbatim: found)")”分隔；请另存为以逗号分隔的 CSV",
        en:
          "the fields seem to be separated by \(found == "\t" ? "tabs" : "\"\(verbatim: found)\""); save as CSV with commas"
      )
    case .missingColumn(let head):
      Text(
        zh: "缺少列“\(verbatim: head)”；请补上（不知道的值留空）",
        en: "the column \"\(verbatim: head)\" is missing; add it (leave unknown values blank)")
    case .unknownColumn("", _):
      Text(zh: "有一列没有表头；请补上表头，或删去这一列", en: "a column has no head; give it one or remove the column")
    case .unknownColumn(let head, let nearest):
      Text(
        zh: "不认识列“\(verbatim: head)”\(nearest == nil ? "；请删去或改名" : "\(meant(nearest))")",
        en: "there is no column \"\(verbatim: head)\"\(nearest == nil ? "; remove or rename it" : "\(meant(nearest))")")
    case .twoHeads(let column, let first, let second):
      Text(
        zh: "“\(verbatim: first)”与“\(verbatim: second)”是同一列（\(verbatim: column)）；请删去一列",
        en:
          "\"\(verbatim: first)\" and \"\(verbatim: second)\" both stand for the column \(verbatim: column); remove one"
      )
    case .stageOpen(let name):
      Text(
        zh: "看不出“\(verbatim: name)”是小学还是初中；请加“学段”列，填小学或初中",
        en: "nothing tells whether \"\(verbatim: name)\" is primary or junior; add a column 学段 (stage) with 小学 or 初中")
    case .mixedValues(let perPupil, let columns, let lines):
      mixed(perPupil, columns, lines)
    case .valuesContradicted(let columns, let lines):
      Text(
        zh: "county.yaml 写明是生均值，但\(fields(columns, lines)) 只能是总量；请改为 values: totals，或改正数值",
        en:
          "county.yaml says values per pupil, but \(fields(columns, lines)) can only be totals; say values: totals, or mend the figures"
      )
    case .valuesUndecided:
      Text(
        zh: "表头是“生均”“每百名”，数值看不出是总量还是生均；请在 county.yaml 写明 values: totals（总量）或 perPupil（生均）",
        en:
          "the heads say per pupil and the figures do not tell; write values: totals or values: perPupil in county.yaml"
      )
    case .coordinatesSwapped:
      Text(zh: "经度与纬度填反了；请对调两列", en: "longitude and latitude are swapped; change the columns round")
    case .inTenThousands(let head, let column):
      Text(
        zh: "“\(verbatim: head)”以万元计，而 \(verbatim: column) 以元计；请把各行乘以 10000，表头改为“（元）”",
        en:
          "\"\(verbatim: head)\" is in 万元 and \(verbatim: column) in yuan; multiply its figures by 10,000 and write （元） in the head"
      )
    // YAML
    case .notYAML(let reason):
      Text(
        zh: "YAML 格式有误（\(verbatim: reason)）；请检查缩进、冒号和引号",
        en: "is not valid YAML (\(verbatim: reason)); check indentation, colons and quotes")
    case .anchorOrAlias:
      Text(
        zh: "不接受 YAML 锚点（&）和别名（*）；请把内容写全", en: "YAML anchors (&) and aliases (*) are not accepted; write the value out")
    case .tabIndent: Text(zh: "行首是制表符；YAML 请用空格缩进", en: "the line begins with a tab; indent YAML with spaces")
    case .nestedTooDeeply: Text(zh: "嵌套过深；请简化", en: "is nested too deeply; simplify it")
    case .tooManyValues(let limit):
      Text(
        zh: "文件中的值超过 \(grouped: Double(limit)) 个；请确认没有选错文件",
        en: "has more than \(grouped: Double(limit)) values; check that it is the right file")
    case .controlCharacter(let code, let column):
      Text(
        zh: "第 \(column) 个字符是控制字符 U+\(verbatim: hexadecimal(code, 4))，YAML 不接受；请删去",
        en:
          "character \(column) is the control character U+\(verbatim: hexadecimal(code, 4)), which YAML does not allow; remove it"
      )
    case .duplicateKey(let key):
      Text(zh: "键“\(verbatim: key)”出现两次；请删去一个", en: "the key \"\(verbatim: key)\" stands twice; remove one")
    case .unknownKey(let key, let nearest, let known):
      nearest == nil
        ? Text(
          zh: "没有键“\(verbatim: key)”；这里可用：\(list(known))",
          en: "there is no key \"\(verbatim: key)\"; known here: \(list(known))")
        : Text(
          zh: "没有键“\(verbatim: key)”\(meant(nearest))", en: "there is no key \"\(verbatim: key)\"\(meant(nearest))")
    case .renamed(let old, let new, let since):
      Text(
        zh: "“\(verbatim: old)”现名“\(verbatim: new)”（\(verbatim: since) 版起）；请改写",
        en: "\"\(verbatim: old)\" is now \"\(verbatim: new)\" (since \(verbatim: since)); write that")
    case .notRespelt:
      Text(
        zh: "有的键以转义等少见写法写成，无法逐个改写；请先改成普通写法",
        en: "a key is written in an unusual way (escapes, say) and cannot be respelt in place; write it plainly first")
    case .keyInTwoSpellings(let first, let second):
      Text(
        zh: "“\(verbatim: second)”与“\(verbatim: first)”是同一个键的两种写法；请只留一个",
        en: "\"\(verbatim: second)\" and \"\(verbatim: first)\" are two spellings of one key; keep one of them")
    case .missingKey(let key): Text(zh: "缺少“\(verbatim: key)”；请补上", en: "\"\(verbatim: key)\" is missing; add it")
    case .wrongShape(let expected): shape(expected)
    case .notOneMeasure(let found, let known):
      Text(
        zh: "一项措施须恰有一个动作（\(list(known))），这里有 \(found.isEmpty ? "0 个" : "\(list(found))")",
        en: "a measure has exactly one action (\(list(known))), here: \(found.isEmpty ? "none" : "\(list(found))")")
    // Values
    case .blank: Text(zh: "此处不能留空", en: "may not be blank")
    case .notANumber(let text): Text(zh: "“\(verbatim: text)”不是数字", en: "\"\(verbatim: text)\" is not a number")
    case .unitInNumber(let text, let number):
      Text(
        zh: "“\(verbatim: text)”这里只写数字：\(exact: number)",
        en: "\"\(verbatim: text)\": write digits alone here, \(exact: number)")
    case .percentForDecimal(let text, let decimal):
      Text(
        zh: "“\(verbatim: text)”这里应写成小数：\(exact: decimal)",
        en: "\"\(verbatim: text)\": write the decimal here, \(exact: decimal)")
    case .thousandsSeparator(let text):
      Text(
        zh: "“\(verbatim: text)”含千位分隔符；请只写数字", en: "\"\(verbatim: text)\" has a thousands separator; write digits only")
    case .fullWidth(let text):
      Text(
        zh: "“\(verbatim: text)”含全角字符；请改用半角",
        en: "\"\(verbatim: text)\" has full-width characters; write them half-width")
    case .notWhole(let text): Text(zh: "“\(verbatim: text)”应为整数", en: "\"\(verbatim: text)\" should be a whole number")
    case .outOfRange(let text, let low, let high):
      Text(
        zh: "“\(verbatim: text)”超出范围，应在 \(exact: low) 至 \(exact: high) 之间",
        en: "\"\(verbatim: text)\" is out of range, expected \(exact: low) to \(exact: high)")
    case .unknownWord(let text, let allowed, let nearest):
      Text(
        zh: "“\(verbatim: text)”不是可用的词（\(list(allowed))）\(meant(nearest))",
        en: "\"\(verbatim: text)\" is not one of \(list(allowed))\(meant(nearest))")
    case .notAShare(let text):
      Text(
        zh: "“\(verbatim: text)”作为比例含义不明；请写成 12% 或 0.12",
        en: "\"\(verbatim: text)\" is ambiguous as a share; write 12% or 0.12")
    case .notAYear(let text):
      Text(zh: "“\(verbatim: text)”不是年份；请写成 2026", en: "\"\(verbatim: text)\" is not a year; write 2026")
    case .notYears(let text):
      Text(
        zh: "“\(verbatim: text)”不是年份；请写成 2026 或 2025...2030",
        en: "\"\(verbatim: text)\" is no year or span of years; write 2026 or 2025...2030")
    case .notYearly(let text):
      Text(
        zh: "“\(verbatim: text)”须写明每年，如 12万元/year（或 /年）",
        en: "\"\(verbatim: text)\" is paid every year; write so, as 12万元/year")
    case .progressionBelowNought(let stage, let value):
      Text(
        zh: "\(Names.stage(stage))升级比为 1 − 辍学 + 净转入 = \(fixed: value, 3)，不能小于 0；请调低辍学率或净转出率",
        en:
          "in \(Names.stage(stage)) school 1 − dropout + net transfer is \(fixed: value, 3), below nought; lower one of them"
      )
    case .driftExceeds(let id, let sum):
      Text(
        zh: "各项流动一年共带走“\(verbatim: id)”\(percent: sum)，不能超过 100%",
        en: "the drifts take \(percent: sum) of \"\(verbatim: id)\" a year; they cannot take more than all")
    case .notAMonth(let text):
      Text(zh: "“\(verbatim: text)”不是年月；请写成 2025-03", en: "\"\(verbatim: text)\" is no month; write 2025-03")
    case .notAnAmount(let text):
      Text(
        zh: "“\(verbatim: text)”不是带单位的金额；请写成 4200万元",
        en: "\"\(verbatim: text)\" is not an amount with its unit; write 4200万元 or 35000元")
    case .notARate(let text):
      Text(zh: "“\(verbatim: text)”不是年变化率；请写成 2%/年", en: "\"\(verbatim: text)\" is not a yearly rate; write 2%/year")
    // The county as a whole
    case .noSections: Text(zh: "表中没有学校", en: "the table has no schools")
    case .duplicateID(let id, let line):
      Text(
        zh: "“\(verbatim: id)”重复\(line.map { "，首次出现在第 \($0) 行" } ?? "")；请改正或删去其中一处",
        en: "\"\(verbatim: id)\" stands twice\(line.map { ", first on line \($0)" } ?? ""); correct or remove one")
    case .twoSections(let school, let stage):
      Text(
        zh: "学校“\(verbatim: school)”有两个\(Names.stage(stage))部；请合为一行或改 school 列",
        en:
          "the school \"\(verbatim: school)\" has two \(Names.stage(stage)) sections; join them or change the school column"
      )
    case .kindWithoutStage(let kind, let stage):
      Text(
        zh: "\(Names.kind(kind))没有\(Names.stage(stage))部；请核对 kind 或 stage",
        en: "\(verbatim: kind.rawValue) has no \(Names.stage(stage)) section; check kind or stage")
    case .kindsDiffer(let school):
      Text(
        zh: "学校“\(verbatim: school)”各部的 kind 不一致",
        en: "the sections of the school \"\(verbatim: school)\" differ in kind")
    case .totalExceeds(let part, let whole):
      Text(zh: "\(verbatim: part) 大于 \(verbatim: whole)", en: "\(verbatim: part) exceeds \(verbatim: whole)")
    case .unknownSection(let id, let nearest):
      Text(
        zh: "没有学段部“\(verbatim: id)”\(meant(nearest))", en: "there is no section \"\(verbatim: id)\"\(meant(nearest))")
    case .severalNamed(let name, let ids):
      Text(
        zh: "“\(verbatim: name)”不止一所；请写编号（\(list(ids))）",
        en: "several have the name \"\(verbatim: name)\"; write an id (\(list(ids)))")
    case .unknownSchool(let id, let nearest):
      Text(zh: "没有学校“\(verbatim: id)”\(meant(nearest))", en: "there is no school \"\(verbatim: id)\"\(meant(nearest))")
    case .unknownUnit(let name, let nearest):
      Text(
        zh: "“\(verbatim: name)”不是学段部、分组或城乡分类\(meant(nearest))",
        en: "\"\(verbatim: name)\" is no section, group or zone\(meant(nearest))")
    case .sharesDoNotSum(let of, let sum):
      Text(
        zh: "“\(verbatim: of)”的比例之和为 \(verbatim: percent(sum))%，应为 100%",
        en: "the shares of \"\(verbatim: of)\" sum to \(verbatim: percent(sum))%, not to 100%")
    case .unitWithoutFeeder(let name):
      Text(
        zh: "“\(verbatim: name)”没有生源；请在 feeders.csv 中补上",
        en: "nothing feeds \"\(verbatim: name)\"; add a row to feeders.csv")
    case .graduatesWithoutFeeder(let name):
      Text(
        zh: "“\(verbatim: name)”的毕业生没有去向；请在 feeders.csv 中补上",
        en: "the graduates of \"\(verbatim: name)\" go nowhere; add a row to feeders.csv")
    case .feederOfStage(let name, let wanted):
      Text(
        zh: "“\(verbatim: name)”不是\(Names.stage(wanted))；from 须为小学、to 须为初中",
        en: "\"\(verbatim: name)\" is not \(Names.stage(wanted)): from is primary, to is junior")
    case .enrolmentGradeMissing(let section, let grade):
      Text(
        zh: "“\(verbatim: section)”缺少第 \(grade) 个年级；各年级须写全（没有学生写 0）",
        en: "\"\(verbatim: section)\" has no grade \(grade); give every grade (0 where there is no one)")
    case .enrolmentClassesDiffer(let section, let classes, let sum):
      Text(
        zh: "“\(verbatim: section)”各年级班数之和为 \(exact: sum)，学校表为 \(exact: classes)",
        en: "the classes of \"\(verbatim: section)\" sum to \(exact: sum), the school table says \(exact: classes)")
    case .enrolmentDiffers(let section, let pupils, let sum):
      Text(
        zh: "“\(verbatim: section)”各年级之和为 \(exact: sum)，学校表为 \(exact: pupils)",
        en: "the grades of \"\(verbatim: section)\" sum to \(exact: sum), the school table says \(exact: pupils)")
    case .classesWithoutPupils: Text(zh: "有班级而没有学生", en: "there are classes and no pupils")
    case .pupilsWithoutClasses: Text(zh: "有学生而没有班级", en: "there are pupils and no classes")
    case .promiseNotAfter(let made, let due):
      Text(zh: "承诺到期年 \(due) 应晚于承诺年 \(made)", en: "the promise is due in \(due), which should be after \(made)")
    case .unknownStandard(let id, let known, let nearest):
      Text(
        zh: "没有标准“\(verbatim: id)”；内置：\(list: known)，或给出 .yaml 文件的路径\(meant(nearest))",
        en: "there is no standard \"\(verbatim: id)\"; built in: \(list: known), or name a .yaml file\(meant(nearest))")
    case .targetGoverns(let id):
      Text(
        zh: "“\(verbatim: id)”是本地目标，不能单独作为评估标准；请写在 localTarget 下，standard 写国家或省的标准",
        en:
          "\"\(verbatim: id)\" is a local target and cannot judge alone; name it under localTarget, and under standard the one that governs"
      )
    // Plans
    case .cycle(let files):
      Text(
        zh: "extends 成环：\(verbatim: files.joined(separator: " → "))",
        en: "extends runs in a circle: \(verbatim: files.joined(separator: " → "))")
    case .yearOutside(let year, let first, let last):
      Text(
        zh: "\(year) 年不在方案期内（\(first)–\(last)）；方案自统计年度的次年起",
        en: "\(year) is outside the plan (\(first)–\(last)), which begins the year after the census")
    case .horizonOutside(let year, let first, let last):
      Text(
        zh: "\(year) 应在 \(first) 至 \(last) 之间", en: "\(year) should be between \(first) and \(last)")
    case .yearsReversed(let first, let last):
      Text(zh: "起止年份颠倒：\(first)...\(last)", en: "the years run backwards: \(first)...\(last)")
    case .duplicateMeasure(let name):
      Text(
        zh: "措施“\(verbatim: name)”出现两次；请用不同的名称",
        en: "the measure \"\(verbatim: name)\" stands twice; give each its own name")
    case .skipsNothing(let name, let nearest):
      Text(
        zh: "前面的方案没有名为“\(verbatim: name)”的措施，skip 无从去掉"
          + (nearest.map { "；是否指“\(verbatim: $0)”？" } ?? "；请核对 name"),
        en: "no earlier plan has a measure \"\(verbatim: name)\" to skip"
          + (nearest.map { "; did you mean \"\(verbatim: $0)\"?" } ?? "; check its name"))
    case .capsInACircle(let ids, let year):
      Text(
        zh: "\(year) 年的限额招生互为去向，形成循环：\(verbatim: ids.joined(separator: " → "))；请把其中一校超出者的去向改为未限额的学校",
        en:
          "the caps of \(year) overflow in a circle: \(verbatim: ids.joined(separator: " → ")); send what is over one of them to a school without a cap"
      )
    case .mergeIntoItself(let id):
      Text(zh: "“\(verbatim: id)”不能以自身为去向", en: "\"\(verbatim: id)\" cannot be its own destination")
    case .mergeAcrossStages(let from, let into):
      Text(
        zh: "“\(verbatim: from)”与“\(verbatim: into)”学段不同，不能合并",
        en: "\"\(verbatim: from)\" and \"\(verbatim: into)\" are of different stages")
    case .mergeAcrossPatterns(let from, let into):
      Text(
        zh: "“\(verbatim: from)”与“\(verbatim: into)”学制不同（年级数不一），不能直接合并",
        en: "\"\(verbatim: from)\" and \"\(verbatim: into)\" differ in length of stage and cannot be merged")
    case .mergeOfClosed(let id, let year):
      Text(
        zh: "“\(verbatim: id)”到 \(year) 年已经撤并，不能再撤一次；请删去其一",
        en: "\"\(verbatim: id)\" has already closed by \(year) and cannot close again; take one out")
    case .noSectionOfStage(let id, let stage):
      Text(
        zh: "“\(verbatim: id)”没有\(Names.stage(stage))学段部",
        en: "\"\(verbatim: id)\" has no \(Names.stage(stage)) section")
    case .schoolWhereSection(let id, let sections):
      Text(
        zh: "“\(verbatim: id)”是学校，有 \(sections.count) 个学段部；请写明是 \(verbatim: sections.joined(separator: " 还是 "))",
        en:
          "\"\(verbatim: id)\" is a school with \(sections.count) sections; say which: \(verbatim: sections.joined(separator: " or "))"
      )
    case .opensLater(let id, let opens, let year):
      opens == year
        ? Text(
          zh: "“\(verbatim: id)”在 \(year) 年才投用，而这一项在同一年里先行；请改在次年，或改其他学校",
          en:
            "\"\(verbatim: id)\" opens in that very year, \(year), after this is done; do this a year later, or name another"
        )
        : Text(
          zh: "“\(verbatim: id)”到 \(opens) 年才投用，\(year) 年还没有",
          en: "\"\(verbatim: id)\" opens in \(opens) and is not there in \(year)")
    case .namedTwice(let id):
      Text(zh: "“\(verbatim: id)”写了两次；请把比例合在一处", en: "\"\(verbatim: id)\" is named twice; put its shares together")
    case .needsCoordinates(let id):
      Text(
        zh: "按距离分流需要“\(verbatim: id)”的经纬度；请在 schools.csv 中填写 longitude、latitude，或写明各校比例",
        en:
          "to go by distance, \"\(verbatim: id)\" needs longitude and latitude in schools.csv; or name the receivers with shares"
      )
    case .needsZone(let id):
      Text(
        zh: "在区域内交流需要每个学段部的 zone；“\(verbatim: id)”没有填",
        en: "to move inside zones every section needs a zone; \"\(verbatim: id)\" has none")
    case .needsProjection(let measure):
      Text(
        zh: "“\(verbatim: measure)”只作用于起始年级，而方案的在校生不按年级推演（hold 或 change）；请改用逐年推演，或 grades: all",
        en:
          "\"\(verbatim: measure)\" acts on the entry grade alone, but rolls do not move grade by grade here (hold or change); project them, or write grades: all"
      )
    case .formationOf(let ids):
      Text(
        zh: "\(list: ids)：九年一贯制学校须由一所小学和一所初中组成，学制相同，且各自没有其他学段部",
        en:
          "\(list: ids): a nine-year school is formed of one primary and one junior school of the same pattern, neither with another section"
      )
    case .sharesExceed(let of, let sum):
      Text(
        zh: "这一年从“\(verbatim: of)”划出的比例合计 \(percent: sum)，须不到 100%；要全部划走，请用 merge",
        en:
          "in this year \(percent: sum) of \"\(verbatim: of)\" is given away; it must stay below 100 %. To give all of it away, merge it"
      )
    case .overlapping(let subject, let with, let year):
      Text(
        zh: "\(year) 年“\(verbatim: subject)”已由措施“\(verbatim: with)”规定；同一年的同一件事请写在一项措施里",
        en:
          "\"\(verbatim: subject)\" is already set for \(year) by \"\(verbatim: with)\"; say one thing of one year in one measure"
      )
    case .otherCounty(let path, let first):
      Text(
        zh: "这个方案用的是“\(verbatim: path)”，前面的方案用的是“\(verbatim: first)”；只能比较同一个县的方案",
        en:
          "this plan is for \"\(verbatim: path)\", the one before for \"\(verbatim: first)\"; only plans of one county can be compared"
      )
    case .actsOnEmptied(let id, let year):
      Text(
        zh: "“\(verbatim: id)”到 \(year) 年已经没有学生，措施无从实施",
        en: "\"\(verbatim: id)\" has no pupils left by \(year); nothing can be done there")
    case .mergeIntoClosed(let id, let year):
      Text(
        zh: "接收方“\(verbatim: id)”到 \(year) 年已经撤并；请换一所，或改在它撤并之前的年份",
        en:
          "the receiver \"\(verbatim: id)\" has already closed by \(year); name another, or do this in a year before it closes"
      )
    case .actsOnClosed(let id, let year):
      Text(
        zh: "“\(verbatim: id)”到 \(year) 年已经撤并，措施无从实施；请改用接收学校，或提前",
        en: "\"\(verbatim: id)\" has already closed by \(year); name the school that took it over, or act earlier")
    case .opensBeforeStart(let starts, let opens):
      Text(zh: "\(opens) 年启用早于 \(starts) 年开工", en: "it opens in \(opens), before it starts in \(starts)")
    case .emptySelection(let description, let nearest):
      Text(
        zh: "没有符合条件的学段部（\(verbatim: description)）\(meant(nearest))",
        en: "no section matches (\(verbatim: description))\(meant(nearest))")
    case .extendsTooDeep(let limit):
      Text(
        zh: "extends 层层相承超过 \(limit) 层；请合并几层", en: "extends reaches down more than \(limit) files; join some of them")
    case .rollBeyond(let year, let roll, let census, let times):
      Text(
        zh:
          "\(year) 年全县在校生将达 \(grouped: roll) 人，超过普查时（\(grouped: census) 人）的 \(times) 倍；请核对 entryChange、entrants、出生人数和入学率，或提前 through",
        en:
          "the county's roll comes to \(grouped: roll) in \(year), more than \(times) times the census's \(grouped: census); check entryChange, entrants, births and entryRate, or end earlier (through)"
      )
    case .needsBirths:
      Text(
        zh: "没有 births.csv，无法推算入学人数；请补上，或给出 entrants、entryChange，或 assumptions: hold",
        en: "there is no births.csv to tell entrants from; add it, or give entrants, entryChange, or assumptions: hold")
    case .needsEarlierBirths(let year):
      Text(zh: "缺少 \(year) 年的出生数；请补上这一行", en: "there are no births of \(year); add the row")
    case .birthsEndTooEarly(let last, let needed):
      Text(
        zh: "出生数只到 \(last) 年，次年入学者生于 \(needed) 年；请补到 \(needed) 年或之后",
        en: "births end in \(last), next year's entrants were born in \(needed); add rows up to it or later")
    case .conflicting(let key, let with):
      Text(
        zh: "“\(verbatim: key)”与“\(verbatim: with)”不能同时使用",
        en: "\"\(verbatim: key)\" and \"\(verbatim: with)\" cannot both be given")
    case .needsEligible:
      Text(
        zh: "county.yaml 的 clauses.G11.eligible 没有填，无法按比例轮岗",
        en: "county.yaml gives no clauses.G11.eligible to take a share of")
    case .netOutflow(let persons, let intoSeat):
      Text(
        zh:
          "名单使\(intoSeat ? "县城净流入" : "乡村净流出") \(exact: persons) 名教师；如确需调配，请写 allowOutflow: yes（不计入交流轮岗）",
        en:
          "the list takes \(exact: persons) \(persons == 1 ? "teacher" : "teachers") net \(intoSeat ? "into the county seat" : "out of villages"); if meant, write allowOutflow: yes (they do not count as rotation)"
      )
    case .nobodyToSend(let outflow):
      outflow
        ? Text(
          zh: "这一方向是由乡村到城镇或进入县城，不属于交流轮岗；如确需调配，请写 allowOutflow: yes（不计入交流轮岗），或改 from、to",
          en:
            "this leads from villages to towns or into the county seat and is no rotation; if meant, write allowOutflow: yes (they do not count as rotation), or change from and to"
        )
        : Text(
          zh: "from 与 to 之间没有可以派出教师的同学段学校；请核对两端的范围、exempt 和 within",
          en:
            "no section of the same stage could send a teacher from one side to the other; check from, to, exempt and within"
        )
    case .severalQuotas(let names):
      Text(
        zh: "方案有几项按比例的轮岗（\(list: names)）；请用 --measure 指明一项",
        en: "the plan has several rotations by a share (\(list: names)); name one with --measure")
    case .notCarriedOut(let measure, let year, let asked, let done):
      done == 0
        ? Text(
          zh: "“\(verbatim: measure)”在 \(year) 年要求 \(exact: asked)，学校没有这么多，不能实施；请核对学校现有的数量，改小要求的数",
          en:
            "\"\(verbatim: measure)\" asks for \(exact: asked) in \(year), more than the school has: it cannot be done; check what the school has and ask for less"
        )
        : Text(
          zh: "“\(verbatim: measure)”在 \(year) 年要求 \(exact: asked)，只能实施 \(exact: done)；请核对学校现有的数量",
          en:
            "\"\(verbatim: measure)\" asks for \(exact: asked) in \(year), only \(exact: done) can be done; check what the school has"
        )
    case .cutShort(let obstacle, let bytes):
      Text(
        zh: "没有写完（\(ObstacleText.word(obstacle))）；已写出 \(grouped: Double(bytes)) 字节，不完整",
        en:
          "could not be written to the end (\(ObstacleText.word(obstacle))); \(grouped: Double(bytes)) bytes went out and are not the whole"
      )
    case .notConfirmed(let obstacle):
      Text(
        zh: "已完整写入，但磁盘没有确认保存（\(ObstacleText.word(obstacle))）；请核对后再用",
        en:
          "is written whole, but the disk did not confirm that it is kept (\(ObstacleText.word(obstacle))); look at it before you rely on it"
      )
    case .consolidation(let fault): ConsolidationProblemText.sentence(fault)
    case .structure(let fault): StructureText.sentence(fault)
    case .history(let fault): HistoryProblemText.sentence(fault)
    case .question(let fault): question(fault)
    case .uncertain(let fault): uncertain(fault)
    case .office(let fault): OfficeFaultText.sentence(fault)
    case .usage(let fault): usage(fault)
    case .workbench(let fault): workbench(fault)
    // Margins of a synthetic county
    case .marginsDiffer(let margin, let asked, let other, let sum):
      Text(
        zh: "“\(verbatim: margin)”为 \(exact: asked)，与“\(verbatim: other)”合计 \(exact: sum) 不一致；请改其中一处",
        en:
          "\"\(verbatim: margin)\" is \(exact: asked), but \"\(verbatim: other)\" give \(exact: sum); change one of them"
      )
    case .marginOutOfReach(let margin, let asked, let least, let most, let bound):
      Text(
        zh: "“\(verbatim: margin)”为 \(verbatim: figure(asked))，与\(word(bound))矛盾；\(range(least, most))",
        en:
          "\"\(verbatim: margin)\" is \(verbatim: figure(asked)), in conflict with \(word(bound)); possible: \(range(least, most))"
      )
    case .spreadOutOfReach(let margin, let resource, let asked, let nearest, let least, let most):
      Text(
        zh:
          "“\(verbatim: margin)”要求差异系数 \(fixed: asked, 3)；按现有总量、各校人数和整数（人、间、㎡）分配，\(verbatim: resource) 最接近的是 \(fixed: nearest, 3)（可在 \(fixed: least, 3) 至 \(fixed: most, 3) 之间）；请改目标、总量或学校数",
        en:
          "\"\(verbatim: margin)\" asks for a CV of \(fixed: asked, 3); with this total, these rolls and whole units \(verbatim: resource) comes nearest at \(fixed: nearest, 3) (it can go from \(fixed: least, 3) to \(fixed: most, 3)); change the target, the total or the number of schools"
      )
    case .kindWithoutPupils(let kind, let stage, let group):
      Text(
        zh: "“\(verbatim: group)”有\(Names.kind(kind))，却没有\(Names.stage(stage))学生；请补上学生数，或去掉这些学校",
        en:
          "\"\(verbatim: group)\" has \(Names.kind(kind)) but no \(Names.stage(stage)) pupils; add the pupils or take the schools out"
      )
    case .notMadeHere:
      Text(
        zh: "不是 synthesize 生成的，或生成后改过；没有写出任何内容；确要覆盖请用 --force",
        en: "was not made by synthesize, or was changed since; nothing was written; use --force to overwrite it")
    case .differsFromMargins:
      Text(
        zh: "与按这份边际数生成的内容不同；请重新运行 synthesize", en: "is not what these margins make; run synthesize again")
    }
  }
}
