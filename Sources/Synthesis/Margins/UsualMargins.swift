import County

extension Margins {
  /// Values of a county where a spec gives none, by `Stage.index`: near Baoqing's published means (表Ⅲ of 2024), higher
  /// where so many whole persons are needed in small schools. Assumed.
  static let usualMeans: [[Resource: Double]] = [
    [
      .degree: 6.5, .backbone: 1.9, .artsSports: 1.8, .midTitle: 4, .multimedia: 3.6, .computers: 12, .books: 25,
      .teachingArea: 6.2, .equipment: 3800, .sportsArea: 11,
    ],
    [
      .degree: 7.6, .backbone: 1.9, .artsSports: 1.8, .midTitle: 5, .multimedia: 3.6, .computers: 14, .books: 35,
      .teachingArea: 7.6, .equipment: 4600, .sportsArea: 14,
    ],
  ]

  /// Teachers for each teacher with a degree above the required one, where no number of teachers is given. Assumed.
  static let teachersPerDegree = 1.1

  /// Pupils of a class where no number of classes is given. Assumed.
  static let usualClass = 36.0

  /// A plausible county of any size: a seat and its townships, both stages, nine-year schools, teaching points, births.
  ///
  /// `sections`: rows of its school table, at least 12. Everything in it is assumed.
  package init(sections: Int, seed: UInt64, year: Int, place: Place) {
    self.init(seed: seed, place: place)
    let through = sections / 10
    let points = sections / 15
    let single = sections - 2 * through - points
    let juniors = single * 2 / 5
    let primaries = single - juniors
    let seat = (primary: max(1, primaries * 3 / 10), junior: max(1, juniors * 2 / 5))
    func sourced(_ count: Int) -> Sourced<Int> { Sourced(count, at: place) }
    func roll(_ pupils: Int) -> Roll { Roll(pupils: Sourced(Double(pupils), at: place)) }

    var town = Group(name: "县城", place: place)
    town.zone = .town
    town.schools = [.primary: sourced(seat.primary), .junior: sourced(seat.junior)]
    town.rolls = [roll(seat.primary * 950), roll(seat.junior * 900)]
    var rural = Group(name: "乡镇", place: place)
    rural.zone = .rural
    rural.schools = [
      .primary: sourced(primaries - seat.primary), .junior: sourced(juniors - seat.junior), .nineYear: sourced(through),
    ]
    let ruralPrimary = (primaries - seat.primary) * 240 + through * 150 + points * 20
    rural.rolls = [roll(ruralPrimary), roll((juniors - seat.junior) * 240 + through * 110)]
    if points > 0 {
      rural.points = Points(count: sourced(points), pupils: Sourced(Double(points * 20), at: place), largest: 49)
    }
    groups = [town, rural]
    meetsR1 = true
    // Born so many more than enter six years later; births rise to those years and fall after them.
    let first = Double(seat.primary * 950 + ruralPrimary) / 6
    var born = first * Margins.bornPerEntrant
    for _ in 0..<8 { born *= Margins.fewerBirths }
    for step in 0..<15 {
      births[year - 14 + step] = born.rounded()
      born *= step < 8 ? 1 / Margins.fewerBirths : Margins.fewerBirths
    }
  }

  /// Births for each first-grader six years later, and the change of births from year to year, where nothing is known.
  private static let bornPerEntrant = 1.25
  private static let fewerBirths = 0.97
}
