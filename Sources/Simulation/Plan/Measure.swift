import County
import Regulation

/// One thing the county does (措施), with its year and effect.
package struct Measure: Sendable {
  package var name: String
  package var action: Action
  /// The years in which it acts: it acts in the step into each and shows in it.
  package var years: ClosedRange<Int>
  /// Construction only: when it starts and money begins to flow.
  package var starts: Int?
  package var cost: Cost?
  /// The department that is responsible for it (牵头部门); nil is not given.
  package var owner: String?
  package var place: Place
  /// Where the words of the measure stand: sections, years.
  package var places: [String: Place]

  package init(
    name: String, action: Action, years: ClosedRange<Int>, starts: Int? = nil, cost: Cost? = nil,
    owner: String? = nil, place: Place, places: [String: Place] = [:]
  ) {
    self.owner = owner
    self.places = places
    self.name = name
    self.action = action
    self.years = years
    self.starts = starts
    self.cost = cost
    self.place = place
  }

  /// Whether it does nothing and only keeps its position.
  package var isLeftOut: Bool { if case .leftOut = action { true } else { false } }

  /// Where a word of the measure stands, or the measure itself.
  package func place(of word: String) -> Place { places[word] ?? place }

  /// What is done; the files beside this one hold each family.
  package enum Action: Sendable {
    // Layout: Merger.swift, Building.swift, Intake.swift, PatternChange.swift
    case merge(Merger)
    case reclassify(Reclassification)
    case form(Formation)
    case build(Construction)
    case open(Opening)
    case cap(IntakeCap)
    case rezone(Rezoning)
    case limitClasses(ClassLimit)
    case structure(PatternChange)
    // Staff: Rotation.swift, Teachers.swift
    case rotate(Rotation)
    case redeploy(Rotation)
    case recruit(Recruitment)
    case release(Release)
    case second(Secondment)
    case qualify(Qualification)
    case visit(Visit)
    // Money: Money.swift
    case fund(Funding)
    case repay(Double)
    /// Nothing: the measure cannot be carried out in this future and keeps its position among the others.
    case leftOut
  }

  /// What it costs, in yuan: once, or in every year it acts.
  package struct Cost: Sendable, Equatable {
    package var yuan: Double
    package var everyYear: Bool
    /// By how much a construction is expected to cost more than planned, as a share.
    package var overrun: Double

    package init(yuan: Double, everyYear: Bool, overrun: Double = 0) {
      self.yuan = yuan
      self.everyYear = everyYear
      self.overrun = overrun
    }

    /// What is charged, overrun included, in whole yuan.
    package var charged: Double { (yuan + yuan * overrun).rounded() }
  }
}
