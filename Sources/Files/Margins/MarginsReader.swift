import County
import Regulation
import Synthesis

/// Reads the margins out of a tree.
struct MarginsReader {
  let reader: TreeReader

  init(_ reader: TreeReader) { self.reader = reader }

  /// The keys that go into `county.yaml` as they stand.
  static let passed = CountyKeys.county.names.filter { !["values", "synthetic"].contains($0) }

  static let own = [
    "seed", "meetsR1", "multigradeBelow", "totals", "staff", "groups", "resources", "composite2012", "births",
    "sources",
  ]

  func margins(_ tree: Tree, seed: UInt64?) -> Margins? {
    let fields = reader.fields(tree, keys: MarginsReader.passed + MarginsReader.own)
    let read = fields.required("seed") { text throws(Fault.Boxed) in
      try Scalars.whole(text, 0...CountyKeys.largestSeed)
    }
    guard fields.isMapping else { return nil }
    var margins = Margins(seed: seed ?? UInt64(read ?? 0), place: Place(file: tree.place.file))
    margins.meetsR1 = fields.optional("meetsR1", Scalars.yesNo) ?? false
    if let line = fields.optional("multigradeBelow", count) { margins.multigradeBelow = line }
    margins.staff = fields.sourced("staff", count)
    if let totals = fields.tree("totals").map({ reader.fields($0, keys: Margins.Total.allCases.map(\.rawValue)) }) {
      for total in Margins.Total.allCases { margins.totals[total] = totals.sourced(total.rawValue, count) }
    }
    if let groups = fields.tree("groups") {
      margins.groups = reader.items(groups).compactMap { group($0) }
      checkNames(margins.groups)
    } else {
      fields.miss("groups")
    }
    readResources(fields, &margins)
    if let tree = fields.tree("births") { margins.births = births(tree) }
    return margins
  }

  private func count(_ text: String) throws(Fault.Boxed) -> Double { try Scalars.whole(text, 0...10_000_000) }

  private func schools(_ text: String) throws(Fault.Boxed) -> Int { Int(try Scalars.whole(text, 0...5000)) }

  private static let kinds: [SchoolKind] = [.primary, .nineYear, .junior, .complete]

  private func group(_ tree: Tree) -> Margins.Group? {
    let fields = reader.fields(
      tree, keys: ["name", "zone", "built", "schools", "teachingPoints", "primary", "junior", "names"])
    let name = fields.requiredText("name")
    var group = Margins.Group(name: name ?? "", place: tree.place)
    group.zone = fields.optional("zone") { text throws(Fault.Boxed) in try Scalars.word(text) }
    group.built = fields.optional("built", Scalars.built)
    if let tree = fields.tree("schools") {
      let counts = reader.fields(tree, keys: MarginsReader.kinds.map(\.rawValue))
      for kind in MarginsReader.kinds { group.schools[kind] = counts.sourced(kind.rawValue, schools) }
    } else {
      fields.miss("schools")
    }
    for stage in Stage.allCases { group.rolls[stage.index] = fields.tree(stage.rawValue).flatMap { roll($0) } }
    group.points = fields.tree("teachingPoints").flatMap { points($0) }
    if let tree = fields.tree("names") {
      let all = MarginsReader.kinds + [.teachingPoint]
      let names = reader.fields(tree, keys: all.map(\.rawValue))
      for kind in all {
        guard let list = names.tree(kind.rawValue) else { continue }
        group.names[kind] = reader.items(list).compactMap { named($0) }
      }
    }
    return name == nil ? nil : group
  }

  private func roll(_ tree: Tree) -> Margins.Roll? {
    let fields = reader.fields(tree, keys: ["pupils", "classes", "largest", "smallest", "below100"])
    if fields.tree("pupils") == nil { fields.miss("pupils") }
    guard let pupils = fields.sourced("pupils", count) else { return nil }
    var roll = Margins.Roll(pupils: pupils)
    roll.classes = fields.sourced("classes", count)
    roll.largest = fields.sourced("largest", count)
    roll.smallest = fields.sourced("smallest", count)
    roll.below100 = fields.sourced("below100", count)
    return roll
  }

  private func points(_ tree: Tree) -> Margins.Points? {
    let fields = reader.fields(tree, keys: ["count", "pupils", "largest"])
    for key in ["count", "pupils"] where fields.tree(key) == nil { fields.miss(key) }
    let largest = fields.optional("largest", count)
    guard let number = fields.sourced("count", schools), let pupils = fields.sourced("pupils", count) else {
      return nil
    }
    return Margins.Points(count: number, pupils: pupils, largest: largest ?? MarginsReader.largestPoint)
  }

  /// Teaching points are left out of standards and CVs below 50 pupils; one pupil fewer is the usual largest.
  private static let largestPoint = 49.0

