/// A table of a page: heads, rows of cells that may be shaded and marked, and what stands under it.
package struct PageTable: Sendable {
  package var caption: String
  /// Rows of heads; in each, a head may span several columns or rows.
  package var heads: [[Head]]
  package var rows: [Row]
  /// Notes under the table, in order.
  package var notes: [String]
  /// What a narrow screen calls each column, where a row is told as a card; empty: the table is narrow enough as it is.
  package var cardHeads: [String]
  /// Whether long cells of text stand in it, so that columns are set by their content and not packed.
  package var isText: Bool

  package init(
    caption: String, heads: [[Head]], rows: [Row], notes: [String] = [], cardHeads: [String] = [], isText: Bool = false
  ) {
    self.caption = caption
    self.heads = heads
    self.rows = rows
    self.notes = notes
    self.cardHeads = cardHeads
    self.isText = isText
  }

  /// A head over one or several columns.
  package struct Head: Sendable {
    package var text: String
    package var columns: Int
    package var rows: Int

    package init(_ text: String, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.columns = columns
      self.rows = rows
    }
  }

  /// A row of cells; the first `heads` of them are its head.
  package struct Row: Sendable {
    package var cells: [Cell]
    package var heads: Int
    /// Whether the row is set in bold: the subject of the table.
    package var isStrong: Bool
    /// What a card says before its head, where the row shares a head with the row above.
    package var prefix: String

    package init(_ cells: [Cell], heads: Int = 1, isStrong: Bool = false, prefix: String = "") {
      self.cells = cells
      self.heads = heads
      self.isStrong = isStrong
      self.prefix = prefix
    }
  }

  /// One cell. Shade and mark go together: what is shaded is marked by a sign as well, for grey and for the ear.
  package struct Cell: Sendable {
    package var text: String
    package var kind: Kind
    package var shade: Shade
    /// How many rows the cell reaches down, for a head over several.
    package var rows: Int
    /// How many columns it reaches over, for a line that parts the rows.
    package var columns: Int
    /// The figure that the text prints, for a sheet, which holds it unrounded; nil for none.
    package private(set) var figure: Figure?

    package init(_ text: String, _ kind: Kind = .text, shade: Shade = .none, rows: Int = 1, columns: Int = 1) {
      self.text = text
      self.kind = kind
      self.shade = shade
      self.rows = rows
      self.columns = columns
    }

    /// A figure at fixed decimals, as it is or as a share in per cent; a dash where it is not known.
    package init(_ value: Double?, decimals: Int, isPercent: Bool = false, shade: Shade = .none) {
      let shown = value.map { isPercent ? Digits.percent($0, decimals) : Digits.fixed($0, decimals) }
      self.init(shown ?? "–", .figure, shade: shade)
      figure = value.map { Figure(value: $0, decimals: decimals, isPercent: isPercent) }
    }

    /// A figure with the decimals it is printed at.
    package struct Figure: Sendable, Hashable {
      package var value: Double
      package var decimals: Int
      package var isPercent: Bool
    }

    /// A figure is set to the right, a sign in the middle.
    package enum Kind: Sendable { case text, figure, sign }

    /// Unmet as the form shades it, on the way (85 %), or carried from another year.
    package enum Shade: Sendable { case none, unmet, floor, carried }
  }
}

extension PageTable.Cell {
  /// The text with the sign of its shade.
  package var marked: String { text + shade.mark }
}

extension PageTable.Cell.Shade {
  /// The sign that stands after what is shaded; nothing for what is not.
  package var mark: String {
    switch self {
    case .none: ""
    case .unmet: " ✕"
    case .floor: " ▽"
    case .carried: " °"
    }
  }
}
