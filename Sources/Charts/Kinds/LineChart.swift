/// Lines over the years with limits, bands and labels at the ends of the lines.
package struct LineChart: Chart {
  package let caption: Caption
  package let years: [Int]
  package let series: [Series]
  package let bands: [Band]
  package let limits: [LimitLine]
  package let divider: Divider?
  /// A value holds from its year to the next, as a share reached by a year does.
  package let isStepped: Bool
  /// The axis covers at least these values, and all there are.
  package let covering: [Double]
  package let numerals: Numerals

  package init(
    caption: Caption, years: [Int], series: [Series], bands: [Band] = [], limits: [LimitLine] = [],
    divider: Divider? = nil, isStepped: Bool = false, covering: [Double] = [], numerals: Numerals
  ) {
    self.caption = caption
    self.years = years
    self.series = series
    self.bands = bands
    self.limits = limits
    self.divider = divider
    self.isStepped = isStepped
    self.covering = covering
    self.numerals = numerals
  }

  package func drawing(width: Double) -> Drawing { drawing(width, nil) }

  package func drawings(_ paper: PaperPlane) -> [Drawing] { [drawing(paper.width, nil, height: paper.height)] }

  package func drawings(_ slide: SlidePlane) -> [Drawing] { [drawing(slide.width, slide)] }

  /// More lines than these are named in a key on a slide, whose plot is too low for their names.
  private static let mostNamed = 4

  /// `height`: of the whole where paper asks for one; what the names of its lines need it has in any case.
  private func drawing(_ width: Double, _ slide: SlidePlane?, height: Double? = nil) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let isKeyed = drawing.isNarrow || (slide != nil && series.count > LineChart.mostNamed)
    let numbers = series.flatMap { $0.values.compactMap { $0 } } + covering + limits.map(\.value)
    let edges = bands.flatMap { ($0.lower + $0.upper).compactMap { $0 } }
    let ticks = Scale.ticks(over: numbers + edges, most: slide != nil ? 5 : drawing.isNarrow ? 6 : 8)
    let left = YearPlane.tickRoom(ticks, numerals)

    var top = 0.0
    if isKeyed, series.count > 1 {
      var key = ChartKey()
      for (place, line) in series.enumerated() { key.addLine(line.name, rank: line.rank ?? place) }
      top = key.draw(in: &drawing, left: 0, right: width, top: 0)
    }

    let room = drawing.isNarrow ? width * 0.27 : width * 0.26
    let unplaced = labels(room, isKeyed) { _, _ in (0, 0) }
    let right = width - 12 - min(room, unplaced.width)
    let plane = YearPlane(years: years, divider: divider, left: left, right: right, isOnSlide: slide != nil)
    top += plane.dividerHeight + 8
    let bottom =
      top
      + (slide.map { max(Drawing.leastPlot, $0.height - top - 24) }
        ?? max(height.map { $0 - top - 24 } ?? (drawing.isNarrow ? 190 : 260), unplaced.height))
    let scale = Scale(ticks, from: bottom, to: top)

    plane.drawGround(in: &drawing, top: top, bottom: bottom)
    plane.drawGrid(in: &drawing, scale, numerals)
    plane.drawYears(in: &drawing, bottom + 16)
    let marks = LineMarks(plane: plane, scale: scale, isStepped: isStepped, marksAll: plane.step >= 16 && !isStepped)
    for band in bands { marks.draw(band, in: &drawing) }
    var lines = Trace()
    for limit in limits where limit.value.isFinite {
      lines.segment(left, scale(limit.value), right, scale(limit.value))
    }
    drawing.stroke(lines, Ink.limit, 1)
    plane.drawDivider(in: &drawing, top: top, bottom: bottom)
    marks.draw(series, in: &drawing)
    labels(room, isKeyed) { place, value in (place.map(plane.x) ?? right - 4, scale(value)) }
      .fitted(slide == nil ? .infinity : bottom - top + 14)
      .draw(in: &drawing, left: right + 10, low: top - 7, high: bottom + 7)
    return drawing.closed(height: bottom + 24)
  }

  /// Names and last values at the ends of lines and of limits; where there is a key it has the names.
  private func labels(_ room: Double, _ isKeyed: Bool, _ at: (Int?, Double) -> (Double, Double)) -> EndLabels {
    var labels = EndLabels()
    for (place, line) in series.enumerated() {
      let rank = line.rank ?? place
      guard let last = years.indices.last(where: { line.values.finite($0) != nil }),
        let value = line.values.finite(last)
      else { continue }
      let lettering = Lettering(size: 12, isBold: rank == 0, fill: Ink.line(rank))
      let name = isKeyed ? "" : Escaping.plain(line.name)
      var lines = lettering.wrap(name, room, lines: 2)
      let figure = numerals.label(value)
      if let end = lines.last, lettering.width(end + " " + figure) <= room {
        lines[lines.count - 1] = end + " " + figure
      } else {
        lines.append(lettering.cut(figure, room))
      }
      let (x, y) = at(last, value)
      labels.add(.init(lines: lines, whole: name, lettering: lettering, x: x, y: y))
    }
    for limit in limits where limit.value.isFinite {
      let lettering = Lettering(size: 11, fill: Ink.limit)
      let name = Escaping.plain(limit.label)
      let (x, y) = at(nil, limit.value)
      labels.add(.init(lines: lettering.wrap(name, room, lines: 3), whole: name, lettering: lettering, x: x, y: y))
    }
    return labels
  }
}
