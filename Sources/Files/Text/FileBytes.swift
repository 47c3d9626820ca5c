import County
import Foundation

/// The one place that reads files: a regular file whole, no larger than a limit, entered among the files of the run.
enum FileBytes {
  /// Opens first and looks at what was opened, so that nothing can be put in its place between.
  static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
    let place = Place(file: path)
    guard Reach.holds(path) else { throw Problem(.workbench(.outsideFolder), at: place) }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw Problem(fault(of: SystemError(errno), path), at: place) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Problem(.unreadable(Fault.Obstacle(SystemError(errno))), at: place) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Problem(.unreadable(.isFolder), at: place)
    default: throw Problem(.unreadable(.isNoFile), at: place)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw Problem(.tooLarge(bytes: size, limit: limit), at: place) }
    FilesRead.ofThisRun.add(status)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, max(size, 1 << 12)) + 1)
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Problem(.unreadable(Fault.Obstacle(SystemError(errno))), at: place)
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw Problem(.tooLarge(bytes: bytes.count, limit: limit), at: place) }
    }
  }

  /// Why nothing can be read at a path at which nothing is found.
  static func absence(of path: String) -> Fault {
    var status = stat()
    return stat(path, &status) == 0 ? .missingFile : fault(of: SystemError(errno), path)
  }

  /// Why a file cannot be opened: one that is not there, and a link that leads to none, are told apart.
  private static func fault(of error: SystemError, _ path: String) -> Fault {
    guard error.number == ENOENT else { return .unreadable(Fault.Obstacle(error)) }
    var status = stat()
    return lstat(path, &status) == 0 ? .unreadable(.danglingLink) : .missingFile
  }
}
