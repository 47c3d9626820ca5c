/// A table of cells over the years, each with a colour, a shape and a number; the first year of a lasting run is flagged.
package struct HeatTable: Chart {
  package struct Cell: Sendable {
    package let standing: Standing
    package let text: String
    package let isBorderline: Bool
    package let isRelapse: Bool

    package init(_ standing: Standing, _ text: String, isBorderline: Bool = false, isRelapse: Bool = false) {
      self.standing = standing
      self.text = text
      self.isBorderline = isBorderline
      self.isRelapse = isRelapse
    }
  }

  package struct Row: Sendable {
    /// A heading above this row, where a group begins.
    package let heading: String?
    package let label: String
    package let note: String
    /// One cell a year.
    package let cells: [Cell]
    /// The first year of the run that lasts to the end.
    package let lasting: Int?

    package init(heading: String? = nil, label: String, note: String = "", cells: [Cell], lasting: Int? = nil) {
      self.heading = heading
      self.label = label
      self.note = note
      self.cells = cells
      self.lasting = lasting
    }
  }

  /// The words of the key under the table; an empty one is left out.
  package struct Key: Sendable {
    package let met: String
    package let exempt: String
    package let unmet: String
    package let unknown: String
    package let borderline: String
    package let relapse: String
    package let lasting: String

    package init(
      met: String, exempt: String, unmet: String, unknown: String, borderline: String, relapse: String, lasting: String
    ) {
      self.met = met
      self.exempt = exempt
      self.unmet = unmet
      self.unknown = unknown
      self.borderline = borderline
      self.relapse = relapse
      self.lasting = lasting
    }
  }

  package let caption: Caption
  package let years: [Int]
  package let rows: [Row]
  package let divider: Divider?
  package let key: Key?

  package init(caption: Caption, years: [Int], rows: [Row], divider: Divider? = nil, key: Key? = nil) {
    self.caption = caption
    self.years = years
    self.rows = rows
    self.divider = divider
    self.key = key
  }

  /// The table in parts of at most so many rows, broken before a heading where one is near, so that a page holds each.
  package func parts(of most: Int) -> [HeatTable] { [self] }

  package func svg(width: Double) -> String { Drawing(caption, width).finished(height: 20) }
}
