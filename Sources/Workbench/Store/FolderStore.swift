import County
import Files
import Foundation
import Regulation
import Report
import Synchronization

/// The one county folder that a workbench serves: its plans by their paths in it, and what was read of it, kept as long
/// as the files stay as they were.
package final class FolderStore: Sendable {
  /// The folder as it was named, and where it is, links followed.
  package let folder: String
  let root: String

  private struct Kept<Value: Sendable>: Sendable {
    var value: Value
    var stamps: [String: Stamp]
  }

  /// A file as it was when it was read.
  struct Stamp: Sendable, Equatable {
    private let device: UInt64, inode: UInt64, size: Int64, seconds: Int, nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      #if os(Linux)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      #else
        (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      #endif
    }

    static func all(_ paths: [String]) -> [String: Stamp] {
      var stamps: [String: Stamp] = [:]
      for path in paths { stamps[path] = Stamp(path) }
      return stamps
    }
  }

  private let counties = Mutex<[String: Kept<JudgedCounty>]>([:])
  private let plans = Mutex<[String: Kept<PlanFile>]>([:])
  /// Plans as they stand on disk, run: pages that begin with the same plan share its run.
  private let runs = Mutex<[String: ShownPlan]>([:])

  /// Whether a folder has nothing in it: where a county may be made of tables. One that is not there is a mistake.
  package static func isVacant(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
  }

  /// Opens a folder; throws what of it cannot be read.
  package init(_ folder: String) throws(Problems) {
    self.folder = Paths.tidy(folder)
    _ = try JudgedCounty(folder)
    guard let root = Reach.real(folder) else { throw Problems([Problem(.missingFile, at: Place(file: folder))]) }
    self.root = root
  }

  /// Does something with nothing in reach but the folder, as a run of its own.
  package func within<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    try await Reach.$folder.withValue(root) {
      try await FilesRead.$ofThisRun.withValue(FilesRead()) { try await work() }
    }
  }

  /// The path of a plan that a request names, as `plans/promise.yaml`, seen from where the program runs.
  package func path(_ name: String) throws(Problems) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isClean = !name.unicodeScalars.contains {
      $0.value < 32 || $0.value == 127 || $0.properties.generalCategory == .control
    }
    guard isClean, !name.isEmpty, !parts.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty || $0.hasPrefix(".") })
    else { throw Problems([Problem(.workbench(.outsideFolder), at: Place(file: Shown.name(name)))]) }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
      throw Problems([Problem(.workbench(.keyForm("plans/NAME.yaml")), at: Place(file: Shown.name(name)))])
    }
    return Paths.tidy(folder + "/" + name)
  }

  /// A plan, read anew where one of its files has changed.
  package func plan(_ path: String) throws(Problems) -> PlanFile {
    if let kept = plans.withLock({ $0[path] }), kept.stamps == FolderStore.Stamp.all(kept.value.inputs.map(\.path)) {
      return kept.value
    }
    let read = try PlanFile(path)
    let kept = Kept(value: read, stamps: Stamp.all(read.inputs.map(\.path)))
    plans.withLock { plans in
      if plans.count >= 256 { plans.removeAll() }
      plans[path] = kept
    }
    return read
  }

  /// A plan beside its county, which is read anew where one of its files has changed.
  package func scenario(_ plan: PlanFile) throws(Problems) -> Scenario {
    let named = [plan.plan.county.value, plan.plan.standard?.value ?? "", plan.plan.localTarget?.value ?? ""]
    let key = named.joined(separator: "\n")
    // The folder itself changes where a file comes or goes.
    func stamps(_ judged: JudgedCounty) -> [String: Stamp] {
      Stamp.all(judged.inputs.map(\.path) + [judged.folder.path])
    }
    if let kept = counties.withLock({ $0[key] }), kept.stamps == stamps(kept.value) {
      return try Scenario(plan, of: kept.value)
    }
    let scenario = try Scenario(plan)
    let kept = Kept(value: scenario.judged, stamps: stamps(scenario.judged))
    counties.withLock { counties in
      if counties.count >= 16 { counties.removeAll() }
      counties[key] = kept
    }
    return scenario
  }

  /// A plan of the folder as it stands, run anew where a file that it rests on has changed.
  func shown(_ path: String) throws(Problems) -> ShownPlan {
    let scenario = try scenario(try plan(path))
    if let kept = runs.withLock({ $0[path] }), kept.scenario.inputs == scenario.inputs { return kept }
    let shown = try ShownPlan(scenario)
    runs.withLock { runs in
      if runs.count >= 32 { runs.removeAll() }
      runs[path] = shown
    }
    return shown
  }

  /// What the county's past says of its assumptions (`junheng calibrate -o assumptions.yaml`), by key; empty where the
  /// folder has no such file that can be read.
  var calibrated: [String: PlanFile.Value] {
    for name in ["/assumptions.yaml", "/plans/assumptions.yaml"] {
      guard FileManager.default.fileExists(atPath: folder + name), let file = try? plan(Paths.tidy(folder + name))
      else { continue }
      return Dictionary(file.values.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }

  /// The plans of the folder by their paths in it, in the order of their names.
  package var planNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/plans")) ?? []
    return names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }.sorted()
      .map { "plans/\($0)" }
  }

  /// The plans with what each is called.
  var planTitles: [PlanName] {
    planNames.map { name in PlanName(name: name, title: (try? plan(path(name)))?.plan.title) }
  }
}

/// A plan of the folder as it is offered: its path in the folder, and what it is called; nil where it cannot be read.
struct PlanName: Sendable {
  var name: String
  var title: String?

  /// `promise.yaml · 三年化解大校额`.
  var told: String { ([String(name.dropFirst("plans/".count))] + [title].compactMap(\.self)).joined(separator: " · ") }
}
