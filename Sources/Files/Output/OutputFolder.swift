import County
import Foundation

extension SyntheticFolder {
  /// Writes the folder: all of it or nothing. Files that are not of the folder stay; one that would be overwritten must
  /// have been made by `synthesize` and left as it was, unless `force`.
  package func write(to path: String, force: Bool) throws(Problems) {
    let path = Paths.tidy(path)
    var isFolder = ObjCBool(false)
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !exists || isFolder.boolValue else {
      throw Problems([Problem(.cannotWrite(.isFile), at: Place(file: path))])
    }
    let made = SyntheticFolder.made(in: path)
    if exists { try refuseOtherThanFiles(in: path, made) }
    if exists, !force { try refuseOthers(in: path, made) }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { throw Problems([Problem(.cannotWrite(.noPermission), at: Place(file: path))]) }
    do throws(Problems) {
      try replace(in: path, stale: made.keys.filter { name in !files.contains { $0.name == name } }.sorted())
    } catch {
      if !exists { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }

  /// Throws the files of a folder that are not what this would write.
  package func compare(with path: String) throws(Problems) {
    let path = Paths.tidy(path)
    let differing = files.filter { file in
      (try? String(contentsOfFile: "\(path)/\(file.name)", encoding: .utf8)) != file.text
    }
    guard differing.isEmpty else {
      throw Problems(
        differing.sorted { $0.name < $1.name }
          .map { Problem(.differsFromMargins, at: Place(file: Paths.tidy("\(path)/\($0.name)"))) })
    }
  }

  /// The hashes that a folder's `county.yaml` gives of what was made, by name; its own is of the text above the mark.
  private static func made(in path: String) -> [String: String] {
    guard let file = try? TextFile("\(path)/county.yaml", limit: TextFile.yamlLimit),
      let tree = try? TreeParser.parse(file), case .mapping(let entries, _)? = tree["synthetic"]?["files"]
    else { return [:] }
    let own = entries.filter { names.contains($0.key) }
    return Dictionary(
      own.compactMap { entry in entry.value.text.map { (entry.key, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// All that is ever written, and so all that may be replaced or taken away.
  private static let names = ["schools.csv", "births.csv", "sources.yaml", "county.yaml"]

  /// Throws what is there and would be replaced but is no regular file: a folder or a link of the user's own is never
  /// renamed over or taken away, `force` or not.
  private func refuseOtherThanFiles(in path: String, _ made: [String: String]) throws(Problems) {
    let problems = Set(files.map(\.name)).union(made.keys).sorted().compactMap { name -> Problem? in
      let file = "\(path)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      guard let type = attributes?[.type] as? FileAttributeType, type != .typeRegular else { return nil }
      return Problem(.cannotWrite(type == .typeDirectory ? .isFolder : .isNoFile), at: Place(file: Paths.tidy(file)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// Throws what is there, would be replaced, and was not made here or was changed since.
  private func refuseOthers(in path: String, _ made: [String: String]) throws(Problems) {
    let names = Set(files.map(\.name)).union(made.keys)
    let others = names.sorted().filter { name in
      let file = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: file) else { return false }
      guard let text = try? String(contentsOfFile: file, encoding: .utf8), let hash = made[name] else { return true }
      let own = name == "county.yaml" ? SyntheticFolder.body(of: text) : text
      return SHA256.hexadecimal(Array(own.utf8)) != hash
    }
    guard others.isEmpty else {
      throw Problems(others.map { Problem(.notMadeHere, at: Place(file: Paths.tidy("\(path)/\($0)"))) })
    }
  }

  /// The text of `county.yaml` above the mark.
  private static func body(of text: String) -> String {
    text.range(of: "\n\(mark)\n").map { String(text[..<$0.lowerBound]) + "\n" } ?? text
  }

  /// Writes all beside the targets, then renames; where one fails, what was there comes back.
  private func replace(in path: String, stale: [String]) throws(Problems) {
    let suffix = ".junheng-\(ProcessInfo.processInfo.processIdentifier).tmp"
    func removeTemporaries() {
      for file in files { try? FileManager.default.removeItem(atPath: "\(path)/\(file.name)\(suffix)") }
    }
    for file in files {
      do throws(Problems) { try OutputFile.write(file.text, to: "\(path)/\(file.name)\(suffix)") } catch {
        removeTemporaries()
        throw error
      }
    }
    let before = files.map { (name: $0.name, data: FileManager.default.contents(atPath: "\(path)/\($0.name)")) }
    for (position, file) in files.enumerated()
    where rename("\(path)/\(file.name)\(suffix)", "\(path)/\(file.name)") != 0 {
      // Only what this run has put there is taken back.
      for (name, data) in before[..<position] {
        if let data {
          try? data.write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
        } else {
          unlink("\(path)/\(name)")
        }
      }
      removeTemporaries()
      throw Problems([Problem(.cannotWrite(.noPermission), at: Place(file: "\(path)/\(file.name)"))])
    }
    for name in stale { unlink("\(path)/\(name)") }
  }
}
