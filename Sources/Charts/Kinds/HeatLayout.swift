/// Where the rows and columns of a heat table stand at a width.
struct HeatLayout {
  let plane: YearPlane
  let look: HeatCells.Look
  private let labelRoom: Double
  private let isNarrow: Bool
  private let isSlide: Bool

  init(_ table: HeatTable, _ width: Double, _ slide: SlidePlane? = nil) {
    isNarrow = Drawing(table.caption, width, slide).isNarrow
    let isSlide = slide != nil
    self.isSlide = isSlide
    let rows = table.measured
    if isNarrow {
      labelRoom = width
    } else {
      // What labels need, less where the numbers would else have no room in their cells.
      let room = RowLabel.room(
        rows.flatMap { isSlide ? [$0.label] : [$0.label, $0.note] }, width, share: isSlide ? 0.38 : 0.32)
      let left = width - 14 - HeatCells.Look.least(rows) * Double(table.years.count)
      labelRoom = left >= 110 ? min(room, left) : room
    }
    plane = YearPlane.snapped(
      table.years, table.divider, left: isNarrow ? 2 : labelRoom + 10, right: width - 2,
      isOnSlide: isSlide)
    look = HeatCells.Look(rows, step: plane.step)
  }

  /// Height of the years and of the labels over them.
  var head: Double { plane.dividerHeight + 20 }

  static func headingHeight(isFirst: Bool) -> Double { isFirst ? 23 : 31 }

  /// The label of a row; its first and last number stand in the note where the cells have no room for them.
  func label(_ row: HeatTable.Row) -> RowLabel {
    // On a slide there is room for the rows alone.
    guard !isSlide else { return RowLabel(row.label, "", room: labelRoom) }
    let ends = look == .shape ? HeatCells.ends(row) : ""
    return RowLabel(
      row.label, [row.note, ends].filter { !$0.isEmpty }.joined(separator: " · "), room: labelRoom)
  }

  /// Height of a row.
  func height(_ label: RowLabel) -> Double {
    isNarrow ? label.height + look.height + 14 : max(label.height + 4, look.height + 2)
  }
}

extension HeatTable {
  /// Some of the rows; a part that begins inside a group repeats its heading.
  func rows(_ range: Range<Int>) -> [Row] {
    var part = Array(rows[range])
    guard let first = part.first, first.heading == nil,
      let heading = rows[..<range.lowerBound].last(where: { $0.heading != nil })?.heading
    else { return part }
    part[0] = Row(heading: heading, label: first.label, note: first.note, cells: first.cells, lasting: first.lasting)
    return part
  }

  /// The table in parts for pages that hold so many rows and are so high, at a width; broken before a heading where one
  /// is near.
  ///
  /// A part that begins inside a group repeats its heading; only the last part has the key. All parts have the columns of
  /// the whole table.
  package func parts(of most: Int, height: Double = 900, width: Double = 720) -> [HeatTable] {
    let layout = HeatLayout(self, width)
    let keyHeight = 60.0
    var parts: [[Row]] = []
    var start = 0
    while start < rows.count {
      var end = start
      var used = layout.head + keyHeight + HeatLayout.headingHeight(isFirst: true)
      while end < rows.count, end - start < max(1, most) {
        used += layout.height(layout.label(rows[end]))
        if rows[end].heading != nil, end > start { used += HeatLayout.headingHeight(isFirst: false) }
        if used > height, end > start { break }
        end += 1
      }
      let third = start + max(1, (end - start) * 2 / 3)
      if end < rows.count, let near = (third..<end + 1).last(where: { rows[$0].heading != nil }) { end = near }
      parts.append(rows(start..<end))
      start = end
    }
    guard parts.count > 1 else { return [self] }
    return parts.enumerated().map { place, part in
      HeatTable(
        caption: Caption(
          id: "\(caption.id)-\(place + 1)", title: "\(caption.title) (\(place + 1)/\(parts.count))",
          description: caption.description),
        years: years, rows: part, divider: divider, key: place == parts.count - 1 ? key : nil, measured: measured)
    }
  }
}
