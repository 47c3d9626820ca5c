import ArgumentParser
import County
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng forms PLAN|COUNTY`: the form that a county hands in, filled in as far as its data goes.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: Text(
      zh: "填写申报表（表Ⅰ至表Ⅶ）：统计年度或推演年度，写成工作簿或 Word。",
      en: "Fill in the form (申报表, tables I to VII) of the census or of a projected year, as a workbook or in Word."
    ).asked)

  /// The form of the file.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case xlsx, docx
  }

  @Argument(help: ArgumentHelp(zh: "方案文件，或县的文件夹。", en: "Plan file, or folder of a county."))
  var subject: String

  @Option(
    help: ArgumentHelp(
      zh: "申报表的年度（不写则为统计年度）；方案中以后的年度为推演，表上注明。",
      en: "Year of the form (else the census); a later one of the plan is projected, and says so."))
  var year: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "文件格式：xlsx 或 docx（不写则看扩展名，再取 xlsx）。", en: "Form of the file: xlsx or docx (else by its ending, else xlsx)."))
  var format: Form?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "申报表的语言：zh 或 en（不写则看 LC_ALL、LC_MESSAGES、LANG）。",
      en: "Language of the form: zh or en (else LC_ALL, LC_MESSAGES, LANG)."))
  var lang: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp(zh: "写入的文件，代替标准输出。", en: "File to write instead of standard output."))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(zh: "表上的填报单位（不写则为本县）。", en: "Who hands it in, as it is to stand on it (else the county)."))
  var unit: String?

  @Option(name: .long, help: ArgumentHelp(zh: "表上的填报日期。", en: "The day it is filled in, as it is to stand on it."))
  var date: String?

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var told: ProblemOptions

  private var language: Language { lang ?? .asked }
  private var ending: String { output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? "" }
  private var form: Form { format ?? Form(rawValue: ending) ?? .xlsx }

  /// A file whose ending says another form would be written as something else than it says.
  private func refusals() throws {
    if output == nil, isatty(STDOUT_FILENO) == 1 {
      throw Problem(.usage(.needsFile(form: form.rawValue)), at: Place(file: "--format"))
    }
    if format == nil, let output, !ending.isEmpty, Form(rawValue: ending) == nil {
      let known = Form.allCases.map { ".\($0.rawValue)" }
      throw Problem(.usage(.otherEnding(known: known)), at: Place(file: output))
    }
    if let output { try Output.check(output) }
  }

  func run() throws {
    try refusals()
    let read = try Subject(subject, standard: judge.named)
    Console.tell(read.notices, language)
    let (county, standard) = (read.judged.county, read.judged.standard)
    let provenance = Provenance(read.inputs, county)
    let forms: CountyForms
    let evaluation: Evaluation
    if let scenario = read.scenario {
      let timeline = try scenario.timeline()
      Console.tell(timeline.program.notices, language)
      let years = timeline.years.map(\.year)
      guard let place = year.map({ years.firstIndex(of: $0) }) ?? 0 else { throw outside(years) }
      evaluation = timeline.years[place]
      let findings = Finding.all(county, timeline.years[0], standard)
      forms = CountyForms(
        timeline, at: place, findings: findings, provenance, unit: unit, date: date, language)
    } else {
      if let year, year != county.year { throw outside([county.year]) }
      evaluation = Evaluation(census: county, by: standard)
      let findings = Finding.all(county, evaluation, standard)
      forms = CountyForms(
        census: county, by: standard, findings: findings, provenance, unit: unit, date: date, language)
    }
    let maker = "junheng \(Junheng.version)"
    let bytes = form == .xlsx ? forms.workbook(maker: maker) : forms.document(maker: maker)
    try Console.write(bytes, to: output, language)
    if judge.requireMet, !evaluation.verdict.holds { throw ExitCode(JudgeOptions.unmetStatus) }
  }

  private func outside(_ years: [Int]) -> Problem {
    Problem(
      .yearOutside(year: year ?? 0, first: years.first ?? 0, last: years.last ?? 0), at: Place(file: "--year"))
  }
}
