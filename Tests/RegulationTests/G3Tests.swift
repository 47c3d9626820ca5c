import County
import Regulation
import Samples
import Testing

@Suite struct G3Tests {
  /// A county of one school with the given classes and rooms.
  private func county(
    classes: Double, music: Double?, art: Double?, areas: (Double?, Double?) = (96, 90), built: Built? = .year(2020)
  ) -> County {
    var section = Sample.section("a", pupils: classes * 40)
    section.classes = classes
    (section.musicRooms, section.artRooms) = (music, art)
    (section.musicArea, section.artArea) = areas
    section.built = built
    return Sample.county([section])
  }

  private func g3(_ county: County, _ standard: Standard) throws -> ClauseResult {
    try #require(Evaluation(census: county, by: standard).clause(.g3))
  }

  /// One room of each kind for every 12 classes begun, or of both together by the other reading.
  @Test(arguments: [
    (12.0, 1.0, 1.0, Verdict.met, Verdict.met), (13, 1, 1, .unmet, .met), (24, 2, 2, .met, .met),
    (25, 3, 2, .unmet, .met), (25, 1, 1, .unmet, .unmet), (12, 1, 0, .unmet, .met),
  ])
  func roomsByClasses(classes: Double, music: Double, art: Double, each: Verdict, together: Verdict) throws {
    var standard = try Sample.standard("national-2017")
    let county = county(classes: classes, music: music, art: art)
    #expect(try g3(county, standard).verdict == each)
    standard.readings.rooms = .together
    #expect(try g3(county, standard).verdict == together)
  }

  /// A room a square metre too small fails, one of unknown area leaves the clause open.
  @Test(arguments: [
    (96.0 as Double?, 90.0 as Double?, Verdict.met), (95, 90, .unmet), (96, 89.9, .unmet), (nil, 90, .notAssessed),
    (nil, 80, .unmet),
  ])
  func areas(music: Double?, art: Double?, verdict: Verdict) throws {
    let county = county(classes: 12, music: 1, art: 1, areas: (music, art))
    #expect(try g3(county, try Sample.standard("national-2017")).verdict == verdict)
  }

  /// Heilongjiang asks no area of a school built by 2016; if nothing tells when it was built, a small room stays open.
  @Test(arguments: [
    (Built.year(2016) as Built?, 60.0, Verdict.met), (.year(2017), 60, .unmet), (.atMost(2012), 60, .met),
    (nil, 60, .notAssessed), (nil, 96, .met),
  ])
  func oldSchools(built: Built?, area: Double, verdict: Verdict) throws {
    let county = county(classes: 12, music: 1, art: 1, areas: (area, 90), built: built)
    #expect(try g3(county, try Sample.standard()).verdict == verdict)
  }

  /// The transition terms: 73 and 67 m² in a school built by 2016; 54 or 61 m² in a small rural one.
  @Test(arguments: [
    (73.0, 67.0, Built.year(2016) as Built?, Zone.town, 40.0 as Double?, Verdict.metByExemption),
    (72, 67, .year(2016), .town, 40, .unmet), (73, 66, .year(2016), .town, 40, .unmet),
    (73, 67, .year(2017), .town, 40, .unmet), (73, 67, nil, .town, 40, .notAssessed),
    (54, 54, .year(2020), .rural, 29, .metByExemption), (54, 54, .year(2020), .rural, 30, .unmet),
    (53, 54, .year(2020), .rural, 29, .unmet), (54, 54, .year(2020), .rural, nil, .notAssessed),
    (96, 90, nil, .rural, nil, .met),
  ])
  func transitionAreas(
    music: Double, art: Double, built: Built?, zone: Zone, largest: Double?, verdict: Verdict
  ) throws {
    var standard = try Sample.standard("national-2019-transition")
    var county = county(classes: 12, music: 1, art: 1, areas: (music, art), built: built)
    county.sections[0].zone = zone
    county.sections[0].largestClass = largest
    #expect(try g3(county, standard).verdict == verdict)
    standard.readings.relaxed = .ends
    #expect(try g3(county, standard).verdict == (music == 96 ? .met : .unmet))
  }

  /// The sections of a nine-year school share their rooms: nine classes need one of each.
  @Test func aNineYearSchool() throws {
    var primary = Sample.section("p", pupils: 200, kind: .nineYear)
    var junior = Sample.section("j", .junior, pupils: 100, kind: .nineYear)
    (primary.classes, primary.musicRooms, primary.artRooms, primary.musicArea) = (6, 1, 0, 100)
    (junior.classes, junior.musicRooms, junior.artRooms, junior.artArea) = (3, 0, 1, 100)
    let result = try g3(
      Sample.county([primary, junior], schools: [[0, 1]]), try Sample.standard("national-2017"))
    #expect(result.verdict == .met)
    #expect(result.basis == .computed)
  }

  /// Where some schools give no rooms, the county's answer stands for them; where none does, for all.
  @Test func declaredForTheRest() throws {
    let standard = try Sample.standard("national-2017")
    let given = county(classes: 12, music: 1, art: 1).sections[0]
    var other = Sample.section("b", pupils: 300)
    var both = Sample.county([given, other])
    #expect(try g3(both, standard).verdict == .notAssessed)
    Sample.declare(&both, .g3, [.met: 1])
    #expect(try g3(both, standard).verdict == .met)
    #expect(Questions(Layout(both), standard).moving.contains { $0.clause == .g3 })
    other.id = "c"
    let none = Sample.county([other])
    #expect(!Questions(Layout(none), standard).moving.contains { $0.clause == .g3 })
  }
}
