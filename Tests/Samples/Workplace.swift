import Foundation

extension Sample {
  /// A new folder with the files given, in the temporary folder of the machine.
  package static func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    return folder
  }

  /// The rows of the school table of Baoqing by head, as their file prints them.
  package static func rows() throws -> [[String: String]] {
    let text = try String(contentsOfFile: root + "/scenarios/baoqing/schools.csv", encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return lines.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), row.map(String.init)))
    }
  }
}
