import Foundation

/// How far reading may go: a program that answers others reads nothing outside one folder, whatever a plan names and
/// wherever a link leads.
///
/// Handed down with the task, as `FilesRead` is: no command has a part in it, so none can forget it.
package enum Reach {
  /// The folder, all links followed; nil: everywhere.
  @TaskLocal package static var folder: String?

  /// Whether a path may be read: where it leads, or where it would lead if it were there.
  package static func holds(_ path: String) -> Bool {
    guard let folder else { return true }
    guard let real = real(path) else { return false }
    return real == folder || real.hasPrefix(folder + "/")
  }

  /// Where a path leads, all links followed; what of its end is not there stands as it is written. Nil where a part that
  /// is not there is gone back from.
  package static func real(_ path: String) -> String? {
    guard !path.unicodeScalars.contains("\0") else { return nil }
    var (rest, head) = ([String](), path)
    while true {
      if let found = realpath(head, nil) {
        defer { free(found) }
        let base = String(cString: found)
        return rest.isEmpty ? base : (base == "/" ? "" : base) + "/" + rest.reversed().joined(separator: "/")
      }
      let url = head.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard let last = url.last, last != "..", last != "." else { return nil }
      if !last.isEmpty { rest.append(last) }
      let parent = url.dropLast().joined(separator: "/")
      // A link that leads to nothing leads somewhere all the same, and nobody knows where to.
      var status = stat()
      if lstat(head, &status) == 0 { return nil }
      head = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
    }
  }
}
