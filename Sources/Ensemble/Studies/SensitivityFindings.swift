import Regulation
import Simulation

/// What a study of sensitivity came to: for each matter, what every input does to it.
package struct SensitivityFindings: Sendable {
  package let program: Program
  package let method: SensitivityStudy.Method
  /// Rows or paths done, and asked for; fewer are done where the run was broken off.
  package let futures: Int
  package let asked: Int
  /// Runs that each of them took.
  package let variants: Int
  package let groups: [InputGroup]
  /// The uncertain values that cannot move at all, by position.
  package let still: [Int]
  package let results: [Result]
  /// The parts that matters are named by.
  package let subjects: [MovingSubject]

  package var isPartial: Bool { futures < asked && !groups.isEmpty }
  package var uncertainties: [Uncertainty] { program.plan.uncertainties }
  package var years: [Int] { (0...program.steps.count).map { program.firstYear + $0 } }

  /// What every input does to one matter.
  package struct Result: Sendable {
    package let matter: Decision.Matter
    /// Counted from the census; nil of what is told of all years together.
    package let year: Int?
    /// Whether it is told by its figure, not by a yes (1) or no (0).
    package let hasFigure: Bool
    /// Of the figure over the runs: A and B, or all of Morris's.
    package let spread: Moments
    /// What each input does, in the order of `groups`.
    package let influence: Influence

    /// Whether there is anything to tell: a figure that is the same in all runs hangs on nothing.
    package var moves: Bool { spread.variance > 0 }
  }

  package enum Influence: Sendable {
    case sobol(Sobol.Shares)
    /// What one step does: half of the distribution, from its lower half to the upper.
    case morris([Morris.Effect])
  }

  init(_ outputs: StudyOutputs, _ track: Track, _ design: StudyDesign, asked: Int, seed: UInt64) {
    program = track.program
    method = design.method
    futures = outputs.futures
    self.asked = asked
    variants = design.variants
    groups = design.groups
    subjects = track.subjects
    let moving = Set(design.groups.flatMap(\.members))
    still = track.worlds.uncertainties.indices.filter { !moving.contains($0) }
    results =
      outputs.futures == 0
      ? []
      : SensitivityFindings.matters(outputs, track, design).compactMap { matter, year, figure in
        Result(matter, year, figure, outputs, design, seed: seed)
      }
  }

  /// What is told: the promises, the county at the horizon, the least CV margin, and the parts least certain then.
  private static func matters(
    _ outputs: StudyOutputs, _ track: Track, _ design: StudyDesign
  ) -> [(Decision.Matter, Int?, StudyOutputs.Figure)] {
    let last = track.years - 1
    var matters: [(Decision.Matter, Int?, StudyOutputs.Figure)] = []
    if let due = track.promises.map({ $0 % track.years }).max() { matters.append((.promises, due, .promiseRoom)) }
    matters += [(.county, last, .county), (.worstMargin, nil, .worstMargin)]
    let doubts = track.subjects.indices.map { part -> Double in
      guard let place = outputs.place(.stands(part)) else { return 0 }
      let share = outputs.mean(place, variants: design.told)
      return share * (1 - share)
    }
    let open = track.subjects.indices.filter { doubts[$0] > 0.01 }.sorted { (doubts[$0], $1) > (doubts[$1], $0) }
    return matters
      + open.prefix(3).map { part in
        (.part(part), last, outputs.place(.value(part)) == nil ? .stands(part) : .value(part))
      }
  }
}

extension SensitivityFindings.Result {
  /// Nil where the plan has no such figure in some run: no promise, no CV that is judged.
  fileprivate init?(
    _ matter: Decision.Matter, _ year: Int?, _ figure: StudyOutputs.Figure, _ outputs: StudyOutputs,
    _ design: StudyDesign, seed: UInt64
  ) {
    guard let place = outputs.place(figure) else { return nil }
    let values = outputs.values.map { $0[place] }
    guard values.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    self.matter = matter
    self.year = year
    switch figure {
    case .county, .stands: hasFigure = false
    default: hasFigure = true
    }
    spread = Moments(values.prefix(design.told).joined())
    let futures = outputs.futures
    switch design.method {
    case .sobol:
      influence = .sobol(
        Sobol.shares(
          outputs: values.flatMap(\.self), design: design.pickFreeze(futures),
          key: DrawKey(seed: seed, name: "sensitivity.rows")))
    case .morris:
      let paths = design.paths(futures)
      let runs = (0..<futures).flatMap { path in values.map { $0[path] } }
      influence = .morris(Morris.effects(outputs: runs, paths: paths).map { $0.over(paths.step) })
    }
  }
}

extension StudyDesign {
  /// The variants whose runs are draws of the plan's own futures: A and B; of Morris, all.
  fileprivate var told: Int { method == .sobol ? 2 : variants }
}
