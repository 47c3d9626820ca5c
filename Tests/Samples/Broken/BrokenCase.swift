import Foundation

/// A folder of inputs, written as an edit of a small county, and all that is told of it. `Tests/FilesTests/Broken/bases.txt`
/// tells the form.
package struct BrokenCase: Sendable, CustomStringConvertible {
  /// What is told of a folder: the exit status, and each line in both languages.
  package struct Told: Equatable, Sendable {
    package var status: Int
    package var english: [String]
    package var chinese: [String]

    package init(status: Int, english: [String], chinese: [String]) {
      self.status = status
      self.english = english
      self.chinese = chinese
    }
  }

  package let name: String
  package internal(set) var told = Told(status: 0, english: [], chinese: [])
  /// The case of `bases.txt` this one is an edit of.
  var base: String?
  var files: [CaseEdits] = []
  /// The lines of its file that say what is told.
  var answer = 0..<0

  package var description: String { name }

  init(name: String, base: String?) {
    self.name = name
    self.base = base
  }

  /// A line below the name of the case, the `number`th of its file from 0.
  mutating func add(_ line: String, number: Int) throws {
    if line.hasPrefix("exit "), let status = Int(line.dropFirst(5)) {
      told.status = status
      answer = number..<number + 1
    } else if line.hasPrefix("en ") || line.hasPrefix("zh ") {
      let text = String(decoding: try CaseText.bytes(String(line.dropFirst(3)), .utf8), as: UTF8.self)
      if line.hasPrefix("en ") { told.english.append(text) } else { told.chinese.append(text) }
      answer = answer.lowerBound..<number + 1
    } else {
      if let mark = line.first, "|+- =".contains(mark) {
        guard !files.isEmpty else { throw CaseText.Misread(said: "no path stands before: \(line)") }
        try files[files.count - 1].add(line)
      } else {
        files.append(try CaseEdits(head: line))
      }
      // Where nothing is told yet, this is where it will stand.
      answer = number + 1..<number + 1
    }
  }

  /// Each file by its path, after those of the bases.
  func contents(_ bases: [String: BrokenCase]) throws -> [String: (edits: CaseEdits, lines: [String])] {
    var contents: [String: (edits: CaseEdits, lines: [String])] = [:]
    if let base {
      guard let found = bases[base] else { throw CaseText.Misread(said: "\(name) is on \(base), which is not there") }
      contents = try found.contents(bases)
    }
    for file in files {
      contents[file.path] = try file.lines(of: contents[file.path]?.lines).map { (file, $0) }
    }
    return contents
  }

  /// Writes the folder of the case into `parent`, every line end of a table or a YAML file as `\r\n` where that is asked.
  package func write(into parent: String, windowsLineEnds: Bool = false) throws -> String {
    let folder = "\(parent)/\(name)"
    for (path, file) in try contents(BrokenCases.bases.get()) {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      var bytes = try file.edits.bytes(file.lines)
      let isText = path.hasSuffix(".yaml") || path.hasSuffix(".csv")
      if windowsLineEnds, isText, file.edits.coding.mark.isEmpty, !bytes.contains(0x0D) {
        bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      }
      try Data(bytes).write(to: url)
    }
    return folder
  }
}
