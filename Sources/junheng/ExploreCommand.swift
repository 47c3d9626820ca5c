import Answers
import ArgumentParser
import County
import Ensemble
import Files
import Foundation
import Regulation
import Report
import Simulation

/// `junheng explore PLAN … --draws N --seed S`: plans in many futures, each against doing nothing in the same ones.
struct ExploreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: Text(
      zh: "在多种未来中推演方案：各条款达标的概率，以及取决于什么。",
      en: "Run plans through many futures: how probable each clause is, and what it hangs on."
    ).asked)

  @Argument(help: ArgumentHelp(zh: "同一县的方案文件。", en: "Plan files of one county."))
  var plans: [String]

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      zh: "抽取的未来数（不写则 10000）；用 --sensitivity 时为行数（不写则 2000）或路径数（不写则 200）。",
      en: "Futures to draw (else 10000); with --sensitivity rows (else 2000) or paths (else 200)."))
  var draws: Int?

  @Option(
    name: .long, help: ArgumentHelp(zh: "随机种子：种子相同，未来相同。", en: "Seed of the draws: the same seed, the same futures."))
  var seed: UInt64 = 1

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(zh: "线程数（不写则每个处理器一个）。", en: "Threads to run on (else one a processor)."))
  var threads: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "哪项假设影响哪个结果：sobol（方差份额）或 morris（多项假设的筛查）。",
      en: "Which assumption moves which result: sobol (shares of the variance) or morris (screening of many inputs)."))
  var sensitivity: SensitivityStudy.Method?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      zh: "改为逐一变动某个值，每值推演一次：rotate.share=8%...16%:1%，或 a,b,c；可写多次。",
      en: "Vary a value instead, one run each: rotate.share=8%...16%:1%, or a,b,c. May be given several times."))
  var vary: [String] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      zh: "与 --vary 同用：以拉丁超立方抽取这么多次，代替整个网格。",
      en: "With --vary: so many runs in a Latin hypercube instead of the whole grid."))
  var samples: Int?

  @Flag(
    name: .long,
    help: ArgumentHelp(zh: "与 --vary 同用：次数很多时也不再询问。", en: "With --vary: do not ask before a very large number of runs.")
  )
  var yes = false

  @OptionGroup var shown: ClauseOptions
  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions
  @OptionGroup var screen: ScreenOptions

  private static let usualDraws = 10_000
  private static let mostDraws = 1_000_000_000

  func run() async throws {
    guard problems.isEmpty else { throw Problems(problems) }
    let read = try PlansOfOneCounty(plans, reading: judge.scenario, telling: { Console.tell($0, out.language) })
    try out.check()
    if !vary.isEmpty {
      try await sweep(read)
    } else if let sensitivity {
      try await study(read, sensitivity)
    } else {
      try await explore(read)
    }
  }

  private var ownThreads: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  private func explore(_ read: PlansOfOneCounty) async throws {
    let draws = draws ?? Self.usualDraws
    try checkGrowth(read)
    let progress = Progress(of: draws, out.language)
    let (seed, threads) = (seed, ownThreads)
    let (found, rendering) = try await Interrupt.stopping {
      try await read.explored(draws: draws, seed: seed, threads: threads, command: CommandWords.given) {
        progress.show($0)
      }
    }
    progress.clear()
    try out.write(rendering, in: screen.terminal(out))
    if found.contains(where: \.isPartial) { throw ExitCode(Interrupt.status) }
  }

  private func checkGrowth(_ read: PlansOfOneCounty) throws {
    try read.checkGrowth { Console.tell($0, out.language) }
  }

  private func study(_ read: PlansOfOneCounty, _ method: SensitivityStudy.Method) async throws {
    try checkGrowth(read)
    let studies = try read.studies(by: method, futures: draws, seed: seed, threads: ownThreads)
    let progress = Progress(of: studies.runs, out.language)
    let found = try await Interrupt.stopping { try await studies.run { progress.show($0) } }
    progress.clear()
    try out.write(read.told(found, seed: seed, command: CommandWords.given))
    if found.contains(where: \.isPartial) { throw ExitCode(Interrupt.status) }
  }

  private func sweep(_ read: PlansOfOneCounty) async throws {
    let sweep = try Sweep(vary, samples: samples, seed: seed)
    try ask(sweep.count)
    guard
      let (done, asked) = try await sweep.run(read.scenarios[0], showing: shown, out, threads: ownThreads),
      done < asked
    else { return }
    let (rows, all) = (Digits.grouped(Double(done)), Digits.grouped(Double(asked)))
    Console.note(
      Text(
        zh: "中断：已完成 \(verbatim: rows) 行，原定 \(verbatim: all) 行；已写出的各行完整有效",
        en: "broken off: \(verbatim: rows) of \(verbatim: all) rows; those that stand are whole")(
          out.language))
    throw ExitCode(Interrupt.status)
  }
}

extension SensitivityStudy.Method: ExpressibleByArgument {
  /// From how many rows on an error can be told; and the most whose design is held in memory.
  fileprivate var rows: ClosedRange<Int> { self == .sobol ? 10...1_000_000_000 : 10...100_000 }
}

extension ExploreCommand {
  /// What the options ask for and cannot be had, reported together and in the language asked for.
  private var problems: [Problem] {
    var found: [Problem] = []
    func refuse(_ option: String, _ fault: UsageFault) { found.append(Problem(.usage(fault), at: Place(file: option))) }
    if !vary.isEmpty {
      if plans.count != 1 { refuse("--vary", .onePlan) }
      if [.json, .xlsx].contains(out.form) {
        refuse("--vary", .notWritten(form: out.form.rawValue, known: ["text", "csv"]))
      }
      if sensitivity != nil { refuse("--sensitivity", .notWith(option: "--vary")) }
      if draws != nil { refuse("--draws", .notWith(option: "--vary")) }
    }
    for (option, value) in [("--clause", shown.clause), ("--stage", shown.stage), ("--indicator", shown.indicator)]
    where value != nil && vary.isEmpty {
      refuse(option, .onlyWith(option: "--vary"))
    }
    if let samples {
      if vary.isEmpty { refuse("--samples", .onlyWith(option: "--vary")) }
      if !(1...Self.mostDraws).contains(samples) { refuse("--samples", .outside(low: 1, high: Self.mostDraws)) }
    }
    if judge.requireMet { refuse("--require-met", .noVerdict) }
    let range = sensitivity.map { $0.rows } ?? 1...Self.mostDraws
    if let draws, !range.contains(draws) {
      refuse("--draws", .outside(low: range.lowerBound, high: range.upperBound))
    }
    if let threads, !(1...Self.mostThreads).contains(threads) {
      refuse("--threads", .outside(low: 1, high: Self.mostThreads))
    }
    return found
  }

  private static let mostThreads = 1024

  /// Asks before a very large number of runs; where no one can be asked, `--yes` must be given.
  private func ask(_ count: Int?) throws {
    guard !yes || count == nil, count ?? .max > Sweep.unasked else { return }
    guard let count, isatty(FileHandle.standardInput.fileDescriptor) == 1 else {
      throw Problem(.usage(.manyRuns(count)), at: Place(file: "--vary"))
    }
    let runs = Digits.grouped(Double(count))
    Console.note(
      Text(zh: "共 \(verbatim: runs) 次推演，继续吗？[y/N]", en: "\(verbatim: runs) runs; go on? [y/N]")(out.language))
    guard let answer = readLine()?.lowercased(), ["y", "yes", "是"].contains(answer) else { throw ExitCode(64) }
  }
}
