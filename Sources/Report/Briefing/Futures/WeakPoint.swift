import County
import Ensemble
import Regulation
import Simulation

/// What is likeliest to cost the title: of futures what holds least often in the years that must hold, of a single run
/// what fails first.
struct WeakPoint {
  let clause: ClauseID
  /// Nil where the clause is judged as a whole.
  let part: Part?
  let year: Int
  /// How probable it is to hold in that year; nil of a single run.
  let chance: Proportion?
  private let program: Program

  /// Of an application on a census; nil where nothing ever fails in its years.
  init?(_ futures: PlanFutures, census: Int) {
    let program = futures.program
    let places = futures.years.indices.filter {
      (census...census + program.windowYears).contains(futures.years[$0])
    }
    var weakest: (clause: Int, place: Int, chance: Proportion)?
    for clause in futures.clauses.indices where futures.isAssessed(clause) {
      for place in places {
        let chance = futures.probability(.clauseStands(clause), place)
        if chance.holds < weakest?.chance.holds ?? chance.of { weakest = (clause, place, chance) }
      }
    }
    guard let weakest else { return nil }
    clause = futures.clauses[weakest.clause]
    let parts = futures.subjects.indices.filter { futures.subjects[$0].clause == futures.clauses[weakest.clause] }
      .map { (subject: $0, chance: futures.probability(.stands($0), weakest.place)) }
    let least = parts.min { $0.chance.holds < $1.chance.holds }
    part = least.map { futures.subjects[$0.subject].part }
    chance = least?.chance ?? weakest.chance
    year = futures.years[weakest.place]
    self.program = program
  }

  /// Of a single run.
  init(_ clause: ClauseID, _ part: Part, _ year: Int, _ program: Program) {
    self.clause = clause
    self.part = part
    self.year = year
    chance = nil
    self.program = program
  }

  /// What it is, as a sentence names it.
  var name: Text {
    part.map { Naming.long(clause, $0, program) } ?? Names.formed(clause, in: program.standard)
  }

  /// With its year and how probable it is to hold.
  var told: Text {
    guard let chance else {
      return Text(zh: "\(year) 年\(name)不达标", en: "\(name) fails in \(year)")
    }
    let share = ChanceText.whole(chance)
    return Text(zh: "\(name)，\(year) 年达标的把握\(share)", en: "\(name), \(share) chance in \(year)")
  }
}
