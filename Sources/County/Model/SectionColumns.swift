extension Section {
  /// The columns of `schools.csv` that hold a total or a count, by head; an indicator may be made of any of them.
  package static let countColumns =
    [
      "teachers", "posts", "classes", "classrooms", "music_rooms", "art_rooms", "computers", "books",
      "mid_title_teachers",
    ]
    + Indicator.allCases.map(\.column)

  /// The figure in a column: one of those above, or one that only the standard knows; nil is unknown.
  package func count(in column: String) -> Double? {
    switch column {
    case "teachers": teachers
    case "posts": posts
    case "classes": classes
    case "classrooms": classrooms
    case "music_rooms": musicRooms
    case "art_rooms": artRooms
    case "computers": computers
    case "books": books
    case "mid_title_teachers": midTitleTeachers
    default: Indicator.allCases.first { $0.column == column }.map { totals[$0.index] } ?? extra[column]
    }
  }
}
