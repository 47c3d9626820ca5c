import County
import Foundation

/// A request as the workbench reads it, whatever carried it.
package struct Question: Sendable {
  package var method: String
  /// The path, percent signs undone; nil where it is none.
  package var path: String
  package var query: [String: String]
  /// By lower-case name; a head that came twice has both values with a comma.
  package var heads: [String: String]
  package var body: [UInt8]

  /// `target`: path and query as they stand in the request.
  package init(_ method: String, _ target: String, heads: [String: String] = [:], body: [UInt8] = []) {
    self.method = method
    self.heads = heads
    self.body = body
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    path = (parts.first ?? "").removingPercentEncoding ?? ""
    query = [:]
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let words = sides.map { $0.replacing("+", with: " ").removingPercentEncoding ?? "" }
      query[words[0]] = words.count > 1 ? words[1] : ""
    }
  }

  /// A cookie by its name.
  func cookie(_ name: String) -> String? {
    for pair in (heads["cookie"] ?? "").split(separator: ";") {
      let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if sides.count == 2, sides[0] == name { return sides[1] }
    }
    return nil
  }

  /// Throws where it has another method than those allowed.
  func only(_ methods: String...) throws(Problem) {
    guard methods.contains(method) else {
      throw Problem(.workbench(.otherMethod(allowed: methods)), at: Place(file: method))
    }
  }
}
