import County
import Files
import Report
import Simulation

/// Several plans of one county, read and run, each beside doing nothing; all their problems are told together.
struct PlanSet {
  var files: [PlanFile] = []
  var entries: [PlanComparison.Entry] = []
  var inputs: [InputFile] = []

  init(_ paths: [String], judgedBy judge: JudgeOptions, _ language: Language) throws(Problems) {
    var problems: [Problem] = []
    var place: String?
    for path in paths {
      do throws(Problems) {
        let file = try PlanFile(path)
        let folder = try CountyFolder(
          file.plan.county.value, named: file.plan.county.place,
          judgedBy: judge.named(file.plan.standard, file.plan.localTarget))
        if let place, !Paths.isSame(place, folder.path) {
          throw Problems([Problem(.otherCounty(path: folder.path, first: place), at: file.plan.county.place)])
        }
        place = folder.path
        let standard = try judge.standard(for: folder, plan: file.plan.standard)
        Console.tell(file.notices + folder.notices + standard.notices, language)
        inputs += (file.inputs + folder.inputs + standard.inputs).filter { !inputs.contains($0) }
        let program = try Program(file.plan, for: folder.county, by: standard.standard)
        entries.append(try PlanComparison.Entry(try Timeline(program)))
        files.append(file)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }
}
