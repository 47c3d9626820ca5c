import ArgumentParser
import County
import Regulation
import Report
import Simulation

/// Which clause, or part of one, a comparison of runs also shows.
struct ClauseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "要看的条款：R2、表Ⅲ 或名称；不写则取变化的一项。", en: "Clause to show: R2, 表Ⅲ, or a name; else the one that moves."))
  var clause: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      zh: "条款的一个学段：primary（小学）或 junior（初中）。", en: "Of the clause: one stage, primary or junior (小学 or 初中)."))
  var stage: String?

  @Option(name: .long, help: ArgumentHelp(zh: "条款的一项指标：代码或名称。", en: "Of the clause: one indicator by id or name."))
  var indicator: String?

  var isGiven: Bool { clause != nil || stage != nil || indicator != nil }

  /// What is asked for, in the words of a standard; nil where nothing is. A stage or an indicator alone is of the CVs.
  func watched(_ standard: Standard, _ census: Evaluation) throws -> WatchedClause? {
    guard isGiven else { return nil }
    let member = try indicator.map { text in try AskedNames.indicator(text, in: standard) }
    let id =
      try clause.map { text in try AskedNames.clause(text) }
      ?? (member.map { if case .added = $0 { true } else { false } } == true ? .a2 : .r2)
    let key: String? =
      switch member {
      case .own(let own)?: own.rawValue
      case .added(let place)?: standard.added[place].id
      case nil: nil
      }
    let watched = WatchedClause(id, stage: try stage.map { text in try AskedNames.stage(text) }, indicator: key)
    guard census.clause(id) != nil else {
      let known = census.clauses.map(\.id.rawValue)
      let fault = QuestionFault.notInStandard(clause: id.rawValue, standard: standard.id, known: known)
      throw Problem(.question(fault), at: Place(file: "--clause"))
    }
    guard watched.isIn(census) else {
      let option = indicator == nil ? "--stage" : "--indicator"
      throw Problem(.question(.notAskedOf(clause: id.rawValue, option: option, known: [])), at: Place(file: option))
    }
    return watched
  }
}
