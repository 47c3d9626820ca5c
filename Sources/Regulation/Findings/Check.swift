import County

extension Finding {
  /// Everything in a county's documents that does not add up, or that a verdict hangs on, by general rules.
  package static func all(_ county: County, _ evaluation: Evaluation, _ standard: Standard) -> [Finding] {
    made(county) + CheckStaffing.findings(county, standard) + CheckTotals.findings(county, standard)
      + CheckDeclared.findings(county)
      + CheckPublished.findings(county, evaluation, standard) + CheckUse.findings(county, standard)
      + conditions(county, evaluation, standard)
  }

  /// Files of a synthetic county that were changed since they were made.
  private static func made(_ county: County) -> [Finding] {
    (county.synthetic?.changed ?? []).map {
      Finding(.syntheticChanged(isMissing: $0.isMissing), at: Place(file: $0.file))
    }
  }

  /// Clauses without data, exemptions that rest on an unknown year built, and preconditions.
  private static func conditions(_ county: County, _ evaluation: Evaluation, _ standard: Standard) -> [Finding] {
    var findings: [Finding] = []
    for clause in evaluation.conditions {
      let place = county.declared[clause]?.place
      let answeredOlder =
        clause == .q9 && county.declared[.q9]?[.levelThree] != nil && standard.limit(.q9, .qualityCoefficient) != nil
        && county.declared[.q9]?[.qualityCoefficient] == nil
      findings.append(Finding(answeredOlder ? .olderTextAnswered : .notAssessed(clause), clause: clause, at: place))
    }
    for part in evaluation.clause(.g4)?.parts ?? [] where part.verdict == .notAssessed {
      guard case .school(let school)? = part.part.subject else { continue }
      findings.append(Finding(.exemptionUnproven(school: county.schools[school].name), clause: .g4))
    }
    return findings + precondition(county, standard)
  }

  /// A county may apply some years after it was recognised as basically balanced (regulation.zh §1.1).
  private static func precondition(_ county: County, _ standard: Standard) -> [Finding] {
    guard let years = standard.planning(.yearsAfterBasicBalance) else { return [] }
    let needed = county.year - Int(years)
    let since = county.basicBalance
    guard since?.value.proves(inUseBy: needed) != true else { return [] }
    return [Finding(.preconditionOpen(since: since?.value, needed: needed, years: Int(years)), at: since?.place)]
  }
}

extension Evaluation {
  /// Pupils below which a section is flagged small, unless a plan says otherwise.
  package static let usualViableFloor = 10.0

  /// Evaluates a county as it stands, without a plan.
  package init(census county: County, by standard: Standard, viableFloor: Double = usualViableFloor) {
    let layout = Layout(county)
    let questions = Questions(layout, standard)
    var facts = Facts(
      Terms(county: county, standard: standard, layout: layout),
      year: CountyYear<Double>(census: county, layout: layout))
    var verdicts = Verdicts<Double>()
    evaluate(&facts, questions, all: true, into: &verdicts)
    self.init(facts, questions, viableFloor: viableFloor, rollIsFitted: true)
  }
}
