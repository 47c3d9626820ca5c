/// An SVG as it is drawn.
struct Drawing {
  var body = ""
  let caption: Caption
  let width: Double

  init(_ caption: Caption, _ width: Double) {
    self.caption = caption
    self.width = width
  }

  func finished(height: Double) -> String { "<svg></svg>" }
}
