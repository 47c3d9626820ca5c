/// From a left value to a right value for each item: a few named, the rest grey, against a requirement.
package struct SlopeChart: Chart {
  /// One line from the first to the last year.
  package struct Item: Sendable {
    package let name: String
    package let left: Double
    package let right: Double
    /// Drawn strong and named; an unmet item in the colour of what is unmet, at its right end with its mark.
    package let isEmphasised: Bool
    package let standing: CellStanding

    package init(name: String, left: Double, right: Double, isEmphasised: Bool = false, standing: CellStanding = .met) {
      self.name = name
      self.left = left
      self.right = right
      self.isEmphasised = isEmphasised
      self.standing = standing
    }
  }

  /// What it is called and how it is read.
  package let caption: Caption
  /// What stands over the left and the right axis, such as two years.
  package let left: String
  package let right: String
  package let items: [Item]
  package let limit: LimitLine?
  package let numerals: Numerals

  package init(
    caption: Caption, left: String, right: String, items: [Item], limit: LimitLine? = nil, numerals: Numerals
  ) {
    self.caption = caption
    self.left = left
    self.right = right
    self.items = items
    self.limit = limit
    self.numerals = numerals
  }

  package func drawing(width: Double) -> Drawing { drawing(width, nil) }

  package func drawings(_ paper: PaperPlane) -> [Drawing] { [drawing(paper.width, nil, height: paper.height)] }

  package func drawings(_ slide: SlidePlane) -> [Drawing] { [drawing(slide.width, slide)] }

  /// `height`: of the whole where paper asks for one; what the names of its lines need it has in any case.
  private func drawing(_ width: Double, _ slide: SlidePlane?, height: Double? = nil) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let items = self.items.filter { $0.left.isFinite && $0.right.isFinite }
    let named = items.filter(\.isEmphasised)
    let ends = items.flatMap { [$0.left, $0.right] } + (limit.map { [$0.value] } ?? [])
    let ticks = Scale.ticks(over: ends, most: slide != nil ? 5 : drawing.isNarrow ? 6 : 8)
    let plotLeft = YearPlane.tickRoom(ticks, numerals) + 4
    let room = width * (slide != nil ? 0.5 : drawing.isNarrow ? 0.42 : 0.36)
    let plotRight = width - room - 30
    let top = 30.0
    let need = labels(named, room, plotRight) { _ in 0 }.height
    let bottom =
      top
      + (slide.map { max(Drawing.leastPlot, $0.height - top - 14) }
        ?? max(height.map { $0 - top - 14 } ?? (drawing.isNarrow ? 260 : 300), need))
    let scale = Scale(ticks, from: bottom, to: top)

    var grid = Trace()
    for value in ticks.values { grid.segment(plotLeft, scale(value), plotRight, scale(value)) }
    drawing.stroke(grid, Ink.grid)
    let figures = ticks.values.map { (text: numerals.write($0, ticks.decimals), x: plotLeft - 8, y: scale($0) + 4) }
    drawing.texts(figures, Lettering.small.anchored(.end))
    let heading = Lettering.label.bold
    let half = (plotRight - plotLeft) / 2 - 6
    drawing.text(heading.cut(Escaping.plain(left), half), plotLeft, 14, heading, whole: left)
    drawing.text(heading.cut(Escaping.plain(right), half), plotRight, 14, heading.anchored(.end), whole: right)
    var axes = Trace()
    for x in [plotLeft, plotRight] { axes.segment(x, top - 8, x, bottom) }
    drawing.stroke(axes, Ink.axis)

    drawRest(items.filter { !$0.isEmphasised }, plotLeft, plotRight, scale, in: &drawing)
    if let limit, limit.value.isFinite {
      var line = Trace()
      line.segment(plotLeft, scale(limit.value), plotRight, scale(limit.value))
      drawing.stroke(line, Ink.limit, 1)
    }
    for item in named {
      let colour = item.standing.onWhite
      var line = Trace()
      line.segment(plotLeft, scale(item.left), plotRight, scale(item.right))
      drawing.stroke(line, "#fff", 4)
      drawing.stroke(line, colour, 2, dash: item.standing == .met ? "" : "6 3")
      var point = Trace()
      point.circle(plotLeft, scale(item.left), 2.75)
      drawing.fill(point, colour)
      var end = Trace()
      end.circle(plotRight, scale(item.right), 2.75)
      drawing.fill(end, colour)
    }
    labels(named, room, plotRight) { scale($0) }
      .fitted(slide == nil ? .infinity : bottom - top + 16)
      .draw(in: &drawing, left: plotRight + 16, low: top - 8, high: bottom + 8)
    return drawing.closed(height: bottom + 14)
  }

  /// The grey lines; equal ones are drawn once, and the more there are the stronger.
  private func drawRest(_ items: [Item], _ left: Double, _ right: Double, _ scale: Scale, in drawing: inout Drawing) {
    var counts: [[Double]: Int] = [:]
    for item in items { counts[[item.left, item.right], default: 0] += 1 }
    var traces = Array(repeating: Trace(), count: 3)
    for item in items {
      guard let count = counts.removeValue(forKey: [item.left, item.right]) else { continue }
      let rank = count < 3 ? 0 : count < 10 ? 1 : 2
      traces[rank].segment(left, scale(item.left), right, scale(item.right))
    }
    for (rank, trace) in traces.enumerated() { drawing.stroke(trace, Ink.rest, Double(rank) + 1, opacity: 0.7) }
  }

  /// At the right end: mark, value then and name of each; the limit among them.
  private func labels(_ named: [Item], _ room: Double, _ x: Double, _ y: (Double) -> Double) -> EndLabels {
    var labels = EndLabels()
    for item in named {
      let lettering = Lettering.label.filled(item.standing.onWhite)
      let text = numerals.label(item.right) + " " + Escaping.plain(item.name)
      let lines = lettering.wrap(text, room, lines: 2)
      labels.add(
        .init(lines: lines, whole: text, lettering: lettering, x: x, y: y(item.right), standing: item.standing))
    }
    if let limit, limit.value.isFinite {
      let lettering = Lettering(size: 11, fill: Ink.limit)
      let text = Escaping.plain(limit.label)
      let lines = lettering.wrap(text, room, lines: 2)
      labels.add(.init(lines: lines, whole: text, lettering: lettering, x: x, y: y(limit.value)))
    }
    return labels
  }
}
