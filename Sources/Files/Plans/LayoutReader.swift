import County
import Regulation
import Simulation

/// Mergers, openings, buildings and intake.
extension MeasureReader {
  func merger(_ tree: Tree, _ fields: TreeReader.Fields) -> Merger? {
    let closed = ids(tree)
    let into = destination(fields, "into", byDistance: true)
    let staff: Merger.Follow? = fields.word("staff")
    let equipment: Merger.Follow? = fields.word("equipment")
    let premises: Merger.Premises? = fields.word("premises")
    let travel = fields.tree("travel").map { self.travel($0) }
    let procedure = fields.tree("procedure").map { self.procedure($0) }
    let grades = fields.optional("grades", Scalars.grades)
    let phase: Merger.Pace? = fields.word("phase")
    let reopens = fields.optional("reopens", Scalars.year)
    let juniors: Merger.Juniors? = fields.word("juniors")
    guard !closed.isEmpty, let into else { return nil }
    return Merger(
      closed: closed, into: into, staff: staff ?? .follow, equipment: equipment ?? .follow,
      premises: premises ?? .close, grades: grades, phase: phase ?? .atOnce, reopens: reopens,
      juniors: juniors ?? .home, travel: travel,
      procedure: procedure ?? Procedure())
  }

  private func travel(_ tree: Tree) -> Travel {
    let own = reader.fields(tree, MeasureKeys.travel)
    let bus = own.optional("bus", MeasureReader.cost)
    if let tree = own.tree("bus"), bus?.everyYear == false {
      reader.report(.notYearly(text: tree.text ?? ""), at: tree.place)
    }
    return Travel(
      minutes: own.figure("minutes"), km: own.figure("km"), boardingPlaces: own.figure("boardingPlaces"),
      boarders: own.figure("boarders"), meals: own.figure("meals"), bus: bus?.yuan)
  }

  private func procedure(_ tree: Tree) -> Procedure {
    let own = reader.fields(tree, MeasureKeys.procedure)
    return Procedure(
      assessed: own.optional("assessed", MeasureReader.month), hearing: own.optional("hearing", MeasureReader.month),
      parentsFor: own.figure("parentsFor"), noticed: own.optional("noticed", MeasureReader.month),
      published: own.figure("published"), approved: own.optional("approved", MeasureReader.month),
      approvedBy: own.text("approvedBy"))
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
    amounts.classrooms = own.figure("classrooms") ?? 0
    let isOpen = own.tree("classrooms") == nil
    guard let section = own.requiredText("section") else { return nil }
    if own.entries.count == 1 { reader.report(.missingKey(key: "teachingArea"), at: tree.place) }
    return Construction(section: section, amounts: amounts, roomsAreOpen: isOpen)
  }

  /// The amounts of the keys of a record, whose bounds say whether something may be scrapped.
  private func amounts(_ own: TreeReader.Fields) -> Amounts {
    var amounts = Amounts(added: Array(repeating: 0, count: Indicator.count))
    for indicator in Indicator.allCases where !indicator.isTeachers {
      amounts.added[indicator.index] = own.figure(indicator.rawValue) ?? 0
    }
    amounts.computers = own.figure("computers") ?? 0
    amounts.books = own.figure("books") ?? 0
    amounts.musicRooms = own.figure("musicRooms") ?? 0
    amounts.artRooms = own.figure("artRooms") ?? 0
    amounts.musicArea = own.figure("musicArea")
    amounts.artArea = own.figure("artArea")
    return amounts
  }

