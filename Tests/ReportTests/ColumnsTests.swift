import Report
import Testing

@Suite struct ColumnsTests {
  @Test func aChineseCharacterTakesTwoColumns() {
    #expect(Columns.width("R2 小学") == 7)
    #expect(Columns.left("小学", 6) == "小学  ")
    #expect(Columns.right("12", 4) == "  12")
    #expect(Columns.cut("第四小学南校", 7) == "第四小…")
  }

  /// A cell wider than its columns goes on in further lines; nothing is cut, and the others stand beside its first.
  @Test func aRowWrapsItsCells() {
    let rows = Columns.row([.left("   体艺教师与骨干教师", 14), .right("12", 5), .left("", 1), .left("甲\n乙", 6)])
    #expect(rows == ["   体艺教师与    12 甲", "     骨干教师       乙"])
    #expect(Columns.row([.left("backbone teachers", 18), .right("1", 3)]) == ["backbone teachers   1"])
  }

  /// Nothing is lost, no line is too wide, none begins with a mark.
  @Test(arguments: [20, 33, 50, 100])
  func wrapping(width: Int) {
    let text = "学校规模：第四小学 2026 年降至 1,995 人，承诺 2027 年到期：兑现（按 2028 年到期：兑现）；the quick brown fox."
    let lines = Columns.wrap(text, width, indent: 2)
    #expect(lines.allSatisfy { Columns.width($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines.dropFirst() { #expect(!"，。；：）".contains(line.drop { $0 == " " }.first ?? "a")) }
  }
}
