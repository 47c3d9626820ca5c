import County

/// G4: no primary or junior school above 2,000 pupils, no through school above 2,500 in its compulsory stages.
///
/// Holds at exactly the limit. Where the standard allows it, a school that was in use by a given year stands while a
/// promise covers it: made by the census, not yet due, not yet fulfilled. At its due year the promise ends. A promise
/// covers only the school it names and cannot be used twice. Worked example: Baoqing's 第四小学, 2,268 pupils, in use by
/// 2012, promise made 2024 and due 2027: met by exemption until 2026. Source: regulation §1.4 (4) and §3.
package enum G4: Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    (0..<layout.schools).map { Part(subject: .school($0)) }
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard case .school(let school)? = part.subject else { return .notAssessed }
    return judge(school: school, facts)
  }

  /// The judgement of one school by its position.
  static func judge<N: Lane>(school: Int, _ facts: borrowing Facts<N>) -> Judgement<N> {
    let limit =
      facts.terms.layout.schoolIsThrough[school] ? facts.terms.rules.sizeThrough : facts.terms.rules.sizeSingle
    let pupils = facts.figures.schoolPupils[school]
    var judgement = Judgement.atMost(N(limit), pupils)
    guard judgement.unmet.any, let builtBy = facts.terms.rules.exemptIfBuiltBy else { return judgement }
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
    return judgement
  }

  /// In which futures a promise covers the school in this year.
  static func cover<N: Lane>(school: Int, _ facts: borrowing Facts<N>) -> N.Mask {
    var covered = N.Mask(false)
    for (index, promise) in facts.terms.layout.promises.enumerated() where promise.school == school {
      let year = facts.year.year
      let term = Double(promise.due - promise.made)
      if promise.made <= year, year < promise.due, term <= facts.terms.rules.exemptPromiseYears ?? .infinity {
        covered = covered.or(facts.fulfilled[index].not())
      }
    }
    return covered
  }
}
