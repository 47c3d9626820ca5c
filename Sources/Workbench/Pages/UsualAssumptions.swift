import Report
import Simulation

extension Assumptions {
  /// What holds of an assumption that a plan says nothing of, as a plan would write it; nil where the county's
  /// data tell it, and where it goes only with or without another.
  static func usual(_ key: String) -> String? {
    let usual = Assumptions()
    return switch key {
    case "births": Digits.exact(usual.births)
    case "progression": Digits.exact(usual.progression[0])
    case "transition": Digits.exact(usual.transition)
    case "retirement": "0%/year"
    case "smallClass": Digits.exact(usual.smallClass)
    case "viableFloor": Digits.exact(usual.viableFloor)
    default: nil
    }
  }
}
