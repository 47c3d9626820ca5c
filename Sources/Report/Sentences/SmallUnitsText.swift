import County
import Regulation

/// The units under the line of G6 (不足100人) year by year, under each reading where the readings differ, the standard's
/// own first; how many there are by the rows of the county, which is no declaration of the county's.
struct SmallUnitsText {
  /// Units, pupils and what is due by one reading, by year.
  struct Course {
    var reading: Readings.Unit
    var years: [SmallUnits<Double>]

    /// Schools, or sections.
    var unit: Text {
      reading == .school ? Text(zh: "学校", en: "schools") : Text(zh: "学段部", en: "sections")
    }
  }

  /// The pupils that a small unit is funded as if it had.
  let line: String
  /// None where no unit is under the line in any year.
  let courses: [Course]

  /// Of years that follow one another; nil where the standard asks for no such funding.
  init?(_ facts: [Facts<Double>]) {
    guard let terms = facts.first?.terms, terms.standard.lists(.g6),
      let line = terms.standard.limit(.g6, .fundedPupils), terms.standard.limit(.g6, .basePrimary) != nil,
      terms.standard.limit(.g6, .baseJunior) != nil
    else { return nil }
    self.line = Digits.exact(line)
    func course(_ reading: Readings.Unit) -> Course {
      Course(
        reading: reading, years: facts.map { $0.year.smallUnits(terms.layout, terms.rules, by: reading) })
    }
    let own = course(terms.rules.smallUnit)
    let other = course(terms.rules.smallUnit == .school ? .section : .school)
    let isSame = zip(own.years, other.years).allSatisfy { $0.units == $1.units && $0.pupils == $1.pupils }
    courses = (isSame ? [own] : [own, other]).filter { course in course.years.contains { $0.units > 0 } }
  }

  /// What is due in a row of years: 万元, in English thousands of yuan.
  static func due(_ yuan: Double) -> Text {
    Text(zh: "\(fixed: yuan / 10_000, yuan < 10_000_000 ? 1 : 0)", en: "\(fixed: yuan / 1000, 0)")
  }

  /// One year in a sentence.
  func sentence(_ place: Int) -> Text? {
    guard !courses.isEmpty else { return nil }
    let words = courses.map { course -> Text in
      let small = course.years[place]
      let (units, pupils, due) = (
        Digits.grouped(small.units), Digits.grouped(small.pupils), Money.text(small.due)
      )
      return Text(
        zh: "按\(course.unit)计 \(verbatim: units) 个、\(verbatim: pupils) 人，应拨 \(due)",
        en: "\(verbatim: units) \(course.unit) with \(verbatim: pupils) pupils, \(due) due")
    }
    let all = Text.joined(words, zh: "；", en: "; or ")
    return Text(
      zh: "学校表中不足\(verbatim: line)人的：\(all)。",
      en: "Under \(verbatim: line) pupils by the school table: \(all).")
  }
}
