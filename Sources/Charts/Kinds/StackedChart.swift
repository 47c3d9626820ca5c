/// Layers stacked by year, as columns or as areas, with the total on top; negative values hang below zero.
package struct StackedChart: Chart {
  /// As columns or as areas.
  package enum Form: Sendable { case columns, areas }

  /// A layer: its name and its values by year.
  package struct Layer: Sendable {
    package let name: String
    /// One value a year.
    package let values: [Double]

    package init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// What it is called, and its years.
  package let caption: Caption
  package let years: [Int]
  /// From the bottom up.
  package let layers: [Layer]
  package let form: Form
  package let divider: Divider?
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], layers: [Layer], form: Form = .columns, divider: Divider? = nil, numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.layers = layers
    self.form = form
    self.divider = divider
    self.numerals = numerals
  }

  package func drawing(width: Double) -> Drawing { drawing(width, nil) }

  package func drawings(_ paper: PaperPlane) -> [Drawing] { [drawing(paper.width, nil, height: paper.height)] }

  package func drawings(_ slide: SlidePlane) -> [Drawing] { [drawing(slide.width, slide)] }

  /// `height`: of the whole where paper asks for one; what the names of its lines need it has in any case.
  private func drawing(_ width: Double, _ slide: SlidePlane?, height: Double? = nil) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let columns = years.indices.map { place in stack(place) }
    let ends = columns.flatMap { [$0.low, $0.high] }
    let ticks = Scale.ticks(over: ends, fromNought: true, most: slide != nil || drawing.isNarrow ? 5 : 7)
    let left = YearPlane.tickRoom(ticks, numerals)
    let room = width * (slide != nil ? 0.3 : drawing.isNarrow ? 0.24 : 0.22)
    let unplaced = labels(room, 0) { _ in 0 }
    let right = width - 27 - min(room, unplaced.width)
    let plane = YearPlane(years: years, divider: divider, left: left, right: right, isOnSlide: slide != nil)
    let top = plane.dividerHeight + 18
    let bottom =
      top
      + (slide.map { max(Drawing.leastPlot, $0.height - top - 24) }
        ?? max(height.map { $0 - top - 24 } ?? (drawing.isNarrow ? 190 : 240), unplaced.height))
    let scale = Scale(ticks, from: bottom, to: top)

    plane.drawGround(in: &drawing, top: top - 10, bottom: bottom)
    plane.drawGrid(in: &drawing, scale, numerals)
    plane.drawYears(in: &drawing, bottom + 16)
    for rank in layers.indices {
      var area = Trace()
      switch form {
      case .columns:
        let half = self.half(plane)
        for (place, column) in columns.enumerated() {
          let (from, to) = column.parts[rank]
          if from == to { continue }
          area.rectangle(plane.x(place) - half, scale(to), half * 2, scale(from) - scale(to))
        }
      case .areas:
        let xs = columns.indices.map { place in
          place == 0 ? plane.left : place == columns.count - 1 ? plane.right : plane.x(place)
        }
        let tops = columns.indices.map { (xs[$0], scale(columns[$0].parts[rank].to)) }
        let feet = columns.indices.reversed().map { (xs[$0], scale(columns[$0].parts[rank].from)) }
        area.polygon(columns.count == 1 ? square(columns[0].parts[rank], plane, scale) : tops + feet)
      }
      drawing.stroke(area, Ink.edge, 0.75, fill: Ink.layer(rank, of: layers.count))
    }
    plane.drawDivider(in: &drawing, top: top - 10, bottom: bottom)
    drawTotals(columns, plane, scale, in: &drawing)
    if let last = columns.last {
      labels(room, form == .areas ? plane.right : plane.x(columns.count - 1) + half(plane)) { rank in
        scale((last.parts[rank].from + last.parts[rank].to) / 2)
      }
      .fitted(slide == nil ? .infinity : bottom - top + 16)
      .draw(in: &drawing, left: right + 12, low: top - 8, high: bottom + 8)
    }
    return drawing.closed(height: bottom + 24)
  }

  private func half(_ plane: YearPlane) -> Double { min(plane.step * 0.38, 26) }

  /// Where each layer begins and ends in a year; what is below zero hangs from it.
  private func stack(_ place: Int) -> (parts: [(from: Double, to: Double)], low: Double, high: Double, total: Double) {
    var (low, high) = (0.0, 0.0)
    var parts: [(from: Double, to: Double)] = []
    for layer in layers {
      let value = layer.values.indices.contains(place) && layer.values[place].isFinite ? layer.values[place] : 0
      if value < 0 {
        parts.append((low + value, low))
        low += value
      } else {
        parts.append((high, high + value))
        high += value
      }
    }
    return (parts, low, high, low + high)
  }

  private func square(_ part: (from: Double, to: Double), _ plane: YearPlane, _ scale: Scale) -> [(Double, Double)] {
    [
      (plane.left, scale(part.from)), (plane.left, scale(part.to)), (plane.right, scale(part.to)),
      (plane.right, scale(part.from)),
    ]
  }

  /// The total over each year's stack, or over every so many where they would touch, always over the last.
  private func drawTotals(
    _ columns: [(parts: [(from: Double, to: Double)], low: Double, high: Double, total: Double)], _ plane: YearPlane,
    _ scale: Scale, in drawing: inout Drawing
  ) {
    let lettering = Lettering(size: 11, isBold: true)
    let texts = columns.map { lettering.cut(numerals.label($0.total), plane.right + 8 - plane.left) }
    let widest = (texts.map(lettering.width).max() ?? 0) + 4
    let every = max(1, Int((widest / plane.step).rounded(.up)))
    var shown: [(text: String, x: Double, y: Double)] = []
    var free = plane.right + 8
    for (place, text) in texts.enumerated().reversed() where (columns.count - 1 - place) % every == 0 {
      let half = lettering.width(text) / 2
      let x = max(plane.left + half, min(free - half, plane.x(place)))
      guard x + half <= free else { continue }
      free = x - half - 4
      // Over every stack that the text reaches, not only its own.
      let under = columns.indices.filter { abs(plane.x($0) - x) < half + plane.step / 2 }.map { columns[$0].high }
      shown.append((text, x, scale(under.max() ?? columns[place].high) - 5))
    }
    drawing.texts(shown, lettering.anchored(.middle).haloed)
  }

  /// The names of the layers at the right, beside the last year.
  private func labels(_ room: Double, _ x: Double, _ y: (Int) -> Double) -> EndLabels {
    var labels = EndLabels()
    for (rank, layer) in layers.enumerated().reversed() {
      let name = Escaping.plain(layer.name)
      let lettering = Lettering.small.filled(Ink.text)
      labels.add(
        .init(
          lines: lettering.wrap(name, room, lines: 2), whole: name, lettering: lettering, x: x, y: y(rank),
          swatch: Ink.layer(rank, of: layers.count)))
    }
    return labels
  }
}
