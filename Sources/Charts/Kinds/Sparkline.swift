/// A line without axes that stands in a line of text.
package struct Sparkline: Sendable {
  package let caption: Caption
  package let values: [Double?]
  package let limit: Double?
  /// The points, by place, that do not meet the limit.
  package let unmet: Set<Int>

  package init(caption: Caption, values: [Double?], limit: Double? = nil, unmet: Set<Int> = []) {
    self.caption = caption
    self.values = values
    self.limit = limit
    self.unmet = unmet
  }

  /// The line as one `<svg>` of the class `spark`.

  /// The line as one `<svg>` of the class `spark`, with its last point, its limit and what does not meet it.
  package func svg(width: Double = 96, height: Double = 20) -> String {
    var drawing = Drawing(caption, width, kind: "chart spark")
    let points = values.indices.compactMap { place in values.finite(place).map { (place: place, value: $0) } }
    let numbers = points.map(\.value) + (limit.map { $0.isFinite ? [$0] : [] } ?? [])
    guard let low = numbers.min(), let high = numbers.max() else { return drawing.finished(height: height) }
    let step = (width - 8) / Double(max(1, values.count - 1))
    func y(_ value: Double) -> Double { high > low ? 4 + (height - 8) * (high - value) / (high - low) : height / 2 }
    if let limit, limit.isFinite {
      var line = Trace()
      line.segment(0, y(limit), width, y(limit))
      drawing.stroke(line, Ink.limit, 1, dash: "3 2")
    }
    var line = Trace()
    var crosses = Trace()
    var last: Int?
    for point in points {
      let x = 4 + Double(point.place) * step
      if last == point.place - 1 { line.line(x, y(point.value)) } else { line.move(x, y(point.value)) }
      last = point.place
      if unmet.contains(point.place) { crosses.cross(x, y(point.value), 2.25) }
    }
    drawing.stroke(line, Ink.line(0), 1.5, isRound: true)
    if let end = points.last, !unmet.contains(end.place) {
      var mark = Trace()
      mark.circle(4 + Double(end.place) * step, y(end.value), 2.25)
      drawing.fill(mark, Ink.line(0))
    }
    drawing.stroke(crosses, Standing.unmet.onWhite, 1.5)
    return drawing.finished(height: height)
  }
}
