import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// A folder of broken inputs, one per mistake: each is refused with the sentence that stands beside it.
@Suite struct BrokenTests {
  static let root = Sample.root + "/Tests/FilesTests/Broken"

  static let mistakes: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/expected.txt") }.sorted()
  }()

  @Test func thereAreMistakes() { #expect(Self.mistakes.count >= 60) }

  /// The first line of `expected.txt` is `exit N`, the rest the English sentences; Chinese ones exist for all.
  @Test(arguments: mistakes)
  func mistake(name: String) throws {
    let folder = "\(Self.root)/\(name)"
    let expected = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    do {
      try run(folder)
      #expect(expected == ["exit 0"], "\(name) was accepted")
    } catch let problems as Problems {
      let lines = problems.lines(.en).map {
        $0.replacing(folder + "/", with: "").replacing(folder, with: ".")
          .replacing(Self.root, with: "..")
      }
      #expect(["exit \(problems.exitStatus)"] + lines == expected)
      for line in problems.lines(.zh) { #expect(line.unicodeScalars.contains { $0.value > 0x4E00 }, "\(line)") }
    }
  }

  /// What `synthesize margins.yaml` does where there are margins, `simulate plan.yaml` where there is a plan, else what
  /// `evaluate .` does.
  private func run(_ folder: String) throws {
    if FileManager.default.fileExists(atPath: "\(folder)/margins.yaml") {
      _ = try MarginsFile("\(folder)/margins.yaml").made()
      return
    }
    let hasPlan = FileManager.default.fileExists(atPath: "\(folder)/plan.yaml")
    let plan = hasPlan ? try PlanFile("\(folder)/plan.yaml").plan : nil
    let county = try CountyFolder(plan?.county.value ?? folder, named: plan?.county.place)
    let own = county.county.standard
    let name = Paths.standard(own.value, from: own.place.file)
    let standard = try StandardFile(plan?.standard?.value ?? name, named: plan?.standard?.place ?? own.place)
    if let plan { _ = try Timeline(try Program(plan, for: county.county, by: standard.standard)) }
  }
}
