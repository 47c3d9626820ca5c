import Charts

/// Writes a drawing as a group of vector shapes (ECMA-376, DrawingML), for a document or for a slide.
struct DrawingML {
  /// Where the shapes stand: each kind of file has its own elements round the same geometry.
  enum Home { case document, slide }

  private let drawing: Drawing
  private let home: Home
  /// English Metric Units to a CSS pixel of the drawing, and points.
  private let unit: Double
  private let points: Double
  private let fonts: OfficeFonts
  private var next: Int

  /// English Metric Units to a point.
  static let point = 12_700.0

  /// `points`: size of a pixel of the drawing; `first`: the first number of a shape.
  init(_ drawing: Drawing, _ home: Home, points: Double, fonts: OfficeFonts, first: Int) {
    self.drawing = drawing
    self.home = home
    self.points = points
    self.fonts = fonts
    unit = points * Self.point
    next = first
  }

  private func emu(_ pixels: Double) -> Int { Int((pixels * unit).rounded()) }

  /// All shapes, in the order they cover each other; returns the number after the last.
  mutating func write(_ markup: inout MarkupWriter) -> Int {
    for mark in drawing.marks {
      switch mark {
      case .path(let data, let look): path(data, look, &markup)
      case .text(let shown, let x, let y, let lettering, _): text(shown, x, y, lettering, &markup)
      case .texts(let texts, let lettering): for item in texts { text(item.text, item.x, item.y, lettering, &markup) }
      }
    }
    return next
  }

  private mutating func begin(_ markup: inout MarkupWriter, isText: Bool) {
    switch home {
    case .document:
      markup.raw("<wps:wsp><wps:cNvPr")
      markup.attribute(" id", next)
      markup.attribute(" name", "\(next)")
      markup.raw(isText ? "/><wps:cNvSpPr txBox=\"1\"/><wps:spPr>" : "/><wps:cNvSpPr/><wps:spPr>")
    case .slide:
      markup.raw("<p:sp><p:nvSpPr><p:cNvPr")
      markup.attribute(" id", next)
      markup.attribute(" name", "\(next)")
      markup.raw(
        isText ? "/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" : "/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
      )
    }
    next += 1
  }

