import Foundation
import Samples
import Testing

/// `check`, and what is noticed on reading.
@Suite struct CheckCommandTests {
  /// `check` reads every file of the folder: names of feeders that there are not, and tables that nothing reads.
  @Test func checkReadsEveryFile() throws {
    let files = FileManager.default
    let place = files.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try files.copyItem(atPath: Sample.root + "/scenarios/baoqing", toPath: place)
    defer { try? files.removeItem(atPath: place) }
    try Data("section,pupils\n".utf8).write(to: URL(fileURLWithPath: place + "/enrolments.csv"))
    let named = try Binary.run("check", place, "--lang", "zh")
    // Lines are filled to 80 columns: where they break depends on how long the folder's path is.
    let text = named.out.filter { !$0.isWhitespace }
    #expect(named.status == 0 && text.contains("enrolments.csv:未使用"), "\(named.out)")
    #expect(text.contains("是否应为enrolment.csv"))
    try Data("from,to,share\nno-such,also-none,1\n".utf8).write(to: URL(fileURLWithPath: place + "/feeders.csv"))
    let wrong = try Binary.run("check", place, "--lang", "en")
    #expect(wrong.status == 65 && wrong.err.contains("feeders.csv:2") && wrong.err.contains("no-such"), "\(wrong.err)")
  }

  /// What was noticed on reading goes to standard error and among the findings, and stops nothing.
  @Test func notices() throws {
    let folder = try BrokenCases.folder("valid-gb18030-schools-csv")
    let evaluated = try Binary.run("evaluate", folder, "--lang", "zh")
    #expect(evaluated.status == 0)
    #expect(evaluated.err == "\(folder)/schools.csv: 文件是 GB18030 编码，已按此读取；另存为 UTF-8（CSV UTF-8）即不再提示\n")
    let checked = try Binary.run("check", folder, "--format", "csv")
    #expect(checked.err.isEmpty)
    #expect(checked.out.contains("readAsGB18030,,\(folder)/schools.csv,"))
  }
}
