import County

extension Problem {
  /// The whole line: place, what is wrong, and the way out.
  package func line(_ language: Language) -> String {
    let line = (place.map { $0.text + ": " } ?? "") + ProblemText.sentence(fault)(language)
    let shown = line.unicodeScalars.map { $0.properties.generalCategory == .control ? "␣" : Character($0) }
    return shown.count > 400 ? String(shown.prefix(400)) + "…" : String(shown)
  }
}

extension Problems {
  /// All problems, a line each, in the order of files and lines; none twice.
  package func lines(_ language: Language) -> [String] {
    var seen: Set<Problem> = []
    let once = all.filter { seen.insert($0).inserted }
    var files: [String] = []
    for problem in once {
      if let file = problem.place?.file, !files.contains(file) { files.append(file) }
    }
    func rank(_ problem: Problem) -> (Int, Int) {
      (problem.place.flatMap { files.firstIndex(of: $0.file) } ?? -1, problem.place?.line ?? 0)
    }
    let ordered = once.enumerated().sorted { a, b in
      let (first, second) = (rank(a.element), rank(b.element))
      return first == second ? a.offset < b.offset : first < second
    }
    return ordered.map { $0.element.line(language) }
  }

  /// The exit status of the first kind that matters: missing input and output before bad data.
  package var exitStatus: Int32 { all.map(\.exitStatus).max() ?? 65 }
}

