import County
import Ensemble
import Regulation
import Simulation

/// Which assumptions decide, in sentences: those a probability hangs on most.
struct DecisionText {
  let plan: PlanFutures

  init(_ plan: PlanFutures) { self.plan = plan }

  func sentences() -> [Text] { [] }
}

/// Which plan may be rued for, over the same futures.
struct RegretText {
  let plans: [PlanFutures]

  init(_ plans: [PlanFutures]) { self.plans = plans }

  func lines(_ language: Language) -> [String] { [] }
}
