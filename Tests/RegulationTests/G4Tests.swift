import County
import Regulation
import Samples
import Testing

@Suite struct G4Tests {
  private func verdict(
    _ county: County, _ standard: Standard, year: Int = 2024, fulfilled: Bool = false
  ) -> Verdict {
    var facts = Sample.facts(county, standard)
    facts.year.year = year
    for index in facts.fulfilled.indices { facts.fulfilled[index] = fulfilled }
    return ClauseID.g4.judge(Part(subject: .school(0)), facts).verdict
  }

  private func county(pupils: Double, built: Built?, promise: Bool) -> County {
    var section = Sample.section("big", pupils: pupils)
    section.built = built
    var county = Sample.county([section])
    if promise {
      county.promises = [
        Promise(
          school: "big", made: 2024, due: 2027, dueAlternative: nil, evidence: nil, place: Place(file: "test"))
      ]
    }
    return county
  }

  @Test func twoThousandHolds() throws {
    let standard = try Sample.standard("national-2017")
    #expect(verdict(county(pupils: 2000, built: nil, promise: false), standard) == .met)
    #expect(verdict(county(pupils: 2001, built: nil, promise: false), standard) == .unmet)
    var through = Sample.county(
      [
        Sample.section("p", pupils: 1300, kind: .nineYear), Sample.section("j", .junior, pupils: 1200, kind: .nineYear),
      ],
      schools: [[0, 1]])
    #expect(verdict(through, standard) == .met)
    through.sections[0].pupils = 1301
    #expect(verdict(through, standard) == .unmet)
  }

  /// National standard: no promise. Heilongjiang: by 2012, made, not yet due, not used before.
  @Test func aPromiseCoversUntilItIsDue() throws {
    let heilongjiang = try Sample.standard()
    let promised = county(pupils: 2268, built: .atMost(2012), promise: true)
    #expect(verdict(promised, try Sample.standard("national-2017")) == .unmet)
    #expect(verdict(promised, heilongjiang) == .metByExemption)
    #expect(verdict(promised, heilongjiang, year: 2026) == .metByExemption)
    #expect(verdict(promised, heilongjiang, year: 2027) == .unmet)
    #expect(verdict(promised, heilongjiang, year: 2025, fulfilled: true) == .unmet)
    #expect(verdict(county(pupils: 2268, built: .atMost(2012), promise: false), heilongjiang) == .unmet)
    #expect(verdict(county(pupils: 2268, built: .year(2013), promise: true), heilongjiang) == .unmet)
    #expect(verdict(county(pupils: 2268, built: nil, promise: true), heilongjiang) == .notAssessed)
    #expect(verdict(county(pupils: 2268, built: .atMost(2016), promise: true), heilongjiang) == .notAssessed)
  }

  /// The transition terms: up to 2,400 (3,000) for a school built by 2010 or with mostly migrant children, no promise.
  @Test(arguments: [
    (2400.0, Built.year(2010) as Built?, 0.0 as Double?, Verdict.metByExemption), (2401, .year(2010), 0, .unmet),
    (2400, .year(2011), 0, .unmet), (2400, .year(2011), 1201, .metByExemption), (2400, .year(2011), 1200, .unmet),
    (2400, nil, 0, .notAssessed), (2000, nil, nil, .met), (2100, .atMost(2012), nil, .notAssessed),
  ])
  func transitionTerms(pupils: Double, built: Built?, migrants: Double?, verdict: Verdict) throws {
    var standard = try Sample.standard("national-2019-transition")
    var county = county(pupils: pupils, built: built, promise: false)
    county.sections[0].migrantPupils = migrants
    #expect(self.verdict(county, standard) == verdict)
    // Read as ended, they hold in the censuses to 2022 alone.
    standard.readings.relaxed = .ends
    #expect(self.verdict(county, standard, year: 2022) == verdict)
    #expect(self.verdict(county, standard) == (pupils <= 2000 ? .met : .unmet))
  }

  /// Once under its limit a school has used its promise: a second crossing is not covered.
  @Test func aPromiseIsUsedOnce() throws {
    let standard = try Sample.standard()
    var facts = Sample.facts(county(pupils: 2268, built: .atMost(2012), promise: true), standard)
    let questions = Questions(facts.terms.layout, standard)
    var verdicts = Verdicts<Double>()
    let g4 = try #require(ClauseID.allCases.firstIndex(of: .g4))
    var exempt: [Bool] = []
    for (year, pupils) in [(2024, 2268.0), (2025, 1990), (2026, 2010)] {
      facts.year.year = year
      facts.year.pupils[0] = pupils
      evaluate(&facts, questions, all: false, into: &verdicts)
      exempt.append(verdicts.exempt[g4])
    }
    #expect(exempt == [true, false, false])
    #expect(verdicts.unmet[g4])
  }
}
