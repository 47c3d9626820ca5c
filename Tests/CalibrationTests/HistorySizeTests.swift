import Calibration
import County
import Files
import Regulation
import Report
import Samples
import Testing

/// Histories of one year, of forty, with holes, and of thirty thousand rows.
@Suite struct HistorySizeTests {
  /// Primary schools of six grades with 30 pupils each, at four births in five, through some years.
  private static func county(_ schools: Int, years: [Int]) throws -> CountyFolder {
    var rows = "section,year,grade,pupils\n"
    for year in years {
      for school in 0..<schools {
        for grade in 1...6 { rows += "s\(school),\(year),\(grade),30\n" }
      }
    }
    let head =
      "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,"
      + "equipment_value,multimedia_rooms\n"
    let table = (0..<schools).map { "s\($0),第\($0)校,primary,primary,180,6,12,3,3,1000,1500,400000,6\n" }.joined()
    let births = "year,births\n" + (1990...2024).map { "\($0),\(schools * 30 * 5 / 4)\n" }.joined()
    return try CountyFolder(
      try Sample.folder([
        "county.yaml": "name: 甲县\nyear: 2024\nstandard: national-2017\nvalues: totals\n", "schools.csv": head + table,
        "births.csv": births, "enrolment.csv": rows,
      ]))
  }

  /// One census: nothing to calibrate by or to hold against, no error under `simulate`, which borrows.
  @Test func oneYear() throws {
    let county = try Self.county(4, years: [2024]).county
    #expect(!CalibratedRates(county).hasPast)
    let standard = try Sample.standard("national-2017")
    #expect(try Backtest.ofPast(county, by: standard, horizons: [1]) == nil)
    #expect(PastErrors(nil).isBorrowed)
  }

