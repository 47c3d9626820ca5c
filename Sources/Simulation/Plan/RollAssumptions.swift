import County

/// A progression that is not the county's alone: of one group, of one grade, or of both.
package struct ProgressionCell: Hashable, Sendable {
  /// nil: of every group.
  package var group: String?
  package var stage: Stage
  /// The grade of the section that is left, counted from 1; nil: of every grade.
  package var grade: Int?

  package init(group: String?, stage: Stage, grade: Int?) {
    self.group = group
    self.stage = stage
    self.grade = grade
  }

  /// As it stands under `assumptions`: `progression.乡镇.primary.1`.
  package var name: String {
    (["progression"] + [group, stage.rawValue, grade.map { "\($0)" }].compactMap(\.self)).joined(separator: ".")
  }
}

/// Where the graduates of one unit enter junior school (from outside: how many enter from there, pupils a year).
package struct Flow: Sendable, Equatable {
  /// A group, zone or section; nil: from outside the county.
  package var from: String?
  /// Units and what of the graduates goes there; nil: out of the county.
  package var to: [Part]
  package var place: Place

  package init(from: String?, to: [Part], place: Place) {
    self.from = from
    self.to = to
    self.place = place
  }

  /// Two rows are the same wherever they were written.
  package static func == (one: Flow, other: Flow) -> Bool { one.from == other.from && one.to == other.to }

  /// One cell of the row.
  package struct Part: Sendable, Equatable {
    package var unit: String?
    package var share: Double
    package var place: Place

    package init(unit: String?, share: Double, place: Place) {
      self.unit = unit
      self.share = share
      self.place = place
    }

    package static func == (one: Part, other: Part) -> Bool { one.unit == other.unit && one.share == other.share }
  }

  /// How what is outside the county is written as a unit.
  package static let outside = ["outside", "县外"]
}

/// How sections vary about the county's rates (校际波动): the deviation of a rate goes with size, √(a² + b² ÷ n).
package struct SectionNoise: Sendable, Equatable {
  package var progression: SpreadBySize
  package var entry: SpreadBySize
  /// Share of the variance that a section keeps in all years.
  package var lasting: Double
  /// The same of entry, by `Stage.index`.
  package var entryLasting: [Double]
  package var source: SpreadSource
  /// Where the plan gives it.
  package var place: Place

  /// `entryLasting`: nil for as much as of progression.
  package init(
    progression: SpreadBySize, entry: SpreadBySize, lasting: Double, entryLasting: [Double]? = nil,
    source: SpreadSource = .plan, place: Place = Place(file: "")
  ) {
    self.progression = progression
    self.entry = entry
    self.lasting = lasting
    self.entryLasting = entryLasting ?? Stage.allCases.map { _ in lasting }
    self.source = source
    self.place = place
  }

  /// The same draws, whosever word they rest on.
  package static func == (one: SectionNoise, other: SectionNoise) -> Bool {
    one.progression == other.progression && one.entry == other.entry && one.lasting == other.lasting
      && one.entryLasting == other.entryLasting
  }

  /// The relative deviation of n pupils: `a` whatever their number, `b` ÷ √n of each by itself.
  package struct SpreadBySize: Sendable, Equatable {
    package var a: Double
    package var b: Double

    package init(a: Double, b: Double) {
      self.a = a
      self.b = b
    }
  }
}
