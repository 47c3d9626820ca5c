import Calibration
import County
import Regulation

/// What every figure of many futures says of itself besides how to read it: what was drawn, and that spreads are assumed.
struct FuturesNote {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func text(_ how: Text, _ clauses: [ClauseID]) -> String {
    let drawn = drawn
    let past = PastErrorText.brief(PastErrors(scene.briefing.backtest))
    return scene.yearNote("\(how)\(drawn)。\(past)", "\(how) \(drawn.capital). \(past)", clauses)
  }

  /// How many futures from which seed; whose the spreads are.
  var drawn: Text {
    let draws = Digits.grouped(Double(scene.briefing.futures?.draws ?? 0))
    let seed = scene.briefing.futures?.seed ?? 0
    let assumed = SpreadSourceText.words(scene.outlooks.map(\.program))
    return Text(
      zh: "\(verbatim: draws) 种未来，种子 \(seed)；\(assumed)", en: "\(verbatim: draws) futures, seed \(seed); \(assumed)")
  }
}
