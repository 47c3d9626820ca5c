import County
import Foundation

/// A file that is being written beside the one it will replace.
struct NewFile {
  /// The open file.
  let file: Int32
  private let folder: Int32
  private let name: SystemCalls.Path
  private let temporary: SystemCalls.Path
  private let replacing: Bool

  /// Begins it under a name that no one can foretell; it has the owner and the mode of the file it replaces.
  init(
    _ name: SystemCalls.Path, in path: SystemCalls.Path, like replaced: stat?, replacing: Bool, _ calls: SystemCalls
  ) throws {
    let folder = try calls.open(path, O_RDONLY | O_DIRECTORY)
    do {
      (file, temporary) = try NewFile.temporary { name throws(SystemError) in
        try calls.create(name, mode: replaced == nil ? 0o666 : 0o600, in: folder)
      }
    } catch {
      try? calls.close(folder)
      throw error
    }
    self.folder = folder
    self.name = name
    self.replacing = replacing
    // A file system without locks costs no more than a notice.
    try? calls.lock(file)
    do {
      if let replaced { try NewFile.liken(file, to: replaced, calls) }
    } catch {
      abandon(calls)
      throw error
    }
  }

  /// Makes something under a temporary name, and again under another where the name is taken.
  static func temporary<Made>(
    _ make: (SystemCalls.Path) throws(SystemError) -> Made
  ) throws(SystemError) -> (Made, SystemCalls.Path) {
    for _ in 0..<100 {
      let name = Leftovers.newName()
      do throws(SystemError) { return (try make(name), name) } catch {
        guard error.number == EEXIST else { throw error }
      }
    }
    throw SystemError(EEXIST)
  }

  /// Gives a new file or folder the owner and the mode of what it replaces.
  static func liken(_ file: Int32, to replaced: stat, _ calls: SystemCalls) throws {
    let own = try calls.status(of: file)
    if own.st_uid != replaced.st_uid || own.st_gid != replaced.st_gid {
      do { try calls.own(file, by: replaced.st_uid, replaced.st_gid) } catch {
        throw error.number == EPERM ? Fault.Stop(.cannotWrite(.otherOwner)) : error
      }
    }
    try calls.protect(file, mode: replaced.st_mode & 0o777)
  }

  /// Puts the file in its place, unless that is an input of the run by now.
  func place(besides reads: FilesRead, _ calls: SystemCalls) throws {
    do {
      try calls.settle(file)
      if let there = try standing(calls) {
        if reads.holds(there) { throw Fault.Stop(.wouldOverwriteInput) }
        if !replacing { throw Fault.Stop(.alreadyThere) }
      }
    } catch {
      abandon(calls)
      throw error
    }
    do {
      try calls.close(file)
      try moveIn(calls)
    } catch {
      remove(calls)
      try? calls.close(folder)
      throw error
    }
    // From here on the result stands, and what is told must not say otherwise.
    do { try calls.settle(folder) } catch {
      try? calls.close(folder)
      throw Fault.Stop(.notConfirmed(Fault.Obstacle(error)))
    }
    try? calls.close(folder)
  }

  /// What stands in the place by now.
  private func standing(_ calls: SystemCalls) throws -> stat? {
    do { return try calls.status(of: name, in: folder) } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }

  private func moveIn(_ calls: SystemCalls) throws {
    guard !replacing else { return try calls.rename(temporary, to: name, in: folder) }
    do { try calls.link(temporary, as: name, in: folder) } catch {
      if error.number == EEXIST { throw Fault.Stop(.alreadyThere) }
      guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.number) else { throw error }
      // A file system without hard links: no one has written there a moment ago.
      return try calls.rename(temporary, to: name, in: folder)
    }
    remove(calls)
  }

  private func remove(_ calls: SystemCalls) { try? calls.remove(temporary, in: folder) }

  /// Takes it away again.
  func abandon(_ calls: SystemCalls) {
    remove(calls)
    try? calls.close(file)
    try? calls.close(folder)
  }
}
