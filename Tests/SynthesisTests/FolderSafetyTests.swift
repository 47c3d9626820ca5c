import County
import Files
import Foundation
import Samples
import Synchronization
import Synthesis
import Testing

/// A synthetic folder is replaced as a whole or not at all, and says when a file of it was changed since.
@Suite struct FolderSafetyTests {
  /// All that is in a folder, files by their path inside with their text and mode, folders with their mode.
  private func tree(_ path: String) -> [String: String] {
    var found: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0 else { continue }
      let mode = String(status.st_mode & 0o777, radix: 8)
      let text =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: "folder"
        case S_IFLNK: (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(name)")) ?? ""
        default: (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? "unreadable"
        }
      found[name] = mode + " " + text
    }
    return found
  }

  /// A place with a folder made by `synthesize`, with things of the user's own in it.
  private func place(_ folder: SyntheticFolder) throws -> String {
    let above = try Sample.folder([:])
    let path = above + "/county"
    try folder.write(to: path, force: false, reads: FilesRead())
    try FileManager.default.createDirectory(atPath: path + "/plans/old", withIntermediateDirectories: true)
    for (name, text) in [("story.md", "mine"), ("plans/a.yaml", "a"), ("plans/old/b.yaml", "b")] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
    try FileManager.default.createSymbolicLink(atPath: path + "/plans/link", withDestinationPath: "nowhere")
    chmod(path + "/plans", 0o750)
    chmod(path + "/plans/a.yaml", 0o600)
    chmod(path + "/schools.csv", 0o640)
    chmod(path, 0o755)
    return above
  }

  private func calls(failing at: Int, _ error: Int32) -> SystemCalls {
    let count = Counter()
    return SystemCalls { _ in count.next() == at ? .fails(error) : nil }
  }

  private final class Counter: Sendable {
    private let count = Mutex(-1)
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
    var last: Int { count.withLock { $0 } }
  }