/// The sentence of every fault, in both languages, with what to do.
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
      Text(zh: "无法读取（\(word(obstacle).zh)）", en: "cannot be read (\(word(obstacle).en))")
    case .namedFileMissing(let path):
      Text(zh: "所指的“\(path)”不存在；请核对路径", en: "names \"\(path)\", which is not there; check the path")
    case .wouldOverwriteInput:
      Text(zh: "是本次的输入文件，不能用作输出；请换一个文件名", en: "is an input of this very run; name another file")
    case .tooLarge(let bytes, let limit):
      Text(
        zh: "文件有 \(bytes >> 20) MiB，上限 \(limit >> 20) MiB；请确认没有选错文件",
        en: "is \(bytes >> 20) MiB, the limit is \(limit >> 20) MiB; check that it is the right file")
    case .notUTF8:
      Text(zh: "不是 UTF-8 文本；请另存为 UTF-8（CSV UTF-8）", en: "is not UTF-8 text; save it as UTF-8 (CSV UTF-8)")
    case .emptyFile: Text(zh: "文件是空的", en: "is empty")
    case .cannotWrite(let obstacle):
      Text(
        zh: "无法写入（\(word(obstacle).zh)）；没有写出任何内容",
        en: "cannot be written (\(word(obstacle).en)); nothing was written")
    // Tables
    case .openQuote: Text(zh: "引号没有结束；请补上右引号", en: "a quote is opened and never closed; add the closing quote")
    case .strayQuote:
      Text(
        zh: "右引号之后还有字符；字段内的引号请写两遍", en: "text follows a closing quote; write a quote inside a field twice")
    case .raggedRow(let expected, let found):
      Text(
        zh: "这一行有 \(found) 个字段，表头有 \(expected) 个；请检查多出或缺少的逗号",
        en: "the row has \(found) fields and the head \(expected); look for a missing or extra comma")
    case .duplicateHead(let head):
      Text(zh: "表头“\(head)”出现两次；请删去一列", en: "the head \"\(head)\" stands twice; remove one column")
    case .wrongSeparator(let found):
      Text(
        zh: "字段似以“\(found == "\t" ? "制表符" : found)”分隔；请另存为以逗号分隔的 CSV",
        en: "the fields seem to be separated by \(found == "\t" ? "tabs" : "\"\(found)\""); save as CSV with commas")
    case .missingColumn(let head):
      Text(
        zh: "缺少列“\(head)”；请补上（不知道的值留空）", en: "the column \"\(head)\" is missing; add it (leave unknown values blank)")
    case .unknownColumn(let head, let nearest):
      Text(
        zh: "不认识列“\(head)”\(nearest == nil ? "；请删去或改名" : meant(nearest).zh)",
        en: "there is no column \"\(head)\"\(nearest == nil ? "; remove or rename it" : meant(nearest).en)")
    case .perPupilValues(let column):
      Text(
        zh: "“\(column)”看来填的是生均或每百生数值；此列须填总量（人、㎡、元、间），请乘回学生数",
        en:
          "\"\(column)\" looks like values per pupil; the column holds totals (persons, m², yuan, rooms), multiply back"
      )
    // YAML
    case .notYAML(let reason):
      Text(
        zh: "YAML 格式有误（\(reason)）；请检查缩进、冒号和引号",
        en: "is not valid YAML (\(reason)); check indentation, colons and quotes")
    case .anchorOrAlias:
      Text(
        zh: "不接受 YAML 锚点（&）和别名（*）；请把内容写全", en: "YAML anchors (&) and aliases (*) are not accepted; write the value out")
    case .tabIndent: Text(zh: "行首是制表符；YAML 请用空格缩进", en: "the line begins with a tab; indent YAML with spaces")
    case .nestedTooDeeply: Text(zh: "嵌套过深；请简化", en: "is nested too deeply; simplify it")
    case .duplicateKey(let key): Text(zh: "键“\(key)”出现两次；请删去一个", en: "the key \"\(key)\" stands twice; remove one")
    case .unknownKey(let key, let nearest, let known):
      nearest == nil
        ? Text(
          zh: "没有键“\(key)”；这里可用：\(list(known))", en: "there is no key \"\(key)\"; known here: \(list(known))")
        : Text(zh: "没有键“\(key)”\(meant(nearest).zh)", en: "there is no key \"\(key)\"\(meant(nearest).en)")
    case .missingKey(let key): Text(zh: "缺少“\(key)”；请补上", en: "\"\(key)\" is missing; add it")
    case .wrongShape(let expected): shape(expected)
    case .notOneMeasure(let found, let known):
      Text(
        zh: "一项措施须恰有一个动作（\(list(known))），这里有 \(found.isEmpty ? "0 个" : list(found))",
        en: "a measure has exactly one action (\(list(known))), here: \(found.isEmpty ? "none" : list(found))")
    // Values
    case .blank: Text(zh: "此处不能留空", en: "may not be blank")
    case .notANumber(let text): Text(zh: "“\(text)”不是数字", en: "\"\(text)\" is not a number")
    case .thousandsSeparator(let text):
      Text(zh: "“\(text)”含千位分隔符；请只写数字", en: "\"\(text)\" has a thousands separator; write digits only")
    case .fullWidth(let text):
      Text(zh: "“\(text)”含全角字符；请改用半角", en: "\"\(text)\" has full-width characters; write them half-width")
    case .notWhole(let text): Text(zh: "“\(text)”应为整数", en: "\"\(text)\" should be a whole number")
    case .outOfRange(let text, let low, let high):
      Text(
        zh: "“\(text)”超出范围，应在 \(Digits.exact(low)) 至 \(Digits.exact(high)) 之间",
        en: "\"\(text)\" is out of range, expected \(Digits.exact(low)) to \(Digits.exact(high))")
    case .unknownWord(let text, let allowed, let nearest):
      Text(
        zh: "“\(text)”不是可用的词（\(list(allowed))）\(meant(nearest).zh)",
        en: "\"\(text)\" is not one of \(list(allowed))\(meant(nearest).en)")
    case .notAShare(let text):
      Text(
        zh: "“\(text)”作为比例含义不明；请写成 12% 或 0.12", en: "\"\(text)\" is ambiguous as a share; write 12% or 0.12")
    case .notAYear(let text): Text(zh: "“\(text)”不是年份；请写成 2026", en: "\"\(text)\" is not a year; write 2026")
    case .notYears(let text):
      Text(
        zh: "“\(text)”不是年份；请写成 2026 或 2025...2030",
        en: "\"\(text)\" is no year or span of years; write 2026 or 2025...2030")
    case .notAnAmount(let text):
      Text(zh: "“\(text)”不是带单位的金额；请写成 4200万元", en: "\"\(text)\" is not an amount with its unit; write 4200万元 or 35000元")
    case .notARate(let text):
      Text(zh: "“\(text)”不是年变化率；请写成 2%/年", en: "\"\(text)\" is not a yearly rate; write 2%/year")
    // The county as a whole
    case .noSections: Text(zh: "表中没有学校", en: "the table has no schools")
    case .duplicateID(let id, let line):
      Text(
        zh: "“\(id)”重复\(line.map { "，首次出现在第 \($0) 行" } ?? "")；请改为不同的编号",
        en: "\"\(id)\" stands twice\(line.map { ", first on line \($0)" } ?? ""); give each its own")
    case .twoSections(let school, let stage):
      Text(
        zh: "学校“\(school)”有两个\(Names.stage(stage).zh)部；请合为一行或改 school 列",
        en: "the school \"\(school)\" has two \(Names.stage(stage).en) sections; join them or change the school column")
    case .kindWithoutStage(let kind, let stage):
      Text(
        zh: "\(Names.kind(kind).zh)没有\(Names.stage(stage).zh)部；请核对 kind 或 stage",
        en: "\(kind.rawValue) has no \(Names.stage(stage).en) section; check kind or stage")
    case .kindsDiffer(let school):
      Text(zh: "学校“\(school)”各部的 kind 不一致", en: "the sections of the school \"\(school)\" differ in kind")
    case .totalExceeds(let part, let whole): Text(zh: "\(part) 大于 \(whole)", en: "\(part) exceeds \(whole)")
    case .unknownSection(let id, let nearest):
      Text(zh: "没有学段部“\(id)”\(meant(nearest).zh)", en: "there is no section \"\(id)\"\(meant(nearest).en)")
    case .unknownSchool(let id, let nearest):
      Text(zh: "没有学校“\(id)”\(meant(nearest).zh)", en: "there is no school \"\(id)\"\(meant(nearest).en)")
    case .unknownUnit(let name, let nearest):
      Text(
        zh: "“\(name)”不是学段部、分组或城乡分类\(meant(nearest).zh)",
        en: "\"\(name)\" is no section, group or zone\(meant(nearest).en)")
    case .sharesDoNotSum(let of, let sum):
      Text(
        zh: "“\(of)”的比例之和为 \(Digits.fixed(sum, 4))，应为 1",
        en: "the shares of \"\(of)\" sum to \(Digits.fixed(sum, 4)), not to 1")
    case .unitWithoutFeeder(let name):
      Text(zh: "“\(name)”没有生源；请在 feeders.csv 中补上", en: "nothing feeds \"\(name)\"; add a row to feeders.csv")
    case .graduatesWithoutFeeder(let name):
      Text(
        zh: "“\(name)”的毕业生没有去向；请在 feeders.csv 中补上",
        en: "the graduates of \"\(name)\" go nowhere; add a row to feeders.csv")
    case .feederOfStage(let name, let wanted):
      Text(
        zh: "“\(name)”不是\(Names.stage(wanted).zh)；from 须为小学、to 须为初中",
        en: "\"\(name)\" is not \(Names.stage(wanted).en): from is primary, to is junior")
    case .enrolmentGradeMissing(let section, let grade):
      Text(
        zh: "“\(section)”缺少第 \(grade) 个年级；各年级须写全（没有学生写 0）",
        en: "\"\(section)\" has no grade \(grade); give every grade (0 where there is no one)")
    case .enrolmentClassesDiffer(let section, let classes, let sum):
      Text(
        zh: "“\(section)”各年级班数之和为 \(Digits.exact(sum))，学校表为 \(Digits.exact(classes))",
        en: "the classes of \"\(section)\" sum to \(Digits.exact(sum)), the school table says \(Digits.exact(classes))")
    case .enrolmentDiffers(let section, let pupils, let sum):
      Text(
        zh: "“\(section)”各年级之和为 \(Digits.exact(sum))，学校表为 \(Digits.exact(pupils))",
        en: "the grades of \"\(section)\" sum to \(Digits.exact(sum)), the school table says \(Digits.exact(pupils))")
    case .classesWithoutPupils: Text(zh: "有班级而没有学生", en: "there are classes and no pupils")
    case .pupilsWithoutClasses: Text(zh: "有学生而没有班级", en: "there are pupils and no classes")
    case .promiseNotAfter(let made, let due):
      Text(zh: "承诺到期年 \(due) 应晚于承诺年 \(made)", en: "the promise is due in \(due), which should be after \(made)")
    case .unknownStandard(let id, let known, let nearest):
      Text(
        zh: "没有标准“\(id)”；内置：\(known.joined(separator: "、"))，或给出 .yaml 文件的路径\(meant(nearest).zh)",
        en: "there is no standard \"\(id)\"; built in: \(list(known)), or name a .yaml file\(meant(nearest).en)")
    // Plans
    case .cycle(let files):
      Text(
        zh: "extends 成环：\(files.joined(separator: " → "))",
        en: "extends runs in a circle: \(files.joined(separator: " → "))")
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
      Text(zh: "措施“\(name)”出现两次；请用不同的名称", en: "the measure \"\(name)\" stands twice; give each its own name")
    case .mergeIntoItself(let id):
      Text(zh: "“\(id)”不能以自身为去向", en: "\"\(id)\" cannot be its own destination")
    case .mergeAcrossStages(let from, let into):
      Text(zh: "“\(from)”与“\(into)”学段不同，不能合并", en: "\"\(from)\" and \"\(into)\" are of different stages")
    case .mergeAcrossPatterns(let from, let into):
      Text(
        zh: "“\(from)”与“\(into)”学制不同（年级数不一），不能直接合并",
        en: "\"\(from)\" and \"\(into)\" differ in length of stage and cannot be merged")
    case .mergeOfClosed(let id, let year):
      Text(zh: "“\(id)”在 \(year) 年已经撤并", en: "\"\(id)\" has already closed by \(year)")
    case .mergeIntoClosed(let id, let year):
      Text(zh: "接收方“\(id)”在 \(year) 年已经撤并", en: "the receiver \"\(id)\" has already closed by \(year)")
    case .actsOnClosed(let id, let year):
      Text(
        zh: "“\(id)”在 \(year) 年已经撤并，措施无从实施", en: "\"\(id)\" has already closed by \(year); nothing can be done there")
    case .opensBeforeStart(let starts, let opens):
      Text(zh: "\(opens) 年启用早于 \(starts) 年开工", en: "it opens in \(opens), before it starts in \(starts)")
    case .emptySelection(let description, let nearest):
      Text(
        zh: "没有符合条件的学段部（\(description)）\(meant(nearest).zh)",
        en: "no section matches (\(description))\(meant(nearest).en)")
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
      Text(zh: "“\(key)”与“\(with)”不能同时使用", en: "\"\(key)\" and \"\(with)\" cannot both be given")
    case .needsEligible:
      Text(
        zh: "county.yaml 的 clauses.G11.eligible 没有填，无法按比例轮岗",
        en: "county.yaml gives no clauses.G11.eligible to take a share of")
    case .netOutflow(let persons):
      Text(
        zh: "名单使乡村净流出 \(Digits.exact(persons)) 名教师；如确需调配，请写 allowOutflow: yes（不计入交流轮岗）",
        en:
          "the list takes \(Digits.exact(persons)) teachers net out of villages; if meant, write allowOutflow: yes (they do not count as rotation)"
      )
    case .notCarriedOut(let measure, let year, let asked, let done):
      Text(
        zh: "“\(measure)”在 \(year) 年要求 \(Digits.exact(asked))，只能做到 \(Digits.exact(done))；请核对学校的人数",
        en:
          "\"\(measure)\" asks for \(Digits.exact(asked)) in \(year), only \(Digits.exact(done)) can be done; check what the school has"
      )
    // Margins of a synthetic county
    case .marginsDiffer(let margin, let asked, let other, let sum):
      Text(
        zh: "“\(margin)”为 \(Digits.exact(asked))，与“\(other)”合计 \(Digits.exact(sum)) 不一致；请改其中一处",
        en: "\"\(margin)\" is \(Digits.exact(asked)), but \"\(other)\" give \(Digits.exact(sum)); change one of them")
    case .marginOutOfReach(let margin, let asked, let least, let most, let bound):
      Text(
        zh: "“\(margin)”为 \(figure(asked))，与\(word(bound).zh)矛盾；可行的是\(range(least, most).zh)",
        en: "\"\(margin)\" is \(figure(asked)), in conflict with \(word(bound).en); possible: \(range(least, most).en)")
    case .spreadOutOfReach(let margin, let resource, let asked, let nearest, let least, let most):
      Text(
        zh:
          "“\(margin)”要求差异系数 \(Digits.fixed(asked, 3))；按现有总量、各校人数和整数（人、间、㎡）分配，\(resource) 最接近的是 \(Digits.fixed(nearest, 3))（可在 \(Digits.fixed(least, 3)) 至 \(Digits.fixed(most, 3)) 之间）；请改目标、总量或学校数",
        en:
          "\"\(margin)\" asks for a CV of \(Digits.fixed(asked, 3)); with this total, these rolls and whole units \(resource) comes nearest at \(Digits.fixed(nearest, 3)) (it can go from \(Digits.fixed(least, 3)) to \(Digits.fixed(most, 3))); change the target, the total or the number of schools"
      )
    case .kindWithoutPupils(let kind, let stage, let group):
      Text(
        zh: "“\(group)”有\(Names.kind(kind).zh)，却没有\(Names.stage(stage).zh)学生；请补上学生数，或去掉这些学校",
        en:
          "\"\(group)\" has \(Names.kind(kind).en) but no \(Names.stage(stage).en) pupils; add the pupils or take the schools out"
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

  /// A margin at the decimals it is printed with.
  private static func figure(_ value: Double) -> String {
    value == value.rounded() ? Digits.exact(value) : Digits.fixed(value, 2)
  }

  private static func range(_ least: Double, _ most: Double) -> Text {
    if least > most { return Text(zh: "没有任何值，须先改另一方", en: "nothing, the other must change first") }
    if most == .infinity { return Text(zh: "至少 \(figure(least))", en: "at least \(figure(least))") }
    return Text(zh: " \(figure(least)) 至 \(figure(most))", en: "\(figure(least)) to \(figure(most))")
  }

  private static func word(_ bound: Fault.Bound) -> Text {
    switch bound {
    case .schools(let count): Text(zh: " \(count) 所学校及其规模", en: "\(count) schools of the sizes given")
    case .classes(let limit, let grades):
      Text(
        zh: "班额上限 \(Digits.exact(limit)) 人及每年级一班（\(grades) 个年级，小规模学校除外）",
        en: "the class limit of \(Digits.exact(limit)) and a class for each of \(grades) grades (small schools apart)")
    case .requirement: Text(zh: "各校的最低要求", en: "the least that every section needs")
    case .part(let whole): Text(zh: "“\(whole)”", en: "\"\(whole)\"")
    }
  }

  /// A suggestion of the nearest known name.
  private static func meant(_ nearest: String?) -> Text {
    nearest.map { Text(zh: "；是否指 \($0)？", en: "; did you mean \($0)?") } ?? Text(same: "")
  }

  /// Words in a row, a long row cut short.
  private static func list(_ words: [String]) -> String {
    words.prefix(16).joined(separator: ", ") + (words.count > 16 ? ", …" : "")
  }

  private static func word(_ obstacle: Fault.Obstacle) -> Text {
    switch obstacle {
    case .isFolder: Text(zh: "是文件夹", en: "is a folder")
    case .isNoFile: Text(zh: "不是普通文件", en: "is not a regular file")
    case .noFolder: Text(zh: "没有此文件夹", en: "no such folder")
    case .noPermission: Text(zh: "没有权限", en: "no permission")
    case .noSpace: Text(zh: "没有空间或文件名过长", en: "no space, or the name is too long")
    case .closed: Text(zh: "输出已关闭或已满", en: "it is closed or full")
    }
  }

  private static func shape(_ expected: Fault.Shape) -> Text {
    switch expected {
    case .mapping: Text(zh: "这里应是“键: 值”的一组内容", en: "expected a mapping of keys to values")
    case .list: Text(zh: "这里应是列表（以“- ”开头的各行，或方括号）", en: "expected a list (lines that begin with \"- \", or brackets)")
    case .scalar: Text(zh: "这里应是单个值", en: "expected a single value")
    }
  }

}
