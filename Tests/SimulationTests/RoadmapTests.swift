import County
import Samples
import Testing

@testable import Simulation

/// Who does what by when: every step of a procedure in its month, every yuan once, and every pupil of a school that closes.
@Suite struct RoadmapTests {
  private func timeline(_ measures: [Measure]) throws -> Timeline { try Sample.timeline(of: measures, through: 2030) }

  private func merger(_ procedure: Procedure, staff: Merger.Follow = .follow, premises: Merger.Premises = .close)
    -> Measure
  {
    let merger = Merger(
      closed: ["no7-p"], into: .shares([(id: "no8-p", share: 0.5), (id: "no2-p", share: 0.5)]), staff: staff,
      equipment: .follow, premises: premises,
      travel: Travel(minutes: 20, km: 6, boardingPlaces: 10, bus: 50_000), procedure: procedure)
    return Measure(
      name: "close", action: .merge(merger), years: 2026...2026, owner: "planning", place: Place(file: "plan.yaml"))
  }

  /// Dated steps stand in their months; what is not dated is due before school begins.
  @Test func procedure() throws {
    let assessed = Procedure.Month(year: 2025, month: 11)
    let told = try timeline([merger(Procedure(assessed: assessed, approved: .init(year: 2026, month: 6)))]).roadmap
      .tasks
    #expect(told.map(\.step) == [.assess, .approve, .untold, .carryOut, .run])
    #expect(told[0].month == assessed && told[0].years == 2025...2025)
    #expect(told[2].startBy == .init(year: 2026, month: 8) && told[3].startBy == .init(year: 2026, month: 8))
    // Buses run from 2026 on: the year of the merger, then the years after it as one task.
    #expect(told[3].yuan == 50_000 && told[4].years == 2027...2030 && told[4].yuanAYear == 50_000)
    let full = try timeline([
      merger(Procedure(assessed: assessed, noticed: .init(year: 2026, month: 2), approved: .init(year: 2026, month: 6)))
    ]).roadmap.tasks
    #expect(full.map(\.step) == [.assess, .publish, .approve, .carryOut, .run])
  }

  /// A construction is one task from its start, whatever the year its money is charged to; no yuan is lost or told twice.
  @Test func money() throws {
    let build = Measure(
      name: "build",
      action: .build(
        Construction(
          section: "no1-j", amounts: Amounts(added: [0, 0, 0, 800, 0, 0, 0], classrooms: 4, musicRooms: 0, artRooms: 0))
      ),
      years: 2028...2028, starts: 2026, cost: Measure.Cost(yuan: 9_000_000, everyYear: false),
      place: Place(file: "plan.yaml"))
    let train = Measure(
      name: "train",
      action: .qualify(
        Qualification(
          section: "no1-j", staff: Staff(teachers: 0, degree: 0, backbone: 0, artsSports: 1), term: nil)),
      years: 2027...2029, cost: Measure.Cost(yuan: 20_000, everyYear: true), place: Place(file: "plan.yaml"))
    let run = try timeline([build, train, merger(Procedure())])
    let tasks = run.roadmap.tasks
    let construct = try #require(tasks.first { $0.step == .construct })
    #expect(construct.years == 2026...2027 && construct.yuan == 9_000_000 && construct.yuanAYear == nil)
    #expect(construct.startBy == .init(year: 2026, month: nil))
    let training = try #require(tasks.first { $0.measure == 1 })
    #expect(training.years == 2027...2029 && training.yuan == 60_000 && training.yuanAYear == 20_000)
    #expect(tasks.reduce(0) { $0 + ($1.yuan ?? 0) } == run.costs.reduce(0) { $0 + $1.yuan })
    let starts = tasks.map(\.years.lowerBound)
    #expect(starts == starts.sorted())
  }

  /// All pupils and teachers of a school that closes are on its page, with the halves of each receiver.
  @Test func closingSchool() throws {
    let run = try timeline([merger(Procedure())])
    let school = try #require(run.closingSchools.first)
    let note = try #require(run.consolidations.first)
    #expect(run.closingSchools.count == 1 && school.paths.count == 2 && school.year == 2026)
    #expect(abs(school.pupils - note.pupils) < 1e-9)
    for grade in 0..<Stage.lastGrade {
      let all = school.paths.reduce(0) { $0 + $1.pupils[grade] }
      #expect(abs(all - note.displaced[grade]) < 1e-9)
    }
    #expect(school.staff.reduce(0) { $0 + $1.count.teachers } == school.teachers && school.teachers > 0)
    #expect(school.idle.contains { $0.indicator == .teachingArea } && school.classrooms > 0)
    let stays = try #require(
      try timeline([merger(Procedure(), staff: .stay, premises: .transfer)]).closingSchools.first)
    #expect(stays.staff.isEmpty && !stays.idle.contains { $0.indicator == .teachingArea })
  }
}
