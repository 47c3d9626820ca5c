import County
import Ensemble
import Regulation

extension RollSubject {
  /// The stage whose pupils are told.
  func stage(_ layout: Layout) -> Stage {
    switch self {
    case .section(let slot): Stage.allCases[layout.stage[slot]]
    case .stage(let stage), .grade(let stage, _): stage
    }
  }

  /// The grade, counted from the first primary grade; nil: all.
  var grade: Int? { if case .grade(_, let grade) = self { grade } else { nil } }

  /// The section; nil: the county.
  var slot: Int? { if case .section(let slot) = self { slot } else { nil } }
}
