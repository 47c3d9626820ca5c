import County
import Foundation

/// A folder of this run's own, for files that come without one, as those that are dropped on a page, and for what another
/// program makes on the way; it is gone once what was asked is done. Readable by nobody else.
package enum ScratchFolder {
  /// Throws what `body` throws, and where the folder cannot be written.
  package static func with<Found>(
    _ files: [(name: String, bytes: [UInt8])], _ body: (_ path: String) throws -> Found
  ) throws -> Found {
    let path = FileManager.default.temporaryDirectory.path + "/junheng-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name)) }
    return try body(path)
  }
}
