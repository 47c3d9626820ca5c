/// A picture that lays itself out for a width, for sheets of paper, or for slides.
package protocol Chart: Sendable {
  /// The chart as marks on a plane, `width` CSS pixels wide and as high as it needs; letters keep their size.
  func drawing(width: Double) -> Drawing

  /// The chart on as many planes of a sheet of paper as it needs, of which none is much higher than the plane: what does not
  /// fit at the foot of a sheet leaves no more of it blank.
  func drawings(_ paper: PaperPlane) -> [Drawing]

  /// The chart on as many planes of a slide as it needs, none higher than the plane; letters keep their size.
  func drawings(_ slide: SlidePlane) -> [Drawing]
}

extension Chart {
  /// The chart as one `<svg>` element.
  package func svg(width: Double) -> String { drawing(width: width).svg }
}

/// The plane that a slide has for a chart, CSS pixels: a small one, so that letters of the usual size come out large.
package struct SlidePlane: Sendable {
  package let width: Double
  package let height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// The plane that a document has for a chart, CSS pixels: as wide as its lines, and but a part of a sheet high.
package struct PaperPlane: Sendable {
  package let width: Double
  package let height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A chart of rows or panels, which go on on a further slide or a further plane of paper where one has no room for them.
protocol PartedChart: Chart {
  /// Rows or panels that there are.
  var count: Int { get }
  /// The chart of some of them, with the scale and the columns of the whole.
  func drawing(of range: Range<Int>, width: Double, slide: SlidePlane?) -> Drawing
}

extension PartedChart {
  package func drawing(width: Double) -> Drawing { drawing(of: 0..<count, width: width, slide: nil) }

  package func drawings(_ paper: PaperPlane) -> [Drawing] { drawings(paper.width, paper.height, slide: nil) }

  package func drawings(_ slide: SlidePlane) -> [Drawing] { drawings(slide.width, slide.height, slide: slide) }

  private func drawings(_ width: Double, _ height: Double, slide: SlidePlane?) -> [Drawing] {
    func draw(_ range: Range<Int>) -> Drawing { drawing(of: range, width: width, slide: slide) }
    guard count > 0 else { return [draw(0..<0)] }
    func parts(of most: Int) -> [Drawing] {
      var drawings: [Drawing] = []
      var start = 0
      while start < count {
        var end = start + 1
        var drawn = draw(start..<end)
        while end < count, end - start < most {
          let more = draw(start..<end + 1)
          guard more.height <= height + 0.01 else { break }
          (end, drawn) = (end + 1, more)
        }
        drawings.append(drawn.numbered(drawings.count))
        start = end
      }
      return drawings
    }
    let fewest = parts(of: count)
    guard fewest.count > 1 else { return fewest }
    // As few, of about as many rows each where that does.
    let even = parts(of: (count + fewest.count - 1) / fewest.count)
    return even.count == fewest.count ? even : fewest
  }
}
