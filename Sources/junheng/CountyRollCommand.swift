import Answers
import ArgumentParser
import Calibration
import County
import Files
import Regulation
import Report
import Simulation

extension CountyCommand {
  /// `junheng county roll OLD FILE… -o FOLDER`: the county a year on, its last census gone to history.
  struct Roll: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "roll",
      abstract: Text(
        zh: "把县的文件夹推进一年：本年的表成为统计数据，上年的转为往年数据。",
        en: "Move a county folder on by a year: this year's tables become the census, last year's its history."
      ).asked)

    @Argument(help: ArgumentHelp(zh: "原来的县文件夹。", en: "Folder of the county as it was."))
    var county: String

    @Argument(help: ArgumentHelp(zh: "本年的表，与 county new 所读相同。", en: "This year's tables, as county new takes them."))
    var files: [String]

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(zh: "要写的文件夹；已有的不动。", en: "Folder to write; one that is there is left alone."))
    var output: String

    @Option(
      help: ArgumentHelp(
        zh: "新的统计年度（秋季；不写则取自表题和日期，再取上次的下一年）。",
        en: "Autumn of the new census (else from titles and dates, else the year after the last)."))
    var year: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        zh: "报告的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
        en: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
    var lang: Language?

    @OptionGroup var told: ProblemOptions

    func run() throws {
      let language = lang ?? .asked
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
      let past = try Backtest.ofPast(new.county, by: old.standard, horizons: [1])
      let last = LastProjection(rolled.plans, of: old, against: new.county)
      let read = IntakeScreen(new.county, new.understanding, new.notices, folder: output, language).reading()
      let refused = RolledOnText.refused(RolledPlans.refused(rolled.plans, folder: output), language)
      let found = read + [""] + RolledOnText.lines(rolled, last, past, folder: output, language) + refused
      try Console.write(found.map { $0 + "\n" }.joined(), to: nil, language)
    }
  }
}
