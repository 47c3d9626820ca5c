import County

/// The fair share of each player in a game, and what it adds at least and at most (Shapley).
///
/// φᵢ = mean over all orders of v(those before i, and i) − v(those before i). The shares of all add up to v(all) − v(none).
/// Source: L. S. Shapley, A value for n-person games, 1953.
struct Shapley {
  /// By figure, then by player.
  private(set) var shares: [[Double]]
  private(set) var errors: [[Double]]?
  private(set) var least: [[Double]]
  private(set) var most: [[Double]]
  /// Whether every part looked at has the figure.
  private(set) var isWhole: [Bool]

  private init(figures: Int, players: Int) {
    shares = Array(repeating: Array(repeating: 0, count: players), count: figures)
    least = Array(repeating: Array(repeating: .infinity, count: players), count: figures)
    most = Array(repeating: Array(repeating: -.infinity, count: players), count: figures)
    isWhole = Array(repeating: true, count: figures)
  }

  /// Over all parts: each part without i weighs |S|! (n − 1 − |S|)! ÷ n!, the share of orders in which it comes before i.
  init(exactly players: Int, figures: Int, _ value: ([Bool]) -> [Double?]) {
    self.init(figures: figures, players: players)
    let values = (0..<1 << players).map { part in value((0..<players).map { part >> $0 & 1 == 1 }) }
    var weights: [Double] = []
    for size in 0..<max(players, 1) {
      // 1 ÷ (n × (n − 1 over |S|)), by multiplication.
      var choices = 1.0
      for place in 0..<size { choices = choices * Double(players - 1 - place) / Double(place + 1) }
      weights.append(1 / (Double(max(players, 1)) * choices))
    }
    for part in values.indices {
      for figure in 0..<figures where values[part][figure] == nil { isWhole[figure] = false }
      let size = part.nonzeroBitCount
      for player in 0..<players where part >> player & 1 == 0 {
        let after = values[part | 1 << player]
        for figure in 0..<figures {
          guard let now = after[figure], let before = values[part][figure] else { continue }
          shares[figure][player] += weights[size] * (now - before)
          see(figure, player, now - before)
        }
      }
    }
  }

  /// Over pairs of an order and its reverse, drawn with a fixed generator; the standard error is that of the mean of the
  /// pairs. Each order adds up to the whole, so that their mean does.
  init(sampling pairs: Int, players: Int, figures: Int, _ value: ([Bool]) -> [Double?]) {
    self.init(figures: figures, players: players)
    var squares = shares
    for order in Shapley.orders(pairs, players) {
      var pair = Array(repeating: Array(repeating: 0.0, count: players), count: figures)
      for order in [order, order.reversed()] {
        var acts = Array(repeating: false, count: players)
        var before = value(acts)
        for player in order {
          acts[player] = true
          let now = value(acts)
          for figure in 0..<figures {
            guard let after = now[figure], let earlier = before[figure] else {
              isWhole[figure] = false
              continue
            }
            pair[figure][player] += (after - earlier) / 2
            see(figure, player, after - earlier)
          }
          before = now
        }
      }
      for figure in 0..<figures {
        for player in 0..<players {
          shares[figure][player] += pair[figure][player]
          squares[figure][player] += pair[figure][player] * pair[figure][player]
        }
      }
    }
    let count = Double(pairs)
    var errors = shares
    for figure in 0..<figures {
      for player in 0..<players {
        let mean = shares[figure][player] / count
        shares[figure][player] = mean
        let variance = max(0, squares[figure][player] / count - mean * mean) * count / max(1, count - 1)
        errors[figure][player] = (variance / count).squareRoot()
      }
    }
    self.errors = errors
  }

  /// The orders of a sample, each of which is taken backwards too.
  private static func orders(_ pairs: Int, _ players: Int) -> [[Int]] {
    var random = SplitMix(from: 2017)
    return (0..<pairs).map { _ in (0..<players).shuffled(using: &random) }
  }

  /// The parts that a sample asks for, each once, in the order it does.
  static func parts(sampling pairs: Int, players: Int) -> [[Bool]] {
    var seen: Set<[Bool]> = []
    var parts: [[Bool]] = []
    for order in orders(pairs, players).flatMap({ [$0, $0.reversed()] }) {
      var acts = Array(repeating: false, count: players)
      if seen.insert(acts).inserted { parts.append(acts) }
      for player in order {
        acts[player] = true
        if seen.insert(acts).inserted { parts.append(acts) }
      }
    }
    return parts
  }

  private mutating func see(_ figure: Int, _ player: Int, _ added: Double) {
    least[figure][player] = min(least[figure][player], added)
    most[figure][player] = max(most[figure][player], added)
  }
}
