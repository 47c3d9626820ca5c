import County
import Foundation
import Samples
import Testing

@testable import Office

/// Results as files of an office, from the command to what its readers find in them.
@Suite struct OutputsTests {
  private static let binary: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/junheng") {
      folder.deleteLastPathComponent()
    }
    return folder.path + "/junheng"
  }()

  private func run(_ arguments: String...) throws -> (status: Int32, out: Data, err: String) {
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments = arguments
    process.environment = ["LC_ALL": "zh_CN.UTF-8"]
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = out.fileHandleForReading.readDataToEndOfFile()
    let said = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, told, said)
  }

  private let plan = (Sample.root + "/scenarios/baoqing/plans/combined.yaml")

  private func grids(_ bytes: Data) throws -> [Grid] {
    try OfficeFile.grids(bytes, path: "x.xlsx") { _ throws(Problem) in Data() }
  }

  private func rows(_ grid: Grid) -> [[String]] {
    grid.rows.map { row in
      var cells = [String](repeating: "", count: (row.cells.last?.column ?? -1) + 1)
      for cell in row.cells {
        switch cell.content {
        case .text(let text), .error(let text), .formula(let text), .number(let text, _): cells[cell.column] = text
        }
      }
      return cells
    }
  }

  /// The sheet of rolls, the CSV and the screen are one table: the same figures, to the last digit.
  @Test func rolls() throws {
    let folder = try Sample.folder([:])
    #expect(try run("simulate", plan, "-o", folder + "/x.xlsx").status == 0)
    let book = try grids(try Data(contentsOf: URL(fileURLWithPath: folder + "/x.xlsx")))
    #expect(
      book.compactMap(\.sheet) == [
        "说明", "逐年结论", "差异系数", "各校各年在校生", "小规模学校", "学位供需", "调动表", "路线图", "费用", "逐年数据",
      ])
    let sheet = rows(try #require(book.first { $0.sheet == "各校各年在校生" }))
    let csv = String(decoding: try run("simulate", plan, "--rolls", "--format", "csv").out, as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(csv[0].prefix(4) == ["subject", "name", "stage", "pupils2024"] && sheet.count == csv.count + 2)
    for (line, own) in zip(sheet.dropFirst(3), csv.dropFirst()) {
      #expect(line[0] == own[0] && line[1] == own[1])
      for column in 3..<own.count {
        // A sheet is read as a spreadsheet shows it, at fifteen digits.
        let (shown, exact) = (Double(column < line.count ? line[column] : ""), Double(own[column]))
        #expect((shown == nil) == (exact == nil) && abs((shown ?? 0) - (exact ?? 0)) <= 1e-14 * abs(exact ?? 0))
      }
    }
    // 凉水学校 closes in 2025: its last pupils are of 2024, when it has fewer than 50.
    let head = csv[0]
    let liangshui = try #require(csv.first { $0[0] == "liangshui-p" })
    func value(_ name: String) -> String { head.firstIndex(of: name).map { liangshui[$0] } ?? "?" }
    #expect(
      [value("pupils2024"), value("pupils2025"), value("below100"), value("below50"), value("closed")] == [
        "13", "", "2024", "2024", "2025",
      ])
    let screen = String(decoding: try run("simulate", plan, "--rolls").out, as: UTF8.self)
    #expect(screen.contains("不足50人的学段部") && screen.contains("13«"))
  }

  /// Those who leave a section by a measure are those who come by it; the table of moves is the same in both forms.
  @Test func moves() throws {
    let csv = String(decoding: try run("simulate", plan, "--moves", "--format", "csv").out, as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      csv[0] == [
        "year", "kind", "from", "fromName", "to", "toName", "number", "degree", "backbone", "artsSports", "measure",
      ])
    let pupils = csv.filter { $0[1] == "pupils" && $0[2] == "liangshui-p" }
    #expect(pupils.count == 1 && pupils[0][0] == "2025" && pupils[0][4] == "qixingpao-p")
    #expect(csv.dropFirst().allSatisfy { (Double($0[6]) ?? 0) > 0 && $0[2] != $0[4] })
    #expect(Set(csv.dropFirst().map { $0[1] }).isSuperset(of: ["pupils", "rotated"]))
    let book = try grids(try run("simulate", plan, "--format", "xlsx").out)
    #expect(rows(try #require(book.first { $0.sheet == "调动表" })).count == csv.count + 2)
  }

  /// Every command whose result is a table writes a workbook that says what it rests on, its inputs and its command.
  @Test(arguments: [
    ["evaluate", "scenarios/baoqing"], ["check", "scenarios/baoqing/plans/promise.yaml"],
    ["needs", "scenarios/baoqing/plans/promise.yaml"],
    ["compare", "scenarios/baoqing/plans/promise.yaml", "scenarios/baoqing/plans/promise.yaml"],
    ["explore", "scenarios/baoqing/plans/promise-uncertain.yaml", "--draws", "20"],
    ["simulate", "scenarios/wudalianchi/plans/as-reported.yaml", "--effects"],
  ])
  func workbooks(arguments: [String]) throws {
    let all = arguments.map { $0.hasPrefix("scenarios") ? Sample.root + "/" + $0 : $0 } + ["--format", "xlsx"]
    let process = Process()
    let out = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.binary)
    process.arguments = all
    process.environment = ["LC_ALL": "zh_CN.UTF-8"]
    process.standardOutput = out
    try process.run()
    let bytes = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let book = try grids(bytes)
    let cover = rows(try #require(book.first)).flatMap { $0 }
    #expect(cover.contains("依据") && cover.contains { $0.hasPrefix("junheng \(arguments[0])") })
    #expect(cover.contains { $0.count > 64 && $0.suffix(64).allSatisfy(\.isHexDigit) })
    #expect(book.count > 1 && book.dropFirst().allSatisfy { !$0.rows.isEmpty })
  }

  /// The form of a projected year, a sheet a table; a year that the plan does not reach and an ending of no form are refused.
  @Test func forms() throws {
    let book = try grids(try run("forms", plan, "--year", "2026", "--lang", "zh").out)
    #expect(
      book.compactMap(\.sheet) == ["表Ⅰ", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "表Ⅳ", "表Ⅴ", "表Ⅵ", "表Ⅶ", "说明"])
    #expect(book.allSatisfy { grid in rows(grid).contains { $0.contains { $0.contains("不得作为申报数据") } } })
    #expect(try run("forms", plan, "--year", "2050").status == 64)
    #expect(try run("forms", Sample.root + "/scenarios/baoqing", "--year", "2025").status == 64)
    #expect(try run("forms", plan, "-o", "/nowhere/x.odt").status == 64)
  }

  /// What cannot be: a form that the result does not have, two tables at once, a report under another ending.
  @Test func refusals() throws {
    #expect(try run("simulate", plan, "--rolls", "--moves").status == 64)
    #expect(try run("simulate", plan, "--places", "--moves").status == 64)
    #expect(try run("simulate", plan, "--effects", "--rolls").status == 64)
    #expect(try run("report", plan, "-o", "/nowhere/x.odt").status == 64)
    #expect(try run("report", plan, "--slides", "--format", "docx").status == 64)
    #expect(try run("report", plan, "--memo", "--slides").status == 64)
    #expect(try run("explore", plan, "--vary", "rotate.share=8%,9%", "--format", "xlsx").status == 64)
  }

  /// The report as a document, as slides and as a paragraph: each says that its figures are projected.
  @Test(arguments: ["scenarios/baoqing/plans/combined.yaml", "scenarios/wudalianchi/plans/as-reported.yaml"])
  func reports(plan: String) throws {
    let path = Sample.root + "/" + plan
    for (form, part) in [("docx", "word/header1.xml"), ("pptx", "ppt/slides/slide1.xml")] {
      let result = try run("report", path, "--format", form, "--unit", "县教育局", "--date", "2026年11月", "--lang", "zh")
      #expect(result.status == 0, "\(result.err)")
      var archive = try Archive(result.out, at: Place(file: form))
      for name in archive.names {
        let content = try #require(try archive.part(name))
        try Markup.read(content, part: name, at: Place(file: form)) { _, _ in }
      }
      let content = try #require(try archive.part(part))
      #expect(String(decoding: content, as: UTF8.self).contains("推演稿，不得作为申报数据"))
    }
    let memo = String(decoding: try run("report", path, "--memo", "--unit", "县教育局", "--lang", "zh").out, as: UTF8.self)
    #expect(memo.hasSuffix("县教育局\n") && memo.contains("不得作为申报数据") && memo.contains("申报"))
    #expect(memo.split(separator: "\n").count == 2)
    let slides = String(decoding: try run("report", path, "--slides", "--lang", "zh").out, as: UTF8.self)
    #expect(slides.contains("<section id=\"s1\">") && !slides.contains("http-equiv=\"refresh\""))
    #expect(!slides.contains("src=") && !slides.contains("href="))
  }
}
