import County
import Foundation

/// Writes a folder that is not there yet: all of it, or nothing.
package enum NewFolder {
  /// Throws where something stands at the path already.
  package static func refuseExisting(_ path: String) throws(Problem) {
    // A link that leads nowhere stands there as well: its own attributes are asked for.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
      throw Problem(.alreadyThere, at: Place(file: path))
    }
  }

  /// Writes the files, names of which may hold folders, beside the target and then renames them into its place.
  package static func write(_ files: [(name: String, text: String)], to path: String) throws(Problems) {
    let path = Paths.tidy(path)
    do throws(Problem) { try refuseExisting(path) } catch { throw Problems([error]) }
    let manager = FileManager.default
    let temporary = path + ".junheng-\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      for file in files {
        let target = URL(fileURLWithPath: temporary + "/" + file.name)
        try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: target)
      }
      guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(atPath: temporary)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let obstacle: Fault.Obstacle =
        if manager.fileExists(atPath: path) {
          .isFolder
        } else if !manager.isWritableFile(atPath: folder) { .noPermission } else { .noSpace }
      throw Problems([Problem(.cannotWrite(obstacle), at: Place(file: path))])
    }
  }
}
