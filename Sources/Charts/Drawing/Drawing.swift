/// An SVG as it is drawn: elements in the order they cover each other, with the looks as attributes on each.
///
/// Looks are attributes, not classes, so that an SVG taken out of its page looks the same; marks of one look share one
/// path, which costs less than a class on each mark would.
struct Drawing {
  private var body = ""
  private let caption: Caption
  let width: Double
  private var needsHatch = false
  private var needsStripes = false
  private let id: String
  private let kind: String

  init(_ caption: Caption, _ width: Double, kind: String = "chart") {
    self.kind = kind
    self.caption = caption
    self.width = width
    id = Escaping.identifier(caption.id) + "-" + Coordinates.text(width.rounded(.down)).replacingDot
  }

  /// Whether the width is that of a telephone: labels then stand over their marks.
  var isNarrow: Bool { width < 520 }

  mutating func fill(_ trace: Trace, _ colour: String, opacity: Double = 1) {
    guard !trace.isEmpty else { return }
    body += "<path fill=\"\(colour)\""
    if opacity < 1 { body += " fill-opacity=\"\(Coordinates.text(opacity))\"" }
    body += " d=\"\(trace.data)\"/>"
  }

  mutating func stroke(
    _ trace: Trace, _ colour: String, _ thickness: Double = 1, dash: String = "", isRound: Bool = false,
    fill: String = "none", opacity: Double = 1
  ) {
    guard !trace.isEmpty else { return }
    body += "<path fill=\"\(fill)\" stroke=\"\(colour)\""
    if thickness != 1 { body += " stroke-width=\"\(Coordinates.text(thickness))\"" }
    if !dash.isEmpty { body += " stroke-dasharray=\"\(dash)\"" }
    if isRound { body += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
    if opacity < 1 { body += " stroke-opacity=\"\(Coordinates.text(opacity))\"" }
    body += " d=\"\(trace.data)\"/>"
  }

  /// The ground of what is assumed: a tint with light lines from corner to corner.
  mutating func assumed(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    guard width > 0, height > 0 else { return }
    needsHatch = true
    var trace = Trace()
    trace.rectangle(x, y, width, height)
    fill(trace, "url(#\(id)-h)")
  }

  /// Dark stripes laid over cells.
  mutating func striped(_ trace: Trace) {
    guard !trace.isEmpty else { return }
    needsStripes = true
    fill(trace, "url(#\(id)-s)")
  }

  /// A line of text; the whole of it is told on pointing where what is shown was cut.
  mutating func text(_ shown: String, _ x: Double, _ y: Double, _ lettering: Lettering, whole: String = "") {
    guard !shown.isEmpty else { return }
    body += "<text x=\""
    Coordinates.append(x, to: &body)
    body += "\" y=\""
    Coordinates.append(y, to: &body)
    body += "\"\(lettering.attributes)>"
    if !whole.isEmpty, whole != shown { body += "<title>\(Escaping.html(whole))</title>" }
    body += Escaping.html(shown) + "</text>"
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
    body += "<g\(lettering.attributes)>"
    for item in texts {
      body += "<text x=\""
      Coordinates.append(item.x, to: &body)
      body += "\" y=\""
      Coordinates.append(item.y, to: &body)
      body += "\">"
      body += Escaping.html(item.text)
      body += "</text>"
    }
    body += "</g>"
  }

  /// The shape of a standing in one colour.
  mutating func shape(_ standing: CellStanding, _ x: Double, _ y: Double, _ colour: String) {
    var shapes = Shapes()
    shapes.add(standing, x, y)
    shapes.draw(standing, in: &self, colour)
  }

  /// The whole `<svg>`.
  func finished(height: Double) -> String {
    let size = "\(Coordinates.text(width)) \(Coordinates.text(height))"
    let isDescribed = !caption.description.isEmpty
    var out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(kind)\" role=\"img\" aria-labelledby=\"\(id)-t"
    if isDescribed { out += " \(id)-d" }
    out += "\" width=\"\(Coordinates.text(width))\" height=\"\(Coordinates.text(height))\" viewBox=\"0 0 \(size)\""
    out += " font-family=\"\(ChartStyle.family)\" font-size=\"12\" fill=\"\(Ink.text)\">"
    out += "<title id=\"\(id)-t\">\(Escaping.html(caption.title))</title>"
    if isDescribed { out += "<desc id=\"\(id)-d\">\(Escaping.html(caption.description))</desc>" }
    if needsHatch || needsStripes { out += "<defs>" }
    if needsHatch { out += pattern("h", ground: Ink.tint, lines: Ink.hatch, thickness: 1, gap: 6) }
    if needsStripes { out += pattern("s", ground: "none", lines: "#6b1d00", thickness: 3, gap: 7) }
    if needsHatch || needsStripes { out += "</defs>" }
    return out + body + "</svg>"
  }

  private func pattern(_ name: String, ground: String, lines: String, thickness: Double, gap: Double) -> String {
    let size = Coordinates.text(gap)
    return "<pattern id=\"\(id)-\(name)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45)\"><path fill=\"\(ground)\" d=\"M0 0h\(size)v\(size)h-\(size)Z\"/>"
      + "<path stroke=\"\(lines)\" stroke-width=\"\(Coordinates.text(thickness))\" d=\"M\(Coordinates.text(gap / 2)) 0v\(size)\"/></pattern>"
  }
}

extension String {
  /// A number as it may stand in an id.
  fileprivate var replacingDot: String { String(map { $0 == "." ? "-" : $0 }) }
}
