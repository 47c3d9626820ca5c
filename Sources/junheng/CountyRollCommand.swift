import Answers
import ArgumentParser
import Calibration
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

extension CountyCommand {
  /// `junheng county roll OLD FILE… -o FOLDER`: the county a year on, its last census gone to history.
  struct Roll: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roll",
      abstract: "Move a county folder on by a year: this year's tables become the census, last year's its history.")

    @Argument(help: "Folder of the county as it was.")
    var county: String

    @Argument(help: "This year's tables, as county new takes them.")
    var files: [String]

    @Option(name: .shortAndLong, help: "Folder to write; one that is there is left alone.")
    var output: String

    @Option(help: "Autumn of the new census (else from titles and dates, else the year after the last).")
    var year: Int?

    @Option(name: .long, help: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
    var lang: Language?

    @OptionGroup var told: ProblemOptions

    func run() throws {
      let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
      try NewCounty.refuseExisting(output)
      let old = try JudgedCounty(county)
      let before = old.county
      var new = try NewCounty(
        files,
        NewCounty.Options(
          name: before.name, year: year, standard: before.standard.value, sheet: nil, today: (before.year + 1, 9)))
      let rolled = try new.roll(on: old.folder)
      let words = try new.starters(old.standard, files, language)
      Console.tell(try new.write(words, to: output), language)
      Console.tell(new.notices, language)
      let past = try Backtest.ofPast(new.county, by: old.standard, horizons: [1])
      let last = LastProjection(rolled.plans, of: old, against: new.county)
      let found = RolledOnText.lines(rolled, last, past, folder: output, language)
      try Console.write(found.map { $0 + "\n" }.joined(), to: nil, language)
    }
  }
}
