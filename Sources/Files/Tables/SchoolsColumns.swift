import County

/// The columns that `schools.csv` must and may have, in the order they are written.
enum SchoolsColumns {
  static let required = ["id", "name", "stage", "kind", "pupils", "classes"] + Indicator.allCases.map(\.column)

  static let optional = [
    "school", "zone", "group", "founder", "built", "boarding", "largest_class", "migrant_pupils", "senior_pupils",
    "years", "grades", "last_grade",
    "teachers", "posts", "classrooms", "music_rooms", "art_rooms", "music_area", "art_area", "computers", "books",
    "mid_title_teachers", "public_funding", "longitude", "latitude", "eligible_teachers", "exempt_teachers",
    "places",
  ]

  static let all = required + optional
}
