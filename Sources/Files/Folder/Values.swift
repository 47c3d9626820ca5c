import County

/// What the seven resource columns of a table of schools hold.
enum Values: String, CaseIterable {
  /// Persons, m², yuan, rooms of the section.
  case totals
  /// Values per pupil, and per 100 pupils for persons and rooms.
  case perPupil

  /// Bounds no school leaves, told by areas (m²) and equipment (yuan): a total is at least `least` a pupil, a value per
  /// pupil at most `most`. Persons per 100 and persons of a school lie too close together to tell.
  private static let telling: [(indicator: Indicator, least: Double, most: Double)] = [
    (.teachingArea, 0.5, 200), (.sportsArea, 0.5, 200), (.equipment, 50, 100_000),
  ]

  /// One field that tells: row, indicator, and what it can only be.
  private struct Vote {
    var row: Int
    var indicator: Indicator
    var values: Values
  }

  /// Settles once for the file what its columns hold. `told`: what `county.yaml` says, which is followed.
  static func settle(
    _ table: CSV, told: Values?, _ notices: inout [Notice], _ problems: inout [Problem]
  ) -> Values {
    let place = table.headPlace
    let votes = votes(table)
    let perPupil = votes.count { $0.values == .perPupil }
    let most: Values = perPupil * 2 > votes.count ? .perPupil : .totals
    if let told {
      // What no school can have is refused whatever is said of it; what is merely odd is reported.
      let isOdd = !votes.isEmpty && told != most
      if told == .totals, isOdd { notices.append(Notice(.totalsLookPerPupil, at: place)) }
      if told == .perPupil { report(votes, against: told, told: true, table, &problems) }
      return told
    }
    let ratios = Indicator.allCases.map(\.column).filter { column in
      let head = Heads.plain(table.printed[column] ?? "")
      return head.hasPrefix("生均") || head.hasPrefix("每百名")
    }
    guard !votes.isEmpty else {
      let isFilled = table.rows.contains { row in
        let reader = RowReader(row, of: table)
        return Indicator.allCases.contains { reader.text($0.column) != nil }
      }
      if !ratios.isEmpty, isFilled { problems.append(Problem(.valuesUndecided, at: place)) }
      return .totals
    }
    if !report(votes, against: most, told: false, table, &problems), most == .totals, !ratios.isEmpty {
      notices.append(Notice(.totalsUnderRatioHeads(columns: ratios), at: place))
    }
    return most
  }

  /// Reports columns and rows that hold the other, if there are any.
  @discardableResult
  private static func report(
    _ votes: [Vote], against most: Values, told: Bool, _ table: CSV, _ problems: inout [Problem]
  ) -> Bool {
    let odd = columns(against: most, votes, told: told, table)
    let rows = rows(against: most, votes.filter { !odd.contains($0.indicator) }).map { table.rows[$0].line }
    guard !odd.isEmpty || !rows.isEmpty else { return false }
    let names = odd.map { table.printed[$0.column] ?? $0.column }
    let fault =
      told
      ? Fault.valuesContradicted(columns: names, lines: rows)
      : Fault.mixedValues(perPupil: most == .perPupil, columns: names, lines: rows)
    problems.append(Problem(fault, at: table.headPlace))
    return true
  }

  private static func number(_ reader: RowReader, _ column: String) -> Double? {
    reader.text(column).flatMap { try? Scalars.number($0, 0...1e12) }
  }

  private static func votes(_ table: CSV) -> [Vote] {
    table.rows.indices.flatMap { row -> [Vote] in
      let reader = RowReader(table.rows[row], of: table)
      guard let pupils = number(reader, "pupils"), pupils > 0 else { return [] }
      return telling.compactMap { told in
        guard let value = number(reader, told.indicator.column), value > 0 else { return nil }
        switch (value / pupils >= told.least, value <= told.most) {
        case (true, false): return Vote(row: row, indicator: told.indicator, values: .totals)
        case (false, true): return Vote(row: row, indicator: told.indicator, values: .perPupil)
        default: return nil
        }
      }
    }
  }

  /// Columns that mostly hold the other: areas and equipment by what they tell, persons and rooms by their fractions.
  private static func columns(
    against most: Values, _ votes: [Vote], told: Bool, _ table: CSV
  ) -> [Indicator] {
    Indicator.allCases.filter { indicator in
      let own = votes.filter { $0.indicator == indicator }
      if !own.isEmpty { return own.count { $0.values != most } * 2 > own.count }
      guard !told, indicator.isTeachers || indicator == .multimedia else { return false }
      let values = table.rows.compactMap { number(RowReader($0, of: table), indicator.column) }.filter { $0 > 0 }
      let broken = values.count { $0 != $0.rounded() }
      return most == .totals ? broken >= 2 && broken * 2 > values.count : values.count >= 3 && broken == 0
    }
  }

  /// Rows whose telling fields are all of the other kind, two of them or more. A single small total may be a school that
  /// has almost nothing; a single large value per pupil cannot be one.
  private static func rows(against most: Values, _ votes: [Vote]) -> [Int] {
    var rows: [Int] = []
    let byRow = Dictionary(grouping: votes, by: \.row)
    for row in byRow.keys.sorted() {
      let own = byRow[row] ?? []
      let odd = own.count { $0.values != most }
      if most == .perPupil ? odd > 0 : odd >= 2 && odd == own.count { rows.append(row) }
    }
    return rows
  }

  /// The total behind a printed value per pupil or per 100: areas and equipment by the roll, persons and rooms rounded to
  /// whole ones. `isWhole`: whether a whole number lies within the rounding of the printed decimals.
  ///
  /// A value that is none is not refused: the county may have divided by another roll. It is reported by name instead.
  static func total(
    _ indicator: Indicator, _ text: String, pupils: Double
  ) throws(Fault.Boxed) -> (total: Double, isWhole: Bool) {
    let each = try Scalars.number(text, 0...1e12)
    let total = each * pupils / indicator.perPupils
    guard indicator.isTeachers || indicator == .multimedia else { return (total, true) }
    let unit = try Scalars.decimal(text).unit()
    let whole = total.rounded()
    return (whole, abs(total - whole) <= unit / 2 * pupils / indicator.perPupils * (1 + 1e-9))
  }
}
