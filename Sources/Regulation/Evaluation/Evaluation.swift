import County

/// The whole evaluation of one county-year, described: every clause with its parts, every stage, section and school.
package struct Evaluation: Sendable {
  package var year: Int
  package var verdict: Verdict
  /// The same rule over the assessed clauses alone; its conditions are the clauses not assessed.
  package var verdictOfAssessed: Verdict
  package var conditions: [ClauseID]
  /// The clauses that the standard lists, in the order of the register.
  package var clauses: [ClauseResult]
  package var stages: [StageResult]
  package var sections: [SectionResult]
  package var schools: [SchoolResult]

  /// The result of one clause by its id.
  package func clause(_ id: ClauseID) -> ClauseResult? {
    // Asked thousands of times in a page: no result is copied but the one that is found.
    for place in clauses.indices where clauses[place].id == id { return clauses[place] }
    return nil
  }

  /// The result of one stage.
  package func stage(_ stage: Stage) -> StageResult? { stages.first { $0.stage == stage } }
}

/// One clause in one year. Value, limit and margin are those of the part nearest to failing.
package struct ClauseResult: Sendable {
  package var id: ClauseID
  package var verdict: Verdict
  package var basis: Basis
  package var parts: [PartResult]
  /// Position in `parts` of the one nearest to failing.
  package var nearest: Int?
  /// Data without which it cannot be assessed, in the order of the rows; empty where it is.
  package var missing: [Missing]

  /// Whether it rests on a bare answer of the county and on no figure at all (仅申报、无数据).
  package var isAnswerOnly: Bool {
    judged.contains(where: \.isAnswer) && judged.allSatisfy { $0.value == nil && !$0.isNotApplicable }
  }

  /// The parts that are judged.
  package var judged: [PartResult] { parts.filter(\.inScope) }
  package var borderline: Bool { parts.contains(where: \.borderline) }
  package var closeCall: Bool { parts.contains(where: \.closeCall) }
  package var worst: PartResult? { nearest.map { parts[$0] } }
}

/// One part of a clause in one year.
package struct PartResult: Sendable {
  package var part: Part
  /// Whether it is judged at all: a section that is closed, empty or out of scope and a school without pupils are not.
  package var inScope: Bool
  /// What the value is of; in the census a declared figure may stand for another.
  package var aspect: Part.Aspect?
  package var verdict: Verdict
  package var value: Double?
  package var limit: Double?
  package var margin: Double?
  /// Rounding at the form's decimals would turn the verdict.
  package var borderline: Bool
  /// The rounded figure that would be judged otherwise; nil where none would, and for R1, which joins seven.
  package var rounding: Rounding?
  /// How far the part is from turning, and how much it may vary (σ), in the same unit: in the census by the chance of one
  /// year's entry, in a projected year as past projections were off.
  package var distance: Double?
  package var deviation: Double?
  /// The due year of the promise an exemption rests on.
  package var exemptUntil: Int?
  /// Whether it is a declared yes or no, without a figure.
  package var isAnswer = false
  /// Whether it concerns nobody (不涉及), as declared.
  package var isNotApplicable = false

  /// The distance is smaller than the deviation.
  package var closeCall: Bool {
    guard let distance, let deviation else { return false }
    return abs(distance) < deviation
  }
}

/// One stage in one year.
package struct StageResult: Sendable {
  package var stage: Stage
  package var sections: Int
  package var pupils: Double
  package var classes: Double
  /// Plain mean of the seven CVs, for display; or of those whose mean the standard judges. Nil where one is unknown.
  package var compositeCV: Double?
  /// By `Indicator.index`.
  package var indicators: [SpreadResult]
  /// Of the indicators that the standard adds, in its order.
  package var added: [AddedSpread]
}

/// One CV in one year.
package struct SpreadResult: Sendable {
  package var indicator: Indicator
  /// Whether the total of every section is known; where not, mean and CV are not given.
  package var isKnown: Bool
  /// Whether it is judged on its own; where not, limit and verdict mean nothing.
  package var isJudged: Bool
  package var mean: Double
  package var cv: Double
  package var limit: Double
  package var verdict: Verdict
  package var sectionsFull: Int
  package var sectionsAtFloor: Int
  /// The CV without the sections flagged small; nil where there is none.
  package var cvWithoutSmall: Double?
  /// The CV that ignores the weights, which wrong tools compute; shown, never judged.
  package var cvUnweighted: Double
}

/// The mean and CV of an added indicator in one year.
package struct AddedSpread: Sendable {
  package var id: String
  /// Nil where the total of a section is unknown.
  package var mean: Double?
  package var cv: Double?
  /// Nil where the standard judges no CV of it.
  package var limit: Double?
  package var verdict: Verdict?
  /// Sections that reach what is asked, of those it is asked of.
  package var sectionsFull: Int
  package var sectionsAsked: Int
}

/// One section in one year.
package struct SectionResult: Sendable {
  package var slot: Int
  package var stage: Stage
  package var pupils: Double
  package var classes: Double
  package var flag: Flag?
  /// Whether it is judged at all: open and in scope.
  package var counted: Bool
  package var indicatorsMet: Int
  /// Nil for a section that is not judged.
  package var verdict: Verdict?
  /// The largest whole roll at which its R1 verdict holds, all seven together.
  package var pupilsAtCliff: Double?
  /// By `Indicator.index`.
  package var indicators: [IndicatorResult]

  /// Whether it is open in this year: neither closed nor still to be opened.
  package var isOpen: Bool

  /// A section with fewer pupils than the viable floor, or with none.
  package enum Flag: String, Sendable { case small, empty }
}

/// One indicator of one section in one year.
package struct IndicatorResult: Sendable {
  package var indicator: Indicator
  package var value: Double?
  package var required: Double
  package var ratio: Double?
  package var level: Level?
  /// The largest whole rolls at 100 % and at the floor of the requirement.
  package var pupilsAtFull: Double?
  package var pupilsAtFloor: Double?

  /// How far a value reaches its requirement: in full (100 %), to the floor (85 %), or below it.
  package enum Level: String, Sendable { case full, floor, below }
}

/// One school against the size limit in one year.
package struct SchoolResult: Sendable {
  package var school: Int
  package var pupils: Double
  package var limit: Double
  /// Nil for a school without pupils.
  package var verdict: Verdict?

  /// Whether the school is within the size limit, promise or none.
  package var isUnderLimit: Bool { SchoolResult.isUnder(limit, pupils) }

  static func isUnder(_ limit: Double, _ pupils: Double) -> Bool { Comparison.atMost.isMet(pupils, limit) }
}
