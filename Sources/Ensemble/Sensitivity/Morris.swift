/// Screening of many inputs by few runs: what one step of an input does to the output, at random places.
///
/// From the runs of `MorrisPaths`. Sources: Morris, Technometrics 33 (1991); the mean size: Campolongo, Cariboni,
/// Saltelli, Environmental Modelling & Software 22 (2007).
package enum Morris {
  /// What an input does, per whole range of it.
  package struct Effect: Sendable, Hashable {
    /// μ: the mean effect; up and down cancel.
    package let mean: Double
    /// μ*: the mean size of the effect, by which inputs are ranked.
    package let meanSize: Double
    /// σ: how unequal the effects are, by a bend or by other inputs.
    package let deviation: Double
    /// The standard error of μ*.
    package let error: Double

    /// The same of a part of the range.
    func over(_ part: Double) -> Effect {
      Effect(mean: mean * part, meanSize: meanSize * part, deviation: deviation * part, error: error * part)
    }
  }

  /// Each input's effect on one output, which has a value per run.
  package static func effects(outputs: [Double], paths: MorrisPaths) -> [Effect] {
    var effects = [Moments](repeating: Moments(), count: paths.inputs)
    var sizes = effects
    for path in 0..<paths.paths {
      let first = path * (paths.inputs + 1)
      for (step, input) in paths.order[path].enumerated() {
        let run = first + step
        let move = paths.points[run + 1][input] - paths.points[run][input]
        let effect = (outputs[run + 1] - outputs[run]) / move
        effects[input].add(effect)
        sizes[input].add(effect.magnitude)
      }
    }
    return zip(effects, sizes).map { effect, size in
      Effect(mean: effect.mean, meanSize: size.mean, deviation: effect.deviation, error: size.standardError)
    }
  }
}
