import County
import Foundation

/// Writes a table row by row, to a file or to standard output: what is finished stays where a later row cannot be written.
package final class OutputRows {
  private let handle: FileHandle
  private let path: String

  /// Begins a file anew; standard output where no path is given.
  package init(_ path: String?) throws(Problems) {
    self.path = path ?? "stdout"
    guard let path else {
      handle = .standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let obstacle: Fault.Obstacle =
        exists && isFolder.boolValue
        ? .isFolder : FileManager.default.fileExists(atPath: folder) ? .noPermission : .noFolder
      throw Problems([Problem(.cannotWrite(obstacle), at: Place(file: path))])
    }
    handle = file
  }

  /// Writes one row whole.
  package func write(_ row: String) throws(Problems) {
    do { try handle.write(contentsOf: Data(row.utf8)) } catch {
      throw Problems([Problem(.rowsCutShort, at: Place(file: path))])
    }
  }
}
