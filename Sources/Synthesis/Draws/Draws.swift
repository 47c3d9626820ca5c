import County

/// Draws that depend on a seed, a name and a number only (SplitMix64): what is drawn for one margin does not move what is
/// drawn for another, and the bits are the same on every machine.
struct Draws {
  private let base: UInt64

  /// The draws of one name, such as `primary.degree`, under a seed.
  init(seed: UInt64, _ name: String) {
    base = SplitMix.mixed(seed &+ SplitMix.step) ^ nameHash(name)
  }

  /// A number between 0 and 1 by its position.
  func uniform(_ position: Int) -> Double {
    let bits = SplitMix.mixed(base &+ UInt64(truncatingIfNeeded: position + 1) &* SplitMix.step)
    return Double(bits >> 11) / Double(1 << 53)
  }

  /// A bell-shaped draw around 0 with deviation 1, between −3 and 3: twice the sum of three uniforms less 1.5.
  func bell(_ position: Int) -> Double {
    2 * (uniform(3 * position) + uniform(3 * position + 1) + uniform(3 * position + 2) - 1.5)
  }
}

/// A factor that is as far above 1 for a disturbance as it is below for its opposite: g(−y) = 1 ÷ g(y), without exp.
func factor(_ disturbance: Double) -> Double {
  disturbance >= 0 ? 1 + disturbance : 1 / (1 - disturbance)
}
