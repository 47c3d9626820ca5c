import Foundation
import Report
import Testing

@Suite struct DataTests {
  /// Keys keep their order, absent is null, there is no NaN, and every text comes back as it was.
  @Test func json() throws {
    let nasty = "quote \" back \\ line \n tab \t bell \u{7} </script> 😀 宝清"
    let text = JSON.object([
      ("z", .number(1)), ("a", .optional(nil as Double?)), ("n", .number(.nan)), ("s", .string(nasty)),
      ("list", .array([.int(1), .object([("x", .bool(true))])])), ("none", .array([])),
    ]).text
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read["s"] as? String == nasty)
    #expect(read["a"] is NSNull)
    #expect(read["n"] is NSNull)
    let places = try ["\"z\"", "\"a\"", "\"n\"", "\"s\"", "\"list\""].map {
      try #require(text.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  /// No text cell starts a formula; negative figures stay figures; quotes and commas are kept.
  @Test func csv() {
    var csv = CSVText()
    csv.row([.text("=1+1"), .text("-x"), .text("@a"), .number(-0.5), .number(nil), .text("a,\"b\""), .year(2024)])
    #expect(csv.text == "'=1+1,'-x,'@a,-0.5,,\"a,\"\"b\"\"\",2024\n")
  }
}
