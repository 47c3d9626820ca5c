import County

/// A set of clauses with limits and exemptions, as values: `national-2017`, `heilongjiang`, or the user's own.
package struct Standard: Sendable {
  package var id: String
  package var title: Text
  package var extends: String?
  package var note: Text?
  /// Whether it is a county's own target (本地目标), which stands beside a governing standard and never judges alone.
  package var isLocalTarget: Bool
  package var rules: [ClauseID: Rule]
  /// Required value of each indicator, by `Stage.index` and `Indicator.index`, in the unit of the form; empty where the
  /// standard asks none of every section and R1 is declared.
  package var required: [[Limit]]
  /// Indicators it adds to the seven.
  package var added: [AddedIndicator]
  /// The indicators whose mean CV is judged in the place of each (R2); empty: each of the seven is judged.
  package var composite: [CompositeMember]
  /// Codes of the founders (举办者) whose schools count; nil: all. A section whose founder is unknown counts.
  package var founders: Set<Int>?
  /// How it reads what the texts leave open.
  package var readings: Readings
  /// What planning is held against in addition to the clauses.
  package var planning: [PlanningKey: Limit]
  /// What the texts leave open and how this standard reads it.
  package var openReadings: [OpenReading]
  package var place: Place

  package init(
    id: String, title: Text, extends: String?, note: Text?, isLocalTarget: Bool = false, rules: [ClauseID: Rule],
    required: [[Limit]],
    added: [AddedIndicator] = [], composite: [CompositeMember] = [],
    readings: Readings = Readings(), planning: [PlanningKey: Limit] = [:], openReadings: [OpenReading], place: Place
  ) {
    self.id = id
    self.title = title
    self.extends = extends
    self.note = note
    self.isLocalTarget = isLocalTarget
    self.rules = rules
    self.required = required
    self.added = added
    self.composite = composite
    self.readings = readings
    self.planning = planning
    self.openReadings = openReadings
    self.place = place
  }

  /// One clause of the standard: its text, source and limits.
  package struct Rule: Sendable {
    package var text: Text
    package var citation: String
    package var trust: Trust
    package var limits: [LimitKey: Limit]

    package init(text: Text, citation: String, trust: Trust, limits: [LimitKey: Limit]) {
      self.text = text
      self.citation = citation
      self.trust = trust
      self.limits = limits
    }
  }

  /// A point the texts leave open, with the reading this standard takes; always shown as unverified.
  package struct OpenReading: Sendable {
    package var clause: ClauseID?
    package var text: Text

    package init(clause: ClauseID?, text: Text) {
      self.clause = clause
      self.text = text
    }
  }

  /// The columns of `schools.csv` that its indicators are made of and that nobody else knows.
  package var ownColumns: [String] {
    let columns = added.flatMap(\.columns).filter { !Section.countColumns.contains($0) }
    return columns.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether the clause is in the standard's list; one that is not is neither met nor unmet.
  package func lists(_ clause: ClauseID) -> Bool { rules[clause] != nil }

  /// Whether the relaxed limits of a clause are in force in the census of a year: within their term, or after it if they
  /// are read to go on.
  package func isRelaxed(_ clause: ClauseID, in year: Int) -> Bool {
    guard let until = limit(clause, .relaxedUntil) else { return true }
    return readings.relaxed == .goesOn || year <= Int(until)
  }

  /// Whether the limit of a part of a clause is from memory (M), so that no margin to it is given.
  package func isFromMemory(_ clause: ClauseID, _ part: Part) -> Bool {
    guard let rule = rules[clause] else { return false }
    let key: LimitKey =
      switch (clause, part.stage) {
      case (.r2, .primary?), (.g5, .primary?), (.g13, .primary?), (.q1, .primary?): .primary
      case (.r2, _), (.g5, _), (.g13, _): .junior
      default: part.aspect == .backboneShare ? .backboneShare : .share
      }
    return (rule.limits[key]?.trust ?? rule.trust) == .unverified
  }

  /// A limit of a clause, if the standard gives it.
  package func limit(_ clause: ClauseID, _ key: LimitKey) -> Double? { rules[clause]?.limits[key]?.value }
}
