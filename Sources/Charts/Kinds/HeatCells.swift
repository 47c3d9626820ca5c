/// The cells of a heat table, gathered so that all of one standing are drawn at once.
struct HeatCells {
  /// What a cell has room for, the same in the whole table: shape beside number, shape over number, shape alone.
  enum Look: Equatable {
    case beside(text: Double)
    case stacked
    case shape

    private static func widest(_ rows: [HeatTable.Row]) -> Double {
      rows.reduce(0) { $1.cells.reduce($0) { max($0, Letters.width($1.text, 11)) } }
    }

    /// The least width of a cell that has room for its number.
    static func least(_ rows: [HeatTable.Row]) -> Double { (widest(rows) + 3).rounded(.up) }

    init(_ rows: [HeatTable.Row], step: Double) {
      let widest = Look.widest(rows)
      self = widest == 0 || widest + 3 > step + 0.01 ? .shape : widest + 20 <= step ? .beside(text: widest) : .stacked
    }

    var height: Double {
      switch self {
      case .beside, .shape: 20
      case .stacked: 30
      }
    }
  }

  let plane: YearPlane
  let look: Look
  private var grounds: [Trace] = Array(repeating: Trace(), count: CellStanding.allCases.count)
  private var shapes = Shapes()
  private var texts: [[(text: String, x: Double, y: Double)]] = Array(repeating: [], count: CellStanding.allCases.count)
  private var relapses = Trace()
  private var borders = Trace()
  private var lightBorders = Trace()
  private var brackets = Trace()

  init(plane: YearPlane, look: Look) {
    self.plane = plane
    self.look = look
  }

  /// The first and the last number of a row, for a table whose cells have no room for them.
  static func ends(_ row: HeatTable.Row) -> String {
    guard let first = row.cells.first?.text, let last = row.cells.last?.text else { return "" }
    return first.isEmpty || last.isEmpty ? "" : first + " → " + last
  }

  mutating func add(_ row: HeatTable.Row, middle: Double) {
    let half = look.height / 2
    for (place, cell) in row.cells.prefix(plane.years.count).enumerated() {
      let x = plane.x(place)
      let left = x - plane.step / 2
      // A ground is a stroke as thick as the cell is high, which takes half the characters of a rectangle.
      grounds[cell.standing.rawValue].move(left + 0.5, middle)
      grounds[cell.standing.rawValue].across(by: plane.step - 1)
      if cell.isRelapse { relapses.rectangle(left + 0.5, middle - half, plane.step - 1, look.height) }
      if cell.isBorderline {
        let inset = 1.75
        let (width, height) = (plane.step - inset * 2, look.height - (inset - 0.75) * 2)
        if cell.standing == .unmet {
          lightBorders.rectangle(left + inset, middle - height / 2, width, height)
        } else {
          borders.rectangle(left + inset, middle - height / 2, width, height)
        }
      }
      let text = Escaping.plain(cell.text)
      switch look {
      case .beside(let room):
        shapes.add(cell.standing, x - (room + 12) / 2 + 4, middle)
        if !text.isEmpty { texts[cell.standing.rawValue].append((text, x + (room + 12) / 2, middle + 4)) }
      case .stacked:
        shapes.add(cell.standing, x, text.isEmpty ? middle : middle - 7)
        if !text.isEmpty { texts[cell.standing.rawValue].append((text, x, middle + 10)) }
      case .shape:
        shapes.add(cell.standing, x, middle)
      }
    }
    guard let lasting = row.lasting, let place = plane.years.firstIndex(of: lasting) else { return }
    let x = plane.left + Double(place) * plane.step + 1
    brackets.move(x + 4, middle - half)
    brackets.across(by: -4)
    brackets.down(by: look.height)
    brackets.across(by: 4)
  }

  func drawGrounds(in drawing: inout Drawing) {
    for standing in CellStanding.allCases {
      drawing.stroke(grounds[standing.rawValue], standing.ground, look.height)
    }
    drawing.striped(relapses)
  }

  func drawMarks(in drawing: inout Drawing) {
    drawing.stroke(borders, Ink.text, 1.25, dash: "3 2")
    drawing.stroke(lightBorders, "#fff", 1.25, dash: "3 2")
    drawing.stroke(brackets, Ink.text, 2.5)
    for standing in CellStanding.allCases {
      shapes.draw(standing, in: &drawing, standing.figure)
      let lettering = Lettering(size: 11, fill: standing.figure)
      var isBeside = false
      if case .beside = look { isBeside = true }
      drawing.texts(texts[standing.rawValue], lettering.anchored(isBeside ? .end : .middle))
    }
  }
}

extension HeatTable.Key {
  /// The words of what stands in some rows alone.
  func told(_ rows: [HeatTable.Row]) -> HeatTable.Key {
    let cells = rows.flatMap(\.cells)
    func told(_ words: String, _ standing: CellStanding) -> String {
      cells.contains { $0.standing == standing } ? words : ""
    }
    return HeatTable.Key(
      met: told(met, .met), exempt: told(exempt, .exempt), unmet: told(unmet, .unmet), unknown: told(unknown, .unknown),
      borderline: cells.contains(where: \.isBorderline) ? borderline : "",
      relapse: cells.contains(where: \.isRelapse) ? relapse : "",
      lasting: rows.contains { $0.lasting != nil } ? lasting : "")
  }

  /// Draws a small cell of each kind with its word; gives the height it took.
  func draw(in drawing: inout Drawing, left: Double, right: Double, top: Double) -> Double {
    var key = ChartKey()
    let words = [(CellStanding.met, met), (.exempt, exempt), (.unmet, unmet), (.unknown, unknown)]
    for (standing, word) in words {
      key.add(word, width: 22) { drawing, x, y in
        HeatTable.Key.ground(standing, x, y, in: &drawing)
        drawing.shape(standing, x + 11, y, standing.figure)
      }
    }
    key.add(relapse, width: 22) { drawing, x, y in
      HeatTable.Key.ground(.unmet, x, y, in: &drawing)
      var cell = Trace()
      cell.rectangle(x, y - 7, 22, 14)
      drawing.striped(cell)
      drawing.shape(.unmet, x + 11, y, CellStanding.unmet.figure)
    }
    key.add(borderline, width: 22) { drawing, x, y in
      HeatTable.Key.ground(.met, x, y, in: &drawing)
      var border = Trace()
      border.rectangle(x + 2, y - 5, 18, 10)
      drawing.stroke(border, Ink.text, 1.25, dash: "3 2")
    }
    key.add(lasting, width: 22) { drawing, x, y in
      HeatTable.Key.ground(.met, x, y, in: &drawing)
      var bracket = Trace()
      bracket.move(x + 5, y - 7)
      bracket.across(by: -4)
      bracket.down(by: 14)
      bracket.across(by: 4)
      drawing.stroke(bracket, Ink.text, 2.5)
    }
    return key.draw(in: &drawing, left: left, right: right, top: top)
  }

  private static func ground(_ standing: CellStanding, _ x: Double, _ y: Double, in drawing: inout Drawing) {
    var cell = Trace()
    cell.rectangle(x, y - 7, 22, 14)
    drawing.fill(cell, standing.ground)
  }
}
