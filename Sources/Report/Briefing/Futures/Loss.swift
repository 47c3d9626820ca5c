import County
import Ensemble
import Regulation
import Simulation

/// Why a plan is less sure than doing nothing in the same futures: the clause its measures cost most in the years that must
/// hold, and which measure that is.
struct Loss {
  /// What loses most, as a sentence names it, and in which year.
  let what: Text
  let clause: ClauseID
  let year: Int
  let with: Proportion
  let without: Proportion
  /// The measure that costs most, and how sure the plan is without it; nil where that was not run.
  let measure: (name: String, without: Proportion?)?

  /// Of an application on a census; nil where no clause holds less often by the measures.
  init?(_ futures: PlanFutures, census: Int, withoutOne: [PlanFutures?] = []) {
    let program = futures.program
    let places = futures.years.indices.filter { (census...census + program.windowYears).contains(futures.years[$0]) }
    var worst: (clause: Int, place: Int, gain: PairedGain)?
    for clause in futures.clauses.indices where futures.isAssessed(clause) {
      for place in places {
        guard let gain = futures.gain(.clauseStands(clause), place), gain.gain < worst?.gain.gain ?? 0 else { continue }
        worst = (clause, place, gain)
      }
    }
    guard let worst else { return nil }
    clause = futures.clauses[worst.clause]
    year = futures.years[worst.place]
    let parts = futures.subjects.indices.filter { futures.subjects[$0].clause == futures.clauses[worst.clause] }
      .compactMap { subject in
        futures.gain(.stands(subject), worst.place).map { (subject: subject, gain: $0.gain) }
      }
    let part = parts.min { $0.gain < $1.gain }.map { futures.subjects[$0.subject].part }
    what =
      part.map { Naming.long(futures.clauses[worst.clause], $0, program) }
      ?? Names.formed(futures.clauses[worst.clause], in: program.standard)
    with = futures.probability(.clauseStands(worst.clause), worst.place)
    without = Proportion(holds: with.holds - worst.gain.gained + worst.gain.lost, of: with.of)
    let measures = program.plan.measures
    if measures.count == 1 {
      measure = (measures[0].name, nil)
    } else {
      let runs = withoutOne.enumerated().compactMap { place, run -> (name: String, share: Proportion)? in
        guard let run, let at = run.years.firstIndex(of: census), let share = run.window(at) else { return nil }
        return (measures[place].name, share)
      }
      let own = futures.years.firstIndex(of: census).flatMap { futures.window($0) }
      let most = runs.max { $0.share.holds < $1.share.holds }
      measure = most.flatMap { $0.share.holds > own?.holds ?? 0 ? ($0.name, $0.share) : nil }
    }
  }

  /// Whether a plan is less sure of its likeliest application than doing nothing is of its own.
  static func isThere(_ futures: PlanFutures) -> Bool {
    func best(_ window: (Int) -> Proportion?) -> Proportion? {
      Advice.best(futures.years.indices.compactMap { place in window(place).map { (futures.years[place], $0) } })?.1
    }
    guard let with = best({ futures.window($0) }), let without = best({ futures.windowOfNothing($0) }) else {
      return false
    }
    return with.share < without.share
  }

  /// Which measure takes what from how sure to how sure.
  var sentence: Text {
    let (before, after) = (ChanceText.bare(without), ChanceText.bare(with))
    let did =
      measure.map { Text(zh: "“\(verbatim: $0.name)”使", en: "\"\(verbatim: $0.name)\" lowers") }
      ?? Text(zh: "措施使", en: "the measures lower")
    let otherwise =
      measure?.without.map { share in
        let told = ChanceText.bare(share)
        return Text(zh: "；不实施此项，把握\(told)", en: "; leaving it out, the plan has \(told)")
      } ?? Text(same: "")
    return Text(
      zh: "\(did)\(what)在 \(year) 年达标的把握由\(before) 降至\(after)\(otherwise)",
      en: "\(did) the chance of \(what) in \(year) from \(before) to \(after)\(otherwise)")
  }
}

extension Briefing.Futures {
  /// Whether the first plan is less sure than doing nothing by several measures, so that it must be asked by which.
  package static func asksWhichMeasure(_ first: PlanFutures) -> Bool {
    first.program.plan.measures.count > 1 && Loss.isThere(first)
  }
}

extension Scene {
  /// What makes a plan less sure than doing nothing; nil where it is not.
  func loss(of place: Int) -> Loss? {
    guard let futures = chances(of: place), Loss.isThere(futures), let census = advice(of: place).censuses.first else {
      return nil
    }
    return Loss(futures, census: census, withoutOne: place == 0 ? briefing.futures?.withoutOne ?? [] : [])
  }
}
