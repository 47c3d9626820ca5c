import County
import Foundation

/// Writes a table row by row, to a file or to standard output: what is finished stays where a later row cannot be written.
package final class OutputRows: Sendable {
  private let handle: FileHandle
  private let path: String

  /// Begins a file anew; standard output where no path is given. A link is followed; a device or a pipe is written to
  /// and never replaced.
  package init(_ path: String?) throws(Problems) {
    self.path = path ?? "stdout"
    guard let path else {
      handle = .standardOutput
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else {
      throw Problems([Problem(.cannotWrite(OutputRows.obstacle(errno)), at: Place(file: path))])
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Writes one row whole; of a file what was written of half a row is taken back.
  package func write(_ row: String) throws(Problems) {
    let size = size
    do { try handle.write(contentsOf: Data(row.utf8)) } catch {
      if let size { ftruncate(handle.fileDescriptor, size) }
      throw Problems([Problem(.rowsCutShort, at: Place(file: path))])
    }
  }

  /// Bytes of the file that is written to; nil where it is none.
  private var size: off_t? {
    var status = stat()
    guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size
  }

  private static func obstacle(_ error: Int32) -> Fault.Obstacle {
    switch error {
    case EISDIR: .isFolder
    case ENOENT, ENOTDIR: .noFolder
    case ENOSPC, EDQUOT: .noSpace
    default: .noPermission
    }
  }
}
