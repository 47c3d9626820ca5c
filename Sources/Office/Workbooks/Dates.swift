/// The dates that a workbook keeps as numbers of days.
enum Dates {
  /// The day of a number: from 1900 with the 29 February there never was, or from 1904.
  static func day(_ serial: Double, from1904: Bool) -> Grid.Form? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    if from1904 { days += 1462 }
    // Day 60 is the leap day that 1900 did not have; before it numbers are one short.
    if days < 60 { days += 1 }
    // Days from 1 March of the year 0, by which leap days come last in a year (Hinnant's civil_from_days).
    let shifted = days - 25_569 + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return .date(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }
}
