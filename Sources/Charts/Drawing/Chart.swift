/// A picture that lays itself out for a width.
package protocol Chart: Sendable {
  /// The chart as marks on a plane, `width` CSS pixels wide and as high as it needs; letters keep their size.
  func drawing(width: Double) -> Drawing
}

extension Chart {
  /// The chart as one `<svg>` element.
  package func svg(width: Double) -> String { drawing(width: width).svg }
}
