extension Drawing {
  /// The drawing as one `<svg>` element.
  ///
  /// Looks are attributes, not classes, so that an SVG taken out of its page looks the same; marks of one look share one
  /// path, which costs less than a class on each mark would.
  package var svg: String { SVGText(self).text }
}

/// Writes a drawing as SVG.
private struct SVGText {
  private let drawing: Drawing
  private let id: String
  private var body = ""
  private var needsHatch = false
  private var needsStripes = false

  init(_ drawing: Drawing) {
    self.drawing = drawing
    id = Escaping.identifier(drawing.caption.id) + "-" + Coordinates.text(drawing.width.rounded(.down)).replacingDot
    for mark in drawing.marks { write(mark) }
  }

  private mutating func write(_ mark: Drawing.Mark) {
    switch mark {
    case .path(let data, let look): path(data, look)
    case .text(let shown, let x, let y, let lettering, let whole):
      body += "<text"
      place(x, y)
      body += "\(lettering.attributes)>"
      if !whole.isEmpty, whole != shown { body += "<title>\(Escaping.html(whole))</title>" }
      body += Escaping.html(shown) + "</text>"
    case .texts(let texts, let lettering):
      body += "<g\(lettering.attributes)>"
      for item in texts {
        body += "<text"
        place(item.x, item.y)
        body += ">"
        body += Escaping.html(item.text)
        body += "</text>"
      }
      body += "</g>"
    }
  }

  private mutating func place(_ x: Double, _ y: Double) {
    body += " x=\""
    Coordinates.append(x, to: &body)
    body += "\" y=\""
    Coordinates.append(y, to: &body)
    body += "\""
  }

  private mutating func path(_ data: String, _ look: Drawing.Look) {
    body += "<path fill=\""
    switch look.fill {
    case .none: body += "none"
    case .colour(let colour): body += colour
    case .hatch:
      needsHatch = true
      body += "url(#\(id)-h)"
    case .stripes:
      needsStripes = true
      body += "url(#\(id)-s)"
    }
    body += "\""
    if look.fillOpacity < 1 { body += " fill-opacity=\"\(Coordinates.text(look.fillOpacity))\"" }
    if let stroke = look.stroke {
      body += " stroke=\"\(stroke)\""
      if look.thickness != 1 { body += " stroke-width=\"\(Coordinates.text(look.thickness))\"" }
      if !look.dash.isEmpty { body += " stroke-dasharray=\"\(look.dash)\"" }
      if look.isRound { body += " stroke-linecap=\"round\" stroke-linejoin=\"round\"" }
      if look.strokeOpacity < 1 { body += " stroke-opacity=\"\(Coordinates.text(look.strokeOpacity))\"" }
    }
    body += " d=\"\(data)\"/>"
  }

  /// The whole `<svg>`.
  var text: String {
    let (caption, width, height) = (drawing.caption, drawing.width, drawing.height)
    let size = "\(Coordinates.text(width)) \(Coordinates.text(height))"
    let isDescribed = !caption.description.isEmpty
    var out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\""
    out += " aria-labelledby=\"\(id)-t"
    if isDescribed { out += " \(id)-d" }
    out += "\" width=\"\(Coordinates.text(width))\" height=\"\(Coordinates.text(height))\" viewBox=\"0 0 \(size)\""
    out += " font-family=\"\(ChartStyle.family)\" font-size=\"12\" fill=\"\(Ink.text)\">"
    out += "<title id=\"\(id)-t\">\(Escaping.html(caption.title))</title>"
    if isDescribed { out += "<desc id=\"\(id)-d\">\(Escaping.html(caption.description))</desc>" }
    if needsHatch || needsStripes { out += "<defs>" }
    if needsHatch { out += pattern("h", ground: Ink.tint, lines: Ink.hatch, thickness: 1, gap: 6) }
    if needsStripes { out += pattern("s", ground: "none", lines: Ink.stripe, thickness: 3, gap: 7) }
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
