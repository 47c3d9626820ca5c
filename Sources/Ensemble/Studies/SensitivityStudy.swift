import County
import Regulation
import Simulation

/// Which assumption of a plan moves which of its results: a design of runs through the same year step as any future.
///
/// What is not known is taken apart by input (`InputGroup`): a Sobol design shares the variance out, Morris screens many
/// inputs by few runs. Chance, where the plan has it at work, is no input: its dice are the same in all runs of a future.
package struct SensitivityStudy: Sendable {
  /// Shares of the variance, or screening of many inputs.
  package enum Method: String, CaseIterable, Sendable {
    case sobol, morris

    /// How many rows or paths are run unless it is said.
    package var usualFutures: Int { self == .sobol ? 2000 : 200 }
  }

  /// The method of the study.
  package let method: Method
  /// Rows of a Sobol design, paths of Morris's.
  package let futures: Int
  package let threads: Int
  private let seed: UInt64
  private let track: Track
  private let limits: [(value: Double, isMost: Bool)?]
  private let design: StudyDesign

  /// Futures of all variants that are run in one piece.
  private static let piece = 64

  /// Compiles the plan. Throws what cannot be run.
  package init(
    _ plan: Plan, _ county: County, _ standard: Standard, by method: Method, futures: Int, seed: UInt64, threads: Int
  ) throws {
    self.method = method
    self.futures = futures
    self.threads = max(1, threads)
    self.seed = seed
    track = try Track(plan, county, standard, seed: seed, keepsFigures: true)
    var state = State<Double>(census: track.program)
    evaluateCensus(&state, track.program)
    limits = track.limits(state)
    design = StudyDesign(method, track.worlds.groups, seed: seed)
  }

  /// Runs in all, where every future is done.
  package var runs: Int { design.groups.isEmpty ? 0 : futures * design.variants }

  /// Runs the design, or as many of its futures as are done when the task is cancelled; `progress` hears of runs.
  package func run(_ progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> SensitivityFindings {
    var outputs = StudyOutputs(track, variants: design.variants)
    let tracks = design.worlds(track.worlds, futures: futures).map { track.seeing($0) }
    // Where nothing is uncertain there is nothing to run.
    let pieces = design.groups.isEmpty ? 0 : (futures + Self.piece - 1) / Self.piece
    let figures = outputs.figures
    try await InOrder.run(
      pieces, threads: threads,
      { number in
        let range = number * Self.piece..<min(futures, (number + 1) * Self.piece)
        return try tracks.map { StudyOutputs.read(figures, try Block($0, range), $0, limits) }
      },
      { _, piece in
        outputs.add(piece)
        progress(outputs.futures * design.variants)
      })
    return SensitivityFindings(outputs, track, design, asked: futures, seed: seed)
  }
}
