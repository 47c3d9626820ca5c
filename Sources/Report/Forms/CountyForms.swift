import County
import Regulation
import Simulation

/// The whole form (申报表) of one year, 表Ⅰ to 表Ⅶ, as the county hands it in: of the census, or of a projected year as a
/// draft that says so on every page.
package struct CountyForms {
  private(set) var tables: OfficialTables
  let needs: NeedsList?
  /// The plan that the year is projected by; nil for a county as it stands.
  let plan: Plan?
  let provenance: Provenance
  /// Who hands it in, and the day, as they are to stand on it.
  let unit: String?
  let date: String?
  var language: Language { tables.language }

  /// Of one year of a timeline, by its position.
  package init(
    _ timeline: Timeline, at place: Int, findings: [Finding], _ provenance: Provenance, unit: String?, date: String?,
    _ language: Language
  ) {
    tables = OfficialTables(timeline, at: place, language, findings: findings)
    tables.isForm = true
    needs = NeedsList(timeline, year: timeline.years[place].year)
    plan = timeline.program.plan
    self.provenance = provenance
    self.unit = unit
    self.date = date
  }

  /// Of a county as it stands.
  package init(
    census county: County, by standard: Standard, findings: [Finding], _ provenance: Provenance, unit: String?,
    date: String?, _ language: Language
  ) {
    tables = OfficialTables(census: county, by: standard, language, findings: findings)
    tables.isForm = true
    needs = NeedsList(census: county, by: standard)
    plan = nil
    self.provenance = provenance
    self.unit = unit
    self.date = date
  }

  /// As a document that an office edits.
  package func document(maker: String) -> [UInt8] { PaperPage.bytes(page, maker: maker) }

  /// As a workbook, a sheet a table; cells hold figures unrounded and show them as the form does.
  package func workbook(maker: String) -> [UInt8] {
    FormBook(page, names: forms.map { $0.name(language) }).bytes(maker: maker)
  }

  /// What is written, once for both.
  var page: Page {
    let county = tables.county.name
    return Page(
      language: language,
      title: tables.text(
        "\(verbatim: county)县域义务教育优质均衡发展申报表（\(tables.year)学年）",
        "\(verbatim: county): application form, \(tables.year)"),
      parts: forms.map(\.part), running: warning, isListed: false)
  }

  /// One table of the form, as it is called and as it is written.
  struct Form {
    var name: Text
    var part: Page.Part
  }

  /// The tables that the standard asks for, then what the form rests on.
  var forms: [Form] {
    let asksResources = tables.standard.lists(.r1) && !tables.standard.required.isEmpty
    let found: [(String, PageTable?)] =
      [
        ("表Ⅰ", tables.basics), ("表Ⅱ-1", asksResources ? tables.summary : nil), ("表Ⅱ-2", tables.allSections),
        ("表Ⅲ", tables.standard.lists(.r2) ? tables.spreads : nil), ("表Ⅳ", tables.government),
        ("表Ⅴ", tables.quality), ("表Ⅵ", tables.recognition),
      ]
    return found.compactMap { number, table in table.map { form(number, $0) } } + [report, about]
  }

  private func form(_ number: String, _ table: PageTable) -> Form {
    var table = table
    let title = table.caption
    table.caption = ""
    return Form(
      name: Text(read: number, OfficialTables.english(number)),
      part: Page.Part(
        id: OfficialTables.english(number).lowercased().replacing(" ", with: "-"),
        form: table.isText ? .flowing : .sideways,
        blocks: [.heading(level: 2, title)] + heading + [.table(table)], startsPage: true))
  }

  /// Under every title: who fills it in, of which census, and what it must not be used for.
  var heading: [PageBlock] {
    let name = tables.county.name
    let year = tables.year
    let who =
      unit.map {
        $0.hasPrefix(name)
          ? $0 : tables.text("\(verbatim: name)（\(verbatim: $0)）", "\(verbatim: name) (\(verbatim: $0))")
      } ?? name
    let when = date.map { tables.text("　　填报日期：\(verbatim: $0)", "   Date: \(verbatim: $0)") } ?? ""
    let line = tables.text(
      "填报单位：\(verbatim: who)　　统计时点：\(year)年9月（\(year)—\(year + 1)学年）\(verbatim: when)",
      "County: \(verbatim: who)   Census: autumn \(year)\(verbatim: when)")
    return [.kicker(line)] + warned
  }

  /// What stands on every page of figures that nobody counted; empty where all are the county's own.
  private var warned: [PageBlock] { warning.isEmpty ? [] : [.paragraph(Phrase([.strong(warning)]))] }

  private var warning: String {
    var words: [String] = []
    if tables.isProjected { words.append(OfficeWords.projected(language)) }
    if let synthetic = tables.county.synthetic {
      words.append(
        SyntheticText.line(synthetic)(language) + (tables.isProjected ? "" : OfficeWords.notDeclared(language)))
    }
    return words.joined(separator: tables.text("；", "; "))
  }

  /// What it rests on: the standard, what is estimated, the command and the files.
  private var about: Form {
    var lines = Grounds.sentences(tables.county.assumedFields, tables.standard).map { Phrase($0(language)) }
    if let plan {
      lines.insert(Phrase(tables.text("方案：\(verbatim: plan.title)", "Plan: \(verbatim: plan.title)")), at: 0)
    }
    if tables.isProjected { lines.append(Phrase(OfficeWords.projectedMeaning(language))) }
    lines.append(
      Phrase(
        tables.text(
          "“\(FormSentence.blank)”“–”为县数据中没有的数，程序不代填；✕ ▽ ° 和※各条供核对，定稿时删去。",
          "“\(FormSentence.blank)” and “–” mark figures that the county's data does not have: none is made up. ✕ ▽ ° and the lines with ※ are for checking: take them out of the final copy."
        )))
    let open = tables.isProjected ? [] : tables.findings.filter(\.isOfDocuments)
    let checks: [PageBlock] =
      open.isEmpty
      ? []
      : [
        .heading(
          level: 3,
          tables.text(
            "申报前须核对的出入（\(open.count) 处）", "To be put right before it is handed in (\(open.count))")),
        .list(open.map { Phrase($0.sentence.capital(language)) }),
      ]
    let command = provenance.command.isEmpty ? [] : ["\(SheetWords.command(language))：\(provenance.command)"]
    let inputs = provenance.inputs.map { "\($0.path)　\($0.sha256)" }
    return Form(
      name: SheetWords.cover,
      part: Page.Part(
        id: "about", form: .flowing,
        blocks: [.heading(level: 2, SheetWords.cover(language))] + warned + [.list(lines)] + checks
          + (command + ["\(SheetWords.version(language))：junheng \(provenance.version)"]).map {
            .note(Phrase($0))
          } + [.note(Phrase(SheetWords.inputs(language))), .verbatim(inputs.joined(separator: "\n"))],
        startsPage: true))
  }
}

