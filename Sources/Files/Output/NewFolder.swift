import County
import Foundation

/// A folder that is made beside its place and put there in one step.
///
/// What the user keeps in the folder that is replaced is given a second name in the new one (hard links, folder by
/// folder) before the two change places, and loses the first after: at no time is it in neither, and a run that is killed
/// leaves the old folder or the new one, whole.
struct NewFolder {
  private let parent: SystemCalls.Path
  private let name: SystemCalls.Path
  private let temporary: SystemCalls.Path
  private let folder: Int32
  private let calls: SystemCalls
  /// What was put into it, by its path inside; folders before what is in them.
  private var entries: [(path: String, isFolder: Bool)] = []

  /// Makes a folder where none is, and those above it that are missing.
  static func make(
    _ files: [(name: String, text: String)], at path: SystemCalls.Path, _ calls: SystemCalls
  ) throws -> [Notice] {
    let (parent, name) = OutputTarget.split(path)
    let above = try makeMissing(parent, calls)
    do {
      var new = try NewFolder(name, in: parent, mode: 0o777, calls)
      do {
        for file in files { try new.add(file, like: nil) }
        try calls.settle(new.folder)
        try calls.rename(new.temporaryPath, to: new.path)
      } catch {
        new.abandon()
        throw error
      }
      return try new.confirm()
    } catch {
      // What stands may not be taken away for want of a word from the disk.
      if case .notConfirmed? = (error as? Fault.Stop)?.fault { throw error }
      for folder in above.reversed() { try? calls.remove(folder, isFolder: true) }
      throw error
    }
  }

  /// Puts a folder in the place of one that is there. `replaced`: its files that go.
  static func exchange(
    _ files: [(name: String, text: String)], at path: SystemCalls.Path, replacing replaced: [String: stat],
    like status: stat, _ calls: SystemCalls
  ) throws -> [Notice] {
    try refuseWorkingFolder(status, calls)
    let (parent, name) = OutputTarget.split(try calls.resolved(path))
    var new = try NewFolder(name, in: parent, mode: 0o700, calls)
    do {
      for file in files { try new.add(file, like: replaced[file.name]) }
      try new.keep(besides: Set(replaced.keys), of: "")
      try NewFile.liken(new.folder, to: status, calls)
      try calls.settle(new.folder)
      try new.changePlaces()
    } catch {
      new.abandon()
      throw error
    }
    new.removeOld(replaced.keys.sorted())
    return try new.confirm()
  }

  private init(_ name: SystemCalls.Path, in parent: SystemCalls.Path, mode: mode_t, _ calls: SystemCalls) throws {
    let (_, temporary) = try NewFile.temporary { name throws(SystemError) in
      try calls.makeFolder(NewFolder.joined(parent, name), mode: mode)
    }
    do { folder = try calls.open(NewFolder.joined(parent, temporary), O_RDONLY | O_DIRECTORY | O_NOFOLLOW) } catch {
      try? calls.remove(NewFolder.joined(parent, temporary), isFolder: true)
      throw error
    }
    try? calls.lock(folder)
    self.parent = parent
    self.name = name
    self.temporary = temporary
    self.calls = calls
  }

  private static func joined(_ folder: SystemCalls.Path, _ name: SystemCalls.Path) -> SystemCalls.Path {
    folder.dropLast() + [CChar(UInt8(ascii: "/"))] + name
  }

  private var path: SystemCalls.Path { NewFolder.joined(parent, name) }
  private var temporaryPath: SystemCalls.Path { NewFolder.joined(parent, temporary) }

  /// Makes the folders of a path that are not there; returns them, the outermost first.
  static func makeMissing(_ path: SystemCalls.Path, _ calls: SystemCalls) throws -> [SystemCalls.Path] {
    do {
      _ = try calls.status(of: path)
      return []
    } catch { guard error.number == ENOENT else { throw error } }
    let above = try makeMissing(OutputTarget.split(path).folder, calls)
    do { try calls.makeFolder(path, mode: 0o777) } catch {
      for folder in above.reversed() { try? calls.remove(folder, isFolder: true) }
      throw error
    }
    return above + [path]
  }

  /// Throws where this program, and so most likely the shell it was started from, stands in the folder or below it:
  /// both would be left standing in one that is gone.
  private static func refuseWorkingFolder(_ status: stat, _ calls: SystemCalls) throws {
    var here = "."
    var below: stat?
    while true {
      let there = try calls.status(of: Array(here.utf8CString))
      if there.st_dev == status.st_dev, there.st_ino == status.st_ino {
        throw Fault.Stop(.cannotWrite(.isWorkingFolder))
      }
      if let below, below.st_dev == there.st_dev, below.st_ino == there.st_ino { return }
      below = there
      here += "/.."
    }
  }

