import Regulation
import Simulation

/// What a study of sensitivity keeps of its runs: the figures of the matters that plans are decided by.
struct StudyOutputs: Sendable {
  /// One figure of a run.
  enum Figure: Sendable, Hashable {
    /// Whether the county stands at the horizon: 1 or 0.
    case county
    /// The least room of any CV in any year.
    case worstMargin
    /// Pupils by which the promised school nearest to its limit stays under it in its due year.
    case promiseRoom
    /// Whether a part stands at the horizon, 1 or 0; and its figure.
    case stands(Int), value(Int)
  }

  let figures: [Figure]
  /// By variant, then by place in `figures`, future by future.
  private(set) var values: [[[Double]]]

  init(_ track: Track, variants: Int) {
    var figures: [Figure] = [.county, .worstMargin]
    if !track.promises.isEmpty { figures.append(.promiseRoom) }
    for subject in track.subjects.indices {
      figures.append(.stands(subject))
      if track.figures[subject].value != nil { figures.append(.value(subject)) }
    }
    self.figures = figures
    values = Array(repeating: Array(repeating: [], count: figures.count), count: variants)
  }

  /// The futures so far.
  var futures: Int { values.first?.first?.count ?? 0 }

  /// Hears of the same futures in every variant.
  mutating func add(_ more: [[[Double]]]) {
    for variant in values.indices {
      for place in figures.indices { values[variant][place] += more[variant][place] }
    }
  }

  /// The figures of one variant of a block of futures.
  static func read(_ figures: [Figure], _ block: Block, _ track: Track, _ limits: [(value: Double, isMost: Bool)?])
    -> [[Double]]
  {
    let last = track.years - 1
    func answers(_ row: Int) -> [Double] { block.answers.row(row).map { $0 ? 1 : 0 } }
    return figures.map { figure in
      switch figure {
      case .county: answers(track.rows.county + last)
      case .worstMargin: block.worstMargins
      case .promiseRoom: rooms(block, track, limits)
      case .stands(let subject): answers(track.rows.stands(subject) + last)
      case .value(let subject): track.figures[subject].value.map { Array(block.figures($0 + last)) } ?? []
      }
    }
  }

  private static func rooms(_ block: Block, _ track: Track, _ limits: [(value: Double, isMost: Bool)?]) -> [Double] {
    var rooms = Array(repeating: Double.infinity, count: block.answers.futures)
    for row in track.promises {
      let (subject, year) = (row / track.years, row % track.years)
      guard let limit = limits[subject], let column = track.figures[subject].value else { continue }
      for (future, pupils) in block.figures(column + year).enumerated() {
        rooms[future] = min(rooms[future], limit.value - pupils)
      }
    }
    return rooms
  }

  /// The place of a figure; nil where it is not kept.
  func place(_ figure: Figure) -> Int? { figures.firstIndex(of: figure) }

  /// The mean over the futures of the first variants.
  func mean(_ place: Int, variants: Int) -> Double {
    Moments(values.prefix(variants).flatMap { $0[place] }).mean
  }
}
