import County

/// An indicator of sections that a standard adds to the seven, made of columns of the school table.
package struct AddedIndicator: Sendable {
  package var id: String
  package var title: Text
  /// The unit of its value, as printed.
  package var unit: Text
  /// The columns of `schools.csv` whose sum is its total.
  package var columns: [String]
  /// 100 where it counts per 100 pupils, 1 where it counts per pupil.
  package var per: Double
  /// What every section must reach (A1), by `Stage.index`; nil asks nothing.
  package var required: [Limit?]
  /// The largest coefficient of variation (A2), by `Stage.index`; nil asks nothing.
  package var cvLimits: [Limit?]
  package var source: String
  package var trust: Trust

  package init(
    id: String, title: Text, unit: Text, columns: [String], per: Double, required: [Limit?], cvLimits: [Limit?],
    source: String, trust: Trust
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.columns = columns
    self.per = per
    self.required = required
    self.cvLimits = cvLimits
    self.source = source
    self.trust = trust
  }

  /// The total of a section; nil where a column is blank.
  package func total(_ section: Section) -> Double? {
    var sum = 0.0
    for column in columns {
      guard let value = section.count(in: column) else { return nil }
      sum += value
    }
    return sum
  }
}

/// One indicator of a composite: of the seven, or added, by its position.
package enum CompositeMember: Sendable, Hashable {
  case own(Indicator)
  case added(Int)
}
