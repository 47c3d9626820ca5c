import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Synthesis
import Testing

/// The folder that is written: the same bits from the same seed, labelled everywhere, never over another's files.
@Suite struct SyntheticFolderTests {
  private func temporary() -> String { FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)" }

  private func texts(_ folder: SyntheticFolder) -> [String] { folder.files.map { $0.name + "\n" + $0.text } }

  @Test func theSameSeedMakesTheSameBits() throws {
    func made(_ seed: UInt64) throws -> [String] { texts(try MarginsFile(sections: 80, seed: seed).made().folder) }
    #expect(try made(7) == made(7))
    #expect(try made(7) != made(8))
  }

  /// The folders that stand beside the margins are what the margins make, byte for byte.
  @Test(arguments: MarginsTests.places)
  func theCommittedFolder(place: String) throws {
    try MarginsTests.file(place).made().folder.compare(with: "\(Sample.root)/scenarios/\(place)")
  }

  @Test(arguments: MarginsTests.places)
  func anotherSeedIsAnotherFolder(place: String) throws {
    let folder = try MarginsTests.file(place, seed: 2).made().folder
    #expect(throws: Problems.self) { try folder.compare(with: "\(Sample.root)/scenarios/\(place)") }
  }

  /// What is read back is what was made.
  @Test(arguments: MarginsTests.places)
  func readBack(place: String) throws {
    let file = try MarginsTests.file(place)
    let made = try file.made().county.county
    let read = try CountyFolder("\(Sample.root)/scenarios/\(place)").county
    #expect(read.sections.map(\.id) == made.sections.map(\.id))
    #expect(read.sections.map(\.pupils) == made.sections.map(\.pupils))
    #expect(read.sections.map(\.totals) == made.sections.map(\.totals))
    #expect(read.sections.map(\.posts) == made.sections.map(\.posts))
    #expect(read.schools.map(\.sections) == made.schools.map(\.sections))
    #expect(read.synthetic?.seed == file.margins.seed)
    #expect(read.synthetic?.method == SyntheticCounty.method)
    #expect(read.births?.byYear == made.births?.byYear)
    for (clause, declared) in file.county.declared {
      #expect(read.declared[clause]?.figures.mapValues(\.value) == declared.figures.mapValues(\.value))
    }
  }

  /// The rows' posts sum to the approved ones, the staff of 表Ⅰ to the filled ones: nothing is found to differ.
  @Test func postsAndStaff() throws {
    let county = try CountyFolder("\(Sample.root)/scenarios/wudalianchi").county
    #expect(county.posts.approved?.value == 1669 && county.posts.filled?.value == 1575)
    #expect(county.sections.reduce(0) { $0 + ($1.posts ?? 0) } == 1669)
    #expect((county.tableI[.staffPrimary] ?? 0) + (county.tableI[.staffJunior] ?? 0) == 1575)
    let standard = try Sample.standard(county.standard.value)
    let ids = Finding.all(county, Evaluation(census: county, by: standard), standard).map(\.id)
    #expect(!ids.contains { ["postsDiffer", "staffDiffers", "postsExceeded"].contains($0) })
  }

  /// Every screen says right under its title that it rests on made figures, and so does the provenance of the JSON.
  @Test(arguments: MarginsTests.places, Language.allCases)
  func labels(place: String, language: Language) throws {
    let file = try PlanFile("\(Sample.root)/scenarios/\(place)/plans/do-nothing.yaml")
    let county = try CountyFolder(file.plan.county.value).county
    let standard = try StandardFile(county.standard.value, named: file.plan.place).standard
    let timeline = try Timeline(try Program(file.plan, for: county, by: standard))
    let evaluation = Evaluation(census: county, by: standard)
    let screens = [
      TimelineScreen(timeline, alternatives: [], language: language).lines(),
      EvaluationScreen(evaluation, county, standard, [], language).lines(),
    ]
    for lines in screens {
      // A long title takes two lines.
      #expect(lines.prefix(3).contains { $0.lowercased().contains("synthetic") })
      #expect(lines.prefix(3).allSatisfy { Columns.width($0) <= 80 })
    }
    let provenance = Provenance(version: "x", inputs: [], synthetic: county.synthetic)
    let json = EvaluationJSON(county: county, standard: standard, language: language)
      .document(evaluation, findings: [], assumed: [], provenance).text
    #expect(json.contains("\"synthetic\": {\"method\": \"margins\", \"version\": \"1\", \"seed\": 1}"))
  }

  /// A county that was counted is not called synthetic.
  @Test func aCountedCountyHasNoLabel() throws {
    let county = try Sample.baoqing()
    #expect(county.synthetic == nil)
    #expect(SyntheticText.lines(county, .en).isEmpty)
  }

