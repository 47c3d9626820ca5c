/// First-order indices from plain draws, without a design: how much of an output's variance an input explains.
///
/// Draws are put in bins of equal number by the input (equal values stay together); what the bins' means vary, less
/// what they would by chance, is the share: (SSB − (m − 1) MSW) ÷ SST, with m bins, SSB the sum of squares between them
/// and MSW the mean square within. Sources: Plischke, Borgonovo, Smith, European Journal of Operational Research 226
/// (2013); the correction is Kelley's ε² (1935). The interval from leaving out one of 32 groups of draws at a time
/// (jackknife) with Student's t.
package enum GivenData {
  private static let groups = 32

  /// How many bins: √n ÷ 2, from 4 to 50.
  static func bins(_ draws: Int) -> Int {
    Swift.min(50, Swift.max(4, Int((Double(draws).squareRoot() / 2).rounded(.down))))
  }

  /// The index of each output (rows) for each input; draws must number at least eight, and equally many everywhere.
  ///
  /// - Parameters:
  ///   - inputs: one array per input, indexed by draw.
  ///   - outputs: one array per output, indexed by draw; a yes or no is 1 or 0.
  package static func firstOrder(
    inputs: [[Double]], outputs: [[Double]], confidence: Double = 0.95
  ) -> [[Estimate]] {
    let binnings = inputs.map { Binning($0, bins: bins($0.count)) }
    return outputs.map { output in
      let mean = Moments(output).mean
      let centred = output.map { $0 - mean }
      return binnings.map { index(centred, $0, confidence: confidence) }
    }
  }

  /// The bin of each draw by one input.
  struct Binning {
    /// Which bin each draw lies in.
    let bin: [Int32]
    let bins: Int
    /// Draws per group and bin: [group × bins + bin].
    let counts: [Double]
    /// Draws per bin.
    let sizes: [Double]

    init(_ input: [Double], bins wanted: Int) {
      let order = Order.ascending(input)
      var bin = [Int32](repeating: 0, count: input.count)
      var current = 0
      var start = 0
      for (rank, draw) in order.enumerated() {
        // A bin ends where its share of the draws is reached and the value moves.
        let isDue = rank * wanted >= (current + 1) * input.count
        if isDue && rank > start && input[Int(order[rank - 1])] < input[Int(draw)] {
          current += 1
          start = rank
        }
        bin[Int(draw)] = Int32(current)
      }
      self.bin = bin
      bins = current + 1
      var counts = [Double](repeating: 0, count: GivenData.groups * bins)
      var sizes = [Double](repeating: 0, count: bins)
      for draw in input.indices {
        counts[GivenData.group(draw) * bins + Int(bin[draw])] += 1
        sizes[Int(bin[draw])] += 1
      }
      self.sizes = sizes
      self.counts = counts
    }
  }

  private static func group(_ draw: Int) -> Int { draw % groups }

  private static func index(_ output: [Double], _ binning: Binning, confidence: Double) -> Estimate {
    let bins = binning.bins
    var sums = [Double](repeating: 0, count: groups * bins)
    var squares = [Double](repeating: 0, count: groups)
    for draw in output.indices {
      let y = output[draw]
      sums[group(draw) * bins + Int(binning.bin[draw])] += y
      squares[group(draw)] += y * y
    }
    var binSums = [Double](repeating: 0, count: bins)
    for group in 0..<groups { for bin in 0..<bins { binSums[bin] += sums[group * bins + bin] } }
    let squareSum = squares.reduce(0, +)
    func share(without left: Int?) -> Double {
      var (n, sum, between, full) = (0.0, 0.0, 0.0, 0.0)
      for bin in 0..<bins {
        var (count, total) = (binning.sizes[bin], binSums[bin])
        if let left {
          count -= binning.counts[left * bins + bin]
          total -= sums[left * bins + bin]
        }
        guard count > 0 else { continue }
        n += count
        sum += total
        between += total * total / count
        full += 1
      }
      let square = squareSum - (left.map { squares[$0] } ?? 0)
      let about = sum * sum / n
      let whole = square - about
      guard whole > 0 && n > full else { return 0 }
      let within = (square - between) / (n - full)
      return (between - about - (full - 1) * within) / whole
    }
    let all = share(without: nil)
    let parts = Moments((0..<groups).map { share(without: $0) })
    // Leaving one group out moves little: the variance is (g − 1)²/g times that of the parts.
    let error = (parts.variance * Double((groups - 1) * (groups - 1)) / Double(groups)).squareRoot()
    return Estimate(value: all, reach: Confidence.deviations(confidence, freedom: groups - 1) * error)
  }
}
