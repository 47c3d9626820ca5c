import County
import Office
import Regulation

/// A result as a workbook: a sheet that says what it is and rests on, then its tables.
enum DataBook {
  /// The whole file; nil where the result has no table.
  static func bytes(
    _ cover: SheetCover, _ asides: [String], _ sheets: [DataSheet], _ language: Language
  ) -> [UInt8]? {
    guard !sheets.isEmpty else { return nil }
    return Book(
      title: cover.title(language), maker: "junheng \(cover.provenance.version)",
      family: OfficeWords.family(language), page: OfficeWords.page(language),
      sheets: [first(cover, asides, sheets, language)] + sheets.map { sheet($0, cover, language) }
    ).bytes
  }

  // MARK: The first sheet

  private static func first(
    _ cover: SheetCover, _ asides: [String], _ sheets: [DataSheet], _ language: Language
  ) -> Sheet {
    var rows: [(head: String, text: String, tint: SheetCell.Tint)] = []
    func add(_ head: Text, _ lines: [String], _ tint: SheetCell.Tint = .none) {
      for (place, line) in lines.enumerated() { rows.append((place == 0 ? head(language) : "", line, tint)) }
    }
    if sheets.contains(where: \.isProjected) {
      add(OfficeWords.projected, [OfficeWords.projectedMeaning(language)], .warning)
    }
    add(SheetWords.found, cover.findings.map { $0(language) })
    add(SheetWords.rests, cover.grounds.map { $0(language) } + asides)
    if sheets.contains(where: { $0.table.hasVerdicts }) {
      add(SheetWords.colours, [Verdict.allCases.map { word($0, language) }.joined(separator: "　")])
    }
    add(
      SheetWords.contents,
      sheets.map { [$0.name(language), $0.note?(language)].compactMap(\.self).joined(separator: "：") })
    let provenance = cover.provenance
    if !provenance.command.isEmpty { add(SheetWords.command, [provenance.command]) }
    add(SheetWords.version, ["junheng \(provenance.version)"])
    if let seed = provenance.seed { add(SheetWords.seed, ["\(seed)"]) }
    add(SheetWords.inputs, provenance.inputs.map { "\($0.path)　\($0.sha256)" })
    let told = rows
    return Sheet(name: SheetWords.cover(language), widths: [26, 110], isWide: false) { sheet in
      sheet.row(
        [SheetCell(cover.title(language), .init(.text, isBold: true, size: 16, hasBorder: false))], height: 30,
        across: 2)
      for row in told {
        sheet.row([
          SheetCell(row.head, .init(.text, tint: row.tint == .none ? .head : row.tint, isBold: true, wraps: true)),
          SheetCell(row.text, .init(.text, tint: row.tint, wraps: true)),
        ])
      }
    }
  }

  // MARK: The tables

  private static func sheet(_ sheet: DataSheet, _ cover: SheetCover, _ language: Language) -> Sheet {
    let columns = sheet.table.columns
    let (whole, name) = (cover.title(language), sheet.name(language))
    let title = whole.hasSuffix(name) ? whole : "\(whole)　\(name)"
    let warning = sheet.isProjected ? OfficeWords.projected(language) : nil
    let under = [warning, sheet.note?(language)].compactMap(\.self).joined(separator: language == .zh ? "。" : ". ")
    let head = under.isEmpty ? 2 : 3
    return Sheet(
      name: sheet.name(language), widths: widths(sheet.table, columns, language), frozen: (head, sheet.keys),
      filtered: head, running: warning ?? ""
    ) { rows in
      rows.row([SheetCell(title, .init(.text, isBold: true, size: 14, hasBorder: false))], height: 24)
      if !under.isEmpty {
        rows.row([
          SheetCell(
            under, .init(.text, tint: warning == nil ? .none : .warning, isBold: warning != nil, hasBorder: false))
        ])
      }
      rows.row(
        columns.map {
          SheetCell($0.label(language), .init(.text, tint: .head, isBold: true, wraps: true, isCentred: true))
        }, height: 32)
      for row in sheet.table.rows.dropFirst() {
        rows.row(zip(row, columns).map { cell($0, $1, language) })
      }
    }
  }

