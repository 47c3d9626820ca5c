import County

/// `schools.csv`: one row per section, grouped into schools by the `school` column.
enum SchoolsTable {
  /// Codes of 举办者类型 (note 2 of 表Ⅱ-2) by their words.
  private static let founders = [
    "中央教育部门": 1, "中央其他部门": 2, "省级教育部门": 3, "省级其他部门": 4, "地级教育部门": 5, "地级其他部门": 6,
    "县级教育部门": 7, "县级其他部门": 8, "地方企业": 9, "民办": 10,
  ]

  /// Pupils up to a bound no school reaches: a row may stand for a whole district where rolls are held against the past.
  private static let rolls = 0.0...1_000_000.0
  private static let amount = 0.0...1e12

  /// All rows as sections and the schools they belong to, in row order.
  ///
  /// `extra`: columns that a standard declares in addition to the ones every county may have.
  static func read(
    _ table: CSV, _ values: Values, extra: [String], _ notices: inout [Notice], _ problems: inout [Problem]
  ) -> ([Section], [School]) {
    var sections: [Section] = []
    var schools: [School] = []
    var positions: [String: Int] = [:]
    var lines: [String: Int] = [:]
    var rounded: [String] = []
    var found = ProblemList()
    for row in table.rows {
      var reader = RowReader(row, of: table)
      if var section = section(&reader, values, &rounded) {
        for column in extra {
          section.extra[column] = reader.optional(column) { text throws(Fault.Boxed) in
            try Scalars.number(text, amount)
          }
        }
        if let first = lines[section.id] {
          reader.report(.duplicateID(id: section.id, firstLine: first), "id")
        } else {
          lines[section.id] = row.line
        }
        let key = reader.text("school") ?? section.id
        let position = positions[key] ?? schools.count
        if position == schools.count {
          let name = reader.text("school") ?? section.name
          schools.append(School(id: key, name: name, kind: section.kind, built: section.built, sections: []))
          positions[key] = position
        }
        join(section, to: &schools[position], sections, &reader)
        section.school = position
        schools[position].sections.append(sections.count)
        sections.append(section)
      }
      found.append(contentsOf: reader.problems)
    }
    if table.rows.isEmpty, problems.isEmpty { found.append(.noSections, at: Place(file: table.file)) }
    problems += found.all
    let place = table.headPlace
    if values == .perPupil { notices.append(Notice(.perPupilConverted(sections: sections.count), at: place)) }
    if !rounded.isEmpty { notices.append(Notice(.notWholePersons(values: rounded), at: place)) }
    return (sections, schools)
  }

  /// One row. `rounded` collects values per 100 that are no whole number of persons or rooms.
  private static func section(
    _ reader: inout RowReader, _ values: Values, _ rounded: inout [String]
  ) -> Section? {
    let id = reader.required("id", TreeReader.plain)
    let name = reader.required("name", TreeReader.plain)
    let stage: Stage? = reader.required("stage") { text throws(Fault.Boxed) in
      try Scalars.word(text, aliases: Stage.aliases)
    }
    let kind: SchoolKind? = reader.required("kind") { text throws(Fault.Boxed) in
      try Scalars.word(text, aliases: SchoolKind.aliases)
    }
    let pupils = reader.required("pupils") { text throws(Fault.Boxed) in try Scalars.whole(text, rolls) }
    let classes = reader.required("classes") { text throws(Fault.Boxed) in try Scalars.whole(text, 0...5000) }
    func whole(_ head: String, _ bounds: ClosedRange<Double> = 0...100_000) -> Double? {
      reader.optional(head) { text throws(Fault.Boxed) in try Scalars.whole(text, bounds) }
    }
    func number(_ head: String, _ bounds: ClosedRange<Double> = 0...1e12) -> Double? {
      reader.optional(head) { text throws(Fault.Boxed) in try Scalars.number(text, bounds) }
    }
    let totals = Indicator.allCases.map { indicator -> Double? in
      if values == .perPupil { return total(indicator, pupils, &reader, &rounded) }
      return indicator.isTeachers || indicator == .multimedia ? whole(indicator.column) : number(indicator.column)
    }
    let zone: Zone? = reader.optional("zone") { text throws(Fault.Boxed) in
      try Scalars.word(text, aliases: Zone.aliases)
    }
    let built = reader.optional("built", Scalars.built)
    let boarding = reader.optional("boarding", Scalars.yesNo)
    let founder = reader.optional("founder") { text throws(Fault.Boxed) -> Double in
      if let code = founders[text] { return Double(code) }
      return try Scalars.whole(text, 1...10)
    }
    let seniors = whole("senior_pupils") ?? 0
    let years = whole("years", stage == .junior ? 3...4 : 5...6)
    let grades = whole("grades", 1...Double(Stage.lastGrade))
    let last = whole("last_grade", 1...Double(Stage.lastGrade))
    let largest = whole("largest_class")
    let migrants = whole("migrant_pupils")
    let teachers = whole("teachers")
    let (eligible, exempt) = (whole("eligible_teachers"), whole("exempt_teachers"))
    let posts = whole("posts")
    let places = whole("places")
    let rooms = ["classrooms", "music_rooms", "art_rooms"].map { whole($0) }
    let areas = ["music_area", "art_area"].map { number($0) }
    let oldStandard = ["computers", "books", "mid_title_teachers"].map { whole($0, 0...100_000_000) }
    let publicFunding = number("public_funding")
    let (longitude, latitude) = coordinates(&reader)
    guard let id, let name, let stage, let kind, let pupils, let classes else { return nil }
    var section = Section(id: id, name: name, school: 0, stage: stage, kind: kind, place: reader.place())
    section.zone = zone
    section.group = reader.text("group")
    section.founder = founder.map { Int($0) }
    section.built = built
    section.boarding = boarding
    section.pupils = pupils
    section.classes = classes
    section.largestClass = largest
    section.migrantPupils = migrants
    section.seniorPupils = seniors
    section.years = years.map { Int($0) } ?? stage.usualYears
    section.gradesTaught = grades.map { Int($0) }
    section.lastGrade = last.map { Int($0) }
    section.teachers = teachers
    (section.eligibleTeachers, section.exemptTeachers) = (eligible, exempt)
    section.posts = posts
    section.totals = totals
    (section.classrooms, section.musicRooms, section.artRooms) = (rooms[0], rooms[1], rooms[2])
    (section.musicArea, section.artArea) = (areas[0], areas[1])
    (section.computers, section.books, section.midTitleTeachers) = (oldStandard[0], oldStandard[1], oldStandard[2])
    section.publicFunding = publicFunding
    section.places = places
    (section.longitude, section.latitude) = (longitude, latitude)
    check(section, &reader)
    return section
  }