  func opening(_ tree: Tree) -> Opening? {
    let isByNorm = tree["places"].map { if case .none = $0 { false } else { true } } ?? false
    let record = MeasureKeys.opening(
      isNineYear: tree["kind"]?.text == OpeningKind.nineYear.rawValue,
      isCampus: tree["counts"]?.text == Opening.Counts.asCampus.rawValue, isByNorm: isByNorm)
    let own = reader.fields(tree, record)
    let id = own.requiredText("id")
    let kind: OpeningKind = own.word("kind") ?? .primary
    let counts: Opening.Counts = own.word("counts") ?? .asSchool
    var wings: [Opening.Wing] = []
    if kind == .nineYear {
      for key in MeasureKeys.wing(.asSchool).names {
        guard let tree = own.tree(key) else { continue }
        reader.report(.conflicting(key: own.spelt(key), with: own.spelt("kind") + ": nineYear"), at: tree.place)
      }
      if counts == .asCampus {
        reader.report(
          .conflicting(key: own.spelt("counts") + ": asCampus", with: own.spelt("kind") + ": nineYear"), at: own.place)
      }
      for stage in Stage.allCases {
        guard let tree = own.tree(stage.rawValue) else {
          own.miss(stage.rawValue)
          continue
        }
        // What belongs to the other shape its own sentence tells.
        let own = reader.fields(tree, MeasureKeys.wing(counts))
        wings.append(wing(own, stage, counts, isByNorm: isByNorm))
      }
    } else {
      for stage in Stage.allCases where own.tree(stage.rawValue) != nil {
        reader.report(
          .conflicting(key: own.spelt(stage.rawValue), with: own.spelt("kind") + ": \(kind.rawValue)"), at: own.place)
      }
      wings = [wing(own, kind == .junior ? .junior : .primary, counts, isByNorm: isByNorm)]
    }
    if counts == .asCampus {
      _ = own.requiredText("of")
      for key in ["zone", "group", "longitude", "latitude", "minutes"] {
        guard let tree = own.tree(key) else { continue }
        reader.report(.conflicting(key: own.spelt(key), with: own.spelt("counts") + ": asCampus"), at: tree.place)
      }
    }
    if counts == .asSchool, let parent = own.tree("of") {
      reader.report(
        .conflicting(key: own.spelt("of"), with: own.spelt("counts") + ": asSchool"), at: parent.place)
    }
    let zone: Zone? = own.word("zone")
    let norm = isByNorm ? norm(own, kind.school, isRural: zone == .rural) : nil
    if !isByNorm, let tree = own.tree("basis") {
      reader.report(.missingKey(key: own.spelt("places")), at: tree.place)
    }
    if let norm { for place in wings.indices { wings[place].classrooms = norm.classes[wings[place].stage.index] } }
    guard let id else { return nil }
    var opening = Opening(
      id: id, name: own.text("name"), kind: kind.school, counts: counts, parent: own.text("of"), zone: zone,
      group: own.text("group"), wings: wings, amounts: amounts(own),
      omitted: omitted(MeasureReader.amountColumns, own), norm: norm, place: tree.place)
    opening.site = site(own)
    opening.minutes = own.tree("minutes").map { minutes($0, to: id) } ?? []
    return opening
  }

  /// Where a new school will stand: both coordinates, or neither.
  private func site(_ own: TreeReader.Fields) -> (longitude: Double, latitude: Double)? {
    let (longitude, latitude) = (own.figure("longitude"), own.figure("latitude"))
    for (key, other) in [("longitude", "latitude"), ("latitude", "longitude")] where own.tree(key) != nil {
      own.miss(other)
    }
    guard let longitude, let latitude else { return nil }
    return (longitude, latitude)
  }

  /// Minutes one way to a new school, by the section or school they are from.
  private func minutes(_ tree: Tree, to id: String) -> [Trip] {
    guard case .mapping(let entries, _) = tree else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    return entries.compactMap { entry in
      reader.figure(entry.value, .number(0...600)).map {
        Trip(from: entry.key, to: id, minutes: $0, km: nil, place: entry.place)
      }
    }
  }

