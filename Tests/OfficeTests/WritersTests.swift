import Charts
import County
import Foundation
import Testing

@testable import Office

/// What is written is read again by the readers beside the writers, whatever it holds.
@Suite struct WritersTests {
  private static let place = Place(file: "x.zip")

  /// Bytes packed in several blocks come out as they went in: nothing, one byte, noise, repetitions near and far.
  @Test func packing() throws {
    var state: UInt64 = 7
    func noise(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
    }
    let far = noise(40_000)
    let contents: [[UInt8]] = [
      [], [65], noise(300_000), Array(repeating: 32, count: 400_000), far + far, Array("abcabcabcabcabd".utf8),
      (0..<60_000).flatMap { Array("<c r=\"A\($0)\"><v>\($0 % 97)</v></c>".utf8) },
    ]
    for content in contents {
      var archive = ArchiveWriter()
      archive.add("a.xml") { part in
        var rest = content[...]
        while !rest.isEmpty {
          var piece = Array(rest.prefix(50_000))
          rest = rest.dropFirst(piece.count)
          part.take(&piece)
        }
      }
      var read = try Archive(Data(archive.bytes(first: "a.xml")), at: Self.place)
      #expect(try read.part("a.xml") == Data(content))
    }
    // Markup becomes a quarter or less, by the fixed code; by a code made to measure it would be a seventh.
    var markup = ArchiveWriter()
    markup.add("a.xml") { part in
      var content = contents[6]
      part.take(&content)
    }
    #expect(markup.bytes(first: "a.xml").count < contents[6].count / 4)
  }

