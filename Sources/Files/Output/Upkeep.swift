import County
import Foundation

/// What a program that keeps files of its own in the folder of a county (drafts, earlier versions) does besides writing.
extension Output {
  /// Makes a folder and those above it that are missing; one that is there is left as it is.
  package static func makeFolder(_ path: String, calls: SystemCalls = SystemCalls()) throws(Problems) {
    let bytes = Array(path.utf8CString)
    do {
      do { _ = try NewFolder.makeMissing(bytes, calls) } catch let error as SystemError where error.number == EEXIST {
        // Another made it, or one above it, between the look and the making.
        _ = try NewFolder.makeMissing(bytes, calls)
      }
    } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path))])
    }
  }

  /// Takes away a file that the program itself has put there; of a link the link, never what it leads to.
  package static func remove(_ path: String, calls: SystemCalls = SystemCalls()) throws(Problems) {
    do { try calls.remove(Array(path.utf8CString)) } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path))])
    }
  }
}
