import County
import Foundation

/// Writes a result: to a file in one piece or not at all, so that nothing is ever half written.
package enum OutputFile {
  /// Writes beside the target and then renames; a failure leaves what was there before.
  package static func write(_ text: String, to path: String) throws(Problems) {
    let temporary = path + ".junheng-\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      guard rename(temporary, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw Problems([Problem(.cannotWrite(reason: reason(path)), at: Place(file: path))])
    }
  }

  private static func reason(_ path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    var isFolder = ObjCBool(false)
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return "is a folder" }
    guard FileManager.default.fileExists(atPath: folder.isEmpty ? "." : folder) else { return "no such folder" }
    return "no permission or no space"
  }
}
