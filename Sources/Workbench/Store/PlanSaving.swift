import County
import Files
import Foundation
import Report
import Synchronization

/// Saving plans: whole or not at all, never over what another has changed meanwhile, and with every earlier version kept.
struct PlanSaving: Sendable {
  let store: FolderStore
  /// One save at a time in this program: between looking at a file and replacing it no other may come.
  private static let turn = Mutex(())

  struct Saved: Sendable {
    var plan: String
    var sha256: String
  }

  /// What stands in the place of a plan, and what would have been written.
  struct Conflict: Error {
    var plan: String
    var there: String
    var sha256: String
    var own: String
  }

  /// Whether a name may be that of a plan.
  static func isFit(_ name: String) -> Bool {
    guard !name.isEmpty, name.count <= 60, !name.hasPrefix("-") else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
    }
  }

  /// Writes a draft as `plans/NAME.yaml`. `over`: the hash of the version that the planner has seen there.
  ///
  /// Throws a conflict where another version stands there.
  func save(
    _ draft: PlanDraft, from base: String, as name: String, titled title: String?, over: String?, toChinese: Bool
  ) throws -> Saved {
    guard PlanSaving.isFit(name) else {
      throw Problem(.workbench(.badName), at: Place(file: Shown.name(name)))
    }
    let plan = "plans/\(name).yaml"
    let path = try store.path(plan)
    guard Reach.holds(path) else { throw Problem(.workbench(.outsideFolder), at: Place(file: path)) }
    return try PlanSaving.turn.withLock { _ in
      let there = try PlanSaving.text(at: path)
      let text =
        base == plan
        ? try draft.text(over: there ?? "", titled: title, toChinese: toChinese)
        : try draft.text(at: path, titled: title, toChinese: toChinese)
      let own = SHA256.hexadecimal(Array(text.utf8))
      if let there {
        let hash = SHA256.hexadecimal(Array(there.utf8))
        if hash == own { return Saved(plan: plan, sha256: own) }
        guard hash == over else { throw Conflict(plan: plan, there: there, sha256: hash, own: text) }
        try keep(there, name: name, hash: hash)
      }
      try Output.makeFolder(store.root + "/plans")
      try PlanSaving.write(text, to: path)
      return Saved(plan: plan, sha256: own)
    }
  }

  /// Brings an earlier version back as the present one, which becomes an earlier one itself.
  func bringBack(_ version: String, of name: String, over: String) throws -> Saved {
    let plan = "plans/\(name).yaml"
    guard let old = try versions(of: name).first(where: { $0.id == version }) else {
      throw Problem(.workbench(.badName), at: Place(file: Shown.name(version)))
    }
    let path = try store.path(plan)
    return try PlanSaving.turn.withLock { _ in
      if let there = try PlanSaving.text(at: path) {
        let hash = SHA256.hexadecimal(Array(there.utf8))
        guard hash == over else { throw Conflict(plan: plan, there: there, sha256: hash, own: old.text) }
        try keep(there, name: name, hash: hash)
      }
      try PlanSaving.write(old.text, to: path)
      return Saved(plan: plan, sha256: SHA256.hexadecimal(Array(old.text.utf8)))
    }
  }

  struct Version: Sendable {
    /// Time and hash: `20261127-143000-1a2b3c4d`.
    var id: String
    var text: String
  }

  /// The earlier versions of a plan, the newest first.
  func versions(of name: String) throws -> [Version] {
    guard PlanSaving.isFit(name) else { throw Problem(.workbench(.badName), at: Place(file: Shown.name(name))) }
    let folder = history(name)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
    return try names.sorted(by: >).prefix(200).compactMap { file in
      try PlanSaving.text(at: folder + "/" + file).map { Version(id: String(file.dropLast(5)), text: $0) }
    }
  }

  private func history(_ name: String) -> String { store.folder + "/plans/.history/" + name }

  private func keep(_ text: String, name: String, hash: String) throws {
    let folder = history(name)
    guard Reach.holds(folder) else { throw Problem(.workbench(.outsideFolder), at: Place(file: folder)) }
    try Output.makeFolder(folder)
    try PlanSaving.write(text, to: "\(folder)/\(PlanSaving.now)-\(hash.prefix(8)).yaml")
  }

  /// A plan to begin with where the county has none; returns its path.
  func begin(_ language: Language) throws -> String {
    let judged = try JudgedCounty(store.folder)
    let text = PlanStarter(judged.county, judged.standard, path: "..", language).text
    return try PlanSaving.turn.withLock { _ in
      if let other = store.planNames.first { return other }
      let plan = "plans/start.yaml"
      let path = try store.path(plan)
      guard Reach.holds(path) else { throw Problem(.workbench(.outsideFolder), at: Place(file: path)) }
      try Output.makeFolder(store.root + "/plans")
      try PlanSaving.write(text, to: path)
      return plan
    }
  }

  /// The name of a version or a draft as people read it: `2026-11-27 14:30:00 1a2b3c4d`.
  static func told(_ id: String) -> String {
    let parts = id.split(separator: "-").map { Array($0) }
    guard parts.count == 3, parts[0].count == 8, parts[1].count == 6 else { return id }
    let day = "\(String(parts[0][..<4]))-\(String(parts[0][4..<6]))-\(String(parts[0][6...]))"
    let time = "\(String(parts[1][..<2])):\(String(parts[1][2..<4])):\(String(parts[1][4...]))"
    return "\(day) \(time) \(String(parts[2]))"
  }

  /// The time to the second, by which versions are named and sorted.
  static var now: String {
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.dateFormat = "yyyyMMdd-HHmmss"
    return form.string(from: Date())
  }

  static func write(_ text: String, to path: String) throws {
    // What was read while the draft was checked is no input of this writing.
    try FilesRead.$ofThisRun.withValue(FilesRead()) {
      let output = try Output(path)
      try output.write(text)
      try output.finish()
    }
  }

  static func text(at path: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do { return try TextFile(path, limit: TextFile.yamlLimit).text } catch {
      if case .missingFile = error.fault { return nil }
      throw error
    }
  }
}
