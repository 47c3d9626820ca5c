import County
import Simulation

/// Whether a difference between two plans is one of the world or one of what the county does.
package enum ChangeSide: String, Sendable {
  case assumptions, measures

  func name(_ language: Language) -> String {
    switch self {
    case .assumptions: Text(zh: "假设：", en: "assumptions:")(language)
    case .measures: Text(zh: "措施：", en: "measures:")(language)
    }
  }
}

extension PlanChange {
  /// The side a difference is on; nil for one that moves nothing: title, story, milestones. The horizon and the standard
  /// are of the world.
  package var side: ChangeSide? {
    switch scope {
    case .assumptions: .assumptions
    case .plan: ["through", "standard", "county"].contains(key) ? .assumptions : nil
    case .measure: .measures
    case .milestone: nil
    }
  }

  /// The difference in a sentence that names its measure.
  package var told: Text {
    guard case .measure(let name) = scope, !steps.isEmpty else { return sentence }
    return Text(zh: "“\(verbatim: name)”\(sentence)", en: "\"\(verbatim: name)\": \(sentence)")
  }
}
