/// Bars over the years that end in the year something comes under its limit, with the year it is due.
package struct SpanBars: PartedChart {
  /// A row: its label, a note, its bar over the years and their figures.
  package struct Row: Sendable {
    package let label: String
    package let note: String
    /// Whether the bar covers a year; one for each year. A bar that covers the last year goes on as an arrow.
    package let covers: [Bool]
    /// The figure of each year, printed where room allows, also after the bar's end.
    package let texts: [String]
    package let due: Due?

    package init(label: String, note: String = "", covers: [Bool], texts: [String] = [], due: Due? = nil) {
      self.label = label
      self.note = note
      self.covers = covers
      self.texts = texts
      self.due = due
    }
  }

  /// A year by which the bar should have ended, with its label and whether it has.
  package struct Due: Sendable {
    package let year: Int
    package let label: String
    package let standing: CellStanding

    package init(year: Int, label: String, standing: CellStanding) {
      self.year = year
      self.label = label
      self.standing = standing
    }
  }

  /// What it is called, its years and rows, and where entrants are no longer born.
  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  package let divider: Divider?

  package init(caption: Caption, years: [Int], rows: [Row], divider: Divider? = nil) {
    self.caption = caption
    self.years = years
    self.rows = rows
    self.divider = divider
  }

  var count: Int { rows.count }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let labelRoom = drawing.isNarrow ? width : RowLabel.room(rows.flatMap { [$0.label, $0.note] }, width)
    // The arrow of a bar that does not end needs a little room beyond the last year.
    let plane = YearPlane.snapped(
      years, divider, left: drawing.isNarrow ? 2 : labelRoom + 12, right: width - 12, isOnSlide: slide != nil)
    let top = plane.dividerHeight + 20
    var y = top
    var bars: [SpanBar] = []
    var labels: [(label: RowLabel, y: Double)] = []
    for row in rows[range] {
      let label = RowLabel(row.label, row.note, room: labelRoom, isShort: slide != nil)
      let due = row.due == nil ? 0.0 : 17
      if drawing.isNarrow {
        labels.append((label, y + 4))
        y += label.height + 8
        bars.append(SpanBar(row: row, plane: plane, top: y + due))
        y += due + SpanBar.height + 12
      } else {
        // The label is level with its bar, under the pin.
        let height = due + max(label.height + 8, SpanBar.height + 12)
        let barTop = y + (height + due - SpanBar.height) / 2
        labels.append((label, barTop + SpanBar.height / 2 - label.height / 2))
        bars.append(SpanBar(row: row, plane: plane, top: barTop))
        y += height
      }
    }
    if drawing.isNarrow {
      let strips = bars.map { (top: $0.top - 4, bottom: $0.top + SpanBar.height + 4) }
      plane.drawStrips(in: &drawing, head: (top - 20, top), strips)
      for strip in strips { plane.drawDivider(in: &drawing, top: strip.top, bottom: strip.bottom, isLabelled: false) }
    } else {
      plane.drawGround(in: &drawing, top: top - 20, bottom: y)
      plane.drawDivider(in: &drawing, top: top - 20, bottom: y)
    }
    plane.drawYears(in: &drawing, top - 5, namesEach: true)
    for bar in bars { bar.draw(in: &drawing) }
    for item in labels { item.label.draw(in: &drawing, 0, top: item.y) }
    return drawing.closed(height: y + 4)
  }
}
