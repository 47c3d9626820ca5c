import County
import Foundation

/// Writes a result: to a file in one piece or not at all, so that nothing is ever half written.
package enum OutputFile {
  /// Writes beside the target and then renames; a failure leaves what was there before. A link is followed; a device or
  /// a pipe is written to and never replaced.
  package static func write(_ text: String, to path: String) throws(Problems) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = (try? FileManager.default.attributesOfItem(atPath: target)[.type]) as? FileAttributeType
    if let type, type != .typeRegular, type != .typeDirectory {
      guard let file = FileHandle(forWritingAtPath: target) else { throw problem(.noPermission, path) }
      do { try file.write(contentsOf: Data(text.utf8)) } catch { throw problem(.noSpace, path) }
      return
    }
    if type == .typeDirectory || path.isEmpty { throw problem(.isFolder, path) }
    let temporary = target + ".junheng-\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      guard rename(temporary, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
      let obstacle: Fault.Obstacle =
        if !FileManager.default.fileExists(atPath: folder) {
          .noFolder
        } else if !FileManager.default.isWritableFile(atPath: folder) { .noPermission } else { .noSpace }
      throw problem(obstacle, path)
    }
  }

  /// Writes to standard output. A reader that has seen enough and closed the pipe is no failure.
  package static func print(_ text: String) throws(Problems) {
    do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
      if isClosedPipe(error) { return }
      throw problem(.closed, "stdout")
    }
  }

  private static func isClosedPipe(_ error: any Error) -> Bool {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }

  private static func problem(_ obstacle: Fault.Obstacle, _ path: String) -> Problems {
    Problems([Problem(.cannotWrite(obstacle), at: Place(file: path))])
  }
}
