import County
import Regulation
import Simulation

/// Mergers, openings, buildings and intake.
extension MeasureReader {
  func merger(_ tree: Tree, _ fields: TreeReader.Fields) -> Merger? {
    let closed = ids(tree)
    let into = destination(fields, "into", byDistance: true)
    let staff: Merger.Follow? = fields.optional("staff") { text throws(Fault.Boxed) in try Scalars.word(text) }
    let equipment: Merger.Follow? = fields.optional("equipment") { text throws(Fault.Boxed) in try Scalars.word(text) }
    let premises: Merger.Premises? = fields.optional("premises") { text throws(Fault.Boxed) in
      try Scalars.word(text)
    }
    let travel = fields.tree("travel").map { self.travel($0) }
    let procedure = fields.tree("procedure").map { self.procedure($0) }
    guard !closed.isEmpty, let into else { return nil }
    return Merger(
      closed: closed, into: into, staff: staff ?? .follow, equipment: equipment ?? .follow,
      premises: premises ?? .close, travel: travel, procedure: procedure ?? Procedure())
  }

  private func travel(_ tree: Tree) -> Travel {
    let own = reader.fields(tree, keys: ["minutes", "km", "boardingPlaces", "bus"])
    let bus = own.optional("bus", MeasureReader.cost)
    if let tree = own.tree("bus"), bus?.everyYear == false {
      reader.report(.notYearly(text: tree.text ?? ""), at: tree.place)
    }
    return Travel(
      minutes: own.optional("minutes") { text throws(Fault.Boxed) in try Scalars.number(text, 0...600) },
      km: own.optional("km") { text throws(Fault.Boxed) in try Scalars.number(text, 0...500) },
      boardingPlaces: own.optional("boardingPlaces") { text throws(Fault.Boxed) in try Scalars.whole(text, 0...10_000)
      },
      bus: bus?.yuan)
  }

  private func procedure(_ tree: Tree) -> Procedure {
    let own = reader.fields(tree, keys: ["assessed", "noticed", "approved"])
    return Procedure(
      assessed: own.optional("assessed", MeasureReader.month), noticed: own.optional("noticed", MeasureReader.month),
      approved: own.optional("approved", MeasureReader.month))
  }

