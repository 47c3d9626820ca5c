import Simulation

/// What those who entered a section in a projected year come from: births or kindergarten, graduates, teaching points, the
/// pattern of grades.
extension WhyScreen {
  func entry() -> [String] { explanation.rolls.flatMap { say(RollSourceText.words($0, account)) } }
}
