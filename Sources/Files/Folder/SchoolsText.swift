import County

/// `schools.csv` as it is written: the columns that any section fills, in the order of the format.
enum SchoolsText {
  private typealias Column = (head: String, cell: (Section) -> String)

  /// The heads that a county fills.
  static func heads(_ county: County) -> [String] { columns(county).map(\.head) }

  static func text(_ county: County) -> String {
    let columns = columns(county)
    let rows = county.sections.map { section in columns.map { field($0.cell(section)) }.joined(separator: ",") }
    return ([columns.map(\.head).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  private static func columns(_ county: County) -> [Column] {
    func number(_ head: String, _ value: @escaping (Section) -> Double?) -> Column {
      (head, { value($0).map(CellText.plain) ?? "" })
    }
    let words: [Column] = [
      ("id", \.id), ("name", \.name),
      ("school", { county.schools[$0.school].sections.count > 1 ? county.schools[$0.school].name : "" }),
      ("stage", \.stage.rawValue), ("kind", \.kind.rawValue), ("zone", { $0.zone?.rawValue ?? "" }),
      ("group", { $0.group ?? "" }), ("founder", { $0.founder.map(String.init) ?? "" }),
      ("built", { built($0.built) }), ("boarding", { $0.boarding.map { $0 ? "yes" : "no" } ?? "" }),
    ]
    let persons = [
      number("pupils", \.pupils), number("classes", \.classes), number("largest_class", \.largestClass),
      number("migrant_pupils", \.migrantPupils),
      number("senior_pupils") { $0.seniorPupils > 0 ? $0.seniorPupils : nil },
      number("years") { $0.years == $0.stage.usualYears ? nil : Double($0.years) },
      number("grades") { $0.gradesTaught.map(Double.init) },
      number("last_grade") { $0.lastGrade.map(Double.init) }, number("teachers", \.teachers), number("posts", \.posts),
    ]
    let totals = Indicator.allCases.map { indicator in number(indicator.column) { $0.totals[indicator.index] } }
    let rest = [
      number("classrooms", \.classrooms), number("music_rooms", \.musicRooms), number("art_rooms", \.artRooms),
      number("music_area", \.musicArea), number("art_area", \.artArea), number("computers", \.computers),
      number("books", \.books), number("mid_title_teachers", \.midTitleTeachers),
      number("public_funding", \.publicFunding), number("longitude", \.longitude),
      number("eligible_teachers", \.eligibleTeachers), number("exempt_teachers", \.exemptTeachers),
      number("latitude", \.latitude), number("places", \.places),
    ]
    let extra = Set(county.sections.flatMap(\.extra.keys)).sorted().map { column in
      number(column) { $0.extra[column] }
    }
    return (words + persons + totals + rest + extra).filter { column in
      SchoolsColumns.required.contains(column.head) || county.sections.contains { !column.cell($0).isEmpty }
    }
  }

  private static func built(_ built: Built?) -> String {
    switch built {
    case .year(let year)?: "\(year)"
    case .atMost(let year)?: "<=\(year)"
    case nil: ""
    }
  }

  /// A field of RFC 4180.
  static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