  /// A month, as `2025-03`.
  static func month(_ text: String) throws(Fault.Boxed) -> Procedure.Month {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month),
      let year = try? Scalars.year(String(parts[0]))
    else { throw Fault.Boxed(.notAMonth(text: text)) }
    return Procedure.Month(year: year, month: month)
  }

  func reclassification(_ tree: Tree, _ fields: TreeReader.Fields) -> Reclassification? {
    let sections = ids(tree)
    let target: Target? = fields.required("as") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard !sections.isEmpty, let target else { return nil }
    return Reclassification(sections: sections, isTeachingPoint: target == .teachingPoint)
  }

  private enum Target: String, CaseIterable { case teachingPoint, primary }

  func formation(_ tree: Tree) -> Formation? {
    let own = fields(tree, .form)
    let id = own.requiredText("id")
    guard let sections = own.tree("sections").map({ ids($0) }) else {
      own.miss("sections")
      return nil
    }
    guard let id else { return nil }
    return Formation(id: id, name: own.text("name"), sections: sections)
  }

  func construction(_ tree: Tree) -> Construction? {
    let own = fields(tree, .build)
    var amounts = amounts(own)
    amounts.classrooms = classrooms(own) ?? 0
    guard let section = own.requiredText("section") else { return nil }
    if own.entries.count == 1 { reader.report(.missingKey(key: "teachingArea"), at: tree.place) }
    return Construction(section: section, amounts: amounts)
  }

  private func classrooms(_ own: TreeReader.Fields) -> Double? {
    own.optional("classrooms") { text throws(Fault.Boxed) in try Scalars.whole(text, -1000...1000) }
  }

  /// `isNew`: a school that opens has nothing to scrap.
  private func amounts(_ own: TreeReader.Fields, isNew: Bool = false) -> Amounts {
    if isNew {
      for key in PlanGrammar.amounts.map(\.name) {
        guard let tree = own.tree(key), let text = tree.text, text.hasPrefix("-") else { continue }
        reader.report(.outOfRange(text: text, low: 0, high: 1e7), at: tree.place)
      }
    }
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    for indicator in Indicator.allCases where !indicator.isTeachers {
      amounts.added[indicator.index] =
        own.optional(indicator.rawValue) { text throws(Fault.Boxed) in
          if indicator == .equipment {
            guard !text.hasSuffix("人"), !text.hasSuffix("次"), !text.hasSuffix("所") else {
              throw Fault.Boxed(.notAnAmount(text: text))
            }
            return try Scalars.amount(text).value
          }
          if indicator == .multimedia { return try Scalars.whole(text, -10_000...10_000) }
          return try Scalars.number(text, -1e7...1e7)
        } ?? 0
    }
    func rooms(_ key: String) -> Double {
      own.optional(key) { text throws(Fault.Boxed) in try Scalars.whole(text, -1000...1000) } ?? 0
    }
    func area(_ key: String) -> Double? {
      own.optional(key) { text throws(Fault.Boxed) in try Scalars.number(text, 0...10_000) }
    }
    func things(_ key: String) -> Double {
      own.optional(key) { text throws(Fault.Boxed) in try Scalars.whole(text, -1e7...1e7) } ?? 0
    }
    amounts.computers = things("computers")
    amounts.books = things("books")
    amounts.musicRooms = rooms("musicRooms")
    amounts.artRooms = rooms("artRooms")
    amounts.musicArea = area("musicArea")
    amounts.artArea = area("artArea")
    return amounts
  }

  func opening(_ tree: Tree) -> Opening? {
    let own = fields(tree, .open)
    let id = own.requiredText("id")
    let kind: OpeningKind = own.optional("kind", { text throws(Fault.Boxed) in try Scalars.word(text) }) ?? .primary
    let counts: Opening.Counts =
      own.optional("counts", { text throws(Fault.Boxed) in try Scalars.word(text) }) ?? .asSchool
    var wings: [Opening.Wing] = []
    let inline = PlanGrammar.wing.map(\.name).filter { own.tree($0) != nil }
    if kind == .nineYear {
      for key in inline {
        reader.report(.conflicting(key: key, with: "kind: nineYear"), at: own.tree(key)?.place ?? own.place)
      }
      if counts == .asCampus {
        reader.report(.conflicting(key: "counts: asCampus", with: "kind: nineYear"), at: own.place)
      }
      for stage in Stage.allCases {
        guard let tree = own.tree(stage.rawValue) else {
          own.miss(stage.rawValue)
          continue
        }
        wings.append(wing(reader.fields(tree, keys: PlanGrammar.wing.map(\.name)), stage, counts))
      }
    } else {
      for stage in Stage.allCases where own.tree(stage.rawValue) != nil {
        reader.report(.conflicting(key: stage.rawValue, with: "kind: \(kind.rawValue)"), at: own.place)
      }
      wings = [wing(own, kind == .junior ? .junior : .primary, counts)]
    }
    if counts == .asCampus {
      own.miss("of")
      for key in ["zone", "group"] {
        if let tree = own.tree(key) { reader.report(.conflicting(key: key, with: "counts: asCampus"), at: tree.place) }
      }
    }
    if counts == .asSchool, let parent = own.tree("of") {
      reader.report(.conflicting(key: "of", with: "counts: asSchool"), at: parent.place)
    }
    let zone: Zone? = own.optional("zone") { text throws(Fault.Boxed) in try Scalars.word(text) }
    guard let id else { return nil }
    return Opening(
      id: id, name: own.text("name"), kind: kind.school, counts: counts, parent: own.text("of"), zone: zone,
      group: own.text("group"), wings: wings, amounts: amounts(own, isNew: true),
      omitted: omitted(MeasureReader.amountColumns, own), place: tree.place)
  }

  /// The columns of the school table that the amounts of an opening fill, by key.
  private static let amountColumns =
    Indicator.allCases.filter { !$0.isTeachers }.map { (key: $0.rawValue, column: $0.column) } + [
      (key: "computers", column: "computers"), (key: "books", column: "books"),
      (key: "musicRooms", column: "music_rooms"), (key: "artRooms", column: "art_rooms"),
    ]

  /// Those that its teachers fill.
  private static let staffColumns =
    [(key: "teachers", column: "teachers")]
    + Indicator.allCases.filter(\.isTeachers).map { (key: $0.rawValue, column: $0.column) }

  private func omitted(_ columns: [(key: String, column: String)], _ own: TreeReader.Fields) -> Set<String> {
    Set(columns.filter { own.tree($0.key) == nil }.map(\.column))
  }

  private enum OpeningKind: String, CaseIterable {
    case primary, junior, nineYear

    var school: SchoolKind {
      switch self {
      case .primary: .primary
      case .junior: .junior
      case .nineYear: .nineYear
      }
    }
  }

  private func wing(_ own: TreeReader.Fields, _ stage: Stage, _ counts: Opening.Counts) -> Opening.Wing {
    let takesFrom = own.tree("takesFrom").map { shares($0) } ?? []
    let grades: Opening.Grades =
      own.optional("grades", { text throws(Fault.Boxed) in try Scalars.word(text) }) ?? .all
    let follow: Merger.Follow? = own.optional("staff", { text throws(Fault.Boxed) in try Scalars.word(text) })
    // A school without pupils, or without rooms to teach them in, is a slip of the pen.
    if counts == .asSchool {
      own.miss("takesFrom")
      own.miss("classrooms")
    }
    if let tree = own.tree("classrooms"), let count = classrooms(own), counts == .asSchool ? count < 1 : count < 0 {
      reader.report(
        .outOfRange(text: tree.text ?? "", low: counts == .asSchool ? 1 : 0, high: 1000), at: tree.place)
    }
    if let tree = own.tree("takesFrom"), case .mapping(let entries, _) = tree, entries.isEmpty {
      reader.report(.blank, at: tree.place)
    }
    if grades == .entry, follow == .follow {
      reader.report(.conflicting(key: "staff: follow", with: "grades: entry"), at: own.place)
    }
    let appointed = staff(own, isOptional: true)
    let comes = follow ?? (grades == .entry ? .stay : .follow)
    // Who is there the plan says either by whom it takes along or by number.
    let untold = comes == .follow ? [] : omitted(MeasureReader.staffColumns, own).union(["mid_title_teachers"])
    return Opening.Wing(
      stage: stage, takesFrom: takesFrom, grades: grades, staff: comes, appointed: appointed,
      classrooms: classrooms(own) ?? 0, omitted: untold)
  }

  func cap(_ tree: Tree) -> IntakeCap? {
    let own = fields(tree, .cap)
    let section = own.requiredText("section")
    let entrants = own.required("entrants") { text throws(Fault.Boxed) in try Scalars.whole(text, 0...10_000) }
    let overflow = destination(own, "overflow", byDistance: false)
    guard let section, let entrants, let overflow else { return nil }
    return IntakeCap(section: section, entrants: entrants, overflow: overflow)
  }

  func rezoning(_ tree: Tree) -> Rezoning? {
    let own = fields(tree, .rezone)
    let from = own.requiredText("from")
    // A boundary binds those who enter; who is enrolled stays unless the plan says otherwise.
    let grades: Opening.Grades =
      own.optional("grades", { text throws(Fault.Boxed) in try Scalars.word(text) }) ?? .entry
    let share = own.optional("share") { text throws(Fault.Boxed) in try Scalars.share(text).value }
    guard let tree = own.tree("to") else {
      own.miss("to")
      return nil
    }
    var to: [(id: String, share: Double)] = []
    if case .scalar(let id, _) = tree {
      if share == nil { own.miss("share") }
      if share == 0 { reader.report(.outOfRange(text: "0", low: 0.001, high: 1), at: tree.place) }
      to = [(id: id, share: share ?? 0)]
    } else {
      to = shares(tree)
      if to.isEmpty { reader.report(.blank, at: tree.place) }
      if share != nil { reader.report(.conflicting(key: "share", with: "to"), at: tree.place) }
    }
    guard let from, !to.isEmpty, to.allSatisfy({ $0.share > 0 }) else { return nil }
    return Rezoning(from: from, to: to, grades: grades)
  }

  func classLimit(_ tree: Tree) -> ClassLimit? {
    let own = fields(tree, .limitClasses)
    let size = own.required("size") { text throws(Fault.Boxed) in try Scalars.whole(text, 1...100) }
    guard let sections = own.tree("sections").map({ plans.selection($0) }) else {
      own.miss("sections")
      return nil
    }
    return size.map { ClassLimit(sections: sections, size: $0) }
  }
}
