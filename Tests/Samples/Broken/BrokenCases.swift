import Foundation

/// The case files of `Tests/FilesTests/Broken`, one a theme.
package enum BrokenCases {
  package static let root = Sample.root + "/Tests/FilesTests/Broken"

  static let bases = Result { try Dictionary(uniqueKeysWithValues: read("bases.txt").map { ($0.name, $0) }) }

  /// Whatever stands in the folder.
  package static func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }

  /// The cases of all themes.
  package static func all() throws -> [BrokenCase] { try themes().flatMap(read) }

  /// Writes the folder of the case of this name into a new temporary folder.
  package static func folder(_ name: String) throws -> String {
    guard let found = try all().first(where: { $0.name == name }) else {
      throw CaseText.Misread(said: "there is no case \(name)")
    }
    return try found.write(into: Sample.folder([:]))
  }

  /// Writes what is told now in the place of what was expected, for the change to be read.
  package static func accept(_ told: (BrokenCase) throws -> BrokenCase.Told) throws {
    for file in try themes() {
      var lines = try lines(file)
      for found in try read(file).reversed() {
        let now = try told(found)
        let pairs = zip(now.english, now.chinese).flatMap {
          ["en " + CaseText.written($0), "zh " + CaseText.written($1)]
        }
        lines.replaceSubrange(found.answer, with: ["exit \(now.status)"] + pairs)
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: "\(root)/\(file)"))
    }
  }

  private static func themes() throws -> [String] { try files().filter { $0.hasSuffix(".txt") && $0 != "bases.txt" } }

  private static func lines(_ file: String) throws -> [String] {
    // By bytes: to Swift a letter and the accent that follows are one, and so are \r and \n.
    try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)")).split(
      separator: 0x0A, omittingEmptySubsequences: false
    )
    .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func read(_ file: String) throws -> [BrokenCase] {
    var cases: [BrokenCase] = []
    var base: String?
    for (number, line) in try lines(file).enumerated() {
      do {
        if line.hasPrefix("== ") {
          let words = line.dropFirst(3).components(separatedBy: ", on ")
          cases.append(BrokenCase(name: words[0], base: words.count > 1 ? words[1] : base))
        } else if cases.isEmpty {
          if line.hasPrefix("on ") { base = String(line.dropFirst(3)) }
        } else if !line.isEmpty, !line.hasPrefix("#") {
          try cases[cases.count - 1].add(line, number: number)
        }
      } catch let misread as CaseText.Misread {
        throw CaseText.Misread(said: "\(file):\(number + 1): \(misread.said)")
      }
    }
    return cases
  }
}
