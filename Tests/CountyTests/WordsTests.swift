import County
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("prgoression", "progression"), ("Progression", "progression"), ("equipement_value", "equipment_value"),
    ("degree_teacher", "degree_teachers"),
  ])
  func theNearestWordIsOffered(typed: String, meant: String) {
    #expect(nearest(to: typed, among: ["progression", "equipment_value", "degree_teachers", "county"]) == meant)
  }

  @Test func nothingIsOfferedThatIsFarAway() {
    #expect(nearest(to: "banana", among: ["progression", "county"]) == nil)
    #expect(nearest(to: "", among: ["progression"]) == nil)
  }

  /// A bound proves only what lies after it.
  @Test func aBoundOnTheYearBuilt() {
    #expect(Built.year(2012).proves(inUseBy: 2012) == true)
    #expect(Built.year(2013).proves(inUseBy: 2012) == false)
    #expect(Built.atMost(2012).proves(inUseBy: 2012) == true)
    #expect(Built.atMost(2016).proves(inUseBy: 2012) == nil)
  }

  /// Nine-year junior pupils weigh 1.1, twelve-year seniors 1.32, seniors of a complete school 1.2.
  @Test func weightsOfSharedPremises() {
    #expect(SchoolKind.nineYear.splitWeight(of: .primary) == 1)
    #expect(SchoolKind.nineYear.splitWeight(of: .junior) == 1.1)
    #expect(SchoolKind.twelveYear.seniorWeight == 1.32)
    #expect(SchoolKind.complete.splitWeight(of: .junior) == 1)
    #expect(SchoolKind.complete.seniorWeight == 1.2)
  }

  /// The published example of 166 + 210 pupils and 23,226 books: 9,711.6 and 13,514.4 before rounding.
  @Test func theSplitExample() {
    let primary = 166 * SchoolKind.nineYear.splitWeight(of: .primary)
    let junior = 210 * SchoolKind.nineYear.splitWeight(of: .junior)
    #expect(abs(23226 * primary / (primary + junior) - 9711.627) < 0.001)
    #expect(abs(23226 * junior / (primary + junior) - 13514.373) < 0.001)
  }
}
