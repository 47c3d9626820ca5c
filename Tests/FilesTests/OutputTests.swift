import County
import Files
import Foundation
import Samples
import Synchronization
import Testing

/// The one place that writes, with every call of the system failing in turn: the file is the old one or the new one, never
/// half, nothing is left beside it, and what is told is true.
@Suite struct OutputTests {
  static let old = "what stood there before\n"
  static let new = String(repeating: "2024,R1,met\n", count: 100)
  static let errors: [Int32] = [
    EIO, ENOSPC, EDQUOT, EROFS, EXDEV, ELOOP, ENOTDIR, ENAMETOOLONG, EMFILE, EBUSY, EFBIG, EPERM, ESTALE,
  ]

  /// Lets one call fail, counted from nought, and hears of all.
  final class Upset: Sendable {
    private let heard = Mutex<[SystemCalls.Call]>([])
    private let at: Int?
    private let upset: SystemCalls.Upset

    init(at: Int? = nil, _ upset: SystemCalls.Upset = .fails(EIO)) {
      self.at = at
      self.upset = upset
    }

    var calls: SystemCalls {
      SystemCalls { call in
        self.heard.withLock { heard in
          heard.append(call)
          return heard.count - 1 == self.at ? self.upset : nil
        }
      }
    }

    var all: [SystemCalls.Call] { heard.withLock { $0 } }
  }

  /// What a run comes to: what stands there, and what was told.
  private struct Outcome {
    var text: String?
    var mode: mode_t?
    var problem: Problem?
    var beside: [String]
  }

