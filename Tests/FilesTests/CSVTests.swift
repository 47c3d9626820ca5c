import County
import Files
import Testing

@Suite struct CSVTests {
  private func read(_ text: String) throws -> (CSV, [Problem]) {
    var problems: [Problem] = []
    let table = CSV(try TextFile(bytes: Array(text.utf8), path: "t.csv"), &problems)
    return (table, problems)
  }

  /// Quotes, commas, newlines in quotes, CRLF, a mark, blank lines; every row keeps its line.
  @Test func theStandardCases() throws {
    let (table, problems) = try read("\u{FEFF}a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n2,w\n")
    #expect(problems.isEmpty)
    #expect(table.heads == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1", "x, \"y\"\nz"], ["2", "w"]])
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test func mistakesKeepTheirLines() throws {
    let (_, problems) = try read("a,a,b\n1,2\n1,\"x\"y,3\n\"open")
    #expect(problems.map(\.place?.line) == [1, 2, 3, 4])
    #expect(problems.map(\.fault).contains(.raggedRow(expected: 3, found: 2)))
    #expect(problems.map(\.fault).contains(.openQuote))
    #expect(problems.map(\.fault).contains(.strayQuote))
    #expect(problems.map(\.fault).contains(.duplicateHead(head: "a")))
  }
}
