import Answers
import ArgumentParser
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng county …`: county folders made of a county's own tables.
struct CountyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "county",
    abstract: Text(
      zh: "由县里自己的 Excel、Word 或 CSV 表建立县的文件夹。", en: "Begin a county folder from its own Excel, Word or CSV tables."
    ).asked,
    subcommands: [New.self, Roll.self, HeadsList.self])

  /// `junheng county new FILE… -o FOLDER`: a folder from tables as a county keeps them.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: Text(
        zh: "由县里现有的表建立文件夹，并说明读懂了什么。",
        en: "Make a county folder from tables as a county keeps them, and say what was understood."
      ).asked)

    @Argument(
      help: ArgumentHelp(
        zh: "工作簿（.xlsx）、文档（.docx）或表（.csv、.tsv）；.xls、.et、.wps、.doc 由 LibreOffice 转换。",
        en: "Workbooks (.xlsx), documents (.docx) or tables (.csv, .tsv); .xls, .et, .wps, .doc by LibreOffice."))
    var files: [String]

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(zh: "要写的文件夹；已有的不动。", en: "Folder to write; one that is there is left alone."))
    var output: String?

    @Option(
      help: ArgumentHelp(
        zh: "县名（不写则取自表题，再取自文件名）。", en: "Name of the county (else from titles, else from the file's name)."))
    var name: String?

    @Option(
      help: ArgumentHelp(
        zh: "统计年度（秋季；不写则取自表题和日期，再取最近的九月）。",
        en: "Autumn of the census (else from titles and dates, else the last September)."))
    var year: Int?

    @Option(help: ArgumentHelp(zh: "评估标准（不写则为 national-2017）。", en: "Standard to judge by (else national-2017)."))
    var standard: String?

    @Option(help: ArgumentHelp(zh: "只读这一张工作表。", en: "The only sheet to read."))
    var sheet: String?

    @Flag(help: ArgumentHelp(zh: "不写文件，只说明读懂了什么。", en: "Write nothing: only say what is understood."))
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp(zh: "说明的格式：text 或 json。", en: "Form of the report: text or json."))
    var format = OutputForm.text

    @Option(
      name: .long,
      help: ArgumentHelp(
        zh: "报告的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
        en: "Language of the report: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
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
      let language = lang ?? .asked
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
      commandName: "heads",
      abstract: Text(zh: "列出能识别的表头，按其所指的列。", en: "Print the heads that are known, by the column each stands for.").asked
    )

    @OptionGroup var out: OutputOptions

    func run() throws {
      try out.write(HeadsListing(OfficialHeads.known(), Provenance([])))
    }
  }
}