  /// Texts that YAML would read otherwise come back as they were.
  @Test(arguments: ["- 测试: 县 #1", "~", "null", "0123", "a\\b\"c", "{县}", "<=2016", "12.5%", "@x", "县:", "yes"])
  func oddTexts(name: String) throws {
    let path = temporary()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let margins = """
      name: "\(quoted)"
      year: 2024
      standard: national-2017
      seed: 1
      groups:
        - {name: 县城, schools: {primary: 3}, primary: {pupils: 900}}
      """
    try Data(margins.utf8).write(to: URL(fileURLWithPath: path + "/margins.yaml"))
    try MarginsFile(path + "/margins.yaml").made().folder.write(to: path + "/county", force: false, reads: FilesRead())
    #expect(try CountyFolder(path + "/county").county.name == name)
  }

  /// The writer replaces what it made, keeps what is not its own, and refuses what was changed unless it is forced.
  @Test func whatIsReplaced() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try MarginsFile(sections: 20, seed: 1).made().folder
    let second = try MarginsFile(sections: 20, seed: 2).made().folder
    try first.write(to: path, force: false, reads: FilesRead())
    try first.compare(with: path)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path + "/story.md"))
    try second.write(to: path, force: false, reads: FilesRead())
    try second.compare(with: path)
    #expect(try String(contentsOfFile: path + "/story.md", encoding: .utf8) == "mine")

    let schools = try String(contentsOfFile: path + "/schools.csv", encoding: .utf8)
    try Data((schools + "\n").utf8).write(to: URL(fileURLWithPath: path + "/schools.csv"))
    let error = #expect(throws: Problems.self) { try first.write(to: path, force: false, reads: FilesRead()) }
    #expect(error?.all.map(\.fault) == [.notMadeHere])
    #expect(error?.exitStatus == 73)
    #expect(try String(contentsOfFile: path + "/schools.csv", encoding: .utf8) == schools + "\n")
    try first.write(to: path, force: true, reads: FilesRead())
    try first.compare(with: path)
    let left = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(left == ["births.csv", "county.yaml", "schools.csv", "sources.yaml", "story.md"])
  }

  /// A real county's folder is never overwritten.
  @Test func aCountedFolderIsRefused() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.copyItem(atPath: Sample.root + "/scenarios/baoqing", toPath: path)
    let before = try String(contentsOfFile: path + "/county.yaml", encoding: .utf8)
    let folder = try MarginsFile(sections: 20, seed: 1).made().folder
    #expect(throws: Problems.self) { try folder.write(to: path, force: false, reads: FilesRead()) }
    #expect(try String(contentsOfFile: path + "/county.yaml", encoding: .utf8) == before)
  }

  /// A folder or a link under the name of a file is refused before anything is written, forced or not, and stays as it
  /// was with all that is in it.
  @Test(arguments: ["births.csv", "schools.csv"], [true, false])
  func aFolderInTheWay(name: String, force: Bool) throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)/thesis.txt"))
    let folder = try MarginsFile(sections: 20, seed: 1).made().folder
    let error = #expect(throws: Problems.self) { try folder.write(to: path, force: force, reads: FilesRead()) }
    #expect(error?.all.map(\.fault) == [.cannotWrite(.isFolder)])
    #expect(error?.exitStatus == 73)
    #expect(try String(contentsOfFile: "\(path)/\(name)/thesis.txt", encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [name])
  }

  @Test func aLinkInTheWay() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path + "/births.csv", withDestinationPath: "nowhere")
    let folder = try MarginsFile(sections: 20, seed: 1).made().folder
    let error = #expect(throws: Problems.self) { try folder.write(to: path, force: true, reads: FilesRead()) }
    #expect(error?.all.map(\.fault) == [.cannotWrite(.isNoFile)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["births.csv"])
  }

  /// A stale file's name under which a folder stands since takes nothing away.
  @Test func aFolderForAStaleFile() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try MarginsFile(sections: 20, seed: 1).made().folder.write(to: path, force: false, reads: FilesRead())
    try FileManager.default.removeItem(atPath: path + "/births.csv")
    try FileManager.default.createDirectory(atPath: path + "/births.csv/own", withIntermediateDirectories: true)
    var file = MarginsFile(sections: 20, seed: 1)
    file.margins.births = [:]
    let folder = try file.made().folder
    #expect(throws: Problems.self) { try folder.write(to: path, force: true, reads: FilesRead()) }
    #expect(FileManager.default.fileExists(atPath: path + "/births.csv/own"))
  }

  /// A file where the folder should be.
  @Test func aFileForAFolder() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let folder = try MarginsFile(sections: 20, seed: 1).made().folder
    let error = #expect(throws: Problems.self) { try folder.write(to: path, force: true, reads: FilesRead()) }
    #expect(error?.all.map(\.fault) == [.cannotWrite(.isFile)])
    #expect(error?.exitStatus == 73)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  /// A smaller folder takes away the births that an earlier one wrote.
  @Test func staleFilesGo() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try MarginsFile(sections: 20, seed: 1).made().folder.write(to: path, force: false, reads: FilesRead())
    var file = MarginsFile(sections: 20, seed: 1)
    file.margins.births = [:]
    try file.made().folder.write(to: path, force: false, reads: FilesRead())
    #expect(!FileManager.default.fileExists(atPath: path + "/births.csv"))
  }
}
