import County
import Files
import Foundation
import Regulation
import Samples
import Synthesis
import Testing

/// What the margins ask for comes out, whatever the seed.
@Suite struct MarginsTests {
  static let places = ["wudalianchi", "sifangtai", "chabuchar"]

  static func file(_ place: String, seed: UInt64? = nil) throws -> MarginsFile {
    try MarginsFile("\(Sample.root)/scenarios/\(place)/margins.yaml", seed: seed)
  }

  /// The CV of a resource over the sections judged, by the one formula.
  static func cv(_ county: County, _ stage: Stage, _ standard: Standard, _ total: (Section) -> Double?) -> Double {
    let layout = Layout(county)
    var figures = Figures<Double>(layout: layout)
    figures.compute(CountyYear<Double>(census: county, layout: layout), layout, Rules(standard))
    return Figures<Double>.spread(
      of: 0, per: 1, stage.index, counted: figures.counted, totals: county.sections.map { total($0) ?? 0 }, layout
    ).cv
  }

  static func total(_ section: Section, _ resource: Resource) -> Double? {
    switch resource {
    case .teachers: section.teachers
    case .midTitle: section.midTitleTeachers
    case .computers: section.computers
    case .books: section.books
    default: resource.indicator.flatMap { section.totals[$0.index] }
    }
  }

  /// Pupils by group and stage, totals, means and CVs, of three places under several seeds.
  @Test(arguments: places, [1, 2, 77])
  func marginsAreMet(place: String, seed: UInt64) throws {
    let file = try Self.file(place, seed: seed)
    let county = try file.made().county.county
    let standard = try Sample.standard(file.county.standard.value)
    for group in file.margins.groups {
      for stage in Stage.allCases {
        let rows = county.sections.filter { $0.group == group.name && $0.stage == stage }
        #expect(rows.reduce(0) { $0 + $1.pupils } == group.rolls[stage.index]?.pupils.value ?? 0)
      }
      for (kind, count) in group.schools {
        let own = county.schools.filter { $0.kind == kind && county.sections[$0.sections[0]].group == group.name }
        #expect(own.count == count.value)
      }
    }
    for stage in Stage.allCases {
      for (resource, target) in file.margins.resources[stage.index] {
        let rows = county.sections.filter { $0.stage == stage }
        if case .total(let total)? = target.amount?.value {
          #expect(rows.reduce(0) { $0 + (Self.total($1, resource) ?? 0) } == total, "\(stage) \(resource)")
        }
        if let cv = target.cv?.value {
          let reached = Self.cv(county, stage, standard) { Self.total($0, resource) }
          #expect(abs(reached - cv) <= 0.005, "\(stage) \(resource): \(reached) for \(cv)")
        }
      }
    }
  }

  /// The city published .548 and .346, each the plain mean of eight CVs.
  @Test(arguments: [(Stage.primary, 0.548), (.junior, 0.346)])
  func theCompositeOf2012(stage: Stage, published: Double) throws {
    let file = try Self.file("wudalianchi")
    let county = try file.made().county.county
    let standard = try Sample.standard(file.county.standard.value)
    let cvs = Resource.composite2012.map { member in
      Self.cv(county, stage, standard) { Self.total($0, member.resource) }
    }
    #expect(cvs.count == 8)
    #expect(abs(cvs.reduce(0, +) / 8 - published) < 0.0005)
  }

  /// 18 + 3 + 7 schools and 28 teaching points; 20 + 6 + 2 and 2: the real numbers.
  @Test func theRealNumbersOfSchools() throws {
    func counts(_ place: String) throws -> [Int] {
      let county = try Self.file(place).made().county.county
      return [.primary, .nineYear, .junior, .teachingPoint].map { kind in county.schools.count { $0.kind == kind } }
    }
    #expect(try counts("wudalianchi") == [18, 3, 7, 28])
    #expect(try counts("chabuchar") == [20, 6, 2, 2])
  }

  /// Every part within its whole, no class over the limit, premises of nine-year schools split 1 : 1.1 to the unit.
  @Test(arguments: places + ["12", "33", "150"], [1, 5])
  func schoolsArePlausible(place: String, seed: UInt64) throws {
    let file = try Int(place).map { MarginsFile(sections: $0, seed: seed) } ?? Self.file(place, seed: seed)
    let county = try file.made().county.county
    if let sections = Int(place) { #expect(county.sections.count == sections) }
    for section in county.sections {
      let limit: Double = section.stage == .primary ? 45 : 50
      #expect(section.pupils >= 1 && section.classes >= 1)
      #expect(section.pupils <= limit * section.classes, "\(section.id)")
      let teachers = try #require(section.teachers)
      let degree = try #require(section.totals[Indicator.degree.index])
      #expect(degree <= teachers && section.totals[Indicator.backbone.index] ?? 0 <= degree)
      #expect(section.totals[Indicator.artsSports.index] ?? 0 <= teachers)
      for total in section.totals { #expect(total == total?.rounded()) }
    }
    for school in county.schools where school.kind == .nineYear {
      let primary = county.sections[school.sections[0]]
      let junior = county.sections[school.sections[1]]
      let weights = (primary.pupils, 1.1 * junior.pupils)
      for indicator in Indicator.allCases where !indicator.isTeachers {
        let own = try #require(primary.totals[indicator.index])
        let other = try #require(junior.totals[indicator.index])
        let share = (own + other) * weights.0 / (weights.0 + weights.1)
        #expect(abs(own - share) <= 1, "\(school.id) \(indicator)")
      }
    }
  }

  /// Where R1 is asked for it is met; a number of sections that meet a requirement is met exactly.
  @Test(arguments: [20, 90, 300], [1, 2, 3])
  func requirements(sections: Int, seed: UInt64) throws {
    let county = try MarginsFile(sections: sections, seed: seed).made().county.county
    let evaluation = Evaluation(census: county, by: try Sample.standard("national-2017"))
    #expect(evaluation.clause(.r1)?.verdict == .met)
    #expect(county.births != nil)
  }

  @Test func someSectionsMayMissOneRequirement() throws {
    var file = MarginsFile(sections: 60, seed: 4)
    var target = Margins.Target()
    target.full = Sourced(20, at: Place(file: "test"))
    target.amount = Sourced(.mean(5), at: Place(file: "test"))
    file.margins.resources[Stage.primary.index][.teachingArea] = target
    let county = try file.made().county.county
    let evaluation = Evaluation(census: county, by: try Sample.standard("national-2017"))
    let area = try #require(evaluation.stage(.primary)?.indicators[Indicator.teachingArea.index])
    #expect(area.sectionsFull == 20)
    #expect(evaluation.clause(.r1)?.verdict == .met)
  }

  /// A share of a whole number keeps its sum and its bounds.
  @Test(arguments: 1...40)
  func everyTotalIsKept(seed: UInt64) throws {
    let county = try MarginsFile(sections: 12 + Int(seed) * 3, seed: seed).made().county.county
    for stage in Stage.allCases {
      let rows = county.sections.filter { $0.stage == stage }
      #expect(county.tableI[.pupils(stage)] == rows.reduce(0) { $0 + $1.pupils })
      #expect(county.tableI[.teachers(stage)] == rows.reduce(0) { $0 + ($1.teachers ?? 0) })
    }
  }
}
