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
    abstract: "Run plans through many futures: how probable each clause is, and what it hangs on.")

  @Argument(help: "Plan files of one county.")
  var plans: [String]

  @Option(name: .long, help: "Futures to draw (else 10000).")
  var draws: Int?

  @Option(name: .long, help: "Seed of the draws: the same seed, the same futures.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "Threads to run on (else one a processor).")
  var threads: Int?

  @Option(
    name: .long, parsing: .singleValue,
    help: "Vary a value instead, one run each: rotate.share=8%...16%:1%, or a,b,c. May be given several times.")
  var vary: [String] = []

  @Option(name: .long, help: "With --vary: so many runs in a Latin hypercube instead of the whole grid.")
  var samples: Int?

  @Flag(name: .long, help: "With --vary: do not ask before a very large number of runs.")
  var yes = false

  @OptionGroup var judge: JudgeOptions
  @OptionGroup var out: OutputOptions

  private static let usualDraws = 10_000

  func validate() throws {
    if !vary.isEmpty, plans.count != 1 { throw ValidationError("--vary takes one plan.") }
    if !vary.isEmpty, out.format == .json { throw ValidationError("--vary writes text or csv.") }
    if let samples, samples < 1 || vary.isEmpty {
      throw ValidationError("--samples goes with --vary and is 1 or more.")
    }
    if !vary.isEmpty, draws != nil || threads != nil {
      throw ValidationError("--vary runs each value once, on one thread: leave --draws and --threads out.")
    }
    if judge.requireMet {
      throw ValidationError("explore gives probabilities and no verdict: --require-met goes with simulate.")
    }
    guard (1...1_000_000_000).contains(draws ?? Self.usualDraws) else {
      throw ValidationError("--draws must be 1 or more, at most 1000000000.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more.") }
  }

  func run() async throws {
    let read = try PlansOfOneCounty(plans, judgedBy: judge, out.language)
    if !vary.isEmpty {
      let sweep = try Sweep(vary, samples: samples, seed: seed)
      try ask(sweep.count)
      return try sweep.run(read.entries[0], out, inputs: read.inputs)
    }
    let draws = draws ?? Self.usualDraws
    let exploration = try Exploration(
      read.entries.map { ($0.plan.plan, $0.county, $0.standard) }, draws: draws, seed: seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let progress = Progress(of: draws, out.language)
    let work = Task { try await exploration.run { progress.show($0) } }
    let interrupt = Interrupt { work.cancel() }
    let found = try await work.value
    interrupt.stop()
    progress.clear()
    var provenance = Provenance(read.inputs, read.county)
    provenance.seed = seed
    switch out.format {
    case .text: try out.write(ExplorationScreen(found, seed: seed, out.language).lines(), over: read.inputs)
    case .json: try out.write(ExplorationData(found).document(provenance).text, over: read.inputs)
    case .csv:
      out.warn(read.county)
      if found.contains(where: { !$0.uncertainties.isEmpty }) { Console.note(UncertaintyText.assumed(out.language)) }
      try out.write(ExplorationData(found).csv, over: read.inputs)
    }
    if found.contains(where: \.isPartial) { throw ExitCode(Interrupt.status) }
  }
}

extension ExploreCommand {
  /// Asks before a very large number of runs; where no one can be asked, `--yes` must be given.
  private func ask(_ count: Int?) throws {
    guard !yes || count == nil, count ?? .max > Sweep.unasked else { return }
    let runs = count.map { Digits.grouped(Double($0)) } ?? ">9e18"
    guard count != nil, isatty(FileHandle.standardInput.fileDescriptor) == 1 else {
      throw ValidationError("\(runs) runs: vary less, take --samples N, or give --yes.")
    }
    Console.note(
      Text(zh: "共 \(runs) 次推演，继续吗？[y/N]", en: "\(runs) runs; go on? [y/N]")(out.language))
    guard let answer = readLine()?.lowercased(), ["y", "yes", "是"].contains(answer) else { throw ExitCode(64) }
  }
}
