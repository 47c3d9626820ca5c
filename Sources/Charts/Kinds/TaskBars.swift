/// What is done when: a row for each task, with a bar over the years it takes, marks at its dates and its figures.
package struct TaskBars: PartedChart {
  /// A row: its label, a note, its years and what stands in them.
  package struct Row: Sendable {
    package let label: String
    package let note: String
    /// How each year stands; one for each year.
    package let stages: [Stage]
    /// The figure of each year, printed where room allows.
    package let texts: [String]
    /// Months with a date, as shares of years counted from the first: 1.5 is the middle of the second.
    package let dates: [Double]

    package init(label: String, note: String, stages: [Stage], texts: [String], dates: [Double]) {
      self.label = label
      self.note = note
      self.stages = stages
      self.texts = texts
      self.dates = dates
    }
  }

  /// What a year is to a task: nothing, prepared or built, carried out, or going on after it.
  package enum Stage: Int, Sendable { case none, prepared, carriedOut, after }

  /// What it is called, its years and rows.
  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  /// What the key says of building, carrying out, what goes on after, and dates.
  package let words: Words

  /// The words of the key.
  package struct Words: Sendable {
    package let prepared: String
    package let carriedOut: String
    package let after: String
    package let dates: String

    package init(prepared: String, carriedOut: String, after: String, dates: String) {
      self.prepared = prepared
      self.carriedOut = carriedOut
      self.after = after
      self.dates = dates
    }
  }

  package init(caption: Caption, years: [Int], rows: [Row], words: Words) {
    self.caption = caption
    self.years = years
    self.rows = rows
    self.words = words
  }

  private static let bar = 18.0
  private static let reach = 4.5
  /// Dates stand over the bar, so that neither hides the other.
  private static func lane(_ row: Row) -> Double { row.dates.isEmpty ? 0 : reach * 2 + 2 }

  var count: Int { rows.count }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let room = drawing.isNarrow ? width : RowLabel.room(rows.flatMap { [$0.label, $0.note] }, width)
    let plane = YearPlane.snapped(
      years, nil, left: drawing.isNarrow ? 2 : room + 12, right: width - 2)
    let top = 22.0
    plane.drawYears(in: &drawing, top - 7, namesEach: true)
    var y = top
    var bars: [(row: Row, top: Double)] = []
    var labels: [(label: RowLabel, top: Double)] = []
    for row in rows[range] {
      let label = RowLabel(row.label, row.note, room: room, isShort: slide != nil)
      if drawing.isNarrow {
        labels.append((label, y))
        bars.append((row, y + label.height + 5 + TaskBars.lane(row)))
        y += label.height + TaskBars.lane(row) + TaskBars.bar + 15
      } else {
        let own = TaskBars.lane(row) + TaskBars.bar
        let height = max(label.height + 6, own + 8)
        labels.append((label, y + (height - label.height) / 2))
        bars.append((row, y + (height - own) / 2 + TaskBars.lane(row)))
        y += height
      }
    }
    if !drawing.isNarrow { grid(plane, top, y, in: &drawing) }
    for bar in bars { draw(bar.row, plane, top: bar.top, in: &drawing) }
    for item in labels { item.label.draw(in: &drawing, 0, top: item.top) }
    let height = key(of: rows[range]).draw(in: &drawing, left: 0, right: width, top: y + 8)
    return drawing.closed(height: y + 8 + height)
  }

  private func grid(_ plane: YearPlane, _ top: Double, _ bottom: Double, in drawing: inout Drawing) {
    var lines = Trace()
    for place in 0...plane.years.count {
      let x = plane.left + Double(place) * plane.step
      lines.segment(x, top, x, bottom)
    }
    drawing.stroke(lines, Ink.grid)
  }

  /// The bars of a row, a run of years of one stage after another, its figures and its dates.
  private func draw(_ row: Row, _ plane: YearPlane, top: Double, in drawing: inout Drawing) {
    var start = 0
    var texts: [(text: String, x: Double, y: Double)] = []
    var light: [(text: String, x: Double, y: Double)] = []
    while start < years.count {
      var end = start
      while end < years.count, row.stages[end] == row.stages[start], row.texts[end] == row.texts[start] { end += 1 }
      let (left, right) = (plane.left + Double(start) * plane.step, plane.left + Double(end) * plane.step)
      TaskBars.fill(row.stages[start], left + 1, top, right - left - 2, in: &drawing)
      // A figure that is cut would be another.
      let told = Escaping.plain(row.texts[start])
      let text = Lettering.small.width(told) <= right - left - 2 ? told : ""
      let mark = (text, (left + right) / 2, top + 13)
      if row.stages[start] == .carriedOut { light.append(mark) } else if !text.isEmpty { texts.append(mark) }
      start = end
    }
    drawing.texts(texts, Lettering.small.filled(Ink.text).anchored(.middle))
    drawing.texts(light.filter { !$0.text.isEmpty }, Lettering.small.filled("#ffffff").anchored(.middle))
    var dates = Trace()
    for date in row.dates {
      TaskBars.diamond(plane.left + date * plane.step, top - TaskBars.reach - 2, in: &dates)
    }
    drawing.stroke(dates, Ink.text, 1.25, fill: "#ffffff")
  }

  private static func fill(
    _ stage: Stage, _ left: Double, _ top: Double, _ width: Double, in drawing: inout Drawing
  ) {
    var bar = Trace()
    bar.rectangle(left, top, width, TaskBars.bar)
    switch stage {
    case .none: break
    case .prepared: drawing.stroke(bar, Ink.line(0), 1.2, dash: "4 2", fill: Ink.lowGround)
    case .carriedOut: drawing.fill(bar, Ink.line(0))
    case .after: drawing.fill(bar, Ink.lowGround)
    }
  }

  private static func diamond(_ x: Double, _ y: Double, in trace: inout Trace) {
    trace.polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)])
  }

  /// What of the key the rows have.
  private func key(of rows: ArraySlice<Row>) -> ChartKey {
    var key = ChartKey()
    func add(_ stage: Stage, _ words: String) {
      guard rows.contains(where: { $0.stages.contains(stage) }) else { return }
      key.add(words, width: 22) { TaskBars.fill(stage, $1, $2 - TaskBars.bar / 2, 22, in: &$0) }
    }
    add(.prepared, words.prepared)
    add(.carriedOut, words.carriedOut)
    add(.after, words.after)
    if rows.contains(where: { !$0.dates.isEmpty }) {
      key.add(words.dates, width: 12) { drawing, x, y in
        var mark = Trace()
        TaskBars.diamond(x + 6, y, in: &mark)
        drawing.stroke(mark, Ink.text, 1.25, fill: "#ffffff")
      }
    }
    return key
  }
}
