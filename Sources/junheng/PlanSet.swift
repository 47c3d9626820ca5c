import County
import Files
import Report
import Simulation

/// Several plans of one county, read and run, each beside the run that does nothing; all their problems are told together.
struct PlanSet {
  let county: County
  let files: [PlanFile]
  let entries: [PlanComparison.Entry]
  /// All that was read, each file once.
  let inputs: [InputFile]

  /// Reads and runs; what a reader should know of how files were read goes to standard error.
  init(_ paths: [String], judgedBy judge: JudgeOptions, _ language: Language) throws(Problems) {
    var files: [PlanFile] = []
    var entries: [PlanComparison.Entry] = []
    var inputs: [InputFile] = []
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
        files.append(file)
        let standard = try judge.standard(for: folder, plan: file.plan.standard)
        Console.tell(file.notices + folder.notices + standard.notices, language)
        inputs += (file.inputs + folder.inputs + standard.inputs).filter { !inputs.contains($0) }
        let program = try Program(file.plan, for: folder.county, by: standard.standard)
        entries.append(try PlanComparison.Entry(try Timeline(program)))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty, let place else { throw Problems(problems) }
    county = place.county
    self.files = files
    self.entries = entries
    self.inputs = inputs
  }

  /// How each plan differs from the first, in the order of the plans.
  var changes: [[PlanChange]] { files.map { PlanDiff(files[0], $0).changes } }

  /// Whether every verdict of every plan is met, be it by exemption.
  var isMet: Bool { entries.allSatisfy { $0.timeline.years.allSatisfy(\.verdict.holds) } }
}
