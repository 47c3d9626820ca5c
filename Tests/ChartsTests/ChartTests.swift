import Charts
import Testing

@Suite struct ChartTests {
  private static let widths = [720.0, 350]
  /// 900 × 396 points in letters of 24 points, which are 11 pixels.
  private static let slide = SlidePlane(width: 412.5, height: 181.5)

  private static let paper = PaperPlane(width: 660, height: 230)

  /// In a document a chart of rows stands in pieces no higher than asked, unless a single row is; each row stands in one
  /// of them, and the key of a table of cells under the last.
  @Test(arguments: Specimens.data)
  func paperHoldsAll(data: Specimens.Data) {
    for chart in Specimens.charts(data) {
      let drawings = chart.drawings(ChartTests.paper)
      #expect(!drawings.isEmpty && drawings.allSatisfy { $0.width == 660 && $0.height > 0 })
      let ids = drawings.flatMap { SVG($0.svg).ids }
      #expect(Set(ids).count == ids.count)
      guard chart is HeatTable || chart is SpanBars || chart is TaskBars, data.description == "usual" else { continue }
      #expect(drawings.allSatisfy { $0.height <= 230.1 }, "\(type(of: chart)): \(drawings.map(\.height))")
      func names(_ drawing: Drawing) -> [String] {
        SVG(drawing.svg).texts.map(\.text).filter { $0.hasPrefix("第") && $0.hasSuffix("小学") }
      }
      let (whole, pieces) = (names(chart.drawing(width: 660)), drawings.map(names))
      #expect(Set(pieces.joined()) == Set(whole))
      for name in Set(whole) {
        // A name may stand in heads and keys besides, once more in each further piece.
        let (once, all) = (whole.count { $0 == name }, pieces.joined().count { $0 == name })
        #expect(once...(once + drawings.count - 1) ~= all, "\(type(of: chart)): \(name)")
      }
      if chart is HeatTable {
        let keys = drawings.map { SVG($0.svg).texts.count { $0.text == "met by exemption" } }
        #expect(keys == Array(repeating: 0, count: drawings.count - 1) + [1])
      }
    }
  }

  /// On slides nothing is higher than the plane, so that letters come out at their size, and each row stands on one of
  /// them; ids are told apart, since the slides of one chart stand in one file.
  @Test(arguments: Specimens.data)
  func slidesHoldAll(data: Specimens.Data) {
    for chart in Specimens.charts(data) {
      let drawings = chart.drawings(ChartTests.slide)
      #expect(!drawings.isEmpty)
      for drawing in drawings {
        #expect(drawing.width == 412.5 && drawing.height <= 181.6, "\(type(of: chart)): \(drawing.height)")
        #expect(SVG(drawing.svg).texts.allSatisfy { $0.size >= 11 })
      }
      let ids = drawings.flatMap { SVG($0.svg).ids }
      #expect(Set(ids).count == ids.count)
      guard chart is HeatTable || chart is SpanBars || chart is TaskBars, data.description == "usual" else { continue }
      let texts = drawings.flatMap { SVG($0.svg).texts.map(\.text) }
      #expect(texts.count { $0.hasPrefix("第") && $0.hasSuffix("小学") } >= data.rows)
    }
  }

