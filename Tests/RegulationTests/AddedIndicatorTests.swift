import County
import Regulation
import Samples
import Testing

/// Indicators that a standard adds, and the basic standard of 2012, which judges the mean of eight CVs.
@Suite struct AddedIndicatorTests {
  /// Five schools of the published example with their books; the other resources in proportion to pupils.
  private func fiveSchools() -> County {
    let rows: [(Double, Double)] = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)]
    return Sample.county(
      rows.enumerated().map { place, row in
        var section = Sample.section("s\(place)", pupils: row.0)
        section.books = row.1
        section.computers = row.0 / 10
        section.teachers = row.0 / 15
        section.midTitleTeachers = row.0 / 40
        return section
      })
  }

  /// The published CV of .52 (.5153) through the path of the basic standard, and the mean of it and seven that are nought.
  @Test func theBooksOfFiveSchools() throws {
    let standard = try Sample.standard("basic-balance-2012")
    let evaluation = Evaluation(census: fiveSchools(), by: standard)
    let stage = try #require(evaluation.stage(.primary))
    let books = try #require(stage.added.first { $0.id == "books" })
    #expect(Nearness.rounded(try #require(books.cv), 4) == 0.5153)
    #expect(Nearness.rounded(try #require(books.mean), 2) == 6.33)
    #expect(standard.composite.count == 8)
    #expect(abs((stage.compositeCV ?? 0) - (books.cv ?? 0) / 8) < 1e-12)
    #expect(evaluation.clauses.map(\.id) == [.r1, .r2])
    #expect(evaluation.clause(.r2)?.verdict == .met)
    #expect(evaluation.clause(.r2)?.worst?.limit == 0.65)
    #expect(evaluation.clause(.r1)?.verdict == .notAssessed)
    #expect(!stage.indicators[0].isJudged)
    #expect(evaluation.sections.allSatisfy { $0.verdict == nil && $0.pupilsAtCliff == nil })
  }

  /// Every CV of the eight at .592 (庐阳区's composite) holds, at .66 it does not; the county declares the basic standard.
  @Test(arguments: [(0.592, Verdict.met), (0.65, .met), (0.6501, .unmet)])
  func theComposite(cv: Double, verdict: Verdict) throws {
    var sections = ["low", "high"].map { Sample.section($0, pupils: 1000) }
    for (place, factor) in [1 - cv, 1 + cv].enumerated() {
      sections[place].totals = sections[place].totals.map { ($0 ?? 0) * factor }
      (sections[place].computers, sections[place].books) = (1000 * factor, 20_000 * factor)
      (sections[place].teachers, sections[place].midTitleTeachers) = (100_000 * factor, 50_000 * factor)
    }
    var county = Sample.county(sections)
    Sample.declare(&county, .r1, [.met: 1])
    let evaluation = Evaluation(census: county, by: try Sample.standard("basic-balance-2012"))
    let result = try #require(evaluation.clause(.r2))
    #expect(abs(try #require(result.worst?.value) - cv) < 1e-12)
    // At the limit itself rounding may put the mean a hair to either side: there only the figure is asked.
    if cv != 0.65 { #expect(result.verdict == verdict) }
    #expect(evaluation.clause(.r1)?.verdict == .met)
    #expect(evaluation.clause(.r1)?.basis == .declared)
  }

  /// A blank in one of the eight leaves the composite open.
  @Test func aBlankOfTheEight() throws {
    var county = fiveSchools()
    county.sections[2].midTitleTeachers = nil
    let evaluation = Evaluation(census: county, by: try Sample.standard("basic-balance-2012"))
    #expect(evaluation.clause(.r2)?.verdict == .notAssessed)
    #expect(evaluation.stage(.primary)?.added.first { $0.id == "midTitle" }?.cv == nil)
    // Under the national standard the column is nobody's business.
    #expect(Evaluation(census: county, by: try Sample.standard("national-2017")).clause(.r2)?.verdict == .met)
  }

  /// An added indicator of a user's file: every section must reach it (A1), its CV has its own limit (A2), and the seven
  /// are judged as before.
  @Test func addedByAFile() throws {
    var standard = try Sample.standard("national-2017")
    let place = Place(file: "own.yaml")
    func limit(_ value: Double) -> Limit { Limit(value, trust: .official, source: "test", at: place) }
    standard.added = [
      AddedIndicator(
        id: "books", title: Text(zh: "图书", en: "books"), unit: Text(zh: "册", en: "books"), columns: ["books"], per: 1,
        required: [limit(6), nil], cvLimits: [limit(0.5), nil], source: "test", trust: .official)
    ]
    let rule = Standard.Rule(text: Text(zh: "图书", en: "books"), citation: "test", trust: .official, limits: [:])
    (standard.rules[.a1], standard.rules[.a2]) = (rule, rule)
    let county = fiveSchools()
    let evaluation = Evaluation(census: county, by: standard)
    let reached = try #require(evaluation.clause(.a1))
    #expect(reached.parts.map(\.verdict) == [.met, .unmet, .met, .unmet, .met])
    #expect(reached.worst?.limit == 6)
    #expect(evaluation.clause(.a2)?.verdict == .unmet)
    #expect(Nearness.rounded(evaluation.clause(.a2)?.worst?.value ?? 0, 4) == 0.5153)
    #expect(evaluation.stage(.primary)?.added.first?.sectionsFull == 3)
    let plain = Evaluation(census: county, by: try Sample.standard("national-2017"))
    #expect(evaluation.clause(.r1)?.verdict == plain.clause(.r1)?.verdict)
    #expect(evaluation.clause(.r2)?.parts.map(\.value) == plain.clause(.r2)?.parts.map(\.value))
    // Half as many pupils in every school: twice the books, the same CV.
    var half = county
    for slot in half.sections.indices { half.sections[slot].pupils /= 2 }
    let other = Evaluation(census: half, by: standard)
    let cvs = [evaluation, other].map { $0.stage(.primary)?.added.first?.cv ?? 0 }
    #expect(abs(cvs[0] - cvs[1]) < 1e-12)
  }

  /// A target that adds what the governing standard does not takes it from the census, and what both add as it moved.
  @Test func aTargetThatAdds() throws {
    let county = fiveSchools()
    var facts = Sample.facts(county, try Sample.standard("basic-balance-2012"))
    let layout = facts.terms.layout
    let same = LocalTarget(try Sample.standard("basic-balance-2012"), for: county, layout: layout)
    let books = try #require(facts.terms.standard.added.firstIndex { $0.id == "books" })
    for slot in 0..<layout.slots { facts.year.added[books * layout.slots + slot] = facts.year.pupils[slot] }
    let moved = same.evaluation(of: facts, viableFloor: 0, rollIsFitted: true)
    #expect(moved.stage(.primary)?.added[books].mean == 1)
    let plain = Sample.facts(county, try Sample.standard("national-2017"))
    let fromCensus = same.evaluation(of: plain, viableFloor: 0, rollIsFitted: true)
    #expect(Nearness.rounded(fromCensus.stage(.primary)?.added[books].cv ?? 0, 4) == 0.5153)
  }
}
