import County
import Files
import Foundation
import Regulation
import Report
import Samples
import Simulation
import Testing

/// Broken inputs, one case a mistake: each is refused with the sentences that stand below it, in both languages.
@Suite struct BrokenTests {
  /// The cases; all of their sentences are written anew first where JUNHENG_ACCEPT is set.
  static let cases = Result {
    if ProcessInfo.processInfo.environment["JUNHENG_ACCEPT"] != nil {
      try BrokenCases.accept { try told($0, windowsLineEnds: false) }
    }
    return try BrokenCases.all()
  }

  @Test func theCasesAreRead() throws {
    let names = try Self.cases.get().map(\.name)
    #expect(names.count >= 585)
    #expect(Set(names).count == names.count)
    #expect(try BrokenCases.files().filter { !$0.hasSuffix(".txt") } == [], "a case is a few lines of a theme's file")
  }

  @Test(arguments: (try? cases.get()) ?? [])
  func mistake(_ mistake: BrokenCase) throws {
    #expect(try Self.told(mistake, windowsLineEnds: false) == mistake.told)
    for line in mistake.told.chinese { #expect(line.unicodeScalars.contains { $0.value > 0x4E00 }, "\(line)") }
  }

  /// Every mistake with `\r\n` for every line end, in all its texts, is told in the same sentences at the same lines.
  @Test(arguments: (try? cases.get()) ?? [])
  func mistakeInCRLF(_ mistake: BrokenCase) throws {
    #expect(try Self.told(mistake, windowsLineEnds: true) == mistake.told)
  }

  /// What every sentence is held to, whatever it says: nothing stands twice, one is one, and Chinese has no blanks in it but
  /// before a name that may be meant.
  @Test(arguments: [
    ("en", #"  |,,|\.\.$| [,;]"#),
    (
      "en",
      #"(^|[^\d.,:–-])1 (more )?(pupils|teachers|classes|sections|schools|rooms|rows|values|years|heads|lines|columns|posts)\b"#
    ),
    ("zh", #"  |[，；。、]{2}|（）|(?!指)\p{Han} \p{Han}"#),
  ])
  func wellWritten(language: String, fault: String) throws {
    let fault = try Regex(fault)
    for mistake in try Self.cases.get() {
      for line in language == "en" ? mistake.told.english : mistake.told.chinese {
        #expect(!line.contains(fault), "\(mistake.name): \(line)")
      }
    }
  }

  /// What is told of the folder of a case, with paths as seen from it.
  private static func told(_ mistake: BrokenCase, windowsLineEnds: Bool) throws -> BrokenCase.Told {
    let parent = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let folder = try mistake.write(into: parent, windowsLineEnds: windowsLineEnds)
    func seen(_ line: String) -> String {
      line.replacing(folder + "/", with: "").replacing(folder, with: ".").replacing(parent, with: "..")
    }
    do {
      let notices = try run(folder)
      return BrokenCase.Told(
        status: 0, english: notices.map { seen($0.line(.en)) }, chinese: notices.map { seen($0.line(.zh)) })
    } catch let problems as Problems {
      return BrokenCase.Told(
        status: Int(problems.exitStatus), english: problems.lines(.en).map(seen), chinese: problems.lines(.zh).map(seen)
      )
    }
  }

  /// What `synthesize margins.yaml` does where there are margins, `simulate plan.yaml` where there is a plan, else what
  /// `evaluate .` does.
  private static func run(_ folder: String) throws -> [Notice] {
    if FileManager.default.fileExists(atPath: "\(folder)/margins.yaml") {
      _ = try MarginsFile("\(folder)/margins.yaml").made()
      return []
    }
    let hasPlan = FileManager.default.fileExists(atPath: "\(folder)/plan.yaml")
    let read = try Subject(hasPlan ? "\(folder)/plan.yaml" : folder)
    let timeline = try read.scenario?.timeline()
    return read.notices + (timeline?.program.notices ?? [])
  }
}
