import County

extension PartResult {
  /// One indicator of one section against its requirement, told as a part: R1 joins seven such.
  ///
  /// Its verdict is met at 100 % and unmet below it, though R1 lets one of the seven stand at the floor. Distance and
  /// deviation are in pupils, as R1 has them.
  package init(_ indicator: Indicator, of slot: Int, _ section: SectionResult, _ facts: Facts<Double>) {
    let result = section.indicators[indicator.index]
    part = Part(stage: section.stage, indicator: indicator, subject: .section(slot))
    inScope = section.counted
    aspect = nil
    exemptUntil = nil
    guard let figure = result.value, result.level != nil else {
      verdict = .notAssessed
      borderline = false
      value = result.value
      return
    }
    let judgement = Judgement.atLeast(result.required, figure)
    verdict = judgement.verdict
    value = figure
    limit = judgement.limit
    margin = judgement.margin
    let shown = Nearness.rounded(figure, 2)
    borderline = judgement.turns(at: shown)
    rounding = borderline ? Rounding(value: shown, decimals: 2, isPercent: false) : nil
    distance = result.pupilsAtFull.map { $0 - section.pupils }
    deviation = (section.pupils / Double(facts.year.years[slot])).squareRoot()
  }
}