  /// Rolls without grades tell how much sections vary, here by a fifth every year about a county that stays as it is, and no
  /// rate; the calibrated file says that they do.
  @Test func totalsAlone() throws {
    let schools = 6
    var rows = "section,year,pupils\n"
    for year in 2019...2023 {
      for school in 0..<schools { rows += "s\(school),\(year),\((school + year).isMultiple(of: 2) ? 198 : 162)\n" }
    }
    var files = ["enrolment.csv": rows]
    files["county.yaml"] = "name: 甲县\nyear: 2024\nstandard: national-2017\nvalues: totals\n"
    let head =
      "id,name,stage,kind,pupils,classes,degree_teachers,backbone_teachers,arts_sports_teachers,teaching_area,sports_area,"
      + "equipment_value,multimedia_rooms\n"
    files["schools.csv"] =
      head + (0..<schools).map { "s\($0),第\($0)校,primary,primary,180,6,12,3,3,1000,1500,400000,6\n" }.joined()
    let county = try CountyFolder(try Sample.folder(files)).county
    let rates = CalibratedRates(county)
    #expect(!rates.hasPast && rates.noise.isOfTotals && rates.noise.cases == 5 * schools)
    let (a, b) = (rates.noise.progression.a, rates.noise.progression.b)
    let deviation = (a * a + b * b / 180).squareRoot()
    #expect(deviation > 0.17 && deviation < 0.22)
    #expect(
      CalibrationFile(rates, county, path: ".", .en).text.contains("earlier rolls without grades (30 school years)"))
  }

  /// Two censuses tell rates and no error of a projection: a rate is the ratio, its spread is borrowed.
  @Test func twoYears() throws {
    let county = try Self.county(4, years: [2023, 2024]).county
    let rates = CalibratedRates(county)
    #expect(rates.hasPast)
    let promotion = try #require(rates.estimate(.progression(.primary, grade: 1), of: 0))
    #expect(promotion.value == 1 && promotion.isBorrowed)
    let standard = try Sample.standard("national-2017")
    #expect(try Backtest.ofPast(county, by: standard, horizons: [1]) == nil)
  }

  /// Thirty-five censuses of a county where nothing moves: rates are 1 and .8 with no spread, and no projection was off.
  @Test func manyYears() throws {
    let county = try Self.county(4, years: Array(1990...2024)).county
    let rates = CalibratedRates(county)
    #expect(rates.past.years.count == 35)
    let entry = try #require(rates.estimate(.entry, of: 0))
    #expect(abs(entry.value - 0.8) < 1e-12 && entry.deviation < 1e-9 && !entry.isBorrowed)
    let backtest = try #require(
      try Backtest.ofPast(county, by: try Sample.standard("national-2017"), horizons: [1, 5]))
    #expect(backtest.origins.count > 25)
    for outcome in backtest.outcomes { #expect(abs(outcome.error(.calibrated) ?? 1) < 1e-9) }
  }

  /// Censuses enough and births that begin after their entrants: it is the births that are asked for, from the year on that
  /// the first projection needs; without a complaint elsewhere, where errors are borrowed.
  @Test func birthsThatBeginTooLate() throws {
    var county = try Self.county(4, years: Array(2016...2024)).county
    let births = try #require(county.births)
    county.births = Births(births.byYear.filter { $0.key >= 2018 }, place: births.place)
    let standard = try Sample.standard("national-2017")
    do {
      _ = try Backtest(county, by: standard, horizons: [1])
      Issue.record("a backtest without entrants")
    } catch let problems {
      #expect(problems.all.map(\.fault) == [.history(.birthsBeginTooLate(first: 2018, needed: 2013))])
    }
    #expect(try Backtest.ofPast(county, by: standard, horizons: [1]) == nil)
    county.births = Births(births.byYear.filter { $0.key >= 2013 }, place: births.place)
    #expect(try Backtest(county, by: standard, horizons: [1]).origins == [2019, 2020, 2021, 2022, 2023])
  }

  /// A past of primary schools alone: the calibrated file says that junior spreads are borrowed, and what stands under a
  /// projection that junior margins are.
  @Test func aPastOfOneStage() throws {
    var county = try Self.county(4, years: Array(2012...2024)).county
    var junior = Section(
      id: "j", name: "初中", school: county.schools.count, stage: .junior, kind: .junior, place: county.place)
    (junior.pupils, junior.classes) = (300, 6)
    county.schools.append(School(id: "j", name: "初中", kind: .junior, built: nil, sections: [county.sections.count]))
    county.sections.append(junior)
    let text = CalibrationFile(CalibratedRates(county), county, path: ".", .en).text
    #expect(text.contains("No earlier rolls by grade of the junior sections"))
    #expect(text.contains("    junior: {normal: {mean: 1, sd: 0.027}, correlation: 0.50, truncate: yes, fitted: borr"))
    #expect(text.contains("None of them is of junior sections"))
    let errors = PastErrors(try Backtest.ofPast(county, by: try Sample.standard("national-2017"), horizons: [1]))
    #expect(errors.untold == [.junior] && !errors.isBorrowed)
    #expect(PastErrorText.sentences(errors).last?.en.hasPrefix("There is no past of the junior sections") == true)
  }

  /// Children in kindergarten that births contradict by more than a fifth are told beside the rate learnt from them.
  @Test func kindergartenAgainstBirths() throws {
    var county = try Self.county(4, years: Array(2018...2024)).county
    func text(_ top: Double) -> String {
      county.kindergarten = Kindergarten([2023: [top, nil, nil], 2024: [top, nil, nil]], places: [:])
      return CalibrationFile(CalibratedRates(county), county, path: ".", .en).text
    }
    #expect(text(320).contains("320 children in the") && text(320).contains("births of the same cohort"))
    #expect(!text(160).contains("births of the same cohort"))
  }

  /// A gap is told once with its years; the rates pass over it and the year after.
  @Test func aGap() throws {
    let folder = try Self.county(4, years: [2018, 2019, 2021, 2023, 2024])
    let gap = folder.notices.compactMap { notice -> [Int]? in
      if case .historyGap(let years) = notice.fact { years } else { nil }
    }
    #expect(gap == [[2020, 2022]])
    let series = PastRolls(folder.county).series.first { $0.kind == .progression(.primary, grade: 1) }
    #expect(series?.years == [2019, 2024])
  }

  /// Thirty thousand rows are read, and checked, in a few seconds even in debug.
  @Test(.timeLimit(.minutes(1))) func thirtyThousandRows() throws {
    let county = try Self.county(147, years: Array(1991...2024)).county
    #expect(county.pastEnrolment.values.reduce(0) { $0 + $1.count } == 147 * 6 * 33)
    #expect(county.enrolment.count == 147 * 6)
    #expect(PastRolls(county).years.count == 34)
  }

  /// Noughts in a year between others are no rolls, and a year left out that has none leaves nothing out: both are told.
  @Test func emptyYearsAndYearsLeftOut() throws {
    let folder = try Self.county(4, years: Array(2014...2024))
    var county = folder.county
    county.pastEnrolment[2018] = county.pastEnrolment[2018]?.map { roll in
      var roll = roll
      if roll.section == "s1" { roll.pupils = 0 }
      return roll
    }
    #expect(county.emptyYears == ["s1": [2018]])
    let past = PastRolls(county)
    #expect(past.grades(1, in: 2018) == nil && past.hasHole(past.units[0], in: 2018))
    #expect(CalibratedRates(county).estimates.allSatisfy { $0.kind.family.isOfEntry || abs($0.value - 1) < 1e-12 })
  }
}