  /// A verdict by its shape and its words: a colour never speaks alone.
  private static func word(_ verdict: Verdict, _ language: Language) -> String {
    let shape =
      switch verdict {
      case .met: "●"
      case .metByExemption: "◐"
      case .unmet: "✕"
      case .notAssessed: "–"
      }
    return "\(shape) \(Names.tableVerdict(verdict)(language))"
  }

  private static func cell(_ cell: DataTable.Cell, _ column: DataTable.Column, _ language: Language) -> SheetCell {
    switch cell {
    case .text(let text):
      SheetCell((CellWords.value(text, under: column.head) ?? Text(same: text))(language), .init(.text))
    case .word(_, let text): SheetCell(text(language), .init(.text))
    case .year(let year): SheetCell(Double(year), .init(column.format ?? .year))
    case .number(let number): SheetCell(number, look(number, column))
    case .verdict(let verdict):
      verdict.map { SheetCell(word($0, language), .init(.text, tint: tint($0), isCentred: true)) }
        ?? SheetCell("", .init(.text))
    }
  }

  private static func look(_ number: Double?, _ column: DataTable.Column) -> SheetCell.Look {
    let size = abs(number ?? 0)
    let format = column.format ?? (size == size.rounded() ? .whole : size < 10 ? .four : .two)
    guard column.isRoll, let number else { return .init(format) }
    return .init(
      format, tint: RollsTable.isBelow(number, 50) ? .tiny : RollsTable.isBelow(number, 100) ? .small : .none)
  }

  private static func tint(_ verdict: Verdict) -> SheetCell.Tint {
    switch verdict {
    case .met: .met
    case .metByExemption: .exempt
    case .unmet: .unmet
    case .notAssessed: .unknown
    }
  }

  /// Rows by which a column's width is settled.
  private static let measured = 500
  private static let narrowest = 7.0
  private static let widest = 44.0

  private static func widths(_ table: DataTable, _ columns: [DataTable.Column], _ language: Language) -> [Double] {
    var widths = columns.map { Double(min(Columns.width($0.label(language)), 14)) }
    for row in table.rows.dropFirst().prefix(measured) {
      for (place, cell) in row.enumerated() where place < widths.count {
        let width: Int =
          switch cell {
          case .text(let text):
            Columns.width((CellWords.value(text, under: columns[place].head) ?? Text(same: text))(language))
          case .word(_, let text): Columns.width(text(language))
          case .verdict(let verdict): verdict.map { Columns.width(word($0, language)) } ?? 0
          case .number(let number): number.map { Digits.grouped($0).count + ($0 == $0.rounded() ? 0 : 5) } ?? 0
          case .year: 4
          }
        widths[place] = max(widths[place], Double(width))
      }
    }
    return widths.map { min(widest, max(narrowest, $0 + 2)) }
  }
}

extension DataTable {
  /// A column as people see it.
  struct Column: Sendable {
    var head: String
    var label: Text
    var format: SheetCell.Format?
    var isRoll: Bool
  }

  /// The columns by the head; a head may bring its own words.
  var columns: [Column] {
    guard let first = rows.first(where: { _ in true }) else { return [] }
    return first.map { cell in
      switch cell {
      case .word(let head, let label): return Column(head: head, label: label, format: nil, isRoll: false)
      case .text(let head):
        let words = ColumnWords(head)
        return Column(head: head, label: words.label, format: words.format, isRoll: words.isRoll)
      case .year(let year): return Column(head: "\(year)", label: Text(same: "\(year)"), format: nil, isRoll: false)
      case .number, .verdict: return Column(head: "", label: Text(same: ""), format: nil, isRoll: false)
      }
    }
  }

  /// Whether some cell is a verdict.
  var hasVerdicts: Bool { rows.contains { $0.contains { if case .verdict = $0 { true } else { false } } } }
}
