/// What an output is when an input is low, and when it is high: the bars of a tornado.
///
/// Given draws are enough: the draws with the lowest and the highest share of the input's values are looked at apart
/// (one tenth each, unless said otherwise; equal values at the edge come in by the order of the draws).
package enum Tornado {
  /// An output in the draws of one end of an input.
  package struct End: Sendable, Hashable {
    package let draws: Int
    package let mean: Double
    package let median: Double
    /// The standard error of the mean.
    package let error: Double
  }

  /// One bar.
  package struct Swing: Sendable, Hashable {
    package let low: End
    package let high: End

    /// What the mean of the output moves as the input goes from low to high.
    package var swing: Double { high.mean - low.mean }

    /// The standard error of the swing: the ends share no draws.
    package var error: Double { (low.error * low.error + high.error * high.error).squareRoot() }

    /// What the median moves, in the unit of the figure.
    package var medianSwing: Double { high.median - low.median }
  }

  /// The bars of each output (rows), one per input in the order of the inputs; at least two draws.
  ///
  /// - Parameters:
  ///   - inputs: one array per input, indexed by draw.
  ///   - outputs: one array per output, indexed by draw; a yes or no is 1 or 0.
  ///   - tail: which share of the draws an end is, at most ½.
  package static func swings(inputs: [[Double]], outputs: [[Double]], tail: Double = 0.1) -> [[Swing]] {
    let draws = inputs.first?.count ?? 0
    let size = Swift.max(1, Swift.min(draws / 2, Int((Double(draws) * tail).rounded())))
    let ends = inputs.map { input in
      let order = Order.ascending(input)
      return (low: Array(order.prefix(size)), high: Array(order.suffix(size)))
    }
    return outputs.map { output in
      // Ranks instead of values: the median of an end is then found by marking, without sorting it.
      let order = Order.ascending(output)
      var rank = [Int32](repeating: 0, count: draws)
      for (place, draw) in order.enumerated() { rank[Int(draw)] = Int32(place) }
      return ends.map { ends in
        Swing(low: end(ends.low, output, order, rank), high: end(ends.high, output, order, rank))
      }
    }
  }

  private static func end(_ draws: [Int32], _ output: [Double], _ order: [Int32], _ rank: [Int32]) -> End {
    var moments = Moments()
    var marks = [UInt64](repeating: 0, count: output.count / 64 + 1)
    for draw in draws {
      moments.add(output[Int(draw)])
      let place = Int(rank[Int(draw)])
      marks[place / 64] |= 1 << UInt64(place % 64)
    }
    let below = output[Int(order[place(of: (draws.count - 1) / 2, in: marks)])]
    let above = draws.count % 2 == 1 ? below : output[Int(order[place(of: draws.count / 2, in: marks)])]
    return End(
      draws: draws.count, mean: moments.mean, median: below + (above - below) / 2, error: moments.standardError)
  }

  /// The place of a mark, counted from 0; there are more marks than that.
  private static func place(of number: Int, in marks: [UInt64]) -> Int {
    var left = number
    for (word, bits) in marks.enumerated() {
      guard left >= bits.nonzeroBitCount else {
        var rest = bits
        for _ in 0..<left { rest &= rest - 1 }
        return word * 64 + rest.trailingZeroBitCount
      }
      left -= bits.nonzeroBitCount
    }
    return 0
  }
}
