/// From a first total to a last one by steps, each with its value and the range it has.
package struct Waterfall: PartedChart {
  /// A total at either end, in the unit of the chart.
  package struct Total: Sendable {
    package let label: String
    package let value: Double

    package init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// One step between the totals.
  package struct Step: Sendable {
    package let label: String
    /// The change, which may be negative.
    package let value: Double
    /// The least and the greatest change, or nil where there is no range.
    package let low: Double?
    package let high: Double?

    package init(label: String, value: Double, low: Double? = nil, high: Double? = nil) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// What it is called, its totals and steps, and the limit they are held against.
  package let caption: Caption
  package let start: Total
  package let steps: [Step]
  package let end: Total
  package let limit: LimitLine?
  /// Whether a rise is the good direction, which gives the steps their colour; nil gives both the same weight.
  package let isRiseGood: Bool?
  package let numerals: Numerals

  package init(
    caption: Caption, start: Total, steps: [Step], end: Total, limit: LimitLine? = nil, isRiseGood: Bool? = nil,
    numerals: Numerals
  ) {
    self.caption = caption
    self.start = start
    self.steps = steps
    self.end = end
    self.limit = limit
    self.isRiseGood = isRiseGood
    self.numerals = numerals
  }

  /// The totals and the steps.
  var count: Int { steps.count + 2 }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let all = self.spans
    let spans = Array(all[range])
    let labelRoom = drawing.isNarrow ? width * 0.62 : RowLabel.room(all.map(\.label), width)
    let figures = spans.map(self.figure)
    let figureRoom =
      figures.flatMap { [Lettering.label.bold.width($0.value), Lettering.small.width($0.range)] }.max() ?? 0
    let figureCap = drawing.isNarrow ? width * 0.36 : min(figureRoom, width * 0.24)
    let left = drawing.isNarrow ? 4 : labelRoom + 12
    let right = width - (drawing.isNarrow ? 4 : figureCap + 12)
    let values =
      all.flatMap { [$0.from, $0.to, $0.low, $0.high].compactMap { $0 } } + (limit.map { [$0.value] } ?? [])
    let ticks = Scale.ticks(over: values, most: slide != nil || drawing.isNarrow ? 5 : 7)
    let scale = Scale(ticks, from: left + 8, to: right - 8)

    let limitLabel = limit.map { Lettering(size: 11, fill: Ink.limit).cut(Escaping.plain($0.label), width) } ?? ""
    let top = limitLabel.isEmpty ? 4.0 : 18
    let labels = spans.map { RowLabel($0.label, "", room: labelRoom) }
    let heights = zip(labels, figures).map { label, figure in
      drawing.isNarrow
        ? max(label.height, figure.range.isEmpty ? 15 : 29) + 28
        : max(slide == nil ? 34 : 26, label.height + 8, figure.range.isEmpty ? 0 : 31)
    }
    let bottom = top + heights.reduce(0, +)
    var grid = Trace()
    var limitLine = Trace()
    // On a narrow page lines across stand behind the bars only, not behind the labels over them.
    var foot = top
    for height in heights {
      let strip = (top: drawing.isNarrow ? foot + height - 25 : foot, bottom: foot + height)
      for value in ticks.values { grid.segment(scale(value), strip.top, scale(value), strip.bottom) }
      if let limit, limit.value.isFinite {
        limitLine.segment(scale(limit.value), strip.top, scale(limit.value), strip.bottom)
      }
      foot += height
    }
    drawing.stroke(grid, Ink.grid)
    drawing.stroke(limitLine, Ink.limit, 1)
    scale.drawFigures(in: &drawing, bottom + 15, numerals)
    if let limit, limit.value.isFinite {
      let lettering = Lettering(size: 11, fill: Ink.limit)
      let half = lettering.width(limitLabel) / 2
      let x = max(half, min(width - half, scale(limit.value)))
      drawing.text(limitLabel, x, 11, lettering.anchored(.middle), whole: limit.label)
    }
    var y = top
    for (place, span) in spans.enumerated() {
      let height = heights[place]
      let barTop = drawing.isNarrow ? y + height - 24 : y + (height - 18) / 2
      draw(span, scale, barTop, next: place + 1 < spans.count && !drawing.isNarrow ? y + height : nil, in: &drawing)
      let labelTop = drawing.isNarrow ? y + 2 : y + (height - labels[place].height) / 2
      labels[place].draw(in: &drawing, 0, top: labelTop)
      let figure = figures[place]
      let figureHeight = figure.range.isEmpty ? 15.0 : 29
      let figureTop = drawing.isNarrow ? y + 2 : y + (height - figureHeight) / 2
      drawing.text(
        Lettering.label.bold.cut(figure.value, figureCap), width, figureTop + 12, Lettering.label.bold.anchored(.end))
      drawing.text(Lettering.small.cut(figure.range, figureCap), width, figureTop + 26, Lettering.small.anchored(.end))
      y += height
    }
    return drawing.closed(height: bottom + 22)
  }

  /// A total or a step as it lies on the axis.
  private struct Span {
    let label: String
    let from: Double
    let to: Double
    let low: Double?
    let high: Double?
    let isTotal: Bool
  }

  /// All rows; a total begins at zero, a step where the one before ended.
  private var spans: [Span] {
    func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
    var level = finite(start.value)
    var spans = [Span(label: start.label, from: 0, to: level, low: nil, high: nil, isTotal: true)]
    for step in steps {
      let value = finite(step.value)
      spans.append(
        Span(
          label: step.label, from: level, to: level + value, low: step.low.map { level + finite($0) },
          high: step.high.map { level + finite($0) }, isTotal: false))
      level += value
    }
    spans.append(Span(label: end.label, from: 0, to: finite(end.value), low: nil, high: nil, isTotal: true))
    return spans
  }

  private func figure(_ span: Span) -> (value: String, range: String) {
    if span.isTotal { return (numerals.label(span.to), "") }
    let change = signed(span.to - span.from)
    guard let low = span.low, let high = span.high else { return (change, "") }
    return (change, signed(low - span.from) + " … " + signed(high - span.from))
  }

  private func signed(_ value: Double) -> String {
    let text = numerals.label(value)
    return value > 0 && text != numerals.label(0) ? "+" + text : text
  }

  private func draw(_ span: Span, _ scale: Scale, _ top: Double, next: Double?, in drawing: inout Drawing) {
    var bar = Trace()
    let (from, to) = (scale(span.from), scale(span.to))
    bar.rectangle(min(from, to), top, max(abs(to - from), 1), 18)
    if span.isTotal {
      drawing.fill(bar, Ink.total)
    } else {
      let isGood = isRiseGood.map { $0 == (span.to >= span.from) }
      let colour = isGood.map { $0 ? Ink.gain : Ink.loss } ?? Ink.line(0)
      // A step for the worse is hollow, so that grey tells it from one for the better.
      drawing.stroke(bar, colour, 1.5, fill: isGood == false ? Ink.lossGround : colour)
    }
    if let next {
      var tie = Trace()
      tie.segment(to, top + 18, to, next + 6)
      drawing.stroke(tie, Ink.axis, 1, dash: "2 2")
    }
    guard let low = span.low, let high = span.high else { return }
    var whisker = Trace()
    let middle = top + 9
    whisker.segment(scale(low), middle, scale(high), middle)
    whisker.segment(scale(low), middle - 4, scale(low), middle + 4)
    whisker.segment(scale(high), middle - 4, scale(high), middle + 4)
    drawing.stroke(whisker, "#fff", 4)
    drawing.stroke(whisker, Ink.text, 1.5)
  }
}
