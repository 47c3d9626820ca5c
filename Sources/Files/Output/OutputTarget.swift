import County
import Foundation

/// Where a result is to stand, looked at before anything is written.
enum OutputTarget {
  /// A device or a pipe.
  case stream(SystemCalls.Path)
  /// A file by its name in a folder, all links followed; what it replaces, where there is something.
  case file(folder: SystemCalls.Path, name: SystemCalls.Path, replaced: stat?)

  /// Throws what keeps a result from being written there.
  init(_ path: String, replacing: Bool, _ reads: FilesRead, _ calls: SystemCalls) throws {
    guard !path.isEmpty else { throw Fault.Stop(.cannotWrite(.isFolder)) }
    let own = Array(path.utf8CString)
    let status: stat
    do { status = try calls.status(of: own) } catch {
      guard error.number == ENOENT else { throw error }
      try OutputTarget.refuseDanglingLink(own, calls)
      let (folder, name) = OutputTarget.split(own)
      guard !["", ".", ".."].contains(Bytes.shown(name.dropLast())) else { throw Fault.Stop(.cannotWrite(.noFolder)) }
      self = .file(folder: folder, name: name, replaced: nil)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Fault.Stop(.cannotWrite(.isFolder))
    default:
      self = .stream(own)
      return
    }
    guard replacing else { throw Fault.Stop(.alreadyThere) }
    guard !reads.holds(status) else { throw Fault.Stop(.wouldOverwriteInput) }
    try OutputTarget.refuseReadOnly(own, status, calls)
    let (folder, name) = OutputTarget.split(try calls.resolved(own))
    self = .file(folder: folder, name: name, replaced: status)
  }

  /// Throws where a file is not to be written to: by its mode, which binds root too, or because the system does not let it.
  static func refuseReadOnly(_ path: SystemCalls.Path, _ status: stat, _ calls: SystemCalls) throws {
    guard status.st_mode & 0o222 != 0 else { throw Fault.Stop(.cannotWrite(.isReadOnly)) }
    do { try calls.close(try calls.open(path, O_WRONLY | O_NONBLOCK)) } catch {
      throw error.number == EACCES ? Fault.Stop(.cannotWrite(.isReadOnly)) : error
    }
  }

  /// Throws where a link stands that leads to nothing: what it was to lead to is not for this program to guess.
  static func refuseDanglingLink(_ path: SystemCalls.Path, _ calls: SystemCalls) throws {
    do { _ = try calls.status(of: path, following: false) } catch {
      guard error.number == ENOENT else { throw error }
      return
    }
    throw Fault.Stop(.cannotWrite(.danglingLink))
  }

  /// The folder and the name of a path.
  static func split(_ path: SystemCalls.Path) -> (folder: SystemCalls.Path, name: SystemCalls.Path) {
    let slash = CChar(UInt8(ascii: "/"))
    guard let last = path.lastIndex(of: slash) else { return ([CChar(UInt8(ascii: ".")), 0], path) }
    return (last == 0 ? [slash, 0] : path[..<last] + [0], Array(path[(last + 1)...]))
  }

  /// The folder of a path as it is told.
  static func folder(of path: String) -> String { Bytes.shown(split(Array(path.utf8CString)).folder.dropLast()) }
}
