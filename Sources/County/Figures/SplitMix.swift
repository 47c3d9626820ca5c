/// SplitMix64 (Steele, Lea & Flood 2014): the same start gives the same bits on every machine.
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(from start: UInt64) { state = start }

  package mutating func next() -> UInt64 {
    state &+= SplitMix.step
    return SplitMix.mixed(state)
  }

  /// What the state goes on by: 2⁶⁴ ÷ the golden ratio.
  package static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A state with its bits mixed, by which single draws are made without those before them.
  package static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
