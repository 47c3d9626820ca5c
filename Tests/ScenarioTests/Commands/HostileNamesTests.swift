import Foundation
import Report
import Samples
import Testing

/// Names that a table may hold but no one would give.
@Suite struct HostileNamesTests {
  /// Names that a table may hold but no one would give: each comes out as text, on every screen, table and JSON; none
  /// steers the terminal, breaks a column or starts a formula.
  @Test func hostileNames() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Sample.root + "/scenarios/baoqing", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let names = [
      "no4-p": "<script>alert(1)</script> & \"第四\" 😀 \u{1B}[31m\u{1B}]0;title\u{7} \u{202E}",
      "no1-j": "=HYPERLINK(\"http://x\",\"y\")\n第二行",
      "liangshui-p": " ＝凉水，" + String(repeating: "长", count: 56),
      "no3-p": "-" + String(repeating: "x", count: 59),
    ]
    let path = folder + "/schools.csv"
    var table = try String(contentsOfFile: path, encoding: .utf8)
    for (id, name) in names {
      let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("\(id),") })
      var fields = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      fields[1] = "\"" + name.replacing("\"", with: "\"\"") + "\""
      table = table.replacing(row, with: fields.joined(separator: ","))
    }
    try Data(table.utf8).write(to: URL(fileURLWithPath: path))
    try Data(
      """
      title: "=1+1 <script> 😀"
      extends: plans/promise.yaml
      county: .
      measures:
        - name: '@SUM(1) "并校"'
          merge: [liangshui-p]
          into: qixingpao-p
          year: 2026
      """.utf8
    ).write(to: URL(fileURLWithPath: folder + "/hostile.yaml"))
    let commands = [
      ["evaluate", folder], ["check", folder], ["simulate", folder + "/hostile.yaml"],
      ["compare", folder + "/plans/do-nothing.yaml", folder + "/hostile.yaml"], ["check", folder + "/hostile.yaml"],
      ["plan", "show", folder + "/hostile.yaml"],
      ["plan", "diff", folder + "/plans/do-nothing.yaml", folder + "/hostile.yaml"],
    ]
    for command in commands {
      for format in ["text", "json", "csv"] {
        for language in ["zh", "en"] {
          let told = try Binary.run(command + ["--format", format, "--lang", language])
          #expect(told.status == 0, "\(command) \(told.err)")
          let steering = (told.out + told.err).unicodeScalars.filter {
            $0 != "\n"
              && ($0.properties.generalCategory == .control || format != "csv" && $0 == "\u{202E}" && format != "json")
          }
          #expect(steering.isEmpty, "\(command) \(format)")
          switch format {
          case "json": #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(told.out.utf8)) }
          case "csv":
            for cell in Self.cells(told.out) {
              let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
              #expect(
                Double(cell) != nil || !(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(cell)")
            }
          default: break
          }
        }
      }
    }
    // A name with a line end in it adds no line to a plan that is begun.
    #expect(try Binary.run("plan", "new", folder, "-o", folder + "/new.yaml").status == 0)
    #expect(try Binary.run("check", folder + "/new.yaml").status == 0)
    let screen = try Binary.run("simulate", folder + "/hostile.yaml", "--lang", "zh").out
    #expect(screen.contains("<script>alert(1)</script>"))
    #expect(screen.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 100 })
    let json = try Binary.run("evaluate", folder, "--format", "json").out
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let told = try #require(read["sections"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    for (id, name) in names { #expect(told.contains(name.trimmingCharacters(in: .whitespaces)), "\(id)") }
  }

  /// The fields of a table by RFC 4180.
  private static func cells(_ text: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        if isQuoted || !wasQuote { isQuoted.toggle() } else { isQuoted = true }
        if wasQuote, isQuoted { cell.append(scalar) }
        wasQuote = !isQuoted
      } else {
        wasQuote = false
        if !isQuoted, scalar == "," || scalar == "\n" {
          cells.append(String(cell))
          cell = String.UnicodeScalarView()
        } else {
          cell.append(scalar)
        }
      }
    }
    return cells
  }
}
