import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng county …`: county folders made of a county's own tables.
struct CountyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county", abstract: "Begin a county folder from its own Excel, Word or CSV tables.",
    subcommands: [New.self, Roll.self, HeadsList.self])

  /// `junheng county new FILE… -o FOLDER`: a folder from tables as a county keeps them.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Make a county folder from tables as a county keeps them, and say what was understood.")

    @Argument(
      help: "Workbooks (.xlsx), documents (.docx) or tables (.csv, .tsv); .xls, .et, .wps, .doc by LibreOffice.")
    var files: [String]

    @Option(name: .shortAndLong, help: "Folder to write; one that is there is left alone.")
    var output: String?

    @Option(help: "Name of the county (else from titles, else from the file's name).")
    var name: String?

    @Option(help: "Autumn of the census (else from titles and dates, else the last September).")
    var year: Int?

    @Option(help: "Standard to judge by (else national-2017).")
    var standard: String?

    @Option(help: "The only sheet to read.")
    var sheet: String?

    @Flag(help: "Write nothing: only say what is understood.")
    var dryRun = false

    @Option(name: .long, help: "Form of the report: text or json.")
    var format = OutputForm.text

    @Option(name: .long, help: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
    var lang: Language?

    @OptionGroup var told: ProblemOptions

    private static let years = 1990...2100

    /// What the options ask for and cannot be had.
    private var problems: [Problem] {
      var found: [Problem] = []
      if output == nil, !dryRun {
        found.append(Problem(.usage(.anyOf("-o", "--dry-run")), at: Place(file: "county new")))
      }
      if format == .csv {
        found.append(Console.refusal(of: .csv, known: [.text, .json]))
      }
      if let year, !New.years.contains(year) {
        let bounds = UsageFault.outside(low: New.years.lowerBound, high: New.years.upperBound)
        found.append(Problem(.usage(bounds), at: Place(file: "--year")))
      }
      return found
    }

    func run() throws {
      guard problems.isEmpty else { throw Problems(problems) }
      let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
      if let output, !dryRun { try NewCounty.refuseExisting(output) }
      let today = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
      let new = try NewCounty(
        files,
        NewCounty.Options(
          name: name, year: year, standard: standard, sheet: sheet,
          today: (today.year ?? 2024, today.month ?? 9)))
      let judge = try StandardFile(governing: new.county.standard.value, named: new.county.standard.place)
      if let output, !dryRun {
        let words = try CountyCommand.starters(new, judge.standard, files, language)
        Console.tell(try new.write(words, to: output), language)
      }
      let found = IntakeRendering(
        new.county, new.understanding, new.notices, folder: dryRun ? nil : output,
        Provenance(new.inputs, new.county))
      try Console.write(found, as: format, to: nil, language)
    }
  }

  /// `junheng county heads`: the heads that tables of schools may have.
  struct HeadsList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "heads", abstract: "Print the heads that are known, by the column each stands for.")

    @OptionGroup var out: OutputOptions

    func run() throws {
      try out.write(HeadsListing(OfficialHeads.known()))
    }
  }
}

extension CountyCommand {
  /// The documents that a folder made of tables begins with: `county.yaml` and a first plan.
  static func starters(
    _ new: NewCounty, _ standard: Standard, _ files: [String], _ language: Language
  ) throws -> [(String, String)] {
    let sources = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let starter = CountyStarter(
      new.county, standard, sources: sources, declared: new.understanding.declared, language)
    let plan = PlanStarter(new.county, standard, path: "..", language)
    let toChinese = language == .zh
    return [
      ("county.yaml", try PlanTranslation.starter(starter.text, CountyKeys.root, toChinese: toChinese)),
      ("plans/start.yaml", try PlanTranslation.starter(plan.text, PlanKeys.root, toChinese: toChinese)),
    ]
  }
}