  /// Every call fails in turn: the folder is the old one or the new one with the user's own files in it, and nothing is
  /// left beside it.
  @Test func everyCallFailsInTurn() throws {
    let first = try MarginsFile(sections: 12, seed: 1).made().folder
    let second = try MarginsFile(sections: 12, seed: 2).made().folder
    let above = try place(first)
    defer { try? FileManager.default.removeItem(atPath: above) }
    let path = above + "/county"
    let old = tree(path)
    let heard = Mutex<[SystemCalls.Call]>([])
    try second.write(
      to: path, force: true, reads: FilesRead(),
      calls: SystemCalls { call in
        heard.withLock { $0.append(call) }
        return nil
      })
    let new = tree(path)
    #expect(Set(new.keys) == Set(old.keys) && new != old)
    for own in ["story.md", "plans", "plans/a.yaml", "plans/old/b.yaml", "plans/link"] { #expect(new[own] == old[own]) }
    #expect(new["schools.csv"]?.hasPrefix("640 ") == true && new["schools.csv"] != old["schools.csv"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: above) == ["county"])
    // The two texts change places again and again: which is old is known by what is written next.
    var (standing, coming, standingTree, comingTree) = (second, first, new, old)
    for (at, call) in heard.withLock({ $0 }).enumerated() {
      for error in [EACCES, EXDEV] {
        var told: Fault?
        var notices: [Notice] = []
        do throws(Problems) {
          notices = try coming.write(to: path, force: true, reads: FilesRead(), calls: calls(failing: at, error))
        } catch { told = error.all.first?.fault }
        let now = tree(path)
        let about = "\(call) at \(at), error \(error)"
        switch told {
        case nil, .notConfirmed:
          #expect(now == comingTree, "\(about)")
          (standing, coming, standingTree, comingTree) = (coming, standing, comingTree, standingTree)
        case .cannotWrite(let obstacle):
          #expect(now == standingTree, "\(about)")
          #expect(obstacle == Fault.Obstacle(SystemError(error)) || error == EACCES && obstacle == .isReadOnly)
        case let other?: Issue.record("\(about): \(other)")
        }
        let beside = try FileManager.default.contentsOfDirectory(atPath: above).filter { $0 != "county" }
        // Of the old folder stays what cannot be looked at or taken away, and is named at once.
        let named = [Notice(.leftovers(beside), at: Place(file: above))]
        #expect(beside.isEmpty || notices == named || told != nil && call == .remove, "\(about)")
        for name in beside { try FileManager.default.removeItem(atPath: "\(above)/\(name)") }
      }
    }
    #expect(standingTree != comingTree)
  }

  /// Where the system cannot let two folders change places, one is moved away first, and back where the other cannot come.
  @Test(arguments: [false, true]) func withoutExchange(fails: Bool) throws {
    let first = try MarginsFile(sections: 12, seed: 1).made().folder
    let second = try MarginsFile(sections: 12, seed: 2).made().folder
    let above = try place(first)
    defer { try? FileManager.default.removeItem(atPath: above) }
    let old = tree(above + "/county")
    let renames = Counter()
    let calls = SystemCalls { call in
      if call == .exchange { return .fails(EINVAL) }
      return fails && call == .rename && renames.next() == 1 ? .fails(EIO) : nil
    }
    if fails {
      #expect(throws: Problems.self) {
        try second.write(to: above + "/county", force: true, reads: FilesRead(), calls: calls)
      }
      #expect(tree(above + "/county") == old)
    } else {
      try second.write(to: above + "/county", force: true, reads: FilesRead(), calls: calls)
      try second.compare(with: above + "/county")
      #expect(tree(above + "/county")["plans/old/b.yaml"] == old["plans/old/b.yaml"])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: above) == ["county"])
  }

  /// A folder that was not there, below others that were not: all of them or none.
  @Test func aNewFolder() throws {
    let folder = try MarginsFile(sections: 12, seed: 1).made().folder
    let above = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: above) }
    let count = Counter()
    try folder.write(
      to: above + "/a/b/county", force: false, reads: FilesRead(),
      calls: SystemCalls { _ in
        _ = count.next()
        return nil
      })
    try folder.compare(with: above + "/a/b/county")
    for at in 0...count.last {
      try FileManager.default.removeItem(atPath: above + "/a")
      do throws(Problems) {
        try folder.write(
          to: above + "/a/b/county", force: false, reads: FilesRead(), calls: calls(failing: at, ENOSPC))
        try folder.compare(with: above + "/a/b/county")
      } catch {
        guard case .notConfirmed? = error.all.first?.fault else {
          #expect(error.all.map(\.fault) == [.cannotWrite(.noSpace)])
          #expect(try FileManager.default.contentsOfDirectory(atPath: above).isEmpty)
          try FileManager.default.createDirectory(atPath: above + "/a", withIntermediateDirectories: true)
          continue
        }
      }
    }
  }

  /// An input under the name of a file that would be replaced, a read-only file, the folder one stands in.
  @Test func whatIsRefused() throws {
    let first = try MarginsFile(sections: 12, seed: 1).made().folder
    let above = try place(first)
    defer { try? FileManager.default.removeItem(atPath: above) }
    let path = above + "/county"
    let reads = FilesRead()
    _ = try FilesRead.$ofThisRun.withValue(reads) { try TextFile(path + "/births.csv", limit: 1 << 20) }
    let input = #expect(throws: Problems.self) { try first.write(to: path, force: true, reads: reads) }
    #expect(input?.all == [Problem(.wouldOverwriteInput, at: Place(file: path + "/births.csv"))])
    chmod(path + "/births.csv", 0o444)
    let readOnly = #expect(throws: Problems.self) { try first.write(to: path, force: true, reads: FilesRead()) }
    #expect(readOnly?.all.map(\.fault) == [.cannotWrite(.isReadOnly)])
    let own = #expect(throws: Problems.self) {
      try first.write(to: FileManager.default.currentDirectoryPath, force: true, reads: FilesRead())
    }
    #expect(own?.all.map(\.fault) == [.cannotWrite(.isWorkingFolder)])
  }

  /// A file that was changed or lost since it was made is found by its hash, and named.
  @Test func changedFilesAreFound() throws {
    let above = try place(try MarginsFile(sections: 12, seed: 1).made().folder)
    defer { try? FileManager.default.removeItem(atPath: above) }
    let path = above + "/county"
    func changed() throws -> [Synthetic.Changed] { try CountyFolder(path).county.synthetic?.changed ?? [] }
    #expect(try changed().isEmpty)
    func append(_ text: String, to name: String) throws {
      let old = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      try Data((old + text).utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
    try append("\n", to: "schools.csv")
    try append("# mine\n", to: "sources.yaml")
    try FileManager.default.removeItem(atPath: path + "/births.csv")
    let county = try String(contentsOfFile: path + "/county.yaml", encoding: .utf8)
    try Data(("# mine\n" + county).utf8).write(to: URL(fileURLWithPath: path + "/county.yaml"))
    #expect(
      try changed()
        == [("births.csv", true), ("county.yaml", false), ("schools.csv", false), ("sources.yaml", false)].map {
          Synthetic.Changed(file: "\(path)/\($0.0)", isMissing: $0.1)
        })
  }
}
