import Charts
import County
import Files
import Foundation
import Regulation
import Testing

@testable import Report

/// Slides, and tables as sheets and CSV.
@Suite struct DeckTests {
  /// The page lets this one script run and no other: it is known by its hash.
  @Test func script() throws {
    let digest = SHA256.hexadecimal(Array(DeckPage.script.utf8))
    let bytes = stride(from: 0, to: digest.count, by: 2).map { place -> UInt8 in
      let start = digest.index(digest.startIndex, offsetBy: place)
      return UInt8(digest[start..<digest.index(start, offsetBy: 2)], radix: 16) ?? 0
    }
    #expect(Base64.text(bytes) == DeckPage.scriptHash)
  }

  /// Names stand on slides as text; what is spoken is not shown.
  @Test func hostileSlides() {
    let name = "</section><script>alert(1)</script>\u{202E}=cmd"
    let text = DeckPage.text(
      Deck(
        language: .zh, title: name,
        slides: [Deck.Slide(title: name, lines: [Phrase([.strong(name), .plain(name)])], notes: [name])]))
    #expect(text.components(separatedBy: "<script>").count == 2 && text.components(separatedBy: "<section").count == 2)
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
  }

  /// A title that is too long ends with a whole clause, in either language, and within one only where none is whole.
  @Test func titlesEndWithAClause() {
    let room = Letters.width("甲不达标；乙达标…", 20, isBold: true)
    #expect(Deck.Slide.title("甲不达标；乙达标", room, 20) == "甲不达标；乙达标")
    #expect(Deck.Slide.title("甲不达标；乙达标；丙以后再说", room, 20) == "甲不达标；乙达标…")
    #expect(Deck.Slide.title("met; not assessed at all, as yet", room, 20) == "met…")
    let cut = Deck.Slide.title("甲乙丙丁戊己庚辛壬癸子丑；寅", room, 20)
    #expect(cut.hasSuffix("…") && Letters.width(cut, 20, isBold: true) <= room && cut.count > 5)
  }

  /// One table: ids and verdicts in CSV as they always were, and a small school by whole pupils.
  @Test func table() {
    var table = DataTable(heads: ["clause", "verdict", "value"])
    table.row([.clause(.g4), .verdict(.unmet), .number(0.5)])
    table.row([.clause(nil), .verdict(nil), .number(nil)])
    #expect(table.csv == "clause,verdict,value\nG4,unmet,0.5\n,,\n")
    #expect(table.count == 2 && table.heads == ["clause", "verdict", "value"])
    #expect(table.columns.map { $0.label(.zh) } == ["条款", "结论", "数值"])
    #expect(RollsTable.isBelow(99.4, 100) && !RollsTable.isBelow(99.5, 100) && !RollsTable.isBelow(0, 100))
    #expect(ColumnWords("pupils2026").isRoll && !ColumnWords("classes2026").isRoll)
  }

  /// Words of columns stand once each: a word twice would end the program.
  @Test func words() {
    #expect(ColumnWords("below100").label(.zh) == "首次不足100人" && ColumnWords("x").label(.zh) == "x")
    #expect(CellWords.value("countyOfAssessed", under: "clause")?(.zh) == "已评估条款的结论")
    #expect(CellWords.value("plan", under: "title") == nil)
  }
}
