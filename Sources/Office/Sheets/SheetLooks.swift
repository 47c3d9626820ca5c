/// The looks of all cells of a workbook, each once, and the part that tells them.
struct SheetLooks {
  private struct Entry: Hashable {
    var look: SheetCell.Look
    var isQuoted: Bool
  }

  private var entries: [Entry]
  private var places: [Entry: Int]
  /// The family of all letters.
  private let family: String
  private var last: (entry: Entry, number: Int)?

  init(family: String) {
    self.family = family
    let plain = Entry(look: SheetCell.Look(hasBorder: false), isQuoted: false)
    entries = [plain]
    places = [plain: 0]
  }

  /// The number of a look, a new one where it has not been seen.
  mutating func number(_ look: SheetCell.Look, isQuoted: Bool) -> Int {
    let entry = Entry(look: look, isQuoted: isQuoted)
    // Cells come in runs of one look.
    if let last, last.entry == entry { return last.number }
    let number =
      places[entry]
      ?? {
        entries.append(entry)
        places[entry] = entries.count - 1
        return entries.count - 1
      }()
    last = (entry, number)
    return number
  }

  /// A font by what tells fonts apart.
  private struct Font: Hashable {
    var isBold: Bool
    var size: Int
    var tint: SheetCell.Tint
  }

  func write(_ markup: inout MarkupWriter) {
    markup.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    let usual = SheetCell.Format.usual
    var printed: [SheetCell.Format] = []
    for entry in entries where entry.look.format.number == nil && !printed.contains(entry.look.format) {
      printed.append(entry.look.format)
    }
    let codes = usual.map { "\($0.code)" } + printed.map(\.code)
    markup.raw("<numFmts")
    markup.attribute(" count", codes.count)
    markup.raw(">")
    for (place, code) in codes.enumerated() {
      markup.raw("<numFmt")
      markup.attribute(" numFmtId", SheetCell.Format.first + place)
      markup.attribute(" formatCode", code)
      markup.raw("/>")
    }
    markup.raw("</numFmts>")
    var fonts: [Font] = []
    for entry in entries where !fonts.contains(font(entry)) { fonts.append(font(entry)) }
    markup.raw("<fonts")
    markup.attribute(" count", fonts.count)
    markup.raw(">")
    for font in fonts {
      markup.raw(font.isBold ? "<font><b/><sz" : "<font><sz")
      markup.attribute(" val", font.size)
      markup.raw("/><color rgb=\"")
      markup.raw(font.tint.colours.letters)
      markup.raw("\"/><name")
      markup.attribute(" val", family)
      markup.raw("/><family val=\"2\"/></font>")
    }
    markup.raw("</fonts>")
    // The first two grounds are fixed by the format.
    let tints = SheetCell.Tint.allCases.filter { $0.colours.ground != nil }
    markup.raw("<fills")
    markup.attribute(" count", tints.count + 2)
    markup.raw(
      "><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
    for tint in tints {
      guard let ground = tint.colours.ground else { continue }
      markup.raw("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"")
      markup.raw(ground)
      markup.raw("\"/><bgColor indexed=\"64\"/></patternFill></fill>")
    }
    markup.raw(
      "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"><color rgb=\"FFC9D0D8\"/></left><right style=\"thin\"><color rgb=\"FFC9D0D8\"/></right><top style=\"thin\"><color rgb=\"FFC9D0D8\"/></top><bottom style=\"thin\"><color rgb=\"FFC9D0D8\"/></bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs"
    )
    markup.attribute(" count", entries.count)
    markup.raw(">")
    for entry in entries {
      let look = entry.look
      markup.raw("<xf")
      let number =
        look.format.number
        ?? SheetCell.Format.first + usual.count + (printed.firstIndex(of: look.format) ?? 0)
      markup.attribute(" numFmtId", number)
      markup.attribute(" fontId", fonts.firstIndex(of: font(entry)) ?? 0)
      markup.attribute(" fillId", tints.firstIndex(of: look.tint).map { $0 + 2 } ?? 0)
      markup.attribute(" borderId", look.hasBorder ? 1 : 0)
      markup.raw(" xfId=\"0\"")
      if entry.isQuoted { markup.raw(" quotePrefix=\"1\"") }
      markup.raw(
        " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment")
      if look.isCentred { markup.raw(" horizontal=\"center\"") }
      markup.raw(" vertical=\"center\"")
      if look.wraps { markup.raw(" wrapText=\"1\"") }
      markup.raw("/></xf>")
    }
    markup.raw(
      "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    )
  }

  private func font(_ entry: Entry) -> Font {
    Font(isBold: entry.look.isBold, size: entry.look.size, tint: entry.look.tint)
  }
}
