import County
import Regulation

/// One thing that can be explained in one year: a part of a clause, or one indicator of one section.
package struct Topic: Sendable {
  package var clause: ClauseID
  package var part: Part
  /// The place of the part in its clause; nil for an indicator of a section, of which R1 joins seven.
  package var place: Int?
  package var year: Int
  /// Other parts that the question left open, by their place in the clause.
  package var others: [Int]

  package init(clause: ClauseID, part: Part, place: Int?, year: Int, others: [Int] = []) {
    self.clause = clause
    self.part = part
    self.place = place
    self.year = year
    self.others = others
  }
}

extension Topic {
  /// The indicators whose CVs a topic is of: one, or those of a composite.
  func members(_ standard: Standard) -> [CompositeMember] {
    if part.aspect == .composite { return standard.composite }
    if let indicator = part.indicator { return [.own(indicator)] }
    return part.added.map { [.added($0.place)] } ?? []
  }

  /// The limit the topic is held against.
  func limit(_ account: Account) -> Limit? {
    let standard = account.standard
    let limits = standard.rules[clause]?.limits ?? [:]
    let ofStage = part.stage == .primary ? LimitKey.primary : .junior
    switch (clause, part.aspect) {
    case (.r1, _):
      guard let indicator = part.indicator, let stage = part.stage else { return limits[.minimumFull] }
      return standard.required.isEmpty ? nil : standard.required[stage.index][indicator.index]
    case (.a1, _):
      return part.added.flatMap { added in part.stage.flatMap { standard.added[added.place].required[$0.index] } }
    case (.a2, _):
      return part.added.flatMap { added in part.stage.flatMap { standard.added[added.place].cvLimits[$0.index] } }
    case (.r2, _), (.g5, .largestClass), (.g13, _): return limits[ofStage]
    case (.g3, .musicArea): return limits[.musicArea]
    case (.g3, .artArea): return limits[.artArea]
    case (.g3, _): return part.subject == nil ? nil : limits[.classesPerRoom]
    case (.g4, _):
      guard case .school(let school)? = part.subject else { return nil }
      return limits[account.layout.schoolIsThrough[school] ? .through : .single]
    case (.g7, _): return limits[.perPupil]
    case (.g11, .backboneShare): return limits[.backboneShare]
    case (.q1, _) where part.stage == .primary: return limits[.primary]
    case (.q9, .qualityCoefficient): return limits[.qualityCoefficient]
    case (.q9, .spread): return limits[.spread]
    case (.s1, .sample): return limits[.sample]
    case (.s1, .parents): return limits[.parents]
    case (_, .performancePay), (_, .ruralTilt), (_, .careSystem), (_, .level), (_, .health): return nil
    default: return limits[.share]
    }
  }

  /// Whether a finding bears on the topic: its clause, and of a CV its stage and indicator.
  func isAbout(_ finding: Finding) -> Bool {
    guard finding.clause == clause else { return false }
    switch finding.fact {
    case .sectionsFullDiffer(let stage, let indicator, _, _, _), .meanDiffers(let stage, let indicator, _, _),
      .cvDiffers(let stage, let indicator, _, _), .unroundedSplitExplains(let stage, let indicator, _, _),
      .roundingDecides(let stage, let indicator, _, _, _):
      return part.stage == stage && part.indicator == indicator
    case .compositeDiffers(let stage, _, _): return part.stage == stage && part.aspect == .composite
    default: return true
    }
  }

  /// What the county printed of it in 表Ⅲ.
  func published(_ county: County) -> Figure? {
    guard clause == .r2, let stage = part.stage else { return nil }
    if let indicator = part.indicator { return county.published.cvs[stage.index][indicator.index] }
    return nil
  }
}
