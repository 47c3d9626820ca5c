import County

/// The verdicts of one county-year and no figure: for whoever asks only what stands and what does not.
package struct VerdictYear: Sendable {
  package let year: Int
  /// The county's, over the assessed clauses alone.
  package let verdictOfAssessed: Verdict
  /// By position in `ClauseID.allCases`; nil for a clause that the standard does not list.
  package let clauses: [Verdict?]
  /// Schools that stand by a promise, with the year in which it is due.
  package let promised: [(school: Int, due: Int)]
  /// By school: whether it is within its size limit, promise or none.
  package let isUnderLimit: [Bool]
  /// One clause after another, by its parts in their order; one out of scope is not assessed.
  private let parts: [Verdict]
  /// By position in `ClauseID.allCases`: where its parts begin.
  private let starts: [Int]

  /// The verdict of a part of a clause by their positions.
  package func verdict(of part: Int, ofClauseAt position: Int) -> Verdict { parts[starts[position] + part] }

  /// The verdicts of a year whose figures have been computed.
  package init(_ facts: borrowing Facts<Double>, _ questions: borrowing Questions) {
    var (clauses, parts, starts, judged): ([Verdict?], [Verdict], [Int], [Verdict]) = ([], [], [], [])
    var promised: [(school: Int, due: Int)] = []
    clauses.reserveCapacity(ClauseID.allCases.count)
    starts.reserveCapacity(ClauseID.allCases.count)
    parts.reserveCapacity(questions.parts.reduce(0) { $0 + $1.count })
    for (position, clause) in ClauseID.allCases.enumerated() {
      starts.append(parts.count)
      guard questions.isListed[position] else {
        clauses.append(nil)
        continue
      }
      judged.removeAll(keepingCapacity: true)
      for part in questions.parts[position] {
        let judgement = clause.judge(part, facts)
        let verdict = judgement.verdict
        if let promise = PartResult.promise(clause, part, verdict, facts) { promised.append(promise) }
        let isInScope = PartResult.isInScope(part, clause, questions.cards[position].kind, facts)
        parts.append(isInScope ? verdict : .notAssessed)
        if isInScope { judged.append(verdict) }
      }
      clauses.append(ClauseResult.verdict(of: judged))
    }
    self.init(
      facts.year.year, clauses, parts, starts, promised,
      isUnderLimit: (0..<facts.terms.layout.schools).map { school in
        let judgement = G4.judge(school: school, facts)
        return SchoolResult.isUnder(judgement.limit, judgement.value)
      })
  }

  /// Those of a year that was described.
  package init(_ evaluation: borrowing Evaluation) {
    var (clauses, parts, starts): ([Verdict?], [Verdict], [Int]) = ([], [], [])
    var promised: [(school: Int, due: Int)] = []
    var next = 0
    for clause in ClauseID.allCases {
      starts.append(parts.count)
      guard next < evaluation.clauses.count, evaluation.clauses[next].id == clause else {
        clauses.append(nil)
        continue
      }
      clauses.append(evaluation.clauses[next].verdict)
      for part in evaluation.clauses[next].parts {
        parts.append(part.inScope ? part.verdict : .notAssessed)
        if let due = part.exemptUntil, case .school(let school)? = part.part.subject { promised.append((school, due)) }
      }
      next += 1
    }
    self.init(
      evaluation.year, clauses, parts, starts, promised, isUnderLimit: evaluation.schools.map(\.isUnderLimit))
  }

  private init(
    _ year: Int, _ clauses: [Verdict?], _ parts: [Verdict], _ starts: [Int], _ promised: [(school: Int, due: Int)],
    isUnderLimit: [Bool]
  ) {
    self.year = year
    self.clauses = clauses
    self.parts = parts
    self.starts = starts
    self.promised = promised
    self.isUnderLimit = isUnderLimit
    verdictOfAssessed = Evaluation.verdict(ofAssessed: clauses.lazy.compactMap(\.self))
  }
}
