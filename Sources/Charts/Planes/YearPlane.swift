/// The plane of a chart over the years: one column a year, the assumed years on a tint behind a line.
struct YearPlane {
  let years: [Int]
  let divider: Divider?
  let left: Double
  let right: Double
  /// Whether it stands on a slide, where the assumed side alone is named.
  var isOnSlide = false

  /// A plane whose columns are whole pixels wide and stand on whole pixels, as cells do; what is over stays at the left.
  static func snapped(_ years: [Int], _ divider: Divider?, left: Double, right: Double, isOnSlide: Bool = false)
    -> YearPlane
  {
    let right = right.rounded(.down)
    let step = max(1, ((right - left) / Double(max(1, years.count))).rounded(.down))
    let start = years.isEmpty ? left : right - step * Double(years.count)
    return YearPlane(years: years, divider: divider, left: start, right: right, isOnSlide: isOnSlide)
  }

  /// Width of a year's column.
  var step: Double { (right - left) / Double(max(1, years.count)) }
  /// Middle of a year's column.
  func x(_ place: Int) -> Double { left + (Double(place) + 0.5) * step }

  /// Where the line stands, by the place of the first assumed year; nil where all years are known.
  private var split: Int? {
    guard let divider, let last = years.last, divider.after < last else { return nil }
    return years.firstIndex { $0 > divider.after }
  }

  private var splitX: Double? { split.map { left + Double($0) * step } }

  // MARK: The two sides

  /// Lines of labels over the plane: 0 without a divider, 2 where the labels do not fit side by side.
  var dividerLines: Int {
    guard let divider, let x = splitX else { return 0 }
    if split == 0 || isOnSlide { return 1 }
    let before = Lettering.small.width(divider.before + " ←")
    let beyond = Lettering.small.width(divider.beyond + " →")
    return room(isBefore: true, x) >= before && room(isBefore: false, x) >= beyond ? 1 : 2
  }

  /// Height that the labels of the two sides take over the plane.
  var dividerHeight: Double { dividerLines == 0 ? 0 : Double(dividerLines) * 14 + 4 }

  /// The ground of the assumed side.
  func drawGround(in drawing: inout Drawing, top: Double, bottom: Double) {
    guard let x = splitX else { return }
    drawing.assumed(x, top, right - x, bottom - top)
  }

  /// The ground and the line behind marks that have their labels over them: in the head and in each strip of marks, not
  /// behind the labels.
  func drawStrips(
    in drawing: inout Drawing, head: (top: Double, bottom: Double), _ strips: [(top: Double, bottom: Double)]
  ) {
    for strip in [head] + strips { drawGround(in: &drawing, top: strip.top, bottom: strip.bottom) }
    drawDivider(in: &drawing, top: head.top, bottom: head.bottom)
  }

  /// The line, from the labels down to the foot.
  func drawDivider(in drawing: inout Drawing, top: Double, bottom: Double, isLabelled: Bool = true) {
    guard let divider, let x = splitX else { return }
    let small = Lettering.small
    let before = split != 0 && !isOnSlide ? "← " + divider.before : nil
    let beyond = divider.beyond + " →"
    // A label wider than its side stands across: the line begins under it.
    let isCrossed =
      small.width(before ?? "") > room(isBefore: true, x) || small.width(beyond) > room(isBefore: false, x)
    var trace = Trace()
    trace.segment(x, !isLabelled ? top : isCrossed ? top - 1 : top - dividerHeight + 3, x, bottom)
    if split != 0 {
      drawing.stroke(trace, "#fff", 3.5)
      drawing.stroke(trace, Ink.text, 1.25)
    }
    guard isLabelled else { return }
    let first = top - dividerHeight + 11
    if let before { label(before, isBefore: true, x, first, small, in: &drawing) }
    label(beyond, isBefore: false, x, dividerLines == 2 ? first + 14 : first, small, in: &drawing)
  }

  /// Room for a label on its side of the line, which stands at `x`.
  private func room(isBefore: Bool, _ x: Double) -> Double { (isBefore ? x - left : right - x) - 5 }

  /// A label on its side of the line; where it is wider than that, from the plane's far edge over the line.
  private func label(
    _ text: String, isBefore: Bool, _ x: Double, _ y: Double, _ lettering: Lettering, in drawing: inout Drawing
  ) {
    let width = lettering.width(text)
    let side = room(isBefore: isBefore, x)
    let shown = lettering.cut(text, right - left)
    if width <= side {
      drawing.text(shown, isBefore ? x - 5 : x + 5, y, lettering.anchored(isBefore ? .end : .start))
    } else {
      drawing.text(
        shown, isBefore ? left : right, y, lettering.anchored(isBefore ? .start : .end).haloed, whole: text)
    }
  }

  // MARK: Years

  /// The years under or over their columns: all, shortened to two digits where each must be named, or every so many.
  func drawYears(in drawing: inout Drawing, _ y: Double, namesEach: Bool = false) {
    let whole = Letters.width("2025", 11) + 4
    let isShort = namesEach && step < whole && step >= Letters.width("'25", 11) + 2
    let every = isShort ? 1 : max(1, Int((whole / step).rounded(.up)))
    var texts: [(text: String, x: Double, y: Double)] = []
    var free = -Double.infinity
    for (place, year) in years.enumerated() where place % every == 0 {
      let text = isShort ? "'" + String(String(year).suffix(2)) : String(year)
      let half = Letters.width(text, 11) / 2
      let middle = min(x(place), drawing.width - half)
      guard middle - half >= free else { continue }
      free = middle + half
      texts.append((text, middle, y))
    }
    drawing.texts(texts, Lettering.small.anchored(.middle))
  }

  // MARK: Values

  /// Lines across at the ticks with their figures at the left.
  func drawGrid(in drawing: inout Drawing, _ scale: Scale, _ numerals: Numerals) {
    var grid = Trace()
    var base = Trace()
    var texts: [(text: String, x: Double, y: Double)] = []
    for value in scale.ticks.values {
      let y = scale(value)
      if value == 0 { base.segment(left, y, right, y) } else { grid.segment(left, y, right, y) }
      texts.append((numerals.write(value, scale.ticks.decimals), left - 6, y + 4))
    }
    drawing.stroke(grid, Ink.grid)
    drawing.stroke(base, Ink.axis)
    drawing.texts(texts, Lettering.small.anchored(.end))
  }

  /// Room for the figures of the ticks.
  static func tickRoom(_ ticks: Ticks, _ numerals: Numerals) -> Double {
    8 + (ticks.values.map { Lettering.small.width(numerals.write($0, ticks.decimals)) }.max() ?? 0)
  }
}
