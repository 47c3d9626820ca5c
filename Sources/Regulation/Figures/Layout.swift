import County

/// What does not change while a county is evaluated or moved forward: its slots and what they are.
///
/// A slot is one section, in row order. Columns hold one value per slot; a quantity per slot and indicator is laid out
/// indicator by indicator (`indicator × slots + slot`).
package struct Layout: Sendable {
  package let slots: Int
  package let ids: [String]
  package let names: [String]
  /// `Stage.index` by slot.
  package let stage: [Int]
  /// Position of the school by slot.
  package let school: [Int]
  package let isTeachingPoint: [Bool]
  /// Whether the section stands in the countryside (乡村) or is a teaching point, by slot.
  package let isRural: [Bool]
  /// Whether the section is one that a plan opens, by slot: what it lacks the plan would say.
  package let isPlanned: [Bool]
  /// Length of the stage in years by slot.
  package let years: [Int]
  /// Code of the founder (举办者) by slot; nil is unknown.
  package let founder: [Int?]

  /// Area of the smallest music and art room in the census by slot, m²; nil is unknown.
  package let musicArea: [Double?]
  package let artArea: [Double?]

  /// Number of schools; then by school: id, name, whether a through or a nine-year school, when built.
  package let schools: Int
  package let schoolIDs: [String]
  package let schoolNames: [String]
  package let schoolIsThrough: [Bool]
  package let schoolIsNineYear: [Bool]
  package let schoolBuilt: [Built?]
  /// Share of migrant children in a school in the census; nil where a section does not tell.
  package let schoolMigrantShare: [Double?]
  /// Whether the school table tells the migrant children of any section.
  package let tellsMigrants: Bool
  /// Whether the school table gives the music and art rooms of every section of the school.
  package let schoolGivesRooms: [Bool]
  /// Slots of a school: `schoolSlots[schoolStart[k] ..< schoolStart[k + 1]]`.
  package let schoolSlots: [Int]
  package let schoolStart: [Int]

  /// Slots of a stage, in row order: `stageSlots[stageStart[s] ..< stageStart[s + 1]]`, s by `Stage.index`.
  package let stageSlots: [Int]
  package let stageStart: [Int]

  /// The county's promises with the position of the school each names.
  package let promises: [Standing]
  /// The stages that have sections; a stage without any is not in scope.
  package let stages: [Stage]

  /// A promise and the school it speaks of.
  package struct Standing: Sendable {
    package let school: Int
    package let made: Int
    package let due: Int
    package let dueAlternative: Int?
  }

  package init(_ county: County) {
    slots = county.sections.count
    ids = county.sections.map(\.id)
    names = county.sections.map(\.name)
    stage = county.sections.map(\.stage.index)
    school = county.sections.map(\.school)
    isTeachingPoint = county.sections.map { $0.kind == .teachingPoint }
    isRural = county.sections.map { $0.zone == .rural || $0.kind == .teachingPoint }
    isPlanned = county.sections.map { !$0.isCensus }
    years = county.sections.map(\.years)
    founder = county.sections.map(\.founder)
    musicArea = county.sections.map(\.musicArea)
    artArea = county.sections.map(\.artArea)
    schools = county.schools.count
    schoolIDs = county.schools.map(\.id)
    schoolNames = county.schools.map(\.name)
    schoolIsThrough = county.schools.map(\.kind.isThrough)
    schoolIsNineYear = county.schools.map { $0.kind == .nineYear }
    schoolBuilt = county.schools.map(\.built)
    schoolMigrantShare = county.schools.map { school in
      let own = school.sections.map { county.sections[$0] }
      let pupils = own.reduce(0) { $0 + $1.pupils }
      let migrants = own.compactMap(\.migrantPupils)
      return migrants.count == own.count && pupils > 0 ? migrants.reduce(0, +) / pupils : nil
    }
    tellsMigrants = county.sections.contains { $0.migrantPupils != nil }
    schoolGivesRooms = county.schools.map { school in
      school.sections.allSatisfy { county.sections[$0].musicRooms != nil && county.sections[$0].artRooms != nil }
    }
    schoolSlots = county.schools.flatMap(\.sections)
    var start = [0]
    for school in county.schools { start.append(start[start.count - 1] + school.sections.count) }
    schoolStart = start
    let byStage = Stage.allCases.map { stage in county.sections.indices.filter { county.sections[$0].stage == stage } }
    stageSlots = byStage.flatMap { $0 }
    stageStart = byStage.reduce(into: [0]) { start, slots in start.append(start[start.count - 1] + slots.count) }
    promises = county.promises.compactMap { promise in
      guard let school = county.position(ofSchool: promise.school) else { return nil }
      return Standing(school: school, made: promise.made, due: promise.due, dueAlternative: promise.dueAlternative)
    }
    stages = Stage.allCases.filter { stage in county.sections.contains { $0.stage == stage } }
  }

  /// Whether a slot is of a junior section; one past the last is of none.
  package func isJunior(_ slot: Int) -> Bool { slot < slots && stage[slot] == Stage.junior.index }

  /// Where the slots of a stage stand in `stageSlots`.
  package func places(in stage: Int) -> Range<Int> { stageStart[stage]..<stageStart[stage + 1] }
}
