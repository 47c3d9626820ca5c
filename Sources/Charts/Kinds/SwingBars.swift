/// Bars from a low to a high result around a base value, one for each cause, in the order given (a tornado).
package struct SwingBars: Chart {
  package struct Row: Sendable {
    package let label: String
    /// The result at the cause's low and at its high; either may be the smaller.
    package let low: Double
    package let high: Double
    /// What the cause's low and high are, such as "6 %"; may be empty.
    package let lowLabel: String
    package let highLabel: String

    package init(label: String, low: Double, high: Double, lowLabel: String = "", highLabel: String = "") {
      self.label = label
      self.low = low
      self.high = high
      self.lowLabel = lowLabel
      self.highLabel = highLabel
    }
  }

  package let caption: Caption
  package let base: Limit
  package let rows: [Row]
  package let limit: Limit?
  package let numerals: Numerals

  package init(caption: Caption, base: Limit, rows: [Row], limit: Limit? = nil, numerals: Numerals) {
    self.caption = caption
    self.base = base
    self.rows = rows
    self.limit = limit
    self.numerals = numerals
  }

  package func svg(width: Double) -> String {
    var drawing = Drawing(caption, width)
    let rows = self.rows.filter { $0.low.isFinite && $0.high.isFinite }
    let labelRoom = drawing.isNarrow ? width : RowLabel.room(rows.map(\.label), width, share: 0.3)
    let values = rows.flatMap { [$0.low, $0.high] } + [base.value] + (limit.map { [$0.value] } ?? [])
    let ticks = Scale.ticks(over: values, most: drawing.isNarrow ? 5 : 7)
    let ends = rows.map { self.ends($0) }
    let small = Lettering.small.filled(Ink.text)
    let cap = width * (drawing.isNarrow ? 0.3 : 0.2)
    let before = min(cap, ends.map { small.width($0.left) }.max() ?? 0) + 8
    let after = min(cap, ends.map { small.width($0.right) }.max() ?? 0) + 8
    let left = (drawing.isNarrow ? 0 : labelRoom + 8) + before
    let scale = Scale(ticks, from: left, to: width - after)

    let over = [base] + (limit.map { [$0] } ?? [])
    let top = 4 + 15 * Double(over.filter { !$0.label.isEmpty }.count)
    let labels = rows.map { RowLabel($0.label, "", room: labelRoom) }
    let heights = labels.map { drawing.isNarrow ? $0.height + 28 : max(28, $0.height + 8) }
    let bottom = top + heights.reduce(0, +)
    var grid = Trace()
    // On a narrow page lines across stand behind the bars only, not behind the labels over them.
    var strips: [(top: Double, bottom: Double)] = []
    for height in heights {
      let foot = (strips.last?.bottom ?? top) + height
      strips.append((drawing.isNarrow ? foot - 25 : foot - height, foot))
    }
    for strip in strips {
      for value in ticks.values { grid.segment(scale(value), strip.top, scale(value), strip.bottom) }
    }
    drawing.stroke(grid, Ink.grid)
    if let limit {
      drawLine(limit, Ink.limit, dash: "5 3", scale, labelY: base.label.isEmpty ? 11 : 26, strips, in: &drawing)
    }
    scale.drawFigures(in: &drawing, bottom + 15, numerals)

    var figures: [(text: String, x: Double, y: Double, lettering: Lettering)] = []
    var (lows, highs) = (Trace(), Trace())
    var y = top
    for (place, row) in rows.enumerated() {
      let barTop = drawing.isNarrow ? y + heights[place] - 24 : y + (heights[place] - 16) / 2
      let origin = scale(base.value)
      // Where both ends lie on one side, each has half the height.
      let isSplit = (row.low - base.value) * (row.high - base.value) > 0
      add(origin, scale(row.low), barTop, isSplit ? 8 : 16, to: &lows)
      add(origin, scale(row.high), isSplit ? barTop + 8 : barTop, isSplit ? 8 : 16, to: &highs)
      let x0 = min(origin, scale(row.low), scale(row.high))
      let x1 = max(origin, scale(row.low), scale(row.high))
      figures.append((ends[place].left, x0 - 5, barTop + 12, small.anchored(.end)))
      figures.append((ends[place].right, x1 + 5, barTop + 12, small))
      labels[place].draw(
        in: &drawing, 0, top: drawing.isNarrow ? y + 2 : y + (heights[place] - labels[place].height) / 2)
      y += heights[place]
    }
    drawing.stroke(lows, Ink.line(0), 1, fill: Ink.lowGround)
    drawing.stroke(highs, Ink.line(0), 1, fill: Ink.line(0))
    drawLine(base, Ink.text, dash: "", scale, labelY: 11, strips, in: &drawing)
    for figure in figures {
      let shown = figure.lettering.cut(figure.text, cap)
      drawing.text(shown, figure.x, figure.y, figure.lettering.haloed, whole: figure.text)
    }
    return drawing.finished(height: bottom + 22)
  }

  /// What stands at the left and at the right end: the result and what the cause was.
  private func ends(_ row: Row) -> (left: String, right: String) {
    func text(_ value: Double, _ label: String) -> String {
      numerals.label(value) + (label.isEmpty ? "" : " (" + Markup.plain(label) + ")")
    }
    let (low, high) = (text(row.low, row.lowLabel), text(row.high, row.highLabel))
    if (row.low - base.value) * (row.high - base.value) > 0 {
      return row.low > base.value ? ("", low + " – " + high) : (low + " – " + high, "")
    }
    return row.low <= row.high ? (low, high) : (high, low)
  }

  private func add(_ origin: Double, _ end: Double, _ top: Double, _ height: Double, to trace: inout Trace) {
    if abs(end - origin) < 0.01 { return }
    trace.rectangle(min(origin, end), top, abs(end - origin), height)
  }

  private func drawLine(
    _ line: Limit, _ colour: String, dash: String, _ scale: Scale, labelY: Double,
    _ strips: [(top: Double, bottom: Double)], in drawing: inout Drawing
  ) {
    guard line.value.isFinite else { return }
    var trace = Trace()
    let x = scale(line.value)
    for strip in strips { trace.segment(x, strip.top, x, strip.bottom) }
    drawing.stroke(trace, colour, 1.5, dash: dash)
    let lettering = Lettering(size: 11, fill: colour)
    let label = Markup.plain(line.label)
    let shown = lettering.cut(label, drawing.width)
    let half = lettering.width(shown) / 2
    drawing.text(
      shown, max(half, min(drawing.width - half, x)), labelY, lettering.anchored(.middle), whole: label)
  }
}
