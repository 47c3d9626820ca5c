/// Draws series as lines: each with its colour, dash and marker, points that do not meet their limit crossed.
struct LineMarks {
  let plane: YearPlane
  let scale: Scale
  let isStepped: Bool
  /// Whether every point has its marker, or only the last of a line; then only the first series has its crosses too.
  let marksAll: Bool
  /// Whether lines but the first are dotted and have no markers: they stand beside it.
  var areOthersPlain = false

  /// A band between two lines.
  func draw(_ band: Band, in drawing: inout Drawing) {
    var area = Trace()
    var run: [(x: Double, low: Double, high: Double)] = []
    func flush() {
      if run.count == 1, let only = run.first {
        area.rectangle(only.x - 3, only.high, 6, only.low - only.high)
      } else if run.count > 1 {
        area.polygon(run.map { ($0.x, $0.high) } + run.reversed().map { ($0.x, $0.low) })
      }
      run = []
    }
    for place in plane.years.indices {
      if let low = band.lower.finite(place), let high = band.upper.finite(place) {
        run.append((plane.x(place), scale(low), scale(high)))
      } else {
        flush()
      }
    }
    flush()
    drawing.fill(area, Ink.line(band.series), opacity: band.opacity)
  }

  /// All series, the first on top of the others.
  func draw(_ series: [Series], in drawing: inout Drawing) {
    for place in series.indices.reversed() {
      draw(series[place], series[place].rank ?? place, isFirst: place == 0, in: &drawing)
    }
  }

  private func draw(_ series: Series, _ rank: Int, isFirst: Bool, in drawing: inout Drawing) {
    var line = Trace()
    var markers = Trace()
    var crosses = Trace()
    var before: Double?
    let isPlain = areOthersPlain && !isFirst
    let points = plane.years.indices.compactMap { place in series.values.finite(place).map { (place, $0) } }
    for place in plane.years.indices {
      guard let value = series.values.finite(place) else {
        before = nil
        continue
      }
      let (x, y) = (plane.x(place), scale(value))
      if let before {
        if isStepped { line.line(x, before) }
        line.line(x, y)
      } else {
        line.move(x, y)
      }
      before = y
      if series.unmet.contains(place), marksAll || isStepped || isFirst {
        crosses.cross(x, y, isFirst ? 3.5 : 3)
      } else if !isPlain, marksAll || place == points.last?.0 || points.count == 1 {
        LineMarks.mark(rank, x, y, in: &markers)
      }
    }
    let colour = Ink.line(rank)
    let thickness = LineMarks.thickness(rank)
    let dash = isPlain ? LineMarks.dots : LineMarks.dash(rank)
    drawing.stroke(line, colour, thickness, dash: dash, isRound: !isPlain)
    drawing.stroke(markers, colour, 1.5, fill: rank == 0 ? colour : "#fff")
    drawing.stroke(crosses, "#fff", 4.5)
    drawing.stroke(crosses, CellStanding.unmet.onWhite, 2)
  }

  /// A marker by rank: disc, square, triangle, diamond.
  static func mark(_ rank: Int, _ x: Double, _ y: Double, in trace: inout Trace) {
    switch rank % 4 {
    case 0: trace.circle(x, y, 2.25)
    case 1: trace.rectangle(x - 2.25, y - 2.25, 4.5, 4.5)
    case 2: trace.polygon([(x, y - 3), (x + 2.8, y + 2.2), (x - 2.8, y + 2.2)])
    default: trace.polygon([(x, y - 3.2), (x + 3.2, y), (x, y + 3.2), (x - 3.2, y)])
    }
  }

  static let dots = "2 3"
  static func thickness(_ rank: Int) -> Double { rank == 0 ? 2.5 : 1.5 }
  static func dash(_ rank: Int) -> String { Ink.dashes[rank % Ink.dashes.count] }
}

extension Band {
  var opacity: Double { 0.1 + 0.35 * (strength.isFinite ? max(0, min(1, strength)) : 0.5) }
}
