import Answers
import Charts
import County
import Ensemble
import Files
import Foundation
import Report
import Simulation

/// What runs in the background: plans through many futures, and which assumption moves which result.
enum Exploring {
  private static var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// As `explore` runs it.
  static func found(
    _ read: PlansOfOneCounty, draws: Int, seed: UInt64, language: Language, _ study: Study
  ) async throws -> Study.Found {
    try read.checkGrowth()
    let explored = try await read.explored(draws: draws, seed: seed, threads: threads, command: "") {
      study.report($0)
    }
    try Task.checkCancellation()
    return Study.Found(text: explored.rendering.document(language).text) { _ in "" }
  }

  /// Futures shown before all are drawn: the fans stand early and grow true.
  private static let early = [400, 2000]

  /// The part of the report that tells how sure a plan is, as the page shows it.
  static func fans(_ plan: ShownPlan, draws: Int, _ study: Study) async throws -> Study.Found {
    let plans = PlanSet([(plan.scenario, plan.entry)])
    try plans.read.checkGrowth()
    func part(of draws: Int) async throws -> (@Sendable (Language) -> String)? {
      guard let run = ReportFutures(plans, draws: draws, seed: nil, threads: threads) else { return nil }
      let futures = try await run.futures { study.report($0) }
      try Task.checkCancellation()
      return { language in
        plans.glance(language, futures: futures).chances().map {
          HTMLPage.fragments([$0], language, .both).map(\.html).joined()
        } ?? ""
      }
    }
    for draws in early where draws < study.draws {
      if let part = try await part(of: draws) { study.show(part) }
    }
    let all = try await part(of: draws)
    return Study.Found(text: "", part: all ?? { "<p>\(Escaping.html(PageText.nothingUncertain($0)))</p>" })
  }

  /// Which assumption moves which result, as `explore --sensitivity sobol` tells it.
  static func sensitivity(
    _ scenario: Scenario, _ method: SensitivityStudy.Method, _ study: Study
  ) async throws -> Study.Found {
    let read = PlansOfOneCounty([scenario])
    try read.checkGrowth()
    let studies = try read.studies(by: method, futures: nil, seed: 1, threads: threads)
    study.expect(studies.runs)
    let found = try await studies.run { study.report($0) }
    try Task.checkCancellation()
    let told = read.told(found, seed: 1, command: "")
    return Study.Found(text: "") { language in
      var out = PageMarkup()
      out.lines(told.lines(in: .plain, language))
      return out.text
    }
  }
}