  /// What must agree inside one row.
  private static func check(_ section: Section, _ reader: inout RowReader) {
    if section.classes == 0, section.pupils > 0 { reader.report(.pupilsWithoutClasses, "classes") }
    if section.classes > 0, section.pupils == 0 { reader.report(.classesWithoutPupils, "classes") }
    let isWrongStage =
      switch section.kind {
      case .primary, .teachingPoint: section.stage != .primary
      case .junior, .complete: section.stage != .junior
      case .nineYear, .twelveYear: false
      }
    if isWrongStage { reader.report(.kindWithoutStage(kind: section.kind, stage: section.stage), "kind") }
    let degree = section.totals[Indicator.degree.index]
    let arts = section.totals[Indicator.artsSports.index]
    let pairs: [(String, Double?, String, Double?)] = [
      ("degree_teachers", degree, "teachers", section.teachers),
      ("arts_sports_teachers", arts, "teachers", section.teachers),
      ("eligible_teachers", section.eligibleTeachers, "teachers", section.teachers),
      ("exempt_teachers", section.exemptTeachers, "teachers", section.teachers),
      (
        "exempt_teachers", section.exemptTeachers, "teachers − eligible_teachers",
        section.teachers.flatMap { all in section.eligibleTeachers.flatMap { all < $0 ? nil : all - $0 } }
      ),
      ("classes", section.classes, "classrooms", section.classrooms),
      ("classes", section.classes, "pupils", section.pupils),
      ("largest_class", section.largestClass, "pupils", section.pupils),
      ("migrant_pupils", section.migrantPupils, "pupils", section.pupils),
      ("grades", section.gradesTaught.map(Double.init), "years", Double(section.years)),
      ("last_grade", section.lastGrade.map(Double.init), "years", Double(section.years)),
    ]
    for (part, value, whole, limit) in pairs {
      if let value, let limit, value > limit, section.pupils > 0 {
        reader.report(.totalExceeds(part: part, whole: whole), part)
      }
    }
  }

  /// A school has at most one section of a stage, and its sections agree on what it is.
  private static func join(
    _ section: Section, to school: inout School, _ sections: [Section], _ reader: inout RowReader
  ) {
    guard !school.sections.isEmpty else { return }
    if school.sections.contains(where: { sections[$0].stage == section.stage }) {
      reader.report(.twoSections(school: school.id, stage: section.stage), "school")
    }
    if school.kind != section.kind { reader.report(.kindsDiffer(school: school.id), "kind") }
    if school.built == nil { school.built = section.built }
  }

  /// A total behind a value per pupil; nil where the field is blank or the roll unknown.
  private static func total(
    _ indicator: Indicator, _ pupils: Double?, _ reader: inout RowReader, _ rounded: inout [String]
  ) -> Double? {
    guard let pupils else { return nil }
    let read = reader.optional(indicator.column) { text throws(Fault.Boxed) in
      try Values.total(indicator, text, pupils: pupils)
    }
    if let read, !read.isWhole {
      rounded.append("\(reader.text("name") ?? "") \(indicator.column) \(reader.text(indicator.column) ?? "")")
    }
    return read?.total
  }

  /// Longitude and latitude: both or neither, in their order, inside China.
  private static func coordinates(_ reader: inout RowReader) -> (Double?, Double?) {
    func degrees(_ head: String) -> Double? {
      reader.optional(head) { text throws(Fault.Boxed) in try Scalars.number(text, -180...180) }
    }
    let (longitude, latitude) = (degrees("longitude"), degrees("latitude"))
    if let longitude, let latitude, Site.latitudes.contains(longitude), Site.longitudes.contains(latitude) {
      reader.report(.coordinatesSwapped, "longitude")
      return (nil, nil)
    }
    for (head, degrees, bounds) in [("longitude", longitude, Site.longitudes), ("latitude", latitude, Site.latitudes)] {
      if let degrees, !bounds.contains(degrees) {
        let text = reader.text(head) ?? ""
        reader.report(.outOfRange(text: text, low: bounds.lowerBound, high: bounds.upperBound), head)
      }
      if degrees == nil, (longitude ?? latitude) != nil, reader.text(head) == nil { reader.report(.blank, head) }
    }
    return (longitude, latitude)
  }
}