  /// Writes in two pieces over what is there, or where nothing is.
  private func outcome(over old: String?, replacing: Bool, _ calls: SystemCalls) throws -> Outcome {
    let folder = try Sample.folder(old.map { ["rows.csv": $0] } ?? [:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/rows.csv"
    if old != nil { chmod(path, 0o640) }
    var told: Problem?
    do throws(Problems) {
      let output = try Output(path, replacing: replacing, reads: FilesRead(), calls: calls)
      try output.write(String(Self.new.prefix(600)))
      try output.write(String(Self.new.dropFirst(600)))
      try output.finish()
    } catch {
      #expect(error.all.count == 1)
      told = error.all.first
    }
    var status = stat()
    let isThere = stat(path, &status) == 0
    return Outcome(
      text: try? String(contentsOfFile: path, encoding: .utf8), mode: isThere ? status.st_mode & 0o777 : nil,
      problem: told, beside: try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "rows.csv" })
  }

  @Test(arguments: [(old, true), (nil, true), (nil, false)] as [(String?, Bool)])
  func everyCallFailsInTurn(over old: String?, replacing: Bool) throws {
    let heard = Upset()
    let whole = try outcome(over: old, replacing: replacing, heard.calls)
    #expect(whole.problem == nil && whole.text == Self.new && whole.beside.isEmpty)
    if old != nil { #expect(whole.mode == 0o640) }
    #expect(heard.all.count > 10 && heard.all.contains(.settle) && heard.all.contains(.close))
    for (at, call) in heard.all.enumerated() {
      for error in Self.errors {
        let found = try outcome(over: old, replacing: replacing, Upset(at: at, .fails(error)).calls)
        let about = "\(call) at \(at), error \(error)"
        if call != .remove { #expect(found.beside.isEmpty, "\(about)") }
        switch found.problem?.fault {
        case nil:
          #expect(found.text == Self.new && found.mode == whole.mode, "\(about)")
          // What is not told must have done no harm: a lock, a look for leftovers, the last close of a folder.
          #expect([.lock, .list, .open, .close, .link, .remove].contains(call), "\(about)")
        case .cannotWrite(let obstacle):
          #expect(found.text == old, "\(about)")
          let isOwner = call == .own && error == EPERM
          #expect(obstacle == (isOwner ? .otherOwner : Fault.Obstacle(SystemError(error))), "\(about)")
        case .notConfirmed(let obstacle):
          #expect(found.text == Self.new && call == .settle, "\(about)")
          #expect(obstacle == Fault.Obstacle(SystemError(error)), "\(about)")
        case let other: Issue.record("\(about): \(String(describing: other))")
        }
      }
      // A call that was interrupted is made again.
      let again = try outcome(over: old, replacing: replacing, Upset(at: at, .fails(EINTR)).calls)
      #expect(again.problem == nil && again.text == Self.new, "\(call) at \(at), interrupted")
      // A write that takes little is gone on with.
      if call == .write {
        let short = try outcome(over: old, replacing: replacing, Upset(at: at, .takes(1)).calls)
        #expect(short.problem == nil && short.text == Self.new)
      }
    }
  }

  /// A system that fails from some call on, whatever is tried: the file is still the old one or the new one.
  @Test func aDeadDisk() throws {
    let heard = Upset()
    _ = try outcome(over: Self.old, replacing: true, heard.calls)
    for first in heard.all.indices {
      for error in [EIO, EINTR] {
        let count = Mutex(0)
        let calls = SystemCalls { _ in
          count.withLock { count in
            count += 1
            return count > first ? .fails(error) : nil
          }
        }
        let found = try outcome(over: Self.old, replacing: true, calls)
        #expect(found.text == Self.old || found.text == Self.new)
        if case .cannotWrite? = found.problem?.fault { #expect(found.text == Self.old) }
        if found.problem == nil { #expect(found.text == Self.new) }
      }
    }
  }

  /// What can stand in the way has each its own words, in both languages, and none says another's.
  @Test func everyCauseHasItsWords() {
    #expect(Set(Self.errors.map { Fault.Obstacle(SystemError($0)) }).count == Self.errors.count)
  }

  /// A stream tells how much went out, and that nothing did only where nothing did.
  @Test func aStreamThatEnds() throws {
    func told(_ at: Int, _ upset: SystemCalls.Upset) -> Fault? {
      do throws(Problems) {
        let output = try Output("/dev/null", reads: FilesRead(), calls: Upset(at: at, upset).calls)
        for _ in 0..<3 { try output.write("twelve bytes") }
        try output.finish()
        return nil
      } catch {
        return error.all.first?.fault
      }
    }
    let heard = Upset()
    let output = try Output("/dev/null", reads: FilesRead(), calls: heard.calls)
    let first = heard.all.count
    for _ in 0..<3 { try output.write("twelve bytes") }
    #expect(Set(heard.all[first...]) == [.write])
    #expect(told(first, .fails(ENOSPC)) == .cannotWrite(.noSpace))
    #expect(told(first + 1, .fails(ENOSPC)) == .cutShort(.noSpace, bytes: 12))
    #expect(told(first + 2, .fails(EIO)) == .cutShort(.inputOutput, bytes: 24))
    #expect(told(first + 2, .fails(EPIPE)) == nil)
    #expect(told(first + 1, .takes(5)) == nil)
  }

  /// A pipe is written to as the text comes; its reader may go at any time, which is no failure.
  @Test func aPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    let folder = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let output = try Output(path, reads: FilesRead())
    try output.write("a,b\n")
    try output.write("1,2\n")
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "a,b\n1,2\n")
    #expect(!output.isUnread)
    close(reader)
    try output.write("3,4\n")
    #expect(output.isUnread)
    try output.finish()
  }

  /// A link stays a link, and what it leads to is the old file until the new one is finished; one that is dropped leaves
  /// nothing behind.
  @Test func linksAndDroppedResults() throws {
    let folder = try Sample.folder(["rows.csv": Self.old])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (file, link) = (folder + "/rows.csv", folder + "/link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "rows.csv")
    func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder)) }
    do {
      let dropped = try Output(link, reads: FilesRead())
      try dropped.write(Self.new)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.old)
      #expect(try names().count == 3)
    }
    #expect(try names() == ["rows.csv", "link.csv"])
    let output = try Output(link, reads: FilesRead())
    try output.write(Self.new)
    try output.finish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "rows.csv")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.new)
    #expect(try names() == ["rows.csv", "link.csv"])
    let error = #expect(throws: Problems.self) { try Output(folder, reads: FilesRead()) }
    #expect(error?.all == [Problem(.cannotWrite(.isFolder), at: Place(file: folder))])
  }

  /// A file that is read while its result is made is not replaced, whatever it is called by then.
  @Test func anInputByAnotherName() throws {
    let folder = try Sample.folder(["in.csv": Self.old])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (input, other) = (folder + "/in.csv", folder + "/other.csv")
    let reads = FilesRead()
    _ = try FilesRead.$ofThisRun.withValue(reads) { try TextFile(input, limit: 1 << 20) }
    #expect(link(input, other) == 0)
    let refused = [Problem(.wouldOverwriteInput, at: Place(file: other))]
    #expect(#expect(throws: Problems.self) { try Output(other, reads: reads) }?.all == refused)
    #expect(#expect(throws: Problems.self) { try Output.check(other, reads: reads) }?.all == refused)
    // It comes under the name while the result is being made.
    unlink(other)
    let output = try Output(other, reads: reads)
    try output.write(Self.new)
    #expect(link(input, other) == 0)
    #expect(#expect(throws: Problems.self) { try output.finish() }?.all == refused)
    #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  /// What a killed run left is named and stays; what a living one holds is not named.
  @Test func leftovers() throws {
    let name = ".junheng-0123456789abcdef.tmp"
    let folder = try Sample.folder([name: "half a ro", ".junheng-notes.tmp": "the user's own"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let living = try Output(folder + "/a.csv", reads: FilesRead())
    #expect(living.notices == [Notice(.leftovers([name]), at: Place(file: folder))])
    let other = try Output(folder + "/b.csv", reads: FilesRead())
    #expect(other.notices == living.notices)
    try other.finish()
    try living.finish()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(left) == [name, ".junheng-notes.tmp", "a.csv", "b.csv"])
    #expect(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) == "half a ro")
  }

  /// Folders for what a program keeps: made with those above, left as they are, told where something stands in the way.
  @Test func upkeep() throws {
    let folder = try Sample.folder(["rows.csv": Self.old])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (inner, file, link) = (folder + "/plans/.history/mine", folder + "/rows.csv", folder + "/link.csv")
    for _ in 0..<2 { try Output.makeFolder(inner) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: inner).isEmpty)
    // Another makes it between the look and the making.
    try FileManager.default.removeItem(atPath: folder + "/plans")
    let met = Upset(at: 2, .fails(EEXIST))
    try Output.makeFolder(folder + "/plans", calls: met.calls)
    #expect(met.all.filter { $0 == .makeFolder }.count == 2)
    let through = #expect(throws: Problems.self) { try Output.makeFolder(file + "/plans") }
    #expect(through?.all == [Problem(.cannotWrite(.throughFile), at: Place(file: file + "/plans"))])
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "rows.csv")
    try Output.remove(link)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.old)
    try Output.remove(file)
    let gone = #expect(throws: Problems.self) { try Output.remove(file) }
    #expect(gone?.all == [Problem(.cannotWrite(.noFolder), at: Place(file: file))])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["plans"])
  }

  @Test func bytesAreShown() {
    func shown(_ bytes: [UInt8]) -> String { Bytes.shown(bytes.map { CChar(bitPattern: $0) }) }
    #expect(shown(Array("方案.yaml".utf8)) == "方案.yaml")
    #expect(shown([0x61, 0xFF, 0x62]) == "a\\xFFb")
    #expect(shown([0xE4, 0xB8]) == "\\xE4\\xB8")
    #expect(shown([0xB7, 0x0A, 0xE4, 0xB8, 0xAD, 0xC0]) == "\\xB7\n中\\xC0")
  }
}

