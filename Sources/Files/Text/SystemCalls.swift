import Foundation

/// A system call that failed, by its number in `errno`.
package struct SystemError: Error, Hashable {
  package var number: Int32

  package init(_ number: Int32) { self.number = number }
}

/// The system calls by which results are written, each told by what it throws.
///
/// Interrupted calls are made again here and nowhere else. `upset` is the seam of the tests: it may let any call fail, or
/// a write take less than it was given, before the system is asked.
package struct SystemCalls: Sendable {
  /// The kinds of calls.
  package enum Call: String, CaseIterable, Sendable {
    case look, resolve, open, create, lock, own, protect, write, settle, close, rename, link, exchange, remove, list,
      makeFolder
  }

  /// What happens instead of a call.
  package enum Upset: Sendable {
    /// It fails with this `errno`.
    case fails(Int32)
    /// A write takes so many bytes and no more.
    case takes(Int)
  }

  private let upset: @Sendable (Call) -> Upset?

  package init(upset: @escaping @Sendable (Call) -> Upset? = { _ in nil }) { self.upset = upset }

  /// A path or a name as the system takes it: its bytes, which need not be UTF-8, and a zero.
  typealias Path = [CChar]

  /// How often a call that was interrupted is made again; a system that interrupts for ever must not hang the program.
  private static let patience = 1000

  @discardableResult
  private func answer(_ call: Call, _ body: () -> Int) throws(SystemError) -> Int {
    try answer(call) { _ in body() }
  }

  /// `body` is told the most it may take.
  private func answer(_ call: Call, _ body: (_ most: Int) -> Int) throws(SystemError) -> Int {
    for _ in 0..<Self.patience {
      let number: Int32
      let upset = upset(call)
      if case .fails(let wanted)? = upset {
        number = wanted
      } else {
        let result = if case .takes(let most)? = upset { body(most) } else { body(.max) }
        if result >= 0 { return result }
        number = errno
      }
      guard number == EINTR else { throw SystemError(number) }
    }
    throw SystemError(EINTR)
  }
}

/// Looking.
extension SystemCalls {
  /// What stands at a path; of a link what it leads to, or the link itself.
  func status(of path: Path, following: Bool = true) throws(SystemError) -> stat {
    var found = stat()
    try answer(.look) { Int(following ? stat(path, &found) : lstat(path, &found)) }
    return found
  }

