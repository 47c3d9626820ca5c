import Foundation
import Synchronization

/// The files that a run has read, by what they are and not by their names: device and inode, so that a hard link, a link
/// or a second mount is the same file.
///
/// The one place that reads files (`FileBytes`) enters each here, and the one place that writes (`Output`) asks here
/// before it replaces anything. No command has a part in it, so none can forget it: that is why the record belongs to
/// the run and is not handed from command to command. A process is one run; who makes several in one process, a test,
/// gives each its own by `FilesRead.$ofThisRun.withValue(FilesRead()) { … }`.
package final class FilesRead: Sendable {
  @TaskLocal package static var ofThisRun = FilesRead()

  /// A file whatever it is called.
  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
      device = status.st_dev
      inode = status.st_ino
    }
  }

  private let identities = Mutex<Set<Identity>>([])

  package init() {}

  /// Enters a file that is read.
  func add(_ status: stat) { identities.withLock { _ = $0.insert(Identity(status)) } }

  /// Whether a file was read.
  func holds(_ status: stat) -> Bool { identities.withLock { $0.contains(Identity(status)) } }

  /// Looks into files without making them inputs of the run: what stands where a result will be written.
  static func aside<Found>(_ look: () -> Found) -> Found { $ofThisRun.withValue(FilesRead(), operation: look) }
}
