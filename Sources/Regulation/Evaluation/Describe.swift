import County

extension Evaluation {
  /// Describes a county-year whose figures and verdicts have been computed; judges nothing anew by another formula.
  ///
  /// `viableFloor`: sections below this many pupils are flagged small. `rollIsFitted`: whether the classes of projected
  /// years rest on an assumed roll by grade.
  package init(_ facts: borrowing Facts<Double>, _ questions: Questions, viableFloor: Double, rollIsFitted: Bool) {
    let cliffs = (0..<facts.terms.layout.slots).map { Cliff($0, facts) }
    self.init(facts, questions, cliffs, rollIsFitted: rollIsFitted)
    let r1 = clauses.first { $0.id == .r1 }?.parts ?? []
    sections = (0..<facts.terms.layout.slots).map { slot in
      let part = slot < r1.count && r1[slot].part.subject == .section(slot) ? r1[slot] : nil
      return SectionResult(
        slot, facts, cliffs[slot], verdict: part.flatMap { $0.inScope ? $0.verdict : nil }, viableFloor: viableFloor)
    }
    let sections = sections
    stages = facts.terms.layout.stages.map { StageResult($0, facts, sections) }
  }

  /// `cliffs`: by slot.
  private init(
    _ facts: borrowing Facts<Double>, _ questions: Questions, _ cliffs: [Cliff], rollIsFitted: Bool
  ) {
    year = facts.year.year
    clauses = ClauseID.allCases.enumerated().filter { questions.isListed[$0.offset] }.map { position, clause in
      ClauseResult(clause, at: position, questions, facts, cliffs, rollIsFitted: rollIsFitted)
    }
    verdict = Verdict.joined(clauses.lazy.map(\.verdict))
    verdictOfAssessed = Evaluation.verdict(ofAssessed: clauses.lazy.map(\.verdict))
    conditions = clauses.filter { $0.verdict == .notAssessed }.map(\.id)
    (sections, stages) = ([], [])
    schools = (0..<facts.terms.layout.schools).map { school in
      let judgement = G4.judge(school: school, facts)
      return SchoolResult(
        school: school, pupils: judgement.value, limit: judgement.limit,
        verdict: judgement.value > 0 ? judgement.verdict : nil)
    }
  }

  /// The county's verdict by the clauses that are assessed.
  static func verdict(ofAssessed clauses: some Sequence<Verdict>) -> Verdict {
    let assessed: [Verdict] = clauses.filter { $0 != .notAssessed }
    return ClauseResult.verdict(of: assessed)
  }
}

extension ClauseResult {
  init(
    _ clause: ClauseID, at position: Int, _ questions: borrowing Questions, _ facts: borrowing Facts<Double>,
    _ cliffs: [Cliff], rollIsFitted: Bool
  ) {
    id = clause
    let (parts, card, isFromMemory) = (
      questions.parts[position], questions.cards[position], questions.isFromMemory[position]
    )
    let results = parts.indices.map { place in
      PartResult(
        parts[place], clause, card, clause.judge(parts[place], facts), facts, cliffs, isFromMemory: isFromMemory[place])
    }
    self.parts = results
    verdict = ClauseResult.verdict(of: results.lazy.filter(\.inScope).map(\.verdict))
    basis = Basis(
      of: clause, isComputed: card.kind.isComputed, results, facts.year.conduct, rollIsFitted: rollIsFitted,
      restsOnAdded: clause == .a1 || clause == .a2
        || (clause == .r2 && facts.terms.standard.composite.contains { if case .added = $0 { true } else { false } }))
    nearest = ClauseResult.nearest(results)
    missing = verdict == .notAssessed ? Missing.all(clause, results.filter(\.inScope), facts) : []
  }

  /// The verdict of a clause by those of its parts in scope, of the county by its clauses; not assessed where there are
  /// none.
  static func verdict(of judged: some Collection<Verdict>) -> Verdict {
    judged.isEmpty ? .notAssessed : Verdict.joined(judged)
  }

