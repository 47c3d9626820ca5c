import Foundation
import Report

/// Times what is done many times over, and says what memory it took.
enum Meter {
  /// Prints the median and the best time of a closure; where it is of section-years, how many a second and core.
  ///
  /// `cores`: on how many it runs.
  static func time(_ name: String, _ runs: Int, _ sectionYears: Double? = nil, cores: Int = 1, _ body: () -> Void) {
    let clock = ContinuousClock()
    for _ in 0..<min(3, runs) { body() }
    tell(name, (0..<runs).map { _ in microseconds(clock.measure(body)) }, sectionYears, cores)
  }

  /// The same of what waits for others.
  static func time(
    _ name: String, _ runs: Int, _ sectionYears: Double? = nil, cores: Int = 1, _ body: () async throws -> Void
  ) async throws {
    let clock = ContinuousClock()
    if runs > 1 { try await body() }
    var times: [Double] = []
    for _ in 0..<runs { times.append(microseconds(try await clock.measure(body))) }
    tell(name, times, sectionYears, cores)
  }

  static func microseconds(_ duration: Duration) -> Double {
    Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
  }

  private static func tell(_ name: String, _ times: [Double], _ sectionYears: Double?, _ cores: Int) {
    let times = times.sorted()
    let median = times[times.count / 2]
    let rate = sectionYears.map { all in
      let second = all / median
      return Columns.right(Digits.fixed(second, 2), 8) + " M section-years/s"
        + (cores > 1 ? ", " + Digits.fixed(second / Double(cores), 2) + " a core" : "")
    }
    print(
      Columns.left(name, 56) + Columns.right(told(median), 10) + "  best" + Columns.right(told(times[0]), 10)
        + (rate ?? ""))
  }

  /// A time in the unit that it is read in.
  static func told(_ microseconds: Double) -> String {
    switch microseconds {
    case ..<1e3: Digits.fixed(microseconds, 1) + " µs"
    case ..<1e6: Digits.fixed(microseconds / 1e3, 1) + " ms"
    default: Digits.fixed(microseconds / 1e6, 2) + " s"
    }
  }

  /// The most memory the program has held, MB; nought where the system does not tell.
  static var peakMemory: Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Double($0) }.first ?? 0) / 1024
  }

  /// Keeps a result alive, so that the work is not taken for idle.
  @inline(never)
  static func keep(_ value: Double) { if value == -1 { print("") } }
}
