/// Labels at the right ends of lines, moved apart so that none covers another, each tied to its end where it moved.
struct EndLabels {
  struct Label {
    var lines: [String]
    let whole: String
    let lettering: Lettering
    /// Where the line ends.
    let x: Double
    let y: Double
    /// The mark before the text, if any.
    var standing: CellStanding?
    /// The fill of a square before the text, if any.
    var swatch: String?
  }

  private(set) var labels: [Label] = []

  mutating func add(_ label: Label) {
    if !label.lines.isEmpty { labels.append(label) }
  }

  /// Height that all labels take.
  var height: Double { heights.reduce(0, +) }
  private var heights: [Double] { labels.map { Double($0.lines.count) * $0.lettering.leading + 2 } }

  /// Width of the widest line.
  var width: Double { labels.flatMap { label in label.lines.map(label.lettering.width) }.max() ?? 0 }

  /// As many of the labels as stand in a height: each in a line of its own where they do not fit in two, and then the
  /// first of them, the last ending in a mark that there are more.
  func fitted(_ height: Double) -> EndLabels {
    guard self.height > height else { return self }
    var fitted = EndLabels()
    for label in labels {
      var label = label
      if label.lines.count > 1 {
        let room = label.lines.map(label.lettering.width).max() ?? 0
        label.lines = [label.lettering.cut(label.lines.joined(), room)]
      }
      guard fitted.height + label.lettering.leading + 2 <= height else {
        guard let last = fitted.labels.indices.last else { return self }
        fitted.labels[last].lines = [fitted.labels[last].lines[0] + "…"]
        break
      }
      fitted.labels.append(label)
    }
    return fitted
  }

  /// The boxes of the labels as they will stand: top and height.
  func boxes(low: Double, high: Double) -> [(top: Double, height: Double)] {
    let heights = heights
    let middles = LabelSpread.middles(labels.map(\.y), heights: heights, low: low, high: high)
    return zip(middles, heights).map { ($0 - $1 / 2, $1) }
  }

  /// Draws the labels from `left` on, between low and high.
  func draw(in drawing: inout Drawing, left: Double, low: Double, high: Double) {
    var ties = Trace()
    for (label, box) in zip(labels, boxes(low: low, high: high)) {
      let middle = box.top + box.height / 2
      if abs(middle - label.y) > 3 || label.x < left - 16 {
        ties.segment(label.x + 4, label.y, left - 3, middle)
      }
      var x = left
      if let standing = label.standing {
        drawing.shape(standing, x + 4, middle, standing.onWhite)
        x += 13
      }
      if let swatch = label.swatch {
        var square = Trace()
        square.rectangle(x, box.top + 3, 9, 9)
        drawing.stroke(square, Ink.edge, 0.75, fill: swatch)
        x += 13
      }
      drawing.lines(
        label.lines, x, box.top + label.lettering.size, label.lettering, whole: label.whole)
    }
    drawing.stroke(ties, Ink.rest, 0.75)
  }
}
