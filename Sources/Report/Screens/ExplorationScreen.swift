import County
import Ensemble
import Regulation
import Simulation

/// Plans in many futures on one screen: how probable it is that the county stands, and what decides.
package struct ExplorationScreen {
  let plans: [PlanFutures]
  let regret: RegretText
  let seed: UInt64
  let terminal: Terminal
  let language: Language

  /// Columns of the names, of a year (the first of a row has one more, for its number in full) and of the errors.
  private static let head = 29
  private static let column = 4
  private static let error = 6

  package init(
    _ plans: [PlanFutures], _ regret: RegretText, seed: UInt64, terminal: Terminal = .plain, _ language: Language
  ) {
    self.terminal = terminal
    self.plans = plans
    self.regret = regret
    self.seed = seed
    self.language = language
  }

  package func lines() -> [String] {
    var lines: [String] = []
    for plan in plans { lines += (lines.isEmpty ? [] : [""]) + self.lines(plan) }
    let regret = regret.lines(language)
    return regret.isEmpty ? lines : lines + [""] + regret
  }

  private func lines(_ plan: PlanFutures) -> [String] {
    let program = plan.program
    let count = Digits.grouped(Double(plan.futures))
    let partial =
      plan.isPartial
      ? Text(
        zh: "（中断，原定 \(grouped: Double(plan.asked)) 种）",
        en: " (broken off, of \(grouped: Double(plan.asked)))")
      : Text(same: "")
    let title = Text(
      zh:
        "\(verbatim: program.county.name)　\(verbatim: program.plan.title)　\(verbatim: count) 种未来\(partial)，种子 \(seed)",
      en:
        "\(verbatim: program.county.name)  \(verbatim: program.plan.title)  \(verbatim: count) futures\(partial), seed \(seed)"
    )
    let standard = Text(
      zh: "标准：\(program.standard.title)　格内为概率（%）",
      en: "Standard: \(program.standard.title)  cells: probability in %")
    var lines = wrapped(title).map { terminal.paint($0, .head) } + wrapped(standard)
    lines += SyntheticText.lines(program.county, language)
    if let certainty = ExplorationText(plan).certainty {
      lines += wrapped(certainty)
    }
    for range in ranges(plan.years.count) { lines += table(plan, range) }
    if !plan.isCertain { lines += stages(plan) }
    lines.append("")
    let story = ExplorationText(plan)
    for text in story.opening { lines += wrapped(text) }
    let decisions = plan.decisions()
    if !decisions.isEmpty { lines += wrapped(TornadoTable.legend) }
    for decision in decisions {
      lines += TornadoTable(plan: plan, decision: decision).lines(in: terminal, language)
      if let failure = DecisionText(plan).failure(decision) { lines += wrapped(failure) }
    }
    for text in story.closing { lines += wrapped(text) }
    return lines
  }

  private func wrapped(_ text: Text) -> [String] { Columns.wrap(text(language), Terminal.usual, indent: 2) }

  private func ranges(_ count: Int) -> [Range<Int>] {
    let most = (Terminal.usual - Self.head - 1 - Self.error) / Self.column
    return stride(from: 0, to: count, by: most).map { $0..<min($0 + most, count) }
  }

  private func table(_ plan: PlanFutures, _ range: Range<Int>) -> [String] {
    func row(_ head: Text, _ ink: TerminalInk? = nil, _ cell: (Int) -> Cell?) -> [String] {
      let cells = range.map(cell)
      let widest = cells.compactMap { $0?.reach }.max()
      let error = widest.map { "±\(ExplorationText.points($0))" } ?? ""
      return Columns.row(
        [.left(head(language), Self.head, ink)]
          + cells.enumerated().map { place, cell in
            .right(cell?.text ?? "–", Self.column + (place == 0 ? 1 : 0), ink ?? cell?.ink)
          } + [.right(error, Self.error, ink ?? .faint)], in: terminal)
    }
    func share(_ proportion: Proportion) -> Cell {
      Cell(
        text: ExplorationText.percent(proportion),
        reach: plan.isCertain ? nil : ExplorationText.reach(proportion.interval()),
        ink: TerminalInk(chance: proportion.share))
    }
    func gain(_ gain: PairedGain) -> Cell {
      Cell(
        text: gain.gained == 0 && gain.lost == 0 ? "0" : Digits.signed(gain.gain * 100, 0),
        reach: plan.isCertain ? nil : ExplorationText.reach(gain.interval()))
    }
    var lines = row(Text(zh: "统计年度（秋）", en: "census of autumn"), .head) { year in
      Cell(text: year == range.lowerBound ? "\(plan.years[year])" : String("\(plan.years[year])".suffix(2)))
    }
    lines += row(Text(zh: "已评估各项均达标", en: "all assessed clauses met")) { share(plan.probability(.county, $0)) }
    if !plan.program.plan.measures.isEmpty {
      lines += row(Text(zh: "  不采取措施时", en: "  doing nothing")) { share(plan.probabilityOfNothing($0)) }
      lines += row(Text(zh: "  相差（百分点）", en: "  difference, points")) { plan.gain(.county, $0).map(gain) }
    }
    lines += row(Text(zh: "  并保持到期末", en: "  and on to the end")) { share(plan.lasting(.county, $0)) }
    let span = plan.program.windowYears
    lines += row(Text(zh: "  申报：当年及其后\(Names.count(span))年", en: "  then and for \(span) years")) {
      plan.window($0).map(share)
    }
    for (place, clause) in plan.clauses.enumerated() where isOpen(plan, .clauseStands(place), of: place) {
      func known(_ question: PlanFutures.Question, _ year: Int) -> Cell? {
        plan.isAssessed(place, in: year) ? share(plan.probability(question, year)) : nil
      }
      lines += row(Names.headed(clause, in: plan.program.standard)) { known(.clauseStands(place), $0) }
      lines += parts(plan, place).flatMap { part in
        let name = ExplorationText.name(plan.subjects[part].part, plan.program)
        return row(Text(zh: "  \(name)", en: "  \(name)")) { known(.stands(part), $0) }
      }
    }
    return lines
  }

  private static let pupils = 7

  /// Pupils of each stage: the middle of the futures, and between which figures nine in ten lie.
  private func stages(_ plan: PlanFutures) -> [String] {
    let ranks = plan.ranks([0.05, 0.5, 0.95])
    let most = max(1, (Terminal.usual - Self.head) / Self.pupils)
    let own = plan.rollSubjects.enumerated().compactMap { place, subject -> (Int, Stage)? in
      if case .stage(let stage) = subject { (place, stage) } else { nil }
    }
    guard !own.isEmpty else { return [] }
    return stride(from: 0, to: plan.years.count, by: most).flatMap { start -> [String] in
      let range = start..<min(plan.years.count, start + most)
      func row(_ head: Text, _ ink: TerminalInk? = nil, _ cell: (Int) -> String) -> [String] {
        Columns.row(
          [.left(head(language), Self.head, ink)] + range.map { .right(cell($0), Self.pupils, ink) }, in: terminal)
      }
      var lines = row(Text(zh: "在校生（人）", en: "pupils"), .head) { "\(plan.years[$0])" }
      for (place, stage) in own {
        let found = range.map { plan.rollQuantiles(place, $0, ranks) ?? [] }
        func cell(_ rank: Int) -> (Int) -> String {
          { year in
            let own = found[year - range.lowerBound]
            return rank < own.count ? Digits.fixed(own[rank].value, 0) : "–"
          }
        }
        let name = Names.stage(stage)
        lines += row(Text(zh: "\(name)，中位数", en: "\(name), median"), nil, cell(1))
        lines += row(Text(zh: "  5% 分位", en: "  5th percentile"), .faint, cell(0))
        lines += row(Text(zh: "  95% 分位", en: "  95th percentile"), .faint, cell(2))
      }
      return lines
    }
  }

  /// One cell of the table, and how far it may be off: points.
  private struct Cell {
    var text: String
    var reach: Double?
    var ink: TerminalInk?
  }

  /// The parts of a clause that some futures decide; of many the least certain.
  private func parts(_ plan: PlanFutures, _ place: Int) -> [Int] {
    let clause = plan.clauses[place]
    let open = plan.subjects.indices.filter {
      plan.subjects[$0].clause == clause && isOpen(plan, .stands($0), of: place)
    }
    guard open.count > 1 || plan.subjects.contains(where: { $0.clause == clause && $0.part != Part() }) else {
      return []
    }
    func doubt(_ part: Int) -> Double {
      plan.years.indices.reduce(0) { sum, year in
        let share = plan.probability(.stands(part), year).share
        return sum + share * (1 - share)
      }
    }
    let worst = open.sorted { (doubt($0), $1) > (doubt($1), $0) }.prefix(6)
    return open.filter { worst.contains($0) }
  }

  /// Whether it does not stand in every future of every year in which its clause is assessed.
  private func isOpen(_ plan: PlanFutures, _ question: PlanFutures.Question, of clause: Int) -> Bool {
    plan.years.indices.contains {
      plan.isAssessed(clause, in: $0) && plan.probability(question, $0).holds < plan.futures
    }
  }
}
