import County
import Foundation

extension NewCounty {
  /// Throws where something stands at the path of a folder that is to be made.
  package static func refuseExisting(_ path: String, calls: SystemCalls = SystemCalls()) throws(Problem) {
    let place = Place(file: Paths.tidy(path))
    // A link that leads nowhere stands there as well: it is not followed.
    do { _ = try calls.status(of: Array(Paths.tidy(path).utf8CString), following: false) } catch {
      guard error.number == ENOENT else { throw Fault.Stop.problem(error, at: place) }
      return
    }
    throw Problem(.alreadyThere, at: place)
  }

  /// Writes the folder: all of it or nothing, where nothing is yet. `words`: the files that hold words.
  @discardableResult
  package func write(
    _ words: [(name: String, text: String)], to path: String, calls: SystemCalls = SystemCalls()
  ) throws(Problems) -> [Notice] {
    let path = Paths.tidy(path)
    do {
      try NewCounty.refuseExisting(path, calls: calls)
      return try NewFolder.make(tables + words, at: Array(path.utf8CString), calls)
    } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path))])
    }
  }
}
