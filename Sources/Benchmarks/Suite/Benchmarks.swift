import Foundation
import Report

/// How fast the house is and how much memory it takes: `JUNHENG_BENCH=1 swift run -c release Benchmarks`.
///
/// Every part runs in a process of its own, one after another, so that the peak of memory reported is its own. A part is run
/// alone by its name: `Benchmarks nation`. `Benchmarks rivals` is what `Rivals/compare.py` runs.
@main
struct Benchmarks {
  /// The parts, in the order they run.
  enum Part: String, CaseIterable {
    case evaluation, plan, large, futures, explore, linear, nation, reading, report, workbook

    var title: String {
      switch self {
      case .evaluation: "The evaluation of one county-year"
      case .plan: "One plan of eleven years, and what stands around it"
      case .large: "A county of about 300 schools, forty measures, fifteen years"
      case .futures: "10,000 draws of ten steps: the engine alone"
      case .explore: "10,000 draws: the whole of explore"
      case .linear: "What it grows with"
      case .nation: "2,844 synthetic counties × 100 draws"
      case .reading: "Reading files"
      case .report: "The report of five plans, 300 schools, fifteen years"
      case .workbook: "The workbook and the form of a county of 3,000 sections"
      }
    }
  }

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "rivals" { return try await FuturesAlone.run(arguments.dropFirst()) }
    let parts = arguments.compactMap { Part(rawValue: $0) }
    guard parts.count == arguments.count else {
      print("parts: \(Part.allCases.map(\.rawValue).joined(separator: ", ")), rivals")
      exit(64)
    }
    if parts.count == 1 {
      try await run(parts[0])
      return print("peak memory \(Digits.fixed(Meter.peakMemory, 0)) MB")
    }
    print(
      "\(ProcessInfo.processInfo.activeProcessorCount) processors; a core's rate is by the clock, median of the runs")
    for part in parts.isEmpty ? Part.allCases : parts {
      print("\n\(part.title)")
      fflush(nil)
      let child = try Process.run(URL(fileURLWithPath: CommandLine.arguments[0]), arguments: [part.rawValue])
      child.waitUntilExit()
      guard child.terminationStatus == 0 else { exit(child.terminationStatus) }
    }
  }

  private static func run(_ part: Part) async throws {
    switch part {
    case .evaluation: try OnePlan.evaluation()
    case .plan: try OnePlan.run()
    case .large: try OnePlan.large()
    case .futures: try await FuturesAlone.run([])
    case .explore: try await WholeExplore.run()
    case .linear: try await Growth.run()
    case .nation: try await Nation.run()
    case .reading: try Reading.run()
    case .report: try ReportTiming.run()
    case .workbook: try ReportTiming.workbook()
    }
  }
}
