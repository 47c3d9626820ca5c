import County
import Files
import Regulation
import Report

/// Plan files that speak of one county, with what they are judged by; all problems of all of them together.
struct PlansOfOneCounty {
  private(set) var scenarios: [Scenario] = []
  /// All that was read, each file once.
  private(set) var inputs: [InputFile] = []
  let county: County

  /// Reads them, and does `each` with what was read; what a reader should know of how files were read goes to standard
  /// error. A plan that cannot be read or done with keeps no other from being tried.
  init(
    _ paths: [String], judgedBy judge: JudgeOptions, detour: Sourced<Double>? = nil, _ language: Language,
    each: (Scenario) throws(Problems) -> Void = { _ in }
  ) throws(Problems) {
    var problems: [Problem] = []
    var place: (path: String, county: County)?
    for path in paths {
      do throws(Problems) {
        let scenario = try Scenario(path, standard: judge.named).detoured(by: detour)
        let folder = scenario.judged.folder
        if let place, !Paths.isSame(place.path, folder.path) {
          throw Problems([Problem(.otherCounty(path: folder.path, first: place.path), at: scenario.plan.county.place)])
        }
        place = (folder.path, folder.county)
        Console.tell(scenario.notices, language)
        inputs = InputFile.once(inputs + scenario.inputs)
        scenarios.append(scenario)
        try each(scenario)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty, let place else { throw Problems(problems) }
    county = place.county
  }
}
