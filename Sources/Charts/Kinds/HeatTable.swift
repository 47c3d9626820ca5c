/// A table of cells over the years, each with a colour, a shape and a number; the first year of a lasting run is flagged.
package struct HeatTable: PartedChart {
  /// One year of one row: its verdict by colour and shape, and a few characters.
  package struct Cell: Sendable {
    package let standing: CellStanding
    package let text: String
    package let isBorderline: Bool
    package let isRelapse: Bool

    package init(_ standing: CellStanding, _ text: String, isBorderline: Bool = false, isRelapse: Bool = false) {
      self.standing = standing
      self.text = text
      self.isBorderline = isBorderline
      self.isRelapse = isRelapse
    }
  }

  /// A row: its label and its cells by year.
  package struct Row: Sendable {
    /// A heading above this row, where a group begins.
    package let heading: String?
    package let label: String
    package let note: String
    /// One cell a year.
    package let cells: [Cell]
    /// The first year of the run that lasts to the end.
    package let lasting: Int?

    package init(heading: String? = nil, label: String, note: String = "", cells: [Cell], lasting: Int? = nil) {
      self.heading = heading
      self.label = label
      self.note = note
      self.cells = cells
      self.lasting = lasting
    }
  }

  /// The words of the key under the table; an empty one is left out.
  package struct Key: Sendable {
    package let met: String
    package let exempt: String
    package let unmet: String
    package let unknown: String
    package let borderline: String
    package let relapse: String
    package let lasting: String

    package init(
      met: String, exempt: String, unmet: String, unknown: String, borderline: String, relapse: String, lasting: String
    ) {
      self.met = met
      self.exempt = exempt
      self.unmet = unmet
      self.unknown = unknown
      self.borderline = borderline
      self.relapse = relapse
      self.lasting = lasting
    }
  }

  /// What it is called, its years and rows, where entrants are no longer born, and its key.
  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  package let divider: Divider?
  package let key: Key?

  /// The rows by which columns are laid out: those of the whole table, so that its parts are alike.
  let measured: [Row]

  package init(caption: Caption, years: [Int], rows: [Row], divider: Divider? = nil, key: Key? = nil) {
    self.init(caption: caption, years: years, rows: rows, divider: divider, key: key, measured: rows)
  }

  init(caption: Caption, years: [Int], rows: [Row], divider: Divider?, key: Key?, measured: [Row]) {
    self.measured = measured
    self.caption = caption
    self.years = years
    self.rows = rows
    self.divider = divider
    self.key = key
  }

  var count: Int { rows.count }

  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let layout = HeatLayout(self, width, slide)
    let rows = rows(range)
    let (plane, look) = (layout.plane, layout.look)
    var cells = HeatCells(plane: plane, look: look)

    let top = layout.head
    var y = top
    var headings: [(text: String, x: Double, y: Double)] = []
    var labels: [(label: RowLabel, y: Double)] = []
    var strips: [(top: Double, bottom: Double)] = []
    for (place, row) in rows.enumerated() {
      if let heading = row.heading {
        y += HeatLayout.headingHeight(isFirst: place == 0)
        headings.append((Lettering.label.bold.cut(Escaping.plain(heading), width), 0, y - 7))
      }
      let label = layout.label(row)
      let height = layout.height(label)
      if drawing.isNarrow {
        labels.append((label, y + 2))
        let cellTop = y + label.height + 7
        cells.add(row, middle: cellTop + look.height / 2)
        strips.append((cellTop - 3, cellTop + look.height + 3))
      } else {
        labels.append((label, y + (height - label.height) / 2))
        cells.add(row, middle: y + height / 2)
      }
      y += height
    }
    if drawing.isNarrow {
      plane.drawStrips(in: &drawing, head: (top - 20, top), strips)
    } else {
      plane.drawGround(in: &drawing, top: top - 20, bottom: y)
    }
    plane.drawYears(in: &drawing, top - 5, namesEach: true)
    cells.drawGrounds(in: &drawing)
    if drawing.isNarrow {
      for strip in strips { plane.drawDivider(in: &drawing, top: strip.top, bottom: strip.bottom, isLabelled: false) }
    } else {
      plane.drawDivider(in: &drawing, top: top - 20, bottom: y)
    }
    cells.drawMarks(in: &drawing)
    drawing.texts(headings, Lettering.label.bold.haloed)
    for item in labels { item.label.draw(in: &drawing, 0, top: item.y) }
    // On a page the key stands once, under the last row.
    if let key = slide != nil ? key?.told(rows) : range.upperBound == count ? key : nil {
      y += 10 + key.draw(in: &drawing, left: 0, right: width, top: y + 10)
    }
    return drawing.closed(height: y + 2)
  }
}