extension OfficialTables {
  /// 表Ⅱ-2 as one table: the rows of each stage under a line that names it, each numbered from 1.
  var allSections: PageTable {
    let parts = layout.stages.map { (stage: $0, table: sections($0)) }
    var all = parts.first?.table ?? sections(.primary)
    all.caption = caption(
      "表Ⅱ-2",
      Text(zh: "小学、初中资源配置基本情况（分学校）", en: "Resources school by school"))
    let added = addedColumns
    if !added.isEmpty {
      all.heads[0] += added.map { PageTable.Head($0.head(language), rows: 2) }
    }
    let width = all.heads.first?.reduce(0) { $0 + $1.columns } ?? 1
    all.rows = parts.enumerated().flatMap { place, part -> [PageTable.Row] in
      let name = Names.stage(part.stage)
      let line = Text(zh: "\(Names.count(place + 1))、\(name)", en: "\(name.capital)")
      let own = evaluation.sections.filter { $0.stage == part.stage && $0.counted }
      let rows = zip(part.table.rows, own).map { row, section in
        var row = row
        row.cells += added.map { PageTable.Cell(total($0.column, section), decimals: 0) }
        return row
      }
      return [PageTable.Row([PageTable.Cell(line(language), columns: width)])] + rows
    }
    all.notes =
      parts.compactMap(\.table.notes.first) + all.notes.dropFirst().prefix(standard.required.isEmpty ? 1 : .max)
    return all
  }

  /// The columns of the school table that a standard's own indicators are counted from, as totals under the heads in use.
  private var addedColumns: [(column: String, head: Text)] {
    var columns: [String] = []
    for column in standard.added.flatMap(\.columns) where !columns.contains(column) { columns.append(column) }
    return columns.map { column in
      switch column {
      case "computers": (column, Text(zh: "计算机台数", en: "Computers"))
      case "books": (column, Text(zh: "图书册数", en: "Books"))
      case "teachers": (column, Text(zh: "专任教师数", en: "Teachers"))
      case "mid_title_teachers": (column, Text(zh: "中级及以上专业技术职务教师数", en: "Mid-title teachers"))
      default: (column, Text(same: column))
      }
    }
  }

  /// The total of a section in the year; nil where it is not known.
  private func total(_ column: String, _ section: SectionResult) -> Double? {
    if isProjected {
      // The year holds the totals of indicators, not of columns: one that is an indicator of its own is told.
      guard let place = standard.added.firstIndex(where: { $0.columns == [column] }) else { return nil }
      let index = place * layout.slots + section.slot
      return facts.year.addedKnown[index] ? facts.year.added[index] : nil
    }
    return county.sections[section.slot].count(in: column)
  }
}
