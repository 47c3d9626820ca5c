import County
import Foundation
import Regulation
import Simulation

extension NewCounty {
  /// What a county takes over from the folder of an earlier census, as it is written.
  package struct Carried: Sendable {
    /// Files of the folder, `plans/` among them, by their path in it.
    package var files: [(name: String, text: String)] = []
    /// Keys of `county.yaml` that hold in the new census too, and their lines.
    package var keys: Set<String> = []
    package var lines: [String] = []
    /// What `sources.yaml` says of the columns of schools that were kept.
    var columns: [String: [(String, String)]] = [:]
  }

  /// Keys of `county.yaml` that no census changes; what is declared in one is blank in the next.
  private static let lastingKeys: Set<String> = [
    "code", "province", "localTarget", "preconditions", "seat", "teachingPoints", "unitCosts", "roadFactor",
    "backboneHaveDegree", "bachelorShare",
  ]

  /// Takes over from the folder of an earlier census what goes on; throws where that is no earlier one.
  package mutating func roll(on old: CountyFolder) throws(Problems) -> RolledOn {
    guard county.year > old.county.year else {
      throw Problems([
        Problem(.history(.rolledBack(from: old.county.year, to: county.year)), at: Place(file: "--year"))
      ])
    }
    var told = county.roll(on: old.county, given: given)
    var problems: [Problem] = []
    CountyChecks.check(&county, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    notices = notices.compactMap { stillOpen($0) }
    for column in told.columns {
      let source = old.county.sources.first { $0.field == column }
      carried.columns[column] =
        [("source", "沿用 \(told.from) 年学校表"), ("trust", (source?.trust ?? .official).rawValue)]
        + (source?.assumed == true ? [("assumed", "yes")] : [])
    }
    // What its tables will tell beside the new census: a first plan and the backtest of the report rest on them too.
    (county.births, county.groupBirths) = (old.county.births, old.county.groupBirths)
    (county.kindergarten, county.groupKindergarten) = (old.county.kindergarten, old.county.groupKindergarten)
    try carryYAML(old)
    told.keys = carried.keys.sorted()
    try carryTables(old, &told)
    try carryPlans(old, &told)
    return told
  }

  /// A notice of the new tables without the sections whose pattern of grades the earlier folder tells; nil where that
  /// leaves none.
  private func stillOpen(_ notice: Notice) -> Notice? {
    guard case .takenForSixYears(let names) = notice.fact else { return notice }
    let told = Set(county.sections.filter { $0.stage == .primary && $0.years < 6 }.map(\.name))
    let open = names.filter { !told.contains($0) }
    return open.isEmpty ? nil : Notice(.takenForSixYears(sections: open), at: notice.place)
  }

  /// The entries of `county.yaml` that go on, under the names of their keys.
  private mutating func carryYAML(_ old: CountyFolder) throws(Problems) {
    var problems: [Problem] = []
    let tree = try Self.tree(old.path + "/county.yaml").canonical(by: CountyKeys.root, &problems)
    guard case .mapping(let entries, _) = tree else { return }
    let lasting = entries.filter { Self.lastingKeys.contains($0.key) && Self.saysAnything($0.value) }
    carried.keys = Set(lasting.map(\.key))
    carried.lines = TreeText.lines(lasting)
  }

  /// Whether anything is filled in.
  private static func saysAnything(_ tree: Tree) -> Bool {
    switch tree {
    case .none: false
    case .scalar(let text, _): !text.isEmpty
    case .list(let items, _): items.contains(where: saysAnything)
    case .mapping(let entries, _): entries.contains { saysAnything($0.value) }
    }
  }

  /// Tables of what no table of schools tells: word for word, but for rows of sections that are no longer there.
  private mutating func carryTables(_ old: CountyFolder, _ told: inout RolledOn) throws(Problems) {
    for name in ["births.csv", "kindergarten.csv", "cohorts.csv", "feeders.csv", "travel.csv"] {
      let path = Paths.tidy(old.path + "/" + name)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let text = try Self.text(path, limit: TextFile.tableLimit)
      switch name {
      case "feeders.csv":
        carry(name, text, Self.feeders(old.county, without: told.gone), &told)
        told.unfed = unfed(old.county, without: told.gone)
      case "travel.csv": carry(name, text, Self.trips(old.county, without: told.gone), &told)
      default: carried.files.append((name, text))
      }
    }
  }

  /// `rows`: what is left of the table; nil where all of it is.
  private mutating func carry(_ name: String, _ text: String, _ rows: [String]?, _ told: inout RolledOn) {
    guard let rows else {
      carried.files.append((name, text))
      return
    }
    told.thinned.append(name)
    // A table of heads alone is no table.
    if rows.count > 1 { carried.files.append((name, rows.joined(separator: "\n") + "\n")) }
  }

  /// Graduates of who is left, to who is left: what went to a school that closed is shared among the others as they stood.
  private static func feeders(_ county: County, without gone: Set<String>) -> [String]? {
    let left = county.feeders.filter { !gone.contains($0.from) && !gone.contains($0.to) }
    guard left.count < county.feeders.count else { return nil }
    func sum(_ feeders: [Feeder], _ from: String) -> Double {
      feeders.reduce(0) { $0 + ($1.from == from ? $1.share : 0) }
    }
    return ["from,to,share"]
      + left.map { feeder in
        let share = feeder.share * sum(county.feeders, feeder.from) / sum(left, feeder.from)
        return [SchoolsText.field(feeder.from), SchoolsText.field(feeder.to), CellText.plain(share)]
          .joined(separator: ",")
      }
  }

  /// Who is left and sent graduates only to schools that have gone, by name.
  private func unfed(_ old: County, without gone: Set<String>) -> [String] {
    var ids: [String] = []
    for feeder in old.feeders where !gone.contains(feeder.from) && !ids.contains(feeder.from) {
      ids.append(feeder.from)
    }
    return ids.filter { id in !old.feeders.contains { $0.from == id && !gone.contains($0.to) } }
      .map { id in county.sections.first { $0.id == id }?.name ?? id }
  }

  private static func trips(_ county: County, without gone: Set<String>) -> [String]? {
    let left = county.trips.filter { !gone.contains($0.from) && !gone.contains($0.to) }
    guard left.count < county.trips.count else { return nil }
    return ["from,to,minutes,km"]
      + left.map { trip in
        [
          SchoolsText.field(trip.from), SchoolsText.field(trip.to), trip.minutes.map(CellText.plain) ?? "",
          trip.km.map(CellText.plain) ?? "",
        ].joined(separator: ",")
      }
  }

  /// Plans that name the county as the folder above them mean the new one; others would go on meaning the old.
  private mutating func carryPlans(_ old: CountyFolder, _ told: inout RolledOn) throws(Problems) {
    let folder = Paths.tidy(old.path + "/plans")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      var problems: [Problem] = []
      let path = folder + "/" + name
      let tree = try Self.tree(path).canonical(by: PlanKeys.root, &problems)
      if let named = tree["county"]?.text, Paths.tidy(named) != ".." {
        told.plansLeft.append(name)
      } else {
        carried.files.append(("plans/" + name, try Self.text(path, limit: TextFile.yamlLimit)))
        told.plans.append(name)
      }
    }
  }

  private static func tree(_ path: String) throws(Problems) -> Tree {
    let file: TextFile
    do throws(Problem) { file = try TextFile(Paths.tidy(path), limit: TextFile.yamlLimit) } catch {
      throw Problems([error])
    }
    return try TreeParser.parse(file)
  }

  private static func text(_ path: String, limit: Int) throws(Problems) -> String {
    do throws(Problem) { return try TextFile(path, limit: limit).text } catch { throw Problems([error]) }
  }
}
