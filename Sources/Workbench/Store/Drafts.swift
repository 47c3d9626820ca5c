import County
import Files
import Foundation

/// What was unsaved when the workbench stopped, kept in `plans/.drafts` and offered at the next start.
struct Drafts: Sendable {
  let store: FolderStore

  struct Draft: Sendable {
    var id: String
    /// The plan it began with, and what it says differently.
    var plan: String
    var text: String
  }

  private var folder: String { store.folder + "/plans/.drafts" }
  private static let head = "# base: "

  func keep(plan: String, text: String) throws {
    guard Reach.holds(folder) else { throw Problem(.workbench(.outsideFolder), at: Place(file: folder)) }
    try Output.makeFolder(folder)
    let id = "\(PlanSaving.now)-\(SHA256.hexadecimal(Array((plan + text).utf8)).prefix(8))"
    try PlanSaving.write("\(Drafts.head)\(plan)\n\(text)", to: "\(folder)/\(id).yaml")
  }

  /// Those that are there, the newest first.
  var all: [Draft] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
    return names.sorted(by: >).prefix(20).compactMap { name in
      guard let text = try? PlanSaving.text(at: folder + "/" + name), text.hasPrefix(Drafts.head),
        let end = text.firstIndex(of: "\n")
      else { return nil }
      return Draft(
        id: String(name.dropLast(5)), plan: String(text[..<end].dropFirst(Drafts.head.count)),
        text: String(text[text.index(after: end)...]))
    }
  }

  /// Takes one away, once it is opened or not wanted.
  func drop(_ id: String) {
    guard all.contains(where: { $0.id == id }) else { return }
    try? Output.remove("\(folder)/\(id).yaml")
  }
}
