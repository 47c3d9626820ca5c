import County
import Regulation
import Simulation

/// Finds what a planner's word means: an id in any case, a name in either language, or the beginning or part of one name.
package enum AskedNames {
  /// A clause by its id, or by its name or a part of it in either language.
  package static func clause(_ text: String) throws(Problem) -> ClauseID {
    let names = ClauseID.allCases.map { clause in
      let (form, short) = (Names.form(clause), Names.shortForm(clause))
      return [clause.rawValue, Names.clause(clause).zh, Names.clause(clause).en, form.zh, form.en, short.en]
    }
    return ClauseID.allCases[try matches(text, names, "--clause", names.map { $0[0] })]
  }

  /// A stage in either language.
  package static func stage(_ text: String) throws(Problem) -> Stage {
    let names = Stage.allCases.map { [$0.rawValue, Names.stage($0).zh, $0.wing.zh, $0.wing.en] }
    let found = try matches(text, names, "--stage", names.map { $0[0] })
    return Stage.allCases[found]
  }

  /// One of the seven indicators, or one that the standard adds.
  package static func indicator(_ text: String, in standard: Standard) throws(Problem) -> CompositeMember {
    let own = Indicator.allCases.map { [$0.rawValue, Names.indicator($0).zh, Names.indicator($0).en] }
    let added = standard.added.map { [$0.id, $0.title.zh, $0.title.en] }
    let found = try matches(text, own + added, "--indicator", (own + added).map { $0[0] })
    return found < own.count ? .own(Indicator.allCases[found]) : .added(found - own.count)
  }

  /// A section by id or name; `stage`: only of this one.
  package static func section(_ text: String, in county: County, stage: Stage?) throws(Problem) -> Int {
    let slots = county.sections.indices.filter { stage == nil || county.sections[$0].stage == stage }
    let names = slots.map { [county.sections[$0].id, county.sections[$0].name] }
    do throws(Problem) { return slots[try matches(text, names, "--section", names.map { $0[0] })] } catch {
      guard case .unknownWord = error.fault else { throw error }
      let nearest = nearest(to: text, among: names.flatMap { $0 })
      throw Problem(.unknownSection(id: text, nearest: nearest), at: Place(file: "--section"))
    }
  }

  /// A school by id or name, or by a section of it.
  package static func school(_ text: String, in county: County) throws(Problem) -> Int {
    let names = county.schools.map { school in
      [school.id, school.name] + school.sections.flatMap { [county.sections[$0].id, county.sections[$0].name] }
    }
    do throws(Problem) { return try matches(text, names, "--school", county.schools.map(\.id)) } catch {
      guard case .unknownWord = error.fault else { throw error }
      let nearest = nearest(to: text, among: names.flatMap { $0.prefix(2) })
      throw Problem(.unknownSchool(id: text, nearest: nearest), at: Place(file: "--school"))
    }
  }

  /// The one of several that a text names: by a whole name, else as the beginning of one, else as a part of one.
  private static func matches(
    _ text: String, _ names: [[String]], _ option: String, _ ids: [String]
  ) throws(Problem) -> Int {
    let asked = text.lowercased()
    let ways: [(String) -> Bool] = [{ $0 == asked }, { $0.hasPrefix(asked) }, { $0.contains(asked) }]
    for fits in ways where !asked.isEmpty {
      let found = names.indices.filter { names[$0].contains { fits($0.lowercased()) } }
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw Problem(.question(.severalMatch(text: text, matches: found.map { ids[$0] })), at: Place(file: option))
      }
    }
    throw unknown(text, ids, option)
  }

  private static func unknown(_ text: String, _ known: [String], _ option: String) -> Problem {
    Problem(
      .unknownWord(text: text, allowed: known, nearest: nearest(to: text, among: known)), at: Place(file: option))
  }
}