  /// Puts a file into it, and first the folder its name may begin with.
  private mutating func add(_ file: (name: String, text: String), like replaced: stat?) throws {
    if let slash = file.name.lastIndex(of: "/") {
      let inside = String(file.name[..<slash])
      if !entries.contains(where: { $0.path == inside }) {
        try calls.makeFolder(new(inside), mode: 0o777)
        entries.append((inside, true))
      }
    }
    let new = try calls.create(Array(file.name.utf8CString), mode: replaced == nil ? 0o666 : 0o600, in: folder)
    entries.append((file.name, false))
    do {
      if let replaced { try NewFile.liken(new, to: replaced, calls) }
      try calls.write(file.text, to: new)
      try calls.settle(new)
    } catch {
      try? calls.close(new)
      throw error
    }
    try calls.close(new)
  }

  /// Gives what is in the old folder a second name in the new one. `inside`: the part that is looked at, empty for all.
  private mutating func keep(besides replaced: Set<String>, of inside: String) throws {
    for entry in try calls.names(in: old(inside)) {
      guard let name = String(validating: entry.dropLast(), as: UTF8.self) else {
        throw Problem(.cannotWrite(.notUTF8), at: Place(file: Bytes.shown(entry.dropLast())))
      }
      let own = inside.isEmpty ? name : "\(inside)/\(name)"
      if inside.isEmpty, replaced.contains(name) { continue }
      let status = try calls.status(of: old(own), following: false)
      guard status.st_mode & S_IFMT == S_IFDIR else {
        try calls.link(old(own), as: new(own))
        entries.append((own, false))
        continue
      }
      try calls.makeFolder(new(own), mode: 0o700)
      entries.append((own, true))
      try keep(besides: [], of: own)
      let made = try calls.open(new(own), O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      do {
        try NewFile.liken(made, to: status, calls)
        try calls.settle(made)
      } catch {
        try? calls.close(made)
        throw error
      }
      try calls.close(made)
    }
  }

  private func old(_ inside: String) -> SystemCalls.Path { NewFolder.joined(path, Array(inside.utf8CString)) }
  private func new(_ inside: String) -> SystemCalls.Path { NewFolder.joined(temporaryPath, Array(inside.utf8CString)) }

  /// Lets the folders change places in one step; where the system has none, in two, and back where the second fails.
  private func changePlaces() throws {
    do { return try calls.exchange(temporaryPath, with: path) } catch {
      guard error.number == ENOSYS || error.number == EINVAL else { throw error }
    }
    let (_, away) = try NewFile.temporary { away throws(SystemError) in
      try calls.rename(path, to: NewFolder.joined(parent, away))
    }
    let awayPath = NewFolder.joined(parent, away)
    do { try calls.rename(temporaryPath, to: path) } catch {
      try calls.rename(awayPath, to: path)
      throw error
    }
    try? calls.rename(awayPath, to: temporaryPath)
  }

  /// Takes the old folder away, which stands under the temporary name: the files that were replaced, and the first names
  /// of what was kept. What has come or changed there in the meantime stays, and the folder with it.
  private func removeOld(_ replaced: [String]) {
    for name in replaced { try? calls.remove(new(name)) }
    for (entry, isFolder) in entries.reversed() where isFolder || isSame(entry) {
      try? calls.remove(new(entry), isFolder: isFolder)
    }
    try? calls.remove(temporaryPath, isFolder: true)
  }

  /// Whether an entry of the old folder is still what the new one has.
  private func isSame(_ entry: String) -> Bool {
    guard let first = try? calls.status(of: new(entry), following: false),
      let second = try? calls.status(of: old(entry), following: false)
    else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Takes away what was made, before the places were changed.
  private func abandon() {
    for (entry, isFolder) in entries.reversed() { try? calls.remove(new(entry), isFolder: isFolder) }
    try? calls.remove(temporaryPath, isFolder: true)
    try? calls.close(folder)
  }

  /// Sees the change of places onto the disk, and tells what stands beside the folder from killed runs.
  private func confirm() throws -> [Notice] {
    try? calls.close(folder)
    do {
      let above = try calls.open(parent, O_RDONLY | O_DIRECTORY)
      defer { try? calls.close(above) }
      try calls.settle(above)
    } catch {
      throw Fault.Stop(.notConfirmed(Fault.Obstacle(error)))
    }
    let names = Leftovers.names(in: parent, calls)
    return names.isEmpty ? [] : [Notice(.leftovers(names), at: Place(file: Bytes.shown(parent.dropLast())))]
  }
}
