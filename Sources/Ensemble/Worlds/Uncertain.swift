import Simulation

extension Plan {
  /// Whether anything is drawn: else every future is the same, and no share of them is a probability.
  package var isUncertain: Bool {
    chances.isOn || chances.sectionNoise != nil || uncertainties.contains { !$0.distribution.isCertain }
  }
}
