import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng compare PLAN PLAN …`: plans of one county side by side, each beside the run that does nothing.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare plans of one county, each with doing nothing under the same assumptions.")

  @Argument(help: "Plan files of one county.")
  var plans: [String]

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    var inputs: [InputFile] = []
    var entries: [PlanComparison.Entry] = []
    var problems: [Problem] = []
    var files: [PlanFile] = []
    var place: (path: String, county: County)?
    for path in plans {
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
        Console.tell(file.notices + folder.notices + standard.notices, out.language)
        inputs += (file.inputs + folder.inputs + standard.inputs).filter { !inputs.contains($0) }
        let program = try Program(file.plan, for: folder.county, by: standard.standard)
        entries.append(try PlanComparison.Entry(try Timeline(program)))
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty, let place else { throw Problems(problems) }
    let comparison = PlanComparison(entries)
    let crossed = CrossTable(comparison)
    let changes = files.map { PlanDiff(files[0], $0).changes }
    let data = ComparisonData(comparison, crossed, changes: changes)
    switch out.format {
    case .text:
      let terminal = screen.terminal(out)
      let screen = ComparisonScreen(comparison, crossed, changes: changes, terminal: terminal, out.language)
      try out.write(screen.lines(), over: inputs, in: terminal)
    case .json: try out.write(data.document(Provenance(inputs, place.county), out.language).text, over: inputs)
    case .csv:
      out.warn(place.county)
      try out.write(data.csv, over: inputs)
    }
    if judge.requireMet, entries.contains(where: { $0.timeline.years.contains { !$0.verdict.holds } }) {
      throw ExitCode(JudgeOptions.unmetStatus)
    }
  }
}