  /// The size by the construction standard; beyond its largest scale there is none.
  private func norm(_ own: TreeReader.Fields, _ kind: SchoolKind, isRural: Bool) -> ConstructionNorm.Size? {
    let basis: ConstructionNorm.Basis = own.word("basis") ?? .basic
    guard let tree = own.tree("places"), let places = own.figure("places") else { return nil }
    if let size = ConstructionNorm.size(kind, places: places, basis, isRural: isRural) { return size }
    reader.report(
      .outOfRange(text: tree.text ?? "", low: 1, high: ConstructionNorm.most(kind, basis, isRural: isRural)),
      at: tree.place)
    return nil
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

  private func wing(
    _ own: TreeReader.Fields, _ stage: Stage, _ counts: Opening.Counts, isByNorm: Bool
  ) -> Opening.Wing {
    let takesFrom = own.tree("takesFrom").map { shares($0) } ?? []
    let grades: Opening.Grades = own.word("grades") ?? .all
    let follow: Merger.Follow? = own.word("staff")
    // A school without pupils, or without rooms to teach them in, is a slip of the pen.
    if counts == .asSchool {
      own.miss("takesFrom")
      if !isByNorm { own.miss("classrooms") }
    }
    if isByNorm, let tree = own.tree("classrooms") {
      reader.report(.conflicting(key: own.spelt("classrooms"), with: own.spelt("places")), at: tree.place)
    }
    if let tree = own.tree("takesFrom"), case .mapping(let entries, _) = tree, entries.isEmpty {
      reader.report(.blank, at: tree.place)
    }
    if grades == .entry, follow == .follow {
      reader.report(
        .conflicting(key: own.spelt("staff") + ": follow", with: own.spelt("grades") + ": entry"), at: own.place)
    }
    let appointed = staff(own, isOptional: true)
    let comes = follow ?? (grades == .entry ? .stay : .follow)
    // Who is there the plan says either by whom it takes along or by number.
    let untold = comes == .follow ? [] : omitted(MeasureReader.staffColumns, own).union(["mid_title_teachers"])
    return Opening.Wing(
      stage: stage, takesFrom: takesFrom, grades: grades, staff: comes, appointed: appointed,
      classrooms: own.figure("classrooms") ?? 0, omitted: untold)
  }

  func cap(_ tree: Tree) -> IntakeCap? {
    let own = fields(tree, .cap)
    let section = own.requiredText("section")
    let entrants = own.requiredFigure("entrants")
    let overflow = destination(own, "overflow", byDistance: false)
    guard let section, let entrants, let overflow else { return nil }
    return IntakeCap(section: section, entrants: entrants, overflow: overflow)
  }

  func rezoning(_ tree: Tree) -> Rezoning? {
    let own = fields(tree, .rezone)
    let from = own.requiredText("from")
    // A boundary binds those who enter; who is enrolled stays unless the plan says otherwise.
    let grades: Opening.Grades = own.word("grades") ?? .entry
    let share = own.figure("share")
    guard let tree = own.tree("to") else {
      own.miss("to")
      return nil
    }
    var to: [(id: String, share: Double)] = []
    if case .scalar = tree {
      guard let id = id(tree) else { return nil }
      if share == nil { own.miss("share") }
      if share == 0 { reader.report(.outOfRange(text: "0", low: 0.001, high: 1), at: tree.place) }
      to = [(id: id, share: share ?? 0)]
    } else {
      to = shares(tree)
      if to.isEmpty { reader.report(.blank, at: tree.place) }
      if share != nil { reader.report(.conflicting(key: own.spelt("share"), with: own.spelt("to")), at: tree.place) }
    }
    guard let from, !to.isEmpty, to.allSatisfy({ $0.share > 0 }) else { return nil }
    return Rezoning(from: from, to: to, grades: grades)
  }

  func classLimit(_ tree: Tree) -> ClassLimit? {
    let own = fields(tree, .limitClasses)
    let size = own.requiredFigure("size")
    guard let sections = own.tree("sections").map({ plans.selection($0) }) else {
      own.miss("sections")
      return nil
    }
    return size.map { ClassLimit(sections: sections, size: $0) }
  }

  func patternChange(_ tree: Tree) -> PatternChange? {
    let own = fields(tree, .structure)
    let pattern: PatternChange.Pattern? = own.required("to") { text throws(Fault.Boxed) in try Scalars.word(text) }
    let sections = own.tree("sections").map { plans.selection($0) }
    return pattern.map { PatternChange(sections: sections, primaryYears: $0.primaryYears) }
  }
}
