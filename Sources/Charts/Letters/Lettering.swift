/// How a line of text is set.
package struct Lettering: Sendable {
  /// Which of its ends a line of text stands by.
  package enum Anchor: String, Sendable { case start, middle, end }

  /// Size of the letters, CSS pixels.
  package var size = 12.0
  /// Whether they are bold.
  package var isBold = false
  /// Their colour, `#rrggbb`.
  package var fill = Ink.text
  /// The end the line stands by.
  package var anchor = Anchor.start
  /// A white edge that keeps letters readable over lines.
  package var hasHalo = false

  init(
    size: Double = 12, isBold: Bool = false, fill: String = Ink.text, anchor: Anchor = .start, hasHalo: Bool = false
  ) {
    self.size = size
    self.isBold = isBold
    self.fill = fill
    self.anchor = anchor
    self.hasHalo = hasHalo
  }

  /// Letters of a size, as other rooms measure them.
  package init(points size: Double, isBold: Bool = false) { self.init(size: size, isBold: isBold) }

  static let label = Lettering()
  static let small = Lettering(size: 11, fill: Ink.soft)

  func anchored(_ anchor: Anchor) -> Lettering { changed { $0.anchor = anchor } }
  func filled(_ fill: String) -> Lettering { changed { $0.fill = fill } }
  var bold: Lettering { changed { $0.isBold = true } }
  var haloed: Lettering { changed { $0.hasHalo = true } }

  private func changed(_ change: (inout Lettering) -> Void) -> Lettering {
    var copy = self
    change(&copy)
    return copy
  }

  /// Attributes of a `<text>` or a `<g>`; what the chart has already is left out.
  var attributes: String {
    var out = ""
    if size != 12 { out += " font-size=\"\(Coordinates.text(size))\"" }
    if fill != Ink.text { out += " fill=\"\(fill)\"" }
    if anchor != .start { out += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { out += " font-weight=\"600\"" }
    if hasHalo { out += " stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"" }
    return out
  }

  /// Width of a line, CSS pixels, as the widths of usual letters have it.
  package func width(_ text: String) -> Double { Letters.width(text, size, isBold: isBold) }
  func cut(_ text: String, _ room: Double) -> String { Letters.cut(text, room, size, isBold: isBold) }
  func wrap(_ text: String, _ room: Double, lines: Int) -> [String] {
    Letters.wrap(text, room, size, lines: lines, isBold: isBold)
  }
  /// From one line's foot to the next.
  var leading: Double { size + 3 }
}
