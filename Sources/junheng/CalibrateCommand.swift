import ArgumentParser
import Calibration
import County
import Files
import Regulation
import Report
import Simulation

/// `junheng calibrate COUNTY -o assumptions.yaml`: what a county's own past says of its rates, as a plan to extend.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: Text(
      zh: "校准：由县的往年数据估计入学、升级及其波动，写成方案可以继承的假设。",
      en: "Learn entry, progression and their spread from a county's past (校准): assumptions that plans extend."
    ).asked)

  @Argument(
    help: ArgumentHelp(
      zh: "县的文件夹；往年在校生写在 enrolment.csv 的 year 列下。",
      en: "Folder of the county, its earlier rolls in enrolment.csv under year."))
  var county: String

  @OptionGroup var out: OutputOptions

  func run() throws {
    try out.check()
    let judged = try JudgedCounty(county)
    Console.tell(judged.notices, out.language)
    let rates = CalibratedRates(judged.county)
    let path = Paths.relative(judged.folder.path, from: out.output ?? "assumptions.yaml")
    let file = CalibrationFile(rates, judged.county, path: path, out.language)
    let text = try PlanTranslation.starter(file.text, PlanKeys.root, toChinese: out.language == .zh)
    try out.write(CalibrationRendering(rates, judged.county, file: text, Provenance(judged.inputs, judged.county)))
  }
}