  private func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ markup: inout MarkupWriter) {
    markup.raw("<a:xfrm><a:off")
    markup.attribute(" x", emu(x))
    markup.attribute(" y", emu(y))
    markup.raw("/><a:ext")
    markup.attribute(" cx", max(1, emu(width)))
    markup.attribute(" cy", max(1, emu(height)))
    markup.raw("/></a:xfrm>")
  }

  // MARK: Paths

  /// Parts of a pixel in which a path is told.
  private static let parts = 100.0

  private mutating func path(_ data: String, _ look: Drawing.Look, _ markup: inout MarkupWriter) {
    var strokes = PathStroke.all(data)
    var look = look
    // A point with a thick round line is a disc, which every program draws.
    if look.isRound, let colour = look.stroke, data.contains("h.01") {
      strokes = discs(strokes, look.thickness / 2)
      look = Drawing.Look.filled(colour)
    }
    begin(&markup, isText: false)
    frame(0, 0, drawing.width, drawing.height, &markup)
    markup.raw(
      "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path"
    )
    markup.attribute(" w", part(drawing.width))
    markup.attribute(" h", part(drawing.height))
    if look.fill == .none { markup.raw(" fill=\"none\"") }
    markup.raw(">")
    for stroke in strokes {
      switch stroke {
      case .move(let x, let y):
        markup.raw("<a:moveTo>")
        point(x, y, &markup)
        markup.raw("</a:moveTo>")
      case .line(let x, let y):
        markup.raw("<a:lnTo>")
        point(x, y, &markup)
        markup.raw("</a:lnTo>")
      case .half(let radius, let from):
        markup.raw("<a:arcTo")
        markup.attribute(" wR", part(radius))
        markup.attribute(" hR", part(radius))
        markup.attribute(" stAng", from * 60_000)
        markup.raw(" swAng=\"-10800000\"/>")
      case .close: markup.raw("<a:close/>")
      }
    }
    markup.raw("</a:path></a:pathLst></a:custGeom>")
    fill(look, &markup)
    line(look, &markup)
    markup.raw(
      home == .document
        ? "</wps:spPr><wps:bodyPr/></wps:wsp>" : "</p:spPr></p:sp>")
  }

  private func discs(_ strokes: [PathStroke], _ radius: Double) -> [PathStroke] {
    strokes.flatMap { stroke -> [PathStroke] in
      guard case .move(let x, let y) = stroke else { return [] }
      return [
        .move(x - radius, y), .half(radius: radius, from: 180), .half(radius: radius, from: 0), .close,
      ]
    }
  }

  private func part(_ pixels: Double) -> Int { Int((pixels * Self.parts).rounded()) }

  private func point(_ x: Double, _ y: Double, _ markup: inout MarkupWriter) {
    markup.raw("<a:pt")
    markup.attribute(" x", part(x))
    markup.attribute(" y", part(y))
    markup.raw("/>")
  }

  private func fill(_ look: Drawing.Look, _ markup: inout MarkupWriter) {
    switch look.fill {
    case .none: markup.raw("<a:noFill/>")
    case .colour(let colour): solid(colour, look.fillOpacity, &markup)
    case .hatch: pattern("ltUpDiag", Ink.hatch, Ink.tint, &markup)
    case .stripes: pattern("wdUpDiag", Ink.stripe, Ink.striped, &markup)
    }
  }

  private func pattern(_ preset: String, _ lines: String, _ ground: String, _ markup: inout MarkupWriter) {
    markup.raw("<a:pattFill")
    markup.attribute(" prst", preset)
    markup.raw("><a:fgClr>")
    colour(lines, 1, &markup)
    markup.raw("</a:fgClr><a:bgClr>")
    colour(ground, 1, &markup)
    markup.raw("</a:bgClr></a:pattFill>")
  }

  private func solid(_ name: String, _ opacity: Double, _ markup: inout MarkupWriter) {
    markup.raw("<a:solidFill>")
    colour(name, opacity, &markup)
    markup.raw("</a:solidFill>")
  }

  /// A colour of the charts, `#rgb` or `#rrggbb`.
  private func colour(_ name: String, _ opacity: Double, _ markup: inout MarkupWriter) {
    let digits = name.drop { $0 == "#" }.uppercased()
    markup.raw("<a:srgbClr")
    markup.attribute(" val", digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits)
    guard opacity < 1 else { return markup.raw("/>") }
    markup.raw("><a:alpha")
    markup.attribute(" val", Int((opacity * 100_000).rounded()))
    markup.raw("/></a:srgbClr>")
  }

  private func line(_ look: Drawing.Look, _ markup: inout MarkupWriter) {
    guard let stroke = look.stroke else { return markup.raw("<a:ln><a:noFill/></a:ln>") }
    markup.raw("<a:ln")
    markup.attribute(" w", emu(look.thickness))
    if look.isRound { markup.raw(" cap=\"rnd\"") }
    markup.raw(">")
    solid(stroke, look.strokeOpacity, &markup)
    let lengths = look.dash.split(separator: " ").compactMap { Double($0) }
    if lengths.count > 1 {
      // Dashes are told in thicknesses of the line.
      markup.raw("<a:custDash>")
      for place in stride(from: 0, to: lengths.count - 1, by: 2) {
        markup.raw("<a:ds")
        markup.attribute(" d", Int((lengths[place] / look.thickness * 100_000).rounded()))
        markup.attribute(" sp", Int((lengths[place + 1] / look.thickness * 100_000).rounded()))
        markup.raw("/>")
      }
      markup.raw("</a:custDash>")
    }
    markup.raw(look.isRound ? "<a:round/></a:ln>" : "<a:miter lim=\"800000\"/></a:ln>")
  }

  // MARK: Letters

  /// Room beside a text, since another program measures its letters anew.
  private static let slack = 1.25

  private mutating func text(
    _ shown: String, _ x: Double, _ y: Double, _ lettering: Lettering, _ markup: inout MarkupWriter
  ) {
    guard !shown.isEmpty else { return }
    // A text that must be read over lines has a pale ground, no wider than itself.
    let width = lettering.hasHalo ? lettering.width(shown) + 2 : lettering.width(shown) * Self.slack + 4
    let height = lettering.size * (lettering.hasHalo ? 1.2 : 1.5)
    let left: Double =
      switch lettering.anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    begin(&markup, isText: true)
    // The foot of letters stands some 0.3 of their size over the end of the box.
    frame(left, y - height + lettering.size * 0.32, width, height, &markup)
    markup.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
    if lettering.hasHalo { solid("#fff", 0.8, &markup) } else { markup.raw("<a:noFill/>") }
    markup.raw("<a:ln><a:noFill/></a:ln>")
    let size = max(1, Int((lettering.size * points * 2).rounded()))
    switch home {
    case .document:
      markup.raw("</wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"")
      markup.attribute(" w:line", Int((height * points * 20).rounded()))
      markup.raw(" w:lineRule=\"exact\"/><w:ind w:firstLine=\"0\"/><w:jc")
      markup.attribute(" w:val", lettering.anchor == .start ? "left" : lettering.anchor == .middle ? "center" : "right")
      markup.raw("/></w:pPr><w:r><w:rPr>")
      fonts.word(&markup, isHead: false, isPicture: true)
      if lettering.isBold { markup.raw("<w:b/>") }
      markup.raw("<w:color")
      markup.attribute(" w:val", lettering.fill.drop { $0 == "#" }.uppercased())
      markup.raw("/><w:sz")
      markup.attribute(" w:val", size)
      markup.raw("/></w:rPr><w:t xml:space=\"preserve\">")
      markup.text(shown)
      markup.raw(
        "</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:noAutofit/></wps:bodyPr></wps:wsp>"
      )
    case .slide:
      markup.raw(
        "</p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr"
      )
      markup.attribute(" algn", lettering.anchor == .start ? "l" : lettering.anchor == .middle ? "ctr" : "r")
      markup.raw("/><a:r><a:rPr")
      markup.attribute(" lang", fonts.language)
      markup.attribute(" sz", size * 50)
      if lettering.isBold { markup.raw(" b=\"1\"") }
      markup.raw(">")
      solid(lettering.fill, 1, &markup)
      fonts.slide(&markup)
      markup.raw("</a:rPr><a:t>")
      markup.text(shown)
      markup.raw("</a:t></a:r></a:p></p:txBody></p:sp>")
    }
  }
}

extension Drawing.Look {
  fileprivate static func filled(_ colour: String) -> Drawing.Look {
    var look = Drawing.Look.plain
    look.fill = .colour(colour)
    return look
  }
}
