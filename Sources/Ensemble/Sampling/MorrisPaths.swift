/// The runs of Morris screening: paths that move one input at a time by a large step.
///
/// Inputs lie on `levels` equal steps from 0 to 1; a step is Δ = levels ÷ (2 (levels − 1)), up or down. Each path has
/// inputs + 1 runs. Source: Morris, Technometrics 33 (1991); levels even, so that every level is equally likely.
package struct MorrisPaths: Sendable, Hashable {
  package let inputs: Int
  package let paths: Int
  package let levels: Int
  /// The number in 0 … 1 of each input in each run: [run][input].
  package let points: [[Double]]
  /// Which input moves after each run but a path's last: [path][step].
  package let order: [[Int]]

  /// An odd number of levels is raised by one.
  package init(inputs: Int, paths: Int, levels: Int = 4, key: DrawKey) {
    self.inputs = inputs
    self.paths = paths
    self.levels = Swift.max(2, levels + levels % 2)
    var points: [[Double]] = []
    var order: [[Int]] = []
    let half = self.levels / 2
    let top = Double(self.levels - 1)
    for path in 0..<paths {
      var stream = Stream(key, from: Counter(future: path))
      // A level in the lower half steps up into the upper half, and the other way round.
      var levels = (0..<inputs).map { _ in stream.next(below: 2 * half) }
      var inputs = Array(0..<inputs)
      stream.shuffle(&inputs)
      points.append(levels.map { Double($0) / top })
      for input in inputs {
        levels[input] += levels[input] < half ? half : -half
        points.append(levels.map { Double($0) / top })
      }
      order.append(inputs)
    }
    self.points = points
    self.order = order
  }

  /// The length of a step, in the inputs' range of 0 to 1.
  package var step: Double { Double(levels / 2) / Double(levels - 1) }

  /// Which share of an input's distribution lies below its value in one run: the middle of its level's slice.
  ///
  /// (level + ½) ÷ levels, not the level's place in 0 … 1: at 0 and at 1 a normal value is infinite, and any other at a
  /// bound that it hardly ever comes near. Each level stands for an equally likely slice, and a step, up or down, is half
  /// of the distribution.
  package func share(input: Int, run: Int) -> Double {
    let level = (points[run][input] * Double(levels - 1)).rounded()
    return (level + 0.5) / Double(levels)
  }
}
