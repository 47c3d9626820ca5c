import Foundation
import Report
import Testing

@Suite struct DataTests {
  /// Keys keep their order, absent is null, there is no NaN, and every text comes back as it was.
  @Test func json() throws {
    let nasty = "quote \" back \\ line \n tab \t bell \u{7} \u{7F}\u{9B}31m </script> 😀 宝清"
    let text = JSON.object([
      ("z", .number(1)), ("a", .optional(nil as Double?)), ("n", .number(.nan)), ("s", .string(nasty)),
      ("list", .array([.int(1), .object([("x", .bool(true))])])), ("none", .array([])),
    ]).text
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["s"] as? String == nasty)
    #expect(read["a"] is NSNull)
    #expect(read["n"] is NSNull)
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    let places = try ["\"z\"", "\"a\"", "\"n\"", "\"s\"", "\"list\""].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  /// No text cell starts a formula; negative figures stay figures; quotes and commas are kept.
  @Test func csv() {
    var csv = DataTable()
    csv.row([.text("=1+1"), .text("-x"), .text("@a"), .number(-0.5), .number(nil), .text("a,\"b\""), .year(2024)])
    #expect(csv.csv == "'=1+1,'-x,'@a,-0.5,,\"a,\"\"b\"\"\",2024\n")
  }

  /// Rows that are made when they are read stand where they were put, however often the table is read.
  @Test func blocks() {
    var table = DataTable(heads: ["a"])
    table.block { rows in for number in 1...2 { rows.row([.year(number)]) } }
    table.row([.year(3)])
    table.block { _ in }
    table.block { $0.row([.year(4)]) }
    #expect(table.csv == "a\n1\n2\n3\n4\n" && table.csv == table.csv)
    #expect(table.count == 4 && table.heads == ["a"])
    #expect(DataTable().count == 0 && DataTable().heads.isEmpty && DataTable().csv == "")
  }

  /// A sign is a sign full-width, after spaces and after what is not seen; a mark that joins it hides nothing. What is no
  /// formula stays as it is.
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", " =1", "\u{3000}＝1", "\u{A0}=1", "\u{200B}=1",
    "\u{FEFF}-1", "\u{1}=1", "\u{1B}=1", "=\u{301}1", "\t1", "\r\n=1", "\n1",
  ])
  func formulas(text: String) {
    let cell = field(text)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test(arguments: ["第四小学（南校）", "a=b", "<script>alert(1)</script>", "😀", "1-2", "–5", "（-）", "", "'x"])
  func plainTexts(text: String) { #expect(field(text) == text) }

  /// Quotes are doubled and line ends quoted, a joining mark after them or not; a control character is shown as such.
  @Test func hostileCells() {
    #expect(field("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
    #expect(field("a\r\nb,\"c\"") == "\"a\r\nb,\"\"c\"\"\"")
    #expect(field("a\u{1B}[2Jb\u{9B}") == "a\u{FFFD}[2Jb\u{FFFD}")
  }

  private func field(_ text: String) -> String {
    var csv = DataTable()
    csv.row([.text(text)])
    return String(csv.csv.dropLast())
  }
}