  /// A name, or a name with an id.
  private func named(_ tree: Tree) -> Margins.Named? {
    if case .scalar(let text, let place) = tree { return Margins.Named(id: nil, name: text, place: place) }
    let fields = reader.fields(tree, keys: ["id", "name"])
    guard let name = fields.requiredText("name") else { return nil }
    return Margins.Named(id: fields.text("id"), name: name, place: tree.place)
  }

  /// Names and ids stand once, groups too.
  private func checkNames(_ groups: [Margins.Group]) {
    var seen: Set<String> = []
    func check(_ text: String, _ place: Place) {
      if !seen.insert(text).inserted { reader.report(.duplicateID(id: text, firstLine: nil), at: place) }
    }
    for group in groups {
      check("group \(group.name)", group.place)
      for kind in SchoolKind.allCases {
        for named in group.names[kind] ?? [] {
          check(named.name, named.place)
          if let id = named.id { check(id, named.place) }
        }
      }
    }
  }

  private func readResources(_ fields: TreeReader.Fields, _ margins: inout Margins) {
    let stages = Stage.allCases.map(\.rawValue)
    if let tree = fields.tree("resources") {
      let block = reader.fields(tree, keys: stages + ["basis", "reason"])
      let basis: Basis? = block.optional("basis") { text throws(Fault.Boxed) in try Scalars.word(text) }
      for stage in Stage.allCases {
        guard let tree = block.tree(stage.rawValue) else { continue }
        let own = reader.fields(tree, keys: Resource.allCases.map(\.rawValue))
        for resource in Resource.allCases {
          margins.resources[stage.index][resource] = own.tree(resource.rawValue).map {
            target($0, basis, block.text("reason"))
          }
        }
      }
    }
    if let tree = fields.tree("composite2012") {
      let block = reader.fields(tree, keys: stages)
      for stage in Stage.allCases {
        margins.composites[stage.index] = block.tree(stage.rawValue).flatMap { composite($0) }
      }
    }
  }

  private enum Basis: String, CaseIterable { case published, assumed }

  private func target(_ tree: Tree, _ basis: Basis?, _ reason: String?) -> Margins.Target {
    let fields = reader.fields(tree, keys: ["mean", "total", "cv", "full", "basis", "reason"])
    var target = Margins.Target()
    if fields.tree("mean") != nil, let total = fields.tree("total") {
      reader.report(.conflicting(key: "total", with: "mean"), at: total.place)
    }
    if let mean = fields.sourced("mean", { text throws(Fault.Boxed) in try Scalars.number(text, 0...1_000_000) }) {
      target.amount = Sourced(.mean(mean.value), at: mean.place)
    }
    if let total = fields.tree("total"), let (value, _) = reader.scalar(total, Scalars.amount) {
      target.amount = Sourced(.total(value.rounded()), at: total.place)
    }
    target.cv = fields.sourced("cv") { text throws(Fault.Boxed) in try Scalars.number(text, 0...10) }
    target.full = fields.sourced("full", count)
    (target.isPublished, target.reason) = standing(fields, basis, reason)
    return target
  }

  private func composite(_ tree: Tree) -> Margins.Composite? {
    let fields = reader.fields(tree, keys: ["cv", "basis", "reason"])
    if fields.tree("cv") == nil { fields.miss("cv") }
    let (isPublished, reason) = standing(fields, nil, nil)
    guard let cv = fields.sourced("cv", { text throws(Fault.Boxed) in try Scalars.number(text, 0...10) }) else {
      return nil
    }
    return Margins.Composite(cv: cv, isPublished: isPublished, reason: reason)
  }

  /// Whether a target is published; one that is assumed says why.
  private func standing(
    _ fields: TreeReader.Fields, _ basis: Basis?, _ reason: String?
  ) -> (isPublished: Bool, reason: String?) {
    let own: Basis? = fields.optional("basis") { text throws(Fault.Boxed) in try Scalars.word(text) }
    if own == nil, basis == nil { fields.miss("basis") }
    let reason = fields.text("reason") ?? reason
    if own ?? basis == .assumed, reason == nil { fields.miss("reason") }
    return (own ?? basis == .published, reason)
  }

  private func births(_ tree: Tree) -> [Int: Double] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return [:]
    }
    var births: [Int: Double] = [:]
    for entry in entries {
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        if let born = reader.scalar(entry.value, count) { births[year] = born }
      } catch {
        reader.report(error.fault, at: entry.place)
      }
    }
    if let first = births.keys.min(), let last = births.keys.max(),
      let gap = (first...last).first(where: { births[$0] == nil })
    {
      reader.report(.needsEarlierBirths(year: gap), at: tree.place)
    }
    return births
  }
}
