import County
import Files
import Regulation
import Samples
import Simulation
import Testing

/// Places against the children who come, by hand.
@Suite struct PlacesTests {
  /// 475 enter a year, shared 1200 : 900 : 600 : 150: 200, 150, 100 and 25.
  private static func study(
    _ change: (inout County) -> Void = { _ in }, _ measures: [Measure] = []
  ) throws -> PlacesStudy {
    var county = try Sample.smallCounty()
    // One group, and so one curve for all: shares are those of the rolls.
    for place in county.sections.indices { county.sections[place].group = "县城" }
    change(&county)
    var plan = Sample.plan(county)
    plan.assumptions.entryRate = Sourced(1, at: plan.place)
    plan.measures = measures
    return PlacesStudy(try Timeline(Program(plan, for: county, by: try Sample.standard("national-2017"))))
  }

  private static func unit(_ study: PlacesStudy, _ level: PlacesStudy.Level, _ subject: String?) throws
    -> PlacesStudy.Unit
  {
    try #require(study.units.first { $0.level == level && $0.subject == subject })
  }

  /// Planned places: full at 100 %, close from 90 % on, free under that; a group is the sum of its sections.
  @Test func signals() throws {
    let study = try Self.study {
      for (section, places) in zip(0..., [199.0, 165, 120, 28]) { $0.sections[section].places = places }
    }
    let signals = try ["p1", "p2", "p3", "p4"].map { try Self.unit(study, .section, $0).years[1].signal }
    #expect(signals == [.red, .yellow, nil, nil])
    let seat = try #require(study.units.first { $0.level == .zone && $0.subject == "town" && $0.stage == .primary })
      .years[1]
    #expect(try Self.unit(study, .group, "县城").years[1].places == 512)
    #expect(seat.places == 484 && abs(seat.children - 450) < 1e-9 && seat.signal == .yellow)
    let all = try Self.unit(study, .county, nil).years[1]
    #expect(all.places == 512 && abs(all.entrants - 475) < 1e-9 && all.signal == .yellow)
    // Six years of 512 places hold 3,072; the roll of 2,850 leaves the rest in the census.
    let census = try Self.unit(study, .county, nil).years[0]
    #expect(all.capacity == 3072 && census.free == 222)
    #expect(try Self.unit(study, .section, "p1").years.map(\.pupils)[0] == 1200)
    #expect(PlaceSignal(children: 90, places: 100) == .yellow && PlaceSignal(children: 89.9, places: 100) == nil)
    #expect(PlaceSignal(children: 100, places: 100) == .red && PlaceSignal(children: 3, places: nil) == nil)
  }

  /// Without planned places: six grades of 150 have four classes each, 24 rooms leave four of 45 for entry, and all hold
  /// 1,080.
  @Test func byRooms() throws {
    let study = try Self.study {
      $0.sections[1].classrooms = 24
      $0.sections[1].totals[Indicator.teachingArea.index] = 4050
      for id in ["p1", "p3", "p4"] {
        if let slot = $0.position(ofSection: id) { $0.sections[slot].classrooms = $0.sections[slot].classes }
      }
      $0.enrolment = (1...6).map {
        GradeRoll(section: "p2", grade: $0, pupils: 150, classes: 4, place: Place(file: "test"))
      }
    }
    let own = try Self.unit(study, .section, "p2")
    #expect(own.years[1].places == 180 && own.years[1].capacity == 1080)
    #expect(abs(own.years[1].children - 150) < 1e-9 && own.years[1].signal == nil)
    #expect(study.sections[1][1]?.basis == .rooms)
  }

  /// A cap sends 50 of 200 elsewhere: they stay children of the school that is full, and take no place where they go in
  /// the judgement of that school's own catchment.
  @Test func aCapHidesNobody() throws {
    let place = Place(file: "test")
    let cap = Measure(
      name: "限额", action: .cap(IntakeCap(section: "p1", entrants: 150, overflow: .shares([(id: "p2", share: 1)]))),
      years: 2025...2027, place: place)
    let study = try Self.study({ for section in 0..<2 { $0.sections[section].places = 200 } }, [cap])
    let (full, other) = (try Self.unit(study, .section, "p1").years[1], try Self.unit(study, .section, "p2").years[1])
    #expect(abs(full.entrants - 150) < 1e-9 && abs(full.children - 200) < 1e-9)
    #expect(abs(other.entrants - 200) < 1e-9 && abs(other.children - 150) < 1e-9 && other.signal == nil)
  }

  /// 150 pupils of a village school with 25 entering stay; of one with 8 entering they fall by 17 a year.
  @Test func smallSizes() throws {
    let study = try Self.study { $0.births = Births([2018: 47.5, 2019: 47.5, 2020: 47.5], place: $0.place) }
    let found = SmallSizes.all(study.timeline.years)
    let village = try #require(found.first { study.timeline.program.layout.ids[$0.slot] == "p4" })
    let rolls = try Self.unit(study, .section, "p4").years.map(\.pupils)
    for (size, year) in zip(SmallSizes.sizes, village.years) {
      #expect(year == rolls.firstIndex { $0.rounded() < size }.map { 2024 + $0 })
    }
    #expect(village.years[0] != nil)
  }
}