  /// The part that speaks for the clause: the one in the way of the verdict; of several alike the nearest to failing, in
  /// standard deviations or by margin ÷ limit; where a clause joins several conditions, the first,
  /// which its text names first.
  package static func nearest(_ parts: [PartResult]) -> Int? {
    func obstacle(_ verdict: Verdict) -> Double {
      switch verdict {
      case .unmet: 0
      case .notAssessed: 1
      case .metByExemption: 2
      case .met: 3
      }
    }
    let joinsConditions = parts.contains { $0.part.aspect != nil && $0.part.stage == nil }
    func rank(_ place: Int) -> (Double, Double) {
      let part = parts[place]
      let scale = part.limit.map { $0 == 0 ? 1 : $0 } ?? 1
      var nearness = joinsConditions ? Double(place) : part.margin.map { $0 / scale } ?? .infinity
      if let distance = part.distance, let deviation = part.deviation, deviation > 0 { nearness = distance / deviation }
      return (obstacle(part.verdict), nearness)
    }
    var nearest: (place: Int, rank: (Double, Double))?
    for place in parts.indices where parts[place].inScope {
      let own = rank(place)
      if let best = nearest, !(own < best.rank) { continue }
      nearest = (place, own)
    }
    return nearest?.place
  }
}

extension Basis {
  /// What a clause rests on in a year: computed from rows or declared figures, declared as a yes, or carried forward.
  ///
  /// `restsOnAdded`: whether on indicators the standard adds, whose totals stay as in the census: an assumption.
  init(
    of clause: ClauseID, isComputed: Bool, _ parts: [PartResult], _ conduct: Conduct<Double>, rollIsFitted: Bool,
    restsOnAdded: Bool
  ) {
    let hasFigures = parts.contains { $0.value != nil }
    let isFromRows = !parts.isEmpty && parts.allSatisfy { $0.part.subject != nil }
    let judged = parts.filter(\.inScope)
    if judged.contains(where: \.isNotApplicable), judged.allSatisfy({ $0.value == nil }) {
      self = .notApplicable
    } else if conduct.isProjected, restsOnAdded {
      self = .assumed
    } else if isFromRows || (isComputed && clause != .g5 && clause != .r1) {
      self = .computed
    } else if !conduct.isProjected {
      let countsDeclared = parts.contains { $0.aspect == .classesOver }
      self = hasFigures && !countsDeclared ? .computed : .declared
    } else if clause == .g5, conduct.classesFormed {
      self = rollIsFitted ? .assumed : .computed
    } else {
      let isPlanned =
        switch clause {
        case .g6: conduct.funding?.paysPerPupil == true
        case .g7: conduct.funding?.special != nil
        case .g8: conduct.funding?.teacherPay != nil || conduct.funding?.civilServantPay != nil
        case .q4: conduct.funding?.training != nil
        case .g13: conduct.intakeCapped
        case .g11: conduct.rotationPlanned
        case .q1: conduct.dropout != nil
        case .v1: conduct.knowsPosts && Comparison.atMost.isUnmet(conduct.vacancies, conduct.vacantInCensus)
        default: false
        }
      self = isPlanned ? .computed : .carried
    }
  }
}

extension PartResult {
  init(
    _ part: Part, _ clause: ClauseID, _ card: (kind: ClauseCard.Kind, unit: FigureUnit),
    _ judgement: Judgement<Double>, _ facts: borrowing Facts<Double>, _ cliffs: [Cliff], isFromMemory: Bool
  ) {
    self.part = part
    inScope = PartResult.isInScope(part, clause, card.kind, facts)
    // Declared classes over the limit are counted against none; the largest class against its limit.
    aspect = clause == .g5 && judgement.limit == 0 ? .classesOver : part.aspect
    verdict = judgement.verdict
    isAnswer = judgement.isAnswer
    isNotApplicable = judgement.isNotApplicable
    let hasValue = inScope && judgement.hasValue
    value = hasValue ? judgement.value : nil
    limit = hasValue ? judgement.limit : nil
    margin = hasValue && !isFromMemory ? judgement.margin : nil
    exemptUntil = PartResult.promise(clause, part, judgement.verdict, facts)?.due
    let turned = Nearness.rounding(card.unit, part, judgement)
    borderline = judgement.hasValue && Nearness.isBorderline(clause, part, judgement, turned, facts)
    rounding = inScope ? turned : nil
    // What is not assessed is near to nothing.
    let isTold = !isFromMemory && verdict != .notAssessed
    let nearness = isTold ? Nearness.distance(clause, part, judgement, facts, cliffs) : nil
    distance = nearness?.distance
    deviation = nearness?.deviation
  }
}

