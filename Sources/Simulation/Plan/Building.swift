import County

/// Premises and equipment that are added; negative where something is scrapped.
package struct Amounts: Sendable {
  /// Added totals by `Indicator.index`, of the four that are premises or equipment: m², yuan, rooms.
  package var added: [Double]
  package var classrooms: Double
  /// For standards that ask for them (2012): computers, and volumes of books.
  package var computers = 0.0
  package var books = 0.0
  package var musicRooms: Double
  package var artRooms: Double
  /// Area of the smallest new music or art room, m².
  package var musicArea: Double?
  package var artArea: Double?

  package init(
    added: [Double], classrooms: Double = 0, musicRooms: Double = 0, artRooms: Double = 0, musicArea: Double? = nil,
    artArea: Double? = nil
  ) {
    self.added = added
    self.classrooms = classrooms
    self.musicRooms = musicRooms
    self.artRooms = artRooms
    self.musicArea = musicArea
    self.artArea = artArea
  }
}

/// Construction and equipment (建设): what is added to a section's school when it opens.
package struct Construction: Sendable {
  package var section: String
  package var amounts: Amounts
  /// Whether the plan says nothing of classrooms: where the county's are inferred from areas, so are these.
  package var roomsAreOpen: Bool

  package init(section: String, amounts: Amounts, roomsAreOpen: Bool = false) {
    self.section = section
    self.amounts = amounts
    self.roomsAreOpen = roomsAreOpen
  }
}

/// A new school or campus (新建): its premises, and for each stage where its pupils and teachers come from.
package struct Opening: Sendable {
  package var id: String
  package var name: String?
  package var kind: SchoolKind
  package var counts: Counts
  /// A campus only: the section that it belongs to.
  package var parent: String?
  package var zone: Zone?
  package var group: String?
  package var wings: [Wing]
  package var amounts: Amounts
  /// Columns of the school table of which the plan says nothing: a new school's are not known, and are not zero.
  package var omitted: Set<String>
  /// Where it will stand, in degrees east and north; nil is not given.
  package var site: (longitude: Double, latitude: Double)?
  /// Minutes one way to it from other sections or schools.
  package var minutes: [Trip] = []
  /// Its size by the construction standard, where the plan leaves it to that.
  package var norm: ConstructionNorm.Size?
  package var place: Place

  package init(
    id: String, name: String?, kind: SchoolKind, counts: Counts, parent: String?, zone: Zone?, group: String?,
    wings: [Wing], amounts: Amounts, omitted: Set<String> = [],
    norm: ConstructionNorm.Size? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.counts = counts
    self.parent = parent
    self.zone = zone
    self.group = group
    self.wings = wings
    self.amounts = amounts
    self.omitted = omitted
    self.norm = norm
    self.place = place
  }

  /// Whether it is a school of its own, or a campus counted with its parent, which cures no oversized school.
  package enum Counts: String, CaseIterable, Sendable { case asSchool, asCampus }

  /// Whether all grades move in, or the entry grade alone, the school growing up with it.
  package enum Grades: String, CaseIterable, Sendable { case all, entry }

  /// One stage of it.
  package struct Wing: Sendable {
    package var stage: Stage
    /// Sections or schools and the share of their pupils that comes.
    package var takesFrom: [(id: String, share: Double)]
    package var grades: Grades
    /// Whether teachers come with the pupils, by the same share.
    package var staff: Merger.Follow
    /// Teachers newly appointed to it.
    package var appointed: Staff
    package var classrooms: Double
    /// Columns of its teachers of which the plan says nothing, where none come with the pupils.
    package var omitted: Set<String>

    package init(
      stage: Stage, takesFrom: [(id: String, share: Double)], grades: Grades, staff: Merger.Follow, appointed: Staff,
      classrooms: Double, omitted: Set<String> = []
    ) {
      self.stage = stage
      self.takesFrom = takesFrom
      self.grades = grades
      self.staff = staff
      self.appointed = appointed
      self.classrooms = classrooms
      self.omitted = omitted
    }
  }

  /// The id of the section of one stage: the school's own, or with `-p` and `-j` where it has both.
  package func sectionID(_ stage: Stage) -> String {
    kind.isThrough ? NewSchool.sectionID(of: id, stage) : id
  }
}

/// How the sections of a new school with both stages are called.
package enum NewSchool {
  /// The id of a section of a school that is opened.
  package static func sectionID(of school: String, _ stage: Stage) -> String {
    school + (stage == .primary ? "-p" : "-j")
  }
}
