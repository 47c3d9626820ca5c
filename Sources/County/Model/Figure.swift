/// A figure as a document prints it: its value, the unit of its last digit, and where it stands.
///
/// The unit tells how exact the printed figure is: `1.94亿` is 194,000,000 with a unit of 1,000,000. A check between two
/// printed figures allows each half a unit.
package struct Figure: Sendable, Hashable {
  package var value: Double
  package var unit: Double
  package var place: Place

  package init(_ value: Double, unit: Double, at place: Place) {
    self.value = value
    self.unit = unit
    self.place = place
  }
}

/// What a county declares under one clause, by key; a yes is 1 and a no is 0.
package struct Declaration: Sendable {
  package var figures: [FigureKey: Figure]
  package var place: Place

  package init(figures: [FigureKey: Figure], place: Place) {
    self.figures = figures
    self.place = place
  }

  /// The value of a figure, if it is declared.
  package subscript(_ key: FigureKey) -> Double? { figures[key]?.value }

  /// Whether a yes/no figure is declared as yes.
  package func says(_ key: FigureKey) -> Bool? { figures[key].map { $0.value != 0 } }
}
