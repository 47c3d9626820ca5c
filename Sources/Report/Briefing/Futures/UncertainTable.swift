import County
import Ensemble
import Simulation

/// What is drawn in the futures of each uncertain plan: its central value, nine tenths of its distribution, how often.
struct UncertainTable {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// A table for each plan that has any.
  var blocks: [PageBlock] {
    scene.outlooks.compactMap { outlook -> PageBlock? in
      let found = outlook.futures.uncertainties
      guard !found.isEmpty else { return nil }
      let heads = [
        scene.text("假设", "Assumption"), scene.text("给定值", "Given"), "5%–95%", scene.text("抽取", "Drawn"),
        scene.text("出处", "Place"),
      ]
      let plan = scene.isAlone ? Text(same: "") : scene.name(of: outlook.place)
      let assumed = SpreadSourceText.words([outlook.program])
      let chance =
        outlook.program.plan.chances.isOn
        ? Text(zh: "；另计人数的偶然波动", en: "; chance in the rolls besides") : Text(same: "")
      return .table(
        PageTable(
          caption: scene.text(
            "\(plan)不确定的假设（\(assumed)）",
            "Uncertain assumptions\(plan.isEmpty ? "" : " of \(plan)") (\(assumed))"),
          heads: [heads.map { PageTable.Head($0) }], rows: found.map { row($0, outlook.program) },
          notes: [
            scene.text(
              "逐年抽取的，区间为一年之值\(chance)。",
              "Where drawn by year, the range is that of one year's value\(chance).")
          ], cardHeads: [""] + heads.dropFirst()))
    }
  }

  private func row(_ uncertainty: Uncertainty, _ program: Program) -> PageTable.Row {
    func at(_ share: Double) -> String {
      UncertaintyText.quantile(uncertainty, share).map { UncertaintyText.value(uncertainty, $0) } ?? "–"
    }
    let drawn =
      uncertainty.distribution.course == .constant
      ? Text(zh: "一次", en: "once") : Text(zh: "逐年", en: "by year")
    return PageTable.Row([
      PageTable.Cell(UncertaintyText.name(uncertainty, program)(scene.language)),
      PageTable.Cell(UncertaintyText.value(uncertainty, uncertainty.distribution.central), .figure),
      PageTable.Cell("\(at(0.05))–\(at(0.95))", .figure), PageTable.Cell(drawn(scene.language), .sign),
      PageTable.Cell("\(uncertainty.place.file):\(uncertainty.place.line ?? 0)"),
    ])
  }
}
