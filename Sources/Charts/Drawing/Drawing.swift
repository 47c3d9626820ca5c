/// What a chart draws: marks on a plane in the order they cover each other, each with its looks.
///
/// Renderers make of it an SVG (`svg`) or the shapes of an Office file; marks of one look share one path.
package struct Drawing: Sendable {
  /// One mark.
  package enum Mark: Sendable {
    /// A path in the language of SVG, of which M, L, l, m, h, v, a (half circles) and Z are used.
    case path(String, Look)
    /// A line of text by its foot; `whole` is what it was cut from, else empty.
    case text(String, x: Double, y: Double, Lettering, whole: String)
    /// Texts of one look, which is named once for all of them.
    case texts([(text: String, x: Double, y: Double)], Lettering)
  }

  /// How a path looks.
  package struct Look: Sendable {
    package var fill = Fill.none
    /// How much of it covers what is under it, 0 to 1: a share.
    package var fillOpacity = 1.0
    /// Colour of the line; nil for none.
    package var stroke: String?
    package var thickness = 1.0
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    package var dash = ""
    package var isRound = false
    package var strokeOpacity = 1.0

    /// Nothing filled and nothing drawn.
    package static let plain = Look()
  }

  /// What fills a path.
  package enum Fill: Sendable, Equatable {
    case none
    case colour(String)
    /// The ground of what is assumed, and dark stripes laid over cells.
    case hatch, stripes
  }

  /// A round place in the plane that is more than a mark: where a page may lay a control over it.
  package struct Spot: Sendable {
    /// Middle and radius, CSS pixels of the plane.
    package let x: Double
    package let y: Double
    package let radius: Double
  }

  /// The marks so far.
  package private(set) var marks: [Mark] = []
  /// The places of a map as they are drawn, in the order of its places; empty in other drawings.
  package private(set) var spots: [Spot] = []
  /// What the drawing is called, and the same in words.
  package private(set) var caption: Caption
  /// Width of the plane, CSS pixels.
  package let width: Double
  /// Height of the plane, CSS pixels; settled when the drawing is closed.
  package private(set) var height = 0.0
  /// The plane of a slide that it stands on; nil for a page.
  let slide: SlidePlane?

  init(_ caption: Caption, _ width: Double, _ slide: SlidePlane? = nil) {
    self.caption = caption
    self.width = width
    self.slide = slide
  }

  /// Whether the width is that of a telephone: labels then stand over their marks.
  var isNarrow: Bool { slide == nil && width < 520 }

  /// The least height of a plot on a slide, pixels.
  static let leastPlot = 40.0

  mutating func fill(_ trace: Trace, _ colour: String, opacity: Double = 1) {
    fill(trace, .colour(colour), opacity: opacity)
  }

  private mutating func fill(_ trace: Trace, _ fill: Fill, opacity: Double = 1) {
    guard !trace.isEmpty else { return }
    marks.append(.path(trace.data, Look(fill: fill, fillOpacity: opacity)))
  }

  mutating func stroke(
    _ trace: Trace, _ colour: String, _ thickness: Double = 1, dash: String = "", isRound: Bool = false,
    fill: String = "none", opacity: Double = 1
  ) {
    guard !trace.isEmpty else { return }
    marks.append(
      .path(
        trace.data,
        Look(
          fill: fill == "none" ? .none : .colour(fill), stroke: colour, thickness: thickness, dash: dash,
          isRound: isRound, strokeOpacity: opacity)))
  }

  /// The ground of what is assumed: a tint with light lines from corner to corner.
  mutating func assumed(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    guard width > 0, height > 0 else { return }
    var trace = Trace()
    trace.rectangle(x, y, width, height)
    fill(trace, .hatch)
  }

  /// Dark stripes laid over cells.
  mutating func striped(_ trace: Trace) { fill(trace, .stripes) }

  /// A line of text; the whole of it is shown on pointing where what is shown was cut.
  mutating func text(_ shown: String, _ x: Double, _ y: Double, _ lettering: Lettering, whole: String = "") {
    guard !shown.isEmpty else { return }
    marks.append(.text(shown, x: x, y: y, lettering, whole: whole))
  }

  /// Lines of text, one under the other, the first with its foot at `y`.
  mutating func lines(_ lines: [String], _ x: Double, _ y: Double, _ lettering: Lettering, whole: String = "") {
    let isCut = lines.last?.last == "…" || lines.contains { $0.last == "…" }
    for (place, line) in lines.enumerated() {
      text(line, x, y + Double(place) * lettering.leading, lettering, whole: isCut ? whole : "")
    }
  }

  /// Texts of one look, which is named once for all of them.
  mutating func texts(_ texts: [(text: String, x: Double, y: Double)], _ lettering: Lettering) {
    guard !texts.isEmpty else { return }
    marks.append(.texts(texts, lettering))
  }

  /// Tells where a place is drawn; draws nothing.
  mutating func spot(_ x: Double, _ y: Double, _ radius: Double) { spots.append(Spot(x: x, y: y, radius: radius)) }

  /// The shape of a standing in one colour.
  mutating func shape(_ standing: CellStanding, _ x: Double, _ y: Double, _ colour: String) {
    var shapes = Shapes()
    shapes.add(standing, x, y)
    shapes.draw(standing, in: &self, colour)
  }

  /// The drawing as one of several of a chart, whose ids are told apart by its place.
  func numbered(_ place: Int) -> Drawing {
    guard place > 0 else { return self }
    var drawing = self
    drawing.caption = Caption(
      id: "\(caption.id)-slide\(place + 1)", title: caption.title, description: caption.description)
    return drawing
  }

  /// The drawing with its height, which nothing is drawn beyond.
  func closed(height: Double) -> Drawing {
    var drawing = self
    drawing.height = height
    return drawing
  }
}