extension PartResult {
  /// Whether a part is judged at all in a year.
  static func isInScope(
    _ part: Part, _ clause: ClauseID, _ kind: ClauseCard.Kind, _ facts: borrowing Facts<Double>
  ) -> Bool {
    switch part.subject {
    case nil where kind == .spread: hasSections(part.stage, facts)
    case nil where clause == .g3: G3.isAskedOfRest(facts)
    case .section(let slot)?: facts.figures.counted[slot] > 0
    case .school(let school)?: facts.figures.schoolPupils[school] > 0
    default: true
    }
  }

  /// The promise that a part stands by, where it is a school's and it has one: whose, and when it is due.
  static func promise(
    _ clause: ClauseID, _ part: Part, _ verdict: Verdict, _ facts: borrowing Facts<Double>
  ) -> (school: Int, due: Int)? {
    guard clause == .g4, verdict == .metByExemption, case .school(let school)? = part.subject,
      let due = G4.due(school: school, facts)
    else { return nil }
    return (school, due)
  }

  /// Whether a stage still has sections that count.
  private static func hasSections(_ stage: Stage?, _ facts: borrowing Facts<Double>) -> Bool {
    let layout = facts.terms.layout
    return (0..<layout.slots).contains { layout.stage[$0] == stage?.index && facts.figures.counted[$0] > 0 }
  }
}

extension StageResult {
  init(_ stage: Stage, _ facts: borrowing Facts<Double>, _ sections: [SectionResult]) {
    let own = sections.filter { $0.stage == stage && $0.counted }
    let small = Set(own.filter { $0.flag == .small }.map(\.slot))
    self.stage = stage
    self.sections = own.count
    pupils = own.reduce(0) { $0 + $1.pupils }
    classes = own.reduce(0) { $0 + $1.classes }
    indicators = Indicator.allCases.map { SpreadResult($0, stage, facts, own, small) }
    if facts.terms.standard.composite.isEmpty {
      let isKnown = indicators.allSatisfy(\.isKnown)
      compositeCV = isKnown ? indicators.reduce(0) { $0 + $1.cv } / Double(Indicator.count) : nil
    } else {
      let judgement = R2.composite(Part(stage: stage, aspect: .composite), facts)
      compositeCV = judgement.hasValue ? judgement.value : nil
    }
    added = facts.terms.standard.added.indices.map { AddedSpread($0, stage, facts, own) }
  }
}

extension AddedSpread {
  init(_ place: Int, _ stage: Stage, _ facts: borrowing Facts<Double>, _ own: [SectionResult]) {
    let added = facts.terms.standard.added[place]
    let at = stage.index * facts.terms.standard.added.count + place
    let isKnown = A2.knowsAll(stage, place, facts)
    id = added.id
    mean = isKnown ? facts.figures.addedMean[at] : nil
    cv = isKnown ? facts.figures.addedCV[at] : nil
    limit = added.cvLimits[stage.index]?.value
    let part = Part(stage: stage, added: Part.Added(place: place, id: id))
    verdict = limit == nil ? nil : A2.judge(part, facts).verdict
    let asked = added.required[stage.index] == nil ? [] : own
    sectionsAsked = asked.count
    sectionsFull = asked.count { section in
      let part = Part(stage: stage, added: part.added, subject: .section(section.slot))
      return A1.judge(part, facts).verdict == .met
    }
  }
}

