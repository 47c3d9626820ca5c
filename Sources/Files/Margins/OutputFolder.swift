import County
import Foundation

extension SyntheticFolder {
  /// Writes the folder: all of it or nothing, in one step. Files that are not of the folder stay; one that would be
  /// overwritten must have been made by `synthesize` and left as it was, unless `force`.
  @discardableResult
  package func write(
    to path: String, force: Bool, reads: FilesRead = .ofThisRun, calls: SystemCalls = SystemCalls()
  ) throws(Problems) -> [Notice] {
    let path = Paths.tidy(path)
    do {
      let own = Array(path.utf8CString)
      let status: stat
      do { status = try calls.status(of: own) } catch {
        guard error.number == ENOENT else { throw error }
        try OutputTarget.refuseDanglingLink(own, calls)
        return try NewFolder.make(files, at: own, calls)
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Fault.Stop(.cannotWrite(status.st_mode & S_IFMT == S_IFREG ? .isFile : .isNoFile))
      }
      let made = FilesRead.aside { SyntheticFolder.made(in: path) }
      let names = Set(files.map(\.name)).union(made.keys).sorted()
      let replaced = try refuseOthersThanFiles(names, in: path, reads, calls)
      if !force { try refuseOthers(names, in: path, made) }
      return try NewFolder.exchange(files, at: own, replacing: replaced, like: status, calls)
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path))])
    }
  }

  /// Throws the files of a folder that are not what this would write.
  package func compare(with path: String) throws(Problems) {
    let path = Paths.tidy(path)
    let differing = files.filter { file in
      SyntheticFolder.bytes(of: "\(path)/\(file.name)").map { !$0.elementsEqual(file.text.utf8) } ?? true
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
      let tree = try? TreeParser.parse(file)
    else { return [:] }
    return hashes(in: tree)
  }

  /// Throws what is there and would be replaced but is no regular file, is an input of the run or may not be written to:
  /// a folder or a link of the user's own is never renamed over or taken away, `force` or not. Returns what is there.
  private func refuseOthersThanFiles(
    _ names: [String], in path: String, _ reads: FilesRead, _ calls: SystemCalls
  ) throws -> [String: stat] {
    var problems: [Problem] = []
    var found: [String: stat] = [:]
    for name in names {
      let file = "\(path)/\(name)"
      do {
        let own = Array(file.utf8CString)
        let status = try calls.status(of: own, following: false)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Fault.Stop(.cannotWrite(.isFolder))
        default: throw Fault.Stop(.cannotWrite(.isNoFile))
        }
        if reads.holds(status) { throw Fault.Stop(.wouldOverwriteInput) }
        try OutputTarget.refuseReadOnly(own, status, calls)
        found[name] = status
      } catch let error as SystemError where error.number == ENOENT {
        continue
      } catch {
        problems.append(Fault.Stop.problem(error, at: Place(file: Paths.tidy(file))))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return found
  }

  /// Throws what is there, would be replaced, and was not made here or was changed since.
  private func refuseOthers(_ names: [String], in path: String, _ made: [String: String]) throws(Problems) {
    let others = names.filter { name in
      let file = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: file) else { return false }
      guard let bytes = SyntheticFolder.bytes(of: file), let hash = made[name] else { return true }
      return SyntheticFolder.hash(of: bytes, named: name) != hash
    }
    guard others.isEmpty else {
      throw Problems(others.map { Problem(.notMadeHere, at: Place(file: Paths.tidy("\(path)/\($0)"))) })
    }
  }

  /// The bytes of a file that stands where one will be written; it is no input of the run.
  private static func bytes(of file: String) -> [UInt8]? {
    FilesRead.aside { try? FileBytes.read(file, limit: TextFile.tableLimit) }
  }
}