  /// Markup that any reader takes, with ids that are told apart and found, and numbers that are numbers.
  @Test(arguments: Specimens.data)
  func isWellFormed(data: Specimens.Data) {
    for chart in Specimens.charts(data) {
      for width in ChartTests.widths {
        let markup = chart.svg(width: width)
        let svg = SVG(markup)
        #expect(svg.faults == [], "\(type(of: chart)) \(width)")
        #expect(Set(svg.ids).count == svg.ids.count)
        #expect(Set(svg.references).isSubset(of: svg.ids))
        #expect(svg.width == width && svg.height > 0 && svg.height.isFinite)
        for path in markup.split(separator: "d=\"").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
          #expect(!path.contains("n") && !path.contains("i"), "\(type(of: chart)): \(path.prefix(80))")
        }
        #expect(chart.svg(width: width) == markup)
      }
    }
  }

  /// No text covers another or leaves the picture, whatever the rows, years and names.
  @Test(arguments: Specimens.data)
  func textsKeepApart(data: Specimens.Data) {
    for chart in Specimens.charts(data) {
      let drawings =
        ChartTests.widths.map { chart.drawing(width: $0) } + chart.drawings(ChartTests.slide)
        + chart.drawings(ChartTests.paper)
      for drawing in drawings {
        let (svg, width) = (SVG(drawing.svg), drawing.width)
        let boxes = svg.texts.filter { !$0.text.isEmpty }.map { text in
          let wide = Letters.width(text.text, text.size, isBold: text.isBold)
          let left = text.anchor == "start" ? text.x : text.anchor == "end" ? text.x - wide : text.x - wide / 2
          return (text: text.text, left: left, right: left + wide, top: text.y - text.size * 0.72, foot: text.y + 1)
        }
        for box in boxes {
          #expect(
            box.left >= -1 && box.right <= width + 1 && box.top >= -1 && box.foot <= svg.height + 1,
            "\(type(of: chart)) at \(width): \(box)")
        }
        let sorted = boxes.sorted { $0.top < $1.top }
        for (place, box) in sorted.enumerated() {
          for other in sorted[(place + 1)...].prefix(while: { $0.top < box.foot }) {
            let isApart = other.left >= box.right - 0.5 || box.left >= other.right - 0.5
            #expect(isApart, "\(type(of: chart)) at \(width): \(box) over \(other)")
          }
        }
      }
    }
  }

  /// Letters stay between 11 and 13 pixels on every width.
  @Test func lettersKeepTheirSize() {
    for chart in Specimens.charts(Specimens.data[0]) {
      for width in ChartTests.widths {
        let svg = SVG(chart.svg(width: width))
        #expect(svg.texts.allSatisfy { (11...13).contains($0.size) })
        #expect(!svg.texts.isEmpty)
      }
    }
  }

  /// A name that is cut can be read whole.
  @Test func aCutNameIsToldWhole() {
    let rows = [SpanBars.Row(label: Specimens.nasty, covers: [true])]
    let markup = SpanBars(caption: Caption(id: "a", title: "b"), years: [2024], rows: rows).svg(width: 720)
    #expect(markup.contains("<title>\(Escaping.html(Specimens.nasty))</title>"))
    #expect(!markup.contains("<script"))
  }

  /// Twenty times the rows do not take twenty times the elements: marks of one look share a path.
  @Test func marksShareTheirPaths() {
    func paths(_ rows: Int) -> Int {
      let cell = HeatTable.Cell(.met, "1")
      let row = HeatTable.Row(label: "r", cells: [cell, cell])
      let table = HeatTable(
        caption: Caption(id: "a", title: "b"), years: [2024, 2025], rows: Array(repeating: row, count: rows))
      return SVG(table.svg(width: 720)).paths
    }
    #expect(paths(300) == paths(3))
  }

  /// The parts of a long table hold its rows in order, none more than a page, each under its heading.
  @Test func partsOfATable() {
    let rows = (0..<100).map { row in
      HeatTable.Row(heading: row % 30 == 0 ? "g\(row / 30)" : nil, label: "\(row)", cells: [.init(.met, "1")])
    }
    let table = HeatTable(caption: Caption(id: "a", title: "b"), years: [2024], rows: rows, key: Specimens.key)
    let parts = table.parts(of: 40, height: 9000)
    #expect(parts.flatMap { $0.rows.map(\.label) } == rows.map(\.label))
    #expect(parts.allSatisfy { $0.rows.count <= 40 && $0.rows.first?.heading != nil })
    #expect(parts.map { $0.rows.first?.heading } == ["g0", "g1", "g2"])
    #expect(parts.map { $0.key == nil } == [true, true, false])
    #expect(Set(parts.map(\.caption.id)).count == parts.count)
    let small = table.parts(of: 25, height: 9000)
    #expect(small.flatMap { $0.rows.map(\.label) } == rows.map(\.label))
    #expect(small.allSatisfy { $0.rows.count <= 25 && $0.rows.first?.heading != nil })
    #expect(table.parts(of: 100, height: 9000).count == 1)
    #expect(table.parts(of: 0).count == 100)
    let low = table.parts(of: 100, height: 500)
    #expect(low.flatMap { $0.rows.map(\.label) } == rows.map(\.label))
    #expect(low.count > 4 && low.allSatisfy { SVG($0.svg(width: 720)).height <= 500 })
  }
}
