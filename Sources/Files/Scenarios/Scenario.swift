import Calibration
import County
import Regulation
import Simulation

/// A plan read together with its county and with what judges it: the one reading that every command has of a plan.
package struct Scenario: Sendable {
  package let file: PlanFile
  package let judged: JudgedCounty

  package var plan: Plan { file.plan }
  /// The county, knowing how far off projections of it have been.
  package let county: County
  /// How projections from its past censuses did; nil where it has too little past.
  package let backtest: Backtest?
  package var standard: Standard { judged.standard }
  package var target: Standard? { judged.target }
  /// All that was read, each file once.
  package var inputs: [InputFile] { InputFile.once(file.inputs + judged.inputs) }
  /// What a reader should know of how the files were read.
  package var notices: [Notice] { file.notices + judged.notices }

  /// Reads a plan and all it names; throws every problem of all of it together.
  ///
  /// `standard`: judges in the place of the plan's own and the county's.
  package init(_ path: String, standard: Sourced<String>? = nil) throws(Problems) {
    try self.init(try PlanFile(path), standard: standard)
  }

  /// Reads what a plan names.
  package init(_ read: PlanFile, standard: Sourced<String>? = nil) throws(Problems) {
    let county = read.plan.county
    try self.init(
      read,
      of: try JudgedCounty(
        county.value, named: county.place, standards: [standard, read.plan.standard].compactMap(\.self),
        target: read.plan.localTarget))
  }

  /// Puts a plan beside a county that was read for it.
  package init(_ read: PlanFile, of judged: JudgedCounty) throws(Problems) {
    self.judged = judged
    var county = judged.county
    backtest = try judged.past.value.get()
    county.rollErrors = RollErrors(backtest)
    self.county = county
    file = try read.named(in: judged.county)
  }

  /// The plan in its county with another factor of road ÷ straight line; nil: the county's own.
  package func detoured(by factor: Sourced<Double>?) throws(Problems) -> Scenario {
    guard let factor else { return self }
    return try Scenario(file, of: judged.detoured(by: factor))
  }

  /// The plan compiled for its county; throws what cannot be.
  package func program() throws(Problems) -> Program { try Program(plan, for: county, by: standard) }

  /// The plan run to its end; throws what cannot be compiled or carried out.
  package func timeline() throws(Problems) -> Timeline { try Timeline(try program()) }
}

/// What a command is asked about: a plan, or a county as it stands.
package enum Subject: Sendable {
  case plan(Scenario)
  case county(JudgedCounty)

  /// A file that ends as plans do is a plan, all else the folder of a county.
  package init(_ path: String, standard: Sourced<String>? = nil) throws(Problems) {
    self =
      path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      ? .plan(try Scenario(path, standard: standard)) : .county(try JudgedCounty(path, standard: standard))
  }

  package var judged: JudgedCounty {
    switch self {
    case .plan(let scenario): scenario.judged
    case .county(let county): county
    }
  }

  /// The plan asked about; nil for a county as it stands.
  package var scenario: Scenario? { if case .plan(let scenario) = self { scenario } else { nil } }

  package var inputs: [InputFile] { scenario?.inputs ?? judged.inputs }
  package var notices: [Notice] { scenario?.notices ?? judged.notices }
}
