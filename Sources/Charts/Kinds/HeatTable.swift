/// A table of cells over the years, each with a colour, a shape and a number; the first year of a lasting run is flagged.
package struct HeatTable: Chart {
  package struct Cell: Sendable {
    package let standing: Standing
    package let text: String
    package let isBorderline: Bool
    package let isRelapse: Bool

    package init(_ standing: Standing, _ text: String, isBorderline: Bool = false, isRelapse: Bool = false) {
      self.standing = standing
      self.text = text
      self.isBorderline = isBorderline
      self.isRelapse = isRelapse
    }
  }

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

  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  package let divider: Divider?
  package let key: Key?

  package init(caption: Caption, years: [Int], rows: [Row], divider: Divider? = nil, key: Key? = nil) {
    self.caption = caption
    self.years = years
    self.rows = rows
    self.divider = divider
    self.key = key
  }

  /// The table in parts of at most so many rows, for pages that hold no more; broken before a heading where one is near.
  ///
  /// A part that begins inside a group repeats its heading; only the last part has the key.
  package func parts(of most: Int) -> [HeatTable] {
    guard rows.count > max(1, most) else { return [self] }
    var parts: [[Row]] = []
    var start = 0
    var heading: String?
    while start < rows.count {
      var end = min(rows.count, start + max(1, most))
      if end < rows.count, let near = (start + max(1, most * 2 / 3)..<end + 1).last(where: { rows[$0].heading != nil })
      {
        end = near
      }
      var part = Array(rows[start..<end])
      if let first = part.first, first.heading == nil, let heading {
        part[0] = Row(
          heading: heading, label: first.label, note: first.note, cells: first.cells, lasting: first.lasting)
      }
      heading = part.last { $0.heading != nil }?.heading
      parts.append(part)
      start = end
    }
    return parts.enumerated().map { place, part in
      HeatTable(
        caption: Caption(
          id: "\(caption.id)-\(place + 1)", title: "\(caption.title) (\(place + 1)/\(parts.count))",
          description: caption.description),
        years: years, rows: part, divider: divider, key: place == parts.count - 1 ? key : nil)
    }
  }

  package func svg(width: Double) -> String {
    var drawing = Drawing(caption, width)
    let texts = rows.map(\.label)
    let labelRoom = drawing.isNarrow ? width : RowLabel.room(texts + rows.map(\.note), width)
    let plane = YearPlane(years: years, divider: divider, left: drawing.isNarrow ? 2 : labelRoom + 10, right: width - 2)
    let look = HeatCells.Look(rows, step: plane.step)
    var cells = HeatCells(plane: plane, look: look)

    let top = plane.dividerHeight + 20
    var y = top
    var headings: [(text: String, x: Double, y: Double)] = []
    var labels: [(label: RowLabel, y: Double)] = []
    for (place, row) in rows.enumerated() {
      if let heading = row.heading {
        y += place == 0 ? 4 : 12
        headings.append((Lettering.label.bold.cut(Markup.plain(heading), width), 0, y + 12))
        y += 19
      }
      let ends = look == .shape ? HeatCells.ends(row) : ""
      let note = [row.note, ends].filter { !$0.isEmpty }.joined(separator: " · ")
      let label = RowLabel(row.label, note, room: labelRoom)
      if drawing.isNarrow {
        labels.append((label, y + 2))
        y += label.height + 7
        cells.add(row, middle: y + look.height / 2)
        y += look.height + 7
      } else {
        let height = max(label.height + 4, look.height + 2)
        labels.append((label, y + (height - label.height) / 2))
        cells.add(row, middle: y + height / 2)
        y += height
      }
    }
    plane.drawGround(in: &drawing, top: top - 20, bottom: y)
    plane.drawYears(in: &drawing, top - 5, namesEach: true)
    cells.drawGrounds(in: &drawing)
    plane.drawDivider(in: &drawing, top: top - 20, bottom: y)
    cells.drawMarks(in: &drawing)
    drawing.texts(headings, Lettering.label.bold.haloed)
    for item in labels { item.label.draw(in: &drawing, 0, top: item.y) }
    if let key { y += 10 + key.draw(in: &drawing, left: 0, right: width, top: y + 10) }
    return drawing.finished(height: y + 2)
  }
}
