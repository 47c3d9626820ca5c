import Answers
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
      let new = try NewCounty(
        files,
        NewCounty.Options(name: name, year: year, standard: standard, sheet: sheet, today: NewCounty.Options.thisMonth))
      let judge = try StandardFile(governing: new.county.standard.value, named: new.county.standard.place)
      if let output, !dryRun {
        let words = try new.starters(judge.standard, files, language)
        Console.tell(try new.write(words, to: output), language)
      }
      let found = new.told(folder: dryRun ? nil : output, command: CommandWords.given)
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