  private static let hostile = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<b>&\"'</b>", "]]>", "第四小学🏫", String(repeating: "长", count: 300),
    "a\u{0}b\u{B}c\u{1B}[31m", "\u{202E}turned\u{2066}", "line\nend\ttab", "\u{FFFE}\u{FFFF}", "  spaces  ", "0123",
    "1e5",
  ]

  private func book(_ sheets: [Sheet]) -> Data {
    Data(
      Book(title: "<&>", maker: "m", family: "Arial", page: ("第", "页 共", "页"), sheets: sheets).bytes)
  }

  /// Whatever a name holds is one text cell; nothing becomes a formula, and what no cell may hold is marked.
  @Test func hostileCells() throws {
    let rows = Self.hostile
    let sheet = Sheet(name: "甲", widths: [10, 10], frozen: (1, 1), filtered: 1) { sheet in
      sheet.row([SheetCell("头", .init(.text, tint: .head)), SheetCell("数", .init(.text))])
      for (place, text) in rows.enumerated() {
        sheet.row([SheetCell(text, .init(.text)), SheetCell(Double(place) + 0.25, .init(.two))])
      }
      sheet.row([SheetCell("", .init()), SheetCell(.nan, .init(.whole)), SheetCell(Double?.none)])
    }
    let grid = try #require(
      try OfficeFile.grids(book([sheet]), path: "x.xlsx") { _ in
        Issue.record("converted"); return Data()
      }.first)
    #expect(grid.sheet == "甲")
    for (place, text) in rows.enumerated() {
      let row = try #require(grid.rows.first { $0.number == place + 2 })
      let shown = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { "\n\t\r".unicodeScalars.contains($0) ? " " : $0.steers ? "\u{FFFD}" : $0 }))
      #expect(row.cells.first { $0.column == 0 }?.content == .text(shown), "\(text)")
      #expect(row.cells.first { $0.column == 1 }?.content == .number("\(Double(place) + 0.25)", .plain))
    }
    #expect(!grid.rows.contains { $0.number == rows.count + 2 && !$0.cells.isEmpty })
  }

  /// A text longer than a cell may be is cut at a mark.
  @Test func longCells() throws {
    let sheet = Sheet(name: "a", widths: []) {
      $0.row([SheetCell(String(repeating: "字", count: 40_000), .init(.text))])
    }
    let grid = try #require(try OfficeFile.grids(book([sheet]), path: "x.xlsx") { _ in Data() }.first)
    guard case .text(let text)? = grid.rows.first?.cells.first?.content else {
      Issue.record("no text")
      return
    }
    #expect(text.utf16.count <= 32_767 && text.hasSuffix("…"))
  }

  /// Names of sheets: 31 UTF-16 units, no forbidden sign, none twice whatever the case, none that spreadsheets keep.
  @Test func sheetNames() {
    let long = String(repeating: "方案", count: 20)
    let asked = [
      "a/b:c*d?e[f]g\\h", "A／b：c＊d？e［f］g＼h", "History", "", "   ", "'x'", long, long, long + "尾",
      String(repeating: "🏫", count: 20), "\u{202E}x\n",
    ]
    let names = SheetNames.fitting(asked)
    #expect(names[0] == "a／b：c＊d？e［f］g＼h" && names[1] == "A／b：c＊d？e［f］g＼h(2)")
    #expect(names[6].hasSuffix("…") && names[7].hasSuffix("…(2)") && names[8].hasSuffix("…(3)"))
    #expect(
      Set(names.map { $0.lowercased() }).count == names.count && !names.map { $0.lowercased() }.contains("history"))
    for name in names {
      #expect(!name.isEmpty && name.utf16.count <= 31)
      #expect(!name.contains { "[]:*?/\\'".contains($0) } && !name.unicodeScalars.contains { $0.steers })
    }
  }

  /// The paths that charts draw, stroke by stroke: relative, joined without spaces, half circles against the clock.
  @Test func strokes() {
    let told = PathStroke.all("M1.5 .5l5 5m-5 0l5-5h-2.5v.25a4 4 0 1 0 8 0Z").map { stroke -> String in
      switch stroke {
      case .move(let x, let y): "M \(x) \(y)"
      case .line(let x, let y): "L \(x) \(y)"
      case .half(let radius, let from): "A \(radius) \(from)"
      case .close: "Z"
      }
    }
    #expect(
      told == [
        "M 1.5 0.5", "L 6.5 5.5", "M 1.5 5.5", "L 6.5 0.5", "L 4.0 0.5", "L 4.0 0.75", "A 4.0 180", "Z",
      ])
  }

  /// Documents and slides of hostile names are sound zip files of sound XML.
  @Test(arguments: [0, 1])
  func hostileFiles(kind: Int) throws {
    let fonts = OfficeFonts(
      latin: .init("Arial", otherwise: ["x\""]), text: .init("仿宋", otherwise: []), heads: .init("黑体", otherwise: []),
      language: "zh-CN")
    for name in Self.hostile {
      let drawing = SpanBars(
        caption: Caption(id: "c", title: name), years: [2024, 2025],
        rows: [.init(label: name, note: name, covers: [true, false], texts: ["1", name])]
      ).drawing(width: 640)
      let bytes =
        kind == 0
        ? Paper(
          title: name, maker: name, fonts: fonts, running: name, page: ("第", "页　共", "页"),
          blocks: [
            .heading(level: 1, name), .contents(name), .heading(level: 2, name), .paragraph([PaperRun(name)], .callout),
            .drawing([drawing, drawing], words: name), .turn(isWide: true),
            .table(
              PaperTable(
                heads: [[.init(name, rows: 2), .init(name, columns: 2)], [.init(name), .init(name)]],
                rows: [[.init(name, rows: 2), .init(name), .init(name)], [.init(name)]], columns: 3)),
          ]
        ).bytes
        : Show(
          title: name, maker: name, fonts: fonts, running: name,
          slides: [
            .init(title: name, lines: [[PaperRun(name, isBold: true)]], drawing: nil, words: "", notes: [name]),
            .init(title: name, lines: [], drawing: drawing, words: name, notes: [name]),
          ]
        ).bytes
      var archive = try Archive(Data(bytes), at: Self.place)
      #expect(archive.names.first == "[content_types].xml")
      for part in archive.names {
        let content = try #require(try archive.part(part))
        try Markup.read(content, part: part, at: Self.place) { _, _ in }
        #expect(!content.contains { $0 < 0x20 && $0 != 0x0A }, "\(part)")
        #expect(!String(decoding: content, as: UTF8.self).unicodeScalars.contains { $0.steers && $0 != "\n" })
      }
    }
  }

  /// The same parts make the same bytes: nothing of the day is in them.
  @Test func sameBytes() {
    let sheet = Sheet(name: "a", widths: [9]) { $0.row([SheetCell(1, .init(.whole))]) }
    #expect(book([sheet]) == book([sheet]))
  }
}
