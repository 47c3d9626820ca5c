import County
import Office

/// A form of one school with an item a line: 序号, 类别, 填报项目, 单位, 填报值.
enum UprightForm {
  private static let items: Set<String> = [
    "填报项目", "项目", "项目名称", "指标", "指标名称", "填报内容", "内容", "数据项", "填报指标", "采集项目", "采集项",
  ]
  private static let values: Set<String> = [
    "填报值", "填报数据", "填报数", "数值", "数据", "填写内容", "填写值", "学校填报", "值", "填报结果", "填报情况", "数量",
  ]

  /// The form in a grid; nil where it is none.
  static func read(_ grid: Grid, _ known: Heads) -> SchoolForm? {
    guard let (at, item, value, unit) = head(grid) else { return nil }
    var form = SchoolForm([grid])
    let finder = HeadFinder(grid, known)
    var classes: [Stage: Double] = [:]
    var built: Int?
    for row in grid.rows[(at + 1)...] {
      guard let label = finder.text(row.number, item).map(\.trimmed), !label.isEmpty else { continue }
      guard let cell = row.cells.first(where: { $0.column == value }) else { continue }
      let measure = unit.flatMap { finder.text(row.number, $0) }.map(Heads.plain) ?? ""
      let (stage, rest) = split(label)
      if HeadFinder.nameHeads.contains(HeadWords.Words(label).plain) {
        form.name = CellText.words(cell.content)
        continue
      }
      if let year = builtBy(rest) {
        // The earliest year by which it stood.
        let said = ClauseSentences.verdict(CellText.words(cell.content)) ?? false
        if said, year < built ?? .max { built = year }
        continue
      }
      // Classes by size are summed where no number of classes is given.
      if let stage, isSizeOfClass(rest) {
        if let text = try? CellText.figure(cell.content, shift: 0).text, let decimal = try? Scalars.decimal(text) {
          classes[stage, default: 0] += decimal.value()
        }
        continue
      }
      guard var meaning = meaning(rest, known) else {
        form.unused.append(label)
        continue
      }
      if meaning.shift == 0, measure == "万元" { meaning.shift = 4 }
      form.take(
        cell.content, as: meaning, of: stage, label: label, grid: 0, row: row.number, column: value)
    }
    for (stage, sum) in classes where sum > 0 {
      let key = SchoolForm.Key(column: "classes", stage: stage)
      guard form.entries[key] == nil, let row = grid.rows.last else { continue }
      form.entries[key] = SchoolForm.Entry(
        text: CellText.plain(sum), label: "班额分段之和", grid: 0, row: row.number, column: value)
    }
    if let built, let row = grid.rows.first {
      let key = SchoolForm.Key(column: "built", stage: nil)
      if form.entries[key] == nil {
        form.entries[key] = SchoolForm.Entry(
          text: "<=\(built)", label: "是否\(built)年前建成", grid: 0, row: row.number, column: value)
      }
    }
    form.name = form.name ?? title(grid)
    return form.entries.count >= 4 ? form : nil
  }

  private static func head(_ grid: Grid) -> (at: Int, item: Int, value: Int, unit: Int?)? {
    for (at, row) in grid.rows.prefix(12).enumerated() {
      var found: (item: Int?, value: Int?, unit: Int?) = (nil, nil, nil)
      for cell in row.cells {
        let plain = HeadWords.Words(CellText.words(cell.content)).text
        if items.contains(plain), found.item == nil { found.item = cell.column }
        if values.contains(plain), found.value == nil { found.value = cell.column }
        if ["单位", "计量单位"].contains(plain) { found.unit = cell.column }
      }
      if let item = found.item, let value = found.value, value > item { return (at, item, value, found.unit) }
    }
    return nil
  }

  /// 小学部学生人数 and 学生人数（小学） are of primary school.
  private static func split(_ label: String) -> (Stage?, String) {
    let plain = Heads.plain(label)
    for (word, stage) in [("小学", Stage.primary), ("初中", Stage.junior)] {
      for lead in [word + "部", word + "阶段", word + "段", word] where plain.hasPrefix(lead) && plain != lead {
        return (stage, String(plain.dropFirst(lead.count)))
      }
      for end in ["(\(word))", "(\(word)部)"] where plain.hasSuffix(end) {
        return (stage, String(plain.dropLast(end.count)))
      }
    }
    return (nil, plain)
  }

  /// 是否2016年前建成投用: the year it asks for.
  private static func builtBy(_ label: String) -> Int? {
    guard label.contains("建成"), let match = label.firstMatch(of: /((?:19|20)[0-9]{2})年?(?:[^后]{0,4})前/) else {
      return nil
    }
    return Int(match.1)
  }

  private static func isSizeOfClass(_ rest: String) -> Bool {
    (rest.contains("班级") || rest.contains("班额") || rest.hasSuffix("班数") || rest.hasSuffix("的班"))
      && rest.contains(where: \.isNumber)
  }

  /// What a label means, by itself or without the words for how many.
  private static func meaning(_ label: String, _ known: Heads) -> HeadWords.Meaning? {
    var tried = [label]
    let words = HeadWords.Words(label)
    tried.append(words.text)
    for (end, other) in [
      ("教师总人数", "教师数"), ("教师人数", "教师"), ("总人数", "数"), ("人数", "数"), ("总面积", "面积"), ("间数", "数"), ("总数", "数"), ("人数", ""),
    ] where words.text.hasSuffix(end) {
      tried.append(String(words.text.dropLast(end.count)) + other)
    }
    for text in tried {
      if var meaning = HeadWords.meaning([text], known), !meaning.isRatio {
        meaning.shift = words.shift ?? meaning.shift
        return meaning
      }
    }
    return nil
  }

  /// The school's name in a line above the form: 学校名称：东关小学.
  private static func title(_ grid: Grid) -> String? {
    for row in grid.rows.prefix(8) {
      for (at, cell) in row.cells.enumerated() {
        let text = CellText.words(cell.content).replacing("：", with: ":")
        for head in ["学校名称", "填报学校", "学校", "填报单位", "单位名称", "校名"] {
          let plain = text.filter { !$0.isWhitespace }
          if plain.hasPrefix(head + ":") {
            let rest = String(plain.dropFirst(head.count + 1)).replacing(/[(（](盖章|公章|章)[)）]/, with: "")
            if RowWords.isSchool(rest) { return rest }
            if rest.isEmpty, row.cells.count > at + 1 {
              let next = CellText.words(row.cells[at + 1].content)
              if RowWords.isSchool(next) { return next }
            }
          }
        }
      }
    }
    let file = grid.file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    return [grid.sheet ?? "", file].first(where: RowWords.isSchool).map {
      $0.replacing(/填报表|学校填报表格|采集表|[（(].*[）)]|20[0-9]{2}年?/, with: "")
    }
  }
}
