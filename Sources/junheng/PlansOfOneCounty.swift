import County
import Files
import Regulation
import Report

/// Plan files that speak of one county, with what they are judged by; all problems of all of them together.
struct PlansOfOneCounty {
  struct Entry {
    var plan: PlanFile
    var county: County
    var standard: Standard
  }

  private(set) var entries: [Entry] = []
  /// All that was read, each file once.
  private(set) var inputs: [InputFile] = []
  let county: County

  /// Reads them, and does `each` with what was read; what a reader should know of how files were read goes to standard
  /// error. A plan that cannot be read or done with keeps no other from being tried.
  init(
    _ paths: [String], judgedBy judge: JudgeOptions, _ language: Language,
    each: (Entry) throws(Problems) -> Void = { _ in }
  ) throws(Problems) {
    var problems: [Problem] = []
    var place: (path: String, county: County)?
    for path in paths {
      do throws(Problems) {
        let file = try PlanFile(path)
        let folder = try CountyFolder(
          file.plan.county.value, named: file.plan.county.place,
          judgedBy: judge.named(file.plan.standard, file.plan.localTarget))
        if let place, !Paths.isSame(place.path, folder.path) {
          throw Problems([Problem(.otherCounty(path: folder.path, first: place.path), at: file.plan.county.place)])
        }
        place = (folder.path, folder.county)
        let standard = try judge.standard(for: folder, plan: file.plan.standard)
        Console.tell(file.notices + folder.notices + standard.notices, language)
        for input in file.inputs + folder.inputs + standard.inputs where !inputs.contains(input) {
          inputs.append(input)
        }
        let entry = Entry(plan: file, county: folder.county, standard: standard.standard)
        entries.append(entry)
        try each(entry)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty, let place else { throw Problems(problems) }
    county = place.county
  }
}