  /// What stands under a name in an open folder, a link for itself.
  func status(of name: Path, in folder: Int32) throws(SystemError) -> stat {
    var found = stat()
    try answer(.look) { Int(fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW)) }
    return found
  }

  /// What an open file is.
  func status(of file: Int32) throws(SystemError) -> stat {
    var found = stat()
    try answer(.look) { Int(fstat(file, &found)) }
    return found
  }

  /// The path without any link in it.
  func resolved(_ path: Path) throws(SystemError) -> Path {
    var found: Path = []
    try answer(.resolve) {
      guard let real = realpath(path, nil) else { return -1 }
      found = Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
      free(real)
      return 0
    }
    return found
  }

  /// Whether no living run holds the file or folder of this name; false where that cannot be told.
  func isForsaken(_ name: Path, in folder: Int32) -> Bool {
    guard let file = try? open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, in: folder) else { return false }
    let isFree = (try? lock(file)) != nil
    try? close(file)
    return isFree
  }

  /// The names in a folder but `.` and `..`, in the order of their bytes.
  func names(in folder: Path) throws(SystemError) -> [Path] {
    var names: [Path] = []
    try answer(.list) {
      guard let list = opendir(folder) else { return -1 }
      defer { closedir(list) }
      names = []
      while true {
        errno = 0
        guard let entry = readdir(list) else { return errno == 0 ? 0 : -1 }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          Array(bytes.prefix { $0 != 0 }).map { CChar(bitPattern: $0) } + [0]
        }
        if name != [46, 0], name != [46, 46, 0] { names.append(name) }
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Opening, filling and settling.
extension SystemCalls {
  func open(_ path: Path, _ flags: Int32, in folder: Int32 = AT_FDCWD) throws(SystemError) -> Int32 {
    Int32(try answer(.open) { Int(openat(folder, path, flags | O_CLOEXEC | O_NOCTTY)) })
  }

  /// Makes a file that was not there: never through a link, never one that another made.
  func create(_ name: Path, mode: mode_t, in folder: Int32) throws(SystemError) -> Int32 {
    Int32(
      try answer(.create) {
        Int(openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, mode))
      })
  }

  func makeFolder(_ path: Path, mode: mode_t) throws(SystemError) { try answer(.makeFolder) { Int(mkdir(path, mode)) } }

  /// Holds a file for as long as this run lives and has it open.
  func lock(_ file: Int32) throws(SystemError) { try answer(.lock) { Int(flock(file, LOCK_EX | LOCK_NB)) } }

  func own(_ file: Int32, by user: uid_t, _ group: gid_t) throws(SystemError) {
    try answer(.own) { Int(fchown(file, user, group)) }
  }

  func protect(_ file: Int32, mode: mode_t) throws(SystemError) { try answer(.protect) { Int(fchmod(file, mode)) } }

  /// Writes all of a text; `took` hears how many bytes went out each time.
  func write(_ text: String, to file: Int32, took: (Int) -> Void = { _ in }) throws(SystemError) {
    try write(Array(text.utf8), to: file, took: took)
  }

  /// Likewise of bytes.
  func write(_ bytes: [UInt8], to file: Int32, took: (Int) -> Void = { _ in }) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      do throws(SystemError) {
        let taken = try answer(.write) { most in
          bytes.withUnsafeBytes {
            Foundation.write(
              file, UnsafeRawBufferPointer(rebasing: $0[done...]).baseAddress, min(most, $0.count - done))
          }
        }
        // A file that takes nothing and says nothing would be asked for ever.
        guard taken > 0 else { throw SystemError(EIO) }
        done += taken
        took(taken)
      } catch {
        guard error.number == EAGAIN || error.number == EWOULDBLOCK else { throw error }
        var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        try answer(.write) { Int(poll(&ready, 1, -1)) }
      }
    }
  }

  /// Sees a file or folder onto the disk; some file systems have no such thing, which is no failure.
  func settle(_ file: Int32) throws(SystemError) {
    do throws(SystemError) { try answer(.settle) { Int(fsync(file)) } } catch {
      guard [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(error.number) else { throw error }
    }
  }

  /// Closes whatever comes; a call that was interrupted has closed all the same.
  func close(_ file: Int32) throws(SystemError) {
    let number = Foundation.close(file) == 0 ? 0 : errno
    if case .fails(let wanted)? = upset(.close), wanted != EINTR { throw SystemError(wanted) }
    if number != 0, number != EINTR { throw SystemError(number) }
  }
}

/// Putting in place and taking away.
extension SystemCalls {
  func rename(_ name: Path, to other: Path, in folder: Int32 = AT_FDCWD) throws(SystemError) {
    try answer(.rename) { Int(renameat(folder, name, folder, other)) }
  }

  /// Gives what a name stands for, a link itself included, another name; never over one that is there.
  func link(_ name: Path, as other: Path, in folder: Int32 = AT_FDCWD) throws(SystemError) {
    try answer(.link) { Int(linkat(folder, name, folder, other, 0)) }
  }

  /// Lets two paths change what they stand for in one step; ENOSYS where the system has none.
  func exchange(_ path: Path, with other: Path) throws(SystemError) {
    try answer(.exchange) {
      #if os(Linux)
        // Not in the headers that Swift reads, and in the C library since 2018: looked up by its name.
        guard let symbol = dlsym(nil, "renameat2") else {
          errno = ENOSYS
          return -1
        }
        typealias Exchange =
          @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        let atOnce: UInt32 = 2
        return Int(unsafeBitCast(symbol, to: Exchange.self)(AT_FDCWD, path, AT_FDCWD, other, atOnce))
      #elseif canImport(Darwin)
        return Int(renamex_np(path, other, UInt32(RENAME_SWAP)))
      #else
        errno = ENOSYS
        return -1
      #endif
    }
  }

  func remove(_ name: Path, isFolder: Bool = false, in folder: Int32 = AT_FDCWD) throws(SystemError) {
    try answer(.remove) { Int(unlinkat(folder, name, isFolder ? AT_REMOVEDIR : 0)) }
  }
}
