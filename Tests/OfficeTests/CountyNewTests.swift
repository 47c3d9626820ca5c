import Foundation
import Samples
import Testing

/// `junheng county new` and `heads` as a planner runs them.
@Suite struct CountyNewTests {
  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// The binary stands beside the tests.
  private static let binary: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/junheng") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/junheng"
  }()

  private func run(_ arguments: String...) throws -> Outcome { try run(arguments, path: "/nowhere") }

  private func run(_ arguments: [String], path: String) throws -> Outcome {
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments = arguments
    process.environment = ["LC_ALL": "zh_CN.UTF-8", "PATH": path]
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let texts = [out, err].map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, out: texts[0], err: texts[1])
  }

  /// From the bureau's workbook to the first answer: two commands, no edit.
  @Test func twoCommands() throws {
    let folder = try Sample.folder([:]) + "/临江"
    let made = try run("county", "new", TablesTests.tables + "/linjiang.xlsx", "-o", folder)
    #expect(made.status == 0, "\(made.err)")
    #expect(made.out.contains("26 所学校 29 个学段部"))
    #expect(made.out.contains("表Ⅱ-2!A3:O12"))
    let answer = try run("simulate", folder + "/plans/start.yaml")
    #expect(answer.status == 0, "\(answer.err)")
    #expect(answer.out.contains("表Ⅳ-4 临江县实验小学    2148!"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    #expect(files == ["county.yaml", "plans", "plans/start.yaml", "schools.csv", "sources.yaml"])
    // What the county declares is blank.
    let county = try String(contentsOfFile: folder + "/county.yaml", encoding: .utf8)
    #expect(county.contains("\n  表Ⅳ-1:\n"))
    #expect(
      !county.split(separator: "\n").contains {
        !$0.hasPrefix("#") && !$0.contains("  #") && $0.contains("是否达标:")
      })
    #expect(try String(contentsOfFile: folder + "/plans/start.yaml", encoding: .utf8).contains("入学人数年变化率: 0%/年"))
    // A folder that is there is left alone.
    let again = try run("county", "new", TablesTests.tables + "/linjiang.xlsx", "-o", folder)
    #expect(again.status == 73)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == files)
  }

  @Test func nothingHalfWritten() throws {
    let parent = try Sample.folder([:])
    let dry = try run("county", "new", TablesTests.tables + "/linjiang.xlsx", "--dry-run", "--lang", "en")
    #expect(dry.status == 0)
    #expect(dry.out.contains("29 sections of 26 schools"))
    let refused = try run("county", "new", TablesTests.workbooks + "/nameless.xlsx", "-o", parent + "/new")
    #expect(refused.status == 65)
    #expect(refused.err.contains("表Ⅱ-2!A4"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent).isEmpty)
    #expect(try run("county", "new", parent + "/none.xlsx", "-o", parent + "/new").status == 66)
    #expect(try run("county", "new", TablesTests.tables + "/linjiang.xlsx").status == 64)
    // Without LibreOffice an older format is told how to be saved.
    for name in ["old.xls", "page.xls"] {
      let old = try run("county", "new", TablesTests.workbooks + "/" + name, "-o", parent + "/new")
      #expect(old.status == 65)
      #expect(old.err.contains("LibreOffice") && old.err.contains(".xlsx"))
    }
  }

  /// Older formats go through LibreOffice where it is installed; here a program of its name stands in for it.
  @Test func throughLibreOffice() throws {
    let folder = try Sample.folder([:])
    let converter = folder + "/soffice"
    let script = """
      #!/bin/sh
      while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
      cp '\(TablesTests.workbooks)/plain.xlsx' "$out/old.xlsx"
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: converter))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: converter)
    let new = try run(
      ["county", "new", TablesTests.workbooks + "/old.xls", "--dry-run", "--lang", "en"],
      path: folder + ":/bin:/usr/bin")
    #expect(new.status == 0, "\(new.err)")
    #expect(new.out.contains("4 sections of 4 schools"))
  }

  @Test func given() throws {
    let json = try run(
      "county", "new", TablesTests.tables + "/linjiang.xlsx", "--dry-run", "--format", "json", "--name", "某县", "--year",
      "2023")
    #expect(json.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
    #expect(object?["county"] as? String == "某县")
    #expect(object?["year"] as? Int == 2023)
    #expect(object?["primarySections"] as? Int == 19)
    #expect(object?["juniorSections"] as? Int == 10)
  }

  @Test func heads() throws {
    let text = try run("county", "heads").out
    #expect(text.contains("县级以上骨干教师数"))
    #expect(text.contains("室内体育用房"))
  }
}
