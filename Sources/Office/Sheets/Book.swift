/// A workbook that is written (ECMA-376, SpreadsheetML): typed cells, frozen heads, filters, and nothing that calculates.
package struct Book: Sendable {
  package var title: String
  package var maker: String
  /// The family of its letters.
  package var family: String
  /// What stands round the page number and the number of pages: 第, 页 共, 页.
  package var page: (before: String, between: String, after: String)
  package var sheets: [Sheet]

  package init(
    title: String, maker: String, family: String, page: (before: String, between: String, after: String),
    sheets: [Sheet]
  ) {
    self.title = title
    self.maker = maker
    self.family = family
    self.page = page
    self.sheets = sheets
  }

  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The whole file.
  package var bytes: [UInt8] {
    var package = OfficePackage()
    var looks = SheetLooks(family: family)
    let names = SheetNames.fitting(sheets.map(\.name))
    var ranges: [String?] = []
    for (place, sheet) in sheets.enumerated() {
      package.add("xl/worksheets/sheet\(place + 1).xml", type: Self.kind + "worksheet+xml") { markup, part in
        ranges.append(sheet.write(&markup, &part, &looks, isFirst: place == 0, page: page))
      }
    }
    package.add("xl/styles.xml", type: Self.kind + "styles+xml") { markup, _ in looks.write(&markup) }
    let relations = sheets.indices.map {
      OfficePackage.Relation(id: "rId\($0 + 1)", kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    let styles = OfficePackage.Relation(id: "rId\(sheets.count + 1)", kind: "styles", target: "styles.xml")
    package.add("xl/workbook.xml", type: Self.kind + "sheet.main+xml", relations: relations + [styles]) { markup, _ in
      write(&markup, names, ranges)
    }
    return package.finished(main: "xl/workbook.xml", title: title, maker: maker)
  }

  private func write(_ markup: inout MarkupWriter, _ names: [String], _ ranges: [String?]) {
    markup.raw(
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"24000\" windowHeight=\"12000\"/></bookViews><sheets>"
    )
    for (place, name) in names.enumerated() {
      markup.raw("<sheet")
      markup.attribute(" name", name)
      markup.attribute(" sheetId", place + 1)
      markup.attribute(" r:id", "rId\(place + 1)")
      markup.raw("/>")
    }
    markup.raw("</sheets>")
    var defined: [(name: StaticString, sheet: Int, range: String, isHidden: Bool)] = []
    for (place, sheet) in sheets.enumerated() {
      let own = "'\(names[place])'!"
      if let range = ranges[place] { defined.append(("_xlnm._FilterDatabase", place, own + range, true)) }
      // A head of which every page begins: the rows that stay in sight.
      if sheet.frozen.rows > 0 {
        defined.append(("_xlnm.Print_Titles", place, own + "$1:$\(sheet.frozen.rows)", false))
      }
    }
    if !defined.isEmpty {
      markup.raw("<definedNames>")
      for name in defined {
        markup.raw("<definedName name=\"")
        markup.raw(name.name)
        markup.raw("\"")
        markup.attribute(" localSheetId", name.sheet)
        if name.isHidden { markup.raw(" hidden=\"1\"") }
        markup.raw(">")
        markup.text(name.range)
        markup.raw("</definedName>")
      }
      markup.raw("</definedNames>")
    }
    markup.raw("</workbook>")
  }
}
