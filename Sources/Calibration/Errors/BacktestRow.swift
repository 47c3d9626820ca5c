import County

extension Backtest {
  /// Outcomes that are summed up together: those of a kind so many years ahead.
  package struct Row: Sendable {
    package var level: PastOutcome.Level
    /// Nil: of both stages.
    package var stage: Stage?
    /// Which half of the sections by roll in the census they were projected from; nil: all.
    package var half: Half?
    package var outcomes: [PastOutcome]
  }

  /// The smaller or the larger half of the sections of a stage.
  package enum Half: String, Sendable { case smaller, larger }

  /// Sections, grades, stages and the whole, so many years ahead; kinds without an outcome are left out.
  package func rows(horizon: Int) -> [Row] {
    let stages = Stage.allCases.map(Optional.some)
    let all: [Row] =
      stages.flatMap { stage -> [Row] in
        let own = outcomes(.section, stage, horizon: horizon)
        let sizes = own.map(\.size).sorted()
        guard let middle = sizes.isEmpty ? nil : sizes[sizes.count / 2] else { return [] }
        return [
          Row(level: .section, stage: stage, outcomes: own),
          Row(level: .section, stage: stage, half: .smaller, outcomes: own.filter { $0.size < middle }),
          Row(level: .section, stage: stage, half: .larger, outcomes: own.filter { $0.size >= middle }),
        ]
      }
      + stages.map { Row(level: .grade, stage: $0, outcomes: outcomes(.grade, $0, horizon: horizon)) }
      + stages.map { Row(level: .stage, stage: $0, outcomes: outcomes(.stage, $0, horizon: horizon)) }
      + [
        Row(level: .stage, outcomes: outcomes(.stage, horizon: horizon)),
        Row(level: .total, outcomes: outcomes(.total, horizon: horizon)),
      ]
    let told = all.filter { !$0.outcomes.isEmpty }
    // With one stage both together are that stage, and so is the whole.
    let isOneStage = Set(told.compactMap(\.stage)).count < 2
    return told.filter { !(isOneStage && ($0.level == .stage && $0.stage == nil || $0.level == .total)) }
  }
}
