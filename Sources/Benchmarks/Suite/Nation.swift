import County
import Ensemble
import Regulation
import Report
import Simulation

/// As many synthetic counties as China has county-level divisions (2,844 at the end of 2022), each through a hundred
/// futures of ten years.
///
/// Sizes run evenly from 20 to 120 rows, which is about as many schools as the country has; the counties are made, not
/// real. A county is made, its plan compiled and run on one thread; as many counties at once as there are processors.
enum Nation {
  static let counties = 2844
  static let draws = 100
  static let years = 10

  /// What one worker has done.
  private struct Share: Sendable {
    var sections = 0
    var making = Duration.zero
    var running = Duration.zero
  }

  static func run() async throws {
    let standard = try Subjects.standard("heilongjiang")
    let workers = 2
    let clock = ContinuousClock()
    let start = clock.now
    let shares = try await withThrowingTaskGroup(of: Share.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var share = Share()
          for number in stride(from: worker, to: counties, by: workers) {
            try await add(number, standard, to: &share)
          }
          return share
        }
      }
      var shares: [Share] = []
      for try await share in group { shares.append(share) }
      return shares
    }
    let spent = Meter.microseconds(clock.now - start)
    let sections = shares.reduce(0) { $0 + $1.sections }
    let running = shares.reduce(0) { $0 + Meter.microseconds($1.running) }
    let making = shares.reduce(0) { $0 + Meter.microseconds($1.making) }
    // Every future runs twice: as planned and with nothing done, which here is the same.
    let sectionYears = Double(sections * years * draws * 2)
    print("\(sections) sections; all in all \(Meter.told(spent)) on \(workers) threads")
    print("of a core's time: making the counties \(Meter.told(making)), exploring them \(Meter.told(running))")
    print("exploring: \(Digits.fixed(sectionYears / running, 2)) M section-years/s a core")
  }

  private static func add(_ number: Int, _ standard: Standard, to share: inout Share) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let county = try Subjects.county(sections: 20 + number * 101 / counties, seed: UInt64(number))
    let made = clock.now
    let exploration = try Exploration(
      [(Subjects.open(county, years: years), county, standard)], draws: draws, seed: 1, threads: 1)
    let found = try await exploration.run()[0]
    Meter.keep(found.probability(.county, years).share)
    share.sections += county.sections.count
    share.making += made - start
    share.running += clock.now - made
  }
}
