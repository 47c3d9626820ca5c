import County
import Regulation
import Simulation

extension Briefing {
  /// A paragraph to paste in a memo: under which plan and standard, when to apply, what breaks and what it takes, at what
  /// price, on what it rests. Nil where there is no plan.
  package func memo() -> String? {
    guard let first = comparison.entries.first else { return nil }
    let scene = Scene(self, first)
    let prospect = Prospect(scene.main, scene)
    let program = scene.program
    let standard = scene.standard.title
    var told = [
      Text(
        zh:
          "以 \(scene.firstYear) 学年统计数据为基础，按\(standard)，对\(verbatim: program.county.name) \(scene.firstYear)–\(scene.lastYear) 年作了推演。",
        en:
          "From the census of \(scene.firstYear), \(verbatim: program.county.name) was projected for \(scene.firstYear)–\(scene.lastYear) and judged by \(standard)."
      )
    ]
    told += Conclusion(scene, prospect).sentences
    told += LeaderAnswers(scene, prospect).spending.prefix(1)
    if !scene.labels.assumed.isEmpty {
      let words = Assumed.words(scene.labels.assumed)
      told.append(
        Text(zh: "其中\(words)为估计或推定的数据。", en: "Estimated or assumed: \(words)."))
    }
    if let synthetic = program.county.synthetic { told.append(scene.synthetic(synthetic)) }
    told.append(
      Text(zh: "以上为推演结果，不得作为申报数据。", en: "These are projections, not figures to declare."))
    let paragraph = told.map { $0(language) }.joined(separator: language == .zh ? "" : " ")
    return (language == .zh ? "　　" : "") + paragraph + "\n" + record.issued.map { $0 + "\n" }.joined()
  }
}