extension SpreadResult {
  init(
    _ indicator: Indicator, _ stage: Stage, _ facts: borrowing Facts<Double>, _ own: [SectionResult], _ small: Set<Int>
  ) {
    let judgement = R2.judge(Part(stage: stage, indicator: indicator), facts)
    let place = stage.index * Indicator.count + indicator.index
    self.indicator = indicator
    isKnown = judgement.verdict != .notAssessed
    isJudged = facts.terms.standard.lists(.r2) && facts.terms.standard.composite.isEmpty
    mean = facts.figures.mean[place]
    cv = judgement.value
    limit = judgement.limit
    verdict = judgement.verdict
    let levels = own.map { $0.indicators[indicator.index].level }
    sectionsFull = levels.count { $0 == .full }
    sectionsAtFloor = levels.count { $0 == .floor }
    if small.isEmpty || !isKnown {
      cvWithoutSmall = nil
    } else {
      var counted = facts.figures.counted
      for slot in small { counted[slot] = 0 }
      cvWithoutSmall =
        Figures.spread(
          of: indicator.index, per: indicator.perPupils, stage.index, counted: counted, totals: facts.year.totals,
          facts.terms.layout
        ).cv
    }
    cvUnweighted = SpreadResult.unweighted(own.compactMap { $0.indicators[indicator.index].value })
  }

  /// Population standard deviation ÷ plain mean of the sections' values: what wrong tools compute.
  package static func unweighted(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard mean > 0 else { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / count).squareRoot() / mean
  }
}

extension SectionResult {
  init(
    _ slot: Int, _ facts: borrowing Facts<Double>, _ cliff: Cliff, verdict: Verdict?, viableFloor: Double
  ) {
    let pupils = facts.year.pupils[slot]
    self.slot = slot
    stage = Stage.allCases[facts.terms.layout.stage[slot]]
    self.pupils = pupils
    classes = facts.year.classes[slot]
    counted = facts.figures.counted[slot] > 0
    indicatorsMet = Int(facts.figures.full[slot])
    self.verdict = verdict
    isOpen = facts.year.open[slot]
    flag = !isOpen || pupils == 0 ? .empty : pupils < viableFloor ? .small : nil
    indicators = Indicator.allCases.map { indicator in
      let index = indicator.index * facts.terms.layout.slots + slot
      let isKnown = facts.year.known[index] && facts.figures.counted[slot] > 0
      let value = facts.figures.value[index]
      let ratio = facts.figures.ratio(indicator, slot, facts.terms.layout, facts.terms.rules)
      let required = facts.terms.rules.required[facts.terms.layout.stage[slot] * Indicator.count + indicator.index]
      let isAsked = required > 0
      return IndicatorResult(
        indicator: indicator, value: isKnown ? value : nil, required: required, ratio: isKnown && isAsked ? ratio : nil,
        level: IndicatorResult.Level(indicator, slot, facts),
        pupilsAtFull: isKnown && isAsked ? cliff.full[indicator.index] : nil,
        pupilsAtFloor: isKnown && isAsked ? cliff.floor[indicator.index] : nil)
    }
    let isAsked = !facts.terms.standard.required.isEmpty
    pupilsAtCliff = isAsked && facts.figures.counted[slot] > 0 && R1.knowsAll(slot, facts) ? cliff.all : nil
  }
}

extension IndicatorResult.Level {
  /// The level of one indicator of a section; nil where it does not count, the total is unknown or nothing is asked.
  package init?(_ indicator: Indicator, _ slot: Int, _ facts: borrowing Facts<Double>) {
    let index = indicator.index * facts.terms.layout.slots + slot
    let place = facts.terms.layout.stage[slot] * Indicator.count + indicator.index
    let required = facts.terms.rules.required[place]
    guard facts.year.known[index], facts.figures.counted[slot] > 0, required > 0 else { return nil }
    let value = facts.figures.value[index]
    self =
      value >= facts.terms.rules.requiredEdge[place]
      ? .full : value >= facts.terms.rules.floorEdge[place] ? .floor : .below
  }
}