/// That reading and writing have one place each, so that the guard over inputs holds for every command to come.
@Suite struct OnePlaceTests {
  @Test func filesAreReadAndWrittenInOnePlace() throws {
    let reads = [
      "contentsOfFile", "contents(atPath", "forReadingAtPath", "Data(contentsOf", "String(contentsOf", "fopen(",
    ]
    let writes = [
      "forWritingAtPath", "forUpdatingAtPath", "createFile(", "createDirectory(", "moveItem(", "removeItem(",
      "replaceItem", "copyItem(", "linkItem(", ".write(to: URL", "O_CREAT", "O_RDWR", "rename(", "unlink",
    ]
    // The writer, and the calls of the system that it makes.
    let writers = ["Files/Output/", "Files/Text/SystemCalls.swift"]
    let root = Sample.root + "/Sources/"
    let files = try #require(FileManager.default.enumerator(atPath: root))
    var seen = 0
    for case let name as String in files where name.hasSuffix(".swift") && !name.hasPrefix("Benchmarks/") {
      let text = try String(contentsOfFile: root + name, encoding: .utf8)
      seen += 1
      for word in reads where text.contains(word) { Issue.record("\(name) reads by \(word), not by FileBytes") }
      for word in writes where text.contains(word) && !writers.contains(where: name.hasPrefix) {
        Issue.record("\(name) writes by \(word), not by Output")
      }
      // What is opened by the system's own calls: files that are read, the streams of the process, what is written.
      if text.contains("O_RDONLY") || text.contains("O_WRONLY") {
        #expect(
          writers.contains(where: name.hasPrefix)
            || ["Files/Text/FileBytes.swift", "junheng/Junheng.swift"].contains(name))
      }
    }
    #expect(seen > 200)
  }
}
