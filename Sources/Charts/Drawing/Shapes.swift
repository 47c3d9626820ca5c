/// The shapes of standings: ● met, ◐ exempt, ✕ unmet, – unknown; all of one standing make one path.
struct Shapes {
  /// Width of a shape.
  let size: Double
  private var strokes: [Trace] = Array(repeating: Trace(), count: CellStanding.allCases.count)
  private var halves = Trace()

  init(size: Double = 8) { self.size = size }

  mutating func add(_ standing: CellStanding, _ x: Double, _ y: Double) {
    let reach = size / 2
    switch standing {
    case .met: strokes[standing.rawValue].point(x, y)
    case .exempt:
      strokes[standing.rawValue].circle(x, y, reach - 0.5)
      halves.half(x, y, reach - 0.5)
    case .unmet: strokes[standing.rawValue].cross(x, y, reach - 0.75)
    case .unknown: strokes[standing.rawValue].segment(x - reach + 0.5, y, x + reach - 0.5, y)
    }
  }

  func draw(_ standing: CellStanding, in drawing: inout Drawing, _ colour: String) {
    let trace = strokes[standing.rawValue]
    switch standing {
    case .met: drawing.stroke(trace, colour, size - 1, isRound: true)
    case .exempt:
      drawing.stroke(trace, colour, 1.2)
      drawing.fill(halves, colour)
    case .unmet: drawing.stroke(trace, colour, 2)
    case .unknown: drawing.stroke(trace, colour, 1.5)
    }
  }
}
