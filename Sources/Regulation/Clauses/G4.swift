import County

/// G4: no primary or junior school above 2,000 pupils, no through school above 2,500 in its compulsory stages.
///
/// Holds at exactly the limit. Where the standard allows it, a school that was in use by a given year stands while a
/// promise covers it: made by the census, not yet due, not yet fulfilled. At its due year the promise ends. A promise
/// covers only the school it names and cannot be used twice. Worked example: Baoqing's 第四小学, 2,268 pupils, in use by
/// 2012, promise made 2024 and due 2027: met by exemption until 2026. By the transition terms of 2019 a school built by
/// 2010, or with more than half migrant children, stands up to 2,400 (a nine-year
/// school 3,000). Source: regulation.zh §1.4 (4) and §3.
package enum G4: Clause {
  package static let card = ClauseCard(
    Text(zh: "学校规模", en: "size of schools"), .government(4), kind: .size, unit: .pupils,
    declares: [.oversizedPrimary, .oversizedJunior, .oversizedThrough], limits: [.single, .through],
    options: [
      .exemptIfBuiltBy, .exemptPromiseYears, .relaxedSingle, .relaxedThrough, .relaxedIfBuiltBy, .relaxedMigrantShare,
      .relaxedUntil,
    ],
    formula: Text(
      zh: "每校在校生数（一贯制取义务教育阶段）不高于限值；承诺期内的按承诺豁免",
      en:
        "pupils of a school, of a through school those in compulsory stages, at most the limit; exempt while a promise covers it"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    (0..<layout.schools).map { Part(subject: .school($0)) }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard case .school(let school)? = part.subject else { return .notAssessed }
    return judge(school: school, facts)
  }

  package static func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    var joint = JointJudgement<N>()
    for school in 0..<facts.terms.layout.schools
    where Comparison.atMost.isUnmet(facts.figures.schoolPupils[school], N(limit(school, facts))).any {
      joint.join(judge(school: school, facts))
    }
    return joint
  }

  /// The largest the school may be, by its kind.
  @inline(__always)
  private static func limit<N: Lane>(_ school: Int, _ facts: borrowing Facts<N>) -> Double {
    facts.terms.layout.schoolIsThrough[school] ? facts.terms.rules.sizeThrough : facts.terms.rules.sizeSingle
  }

  /// The judgement of one school by its position.
  static func judge<N: Lane>(school: Int, _ facts: borrowing Facts<N>) -> Judgement<N> {
    var judgement = Judgement.atMost(N(limit(school, facts)), facts.figures.schoolPupils[school])
    guard judgement.unmet.any else { return judgement }
    promised(&judgement, school, facts)
    relaxed(&judgement, school, facts)
    return judgement
  }

  /// A school in use by a year stands while a promise covers it.
  private static func promised<N: Lane>(_ judgement: inout Judgement<N>, _ school: Int, _ facts: borrowing Facts<N>) {
    guard let builtBy = facts.terms.rules.exemptIfBuiltBy else { return }
    let over = judgement.unmet
    let covered = over.and(cover(school: school, facts))
    switch facts.terms.layout.schoolBuilt[school]?.proves(inUseBy: Int(builtBy)) {
    case true?:
      judgement.exempt = covered
      judgement.unmet = over.and(covered.not())
    case false?: break
    case nil:
      judgement.unknown = covered
      judgement.unmet = over.and(covered.not())
    }
  }

  /// A school built by a year, or with mostly migrant children, stands up to a relaxed size, without a promise; where
  /// neither is known it is not assessed.
  private static func relaxed<N: Lane>(_ judgement: inout Judgement<N>, _ school: Int, _ facts: borrowing Facts<N>) {
    // The terms speak of nine-year schools alone: one of twelve years keeps its limit.
    let isThrough = facts.terms.layout.schoolIsThrough[school]
    let isNineYear = facts.terms.layout.schoolIsNineYear[school]
    guard isNineYear || !isThrough,
      let size = isNineYear ? facts.terms.rules.relaxedThrough : facts.terms.rules.relaxedSingle,
      facts.terms.standard.isRelaxed(.g4, in: facts.year.year)
    else { return }
    let within = judgement.unmet.and(Comparison.atMost.isMet(facts.figures.schoolPupils[school], N(size)))
    let rules = facts.terms.rules
    let layout = facts.terms.layout
    let isOld = rules.relaxedIfBuiltBy.map { layout.schoolBuilt[school]?.proves(inUseBy: Int($0)) } ?? false
    // A county that tells of no school's migrant children claims nothing by them; a blank among those told is unknown.
    let isMigrant =
      rules.relaxedMigrantShare.map { share in
        layout.schoolMigrantShare[school].map { Comparison.atMost.isUnmet($0, share) }
          ?? (layout.tellsMigrants ? nil : false)
      } ?? false
    if isOld == true || isMigrant == true {
      judgement.exempt = judgement.exempt.or(within)
    } else if isOld == nil || isMigrant == nil {
      judgement.unknown = judgement.unknown.or(within)
    } else {
      return
    }
    judgement.unmet = judgement.unmet.and(within.not())
  }

  /// The due year of the promise that covers a school; nil where it stands by a relaxed size.
  static func due(school: Int, _ facts: borrowing Facts<Double>) -> Int? {
    guard facts.terms.rules.exemptIfBuiltBy != nil, cover(school: school, facts) else { return nil }
    return facts.terms.layout.promises.first { $0.school == school }?.due
  }

  /// In which futures a promise covers the school in this year.
  static func cover<N: Lane>(school: Int, _ facts: borrowing Facts<N>) -> N.Mask {
    var covered = N.Mask(false)
    for index in facts.terms.layout.promises.indices where facts.terms.layout.promises[index].school == school {
      let promise = facts.terms.layout.promises[index]
      let year = facts.year.year
      let term = Double(promise.due - promise.made)
      if promise.made <= year, year < promise.due, term <= facts.terms.rules.exemptPromiseYears ?? .infinity {
        covered = covered.or(facts.fulfilled[index].not())
      }
    }
    return covered
  }
}
