import County
import Regulation
import Simulation

/// What the first plan still needs and what that costs, year by year: the list of `needs` for the years that fail by it.
struct NeedsPart {
  private let scene: Scene
  /// The years in which something is needed, in order.
  private let needs: [Needs]
  private var prices: UnitPrices { scene.program.prices }

  init(_ scene: Scene) {
    self.scene = scene
    let main = scene.main
    // Of years that pass nothing is asked: the list of one takes longer than its verdict.
    needs = main.years.indices.filter { place in
      [ClauseID.r1, .r2, .g5].contains { main.years[place].clause($0)?.verdict == .unmet }
    }.map { Needs(main, at: $0) }.filter { $0.stages.contains(where: \.isShort) }
  }

  /// Nothing where the plan needs no more than it has.
  var part: Page.Part? {
    guard !needs.isEmpty else { return nil }
    return Page.Part(id: "needs", blocks: [.heading(level: 2, title(scene.language)), .table(table)])
  }

  private var title: Text {
    let (name, years) = (scene.name(of: 0), Years.spans(needs.map(\.year)))
    let most = needs.compactMap { year in year.bill(prices).map { (year.year, $0) } }.max { one, other in
      one.1.once + one.1.yearly < other.1.once + other.1.yearly
    }
    let money =
      most.map { year, bill -> Text in
        let told = NeedsText.money(bill)
        return Text(zh: "，最多的 \(year) 年合\(told)", en: ", at most \(told), in \(year)")
      } ?? .none
    return Text(
      zh: "\(name)之外，\(years) 年仍需增配\(money)",
      en: .capital("beyond \(name) more is needed in \(years)\(money)"))
  }

  private var isPriced: Bool { needs.contains { $0.bill(prices) != nil } }

  private var table: PageTable {
    let heads =
      [scene.text("年度", "Year"), scene.text("至少需增配", "Least to add")]
      + (isPriced ? [scene.text("一次性投入", "Money, once"), scene.text("每年投入", "Money a year")] : [])
    let isComplete = needs.allSatisfy { $0.bill(prices)?.isComplete ?? true }
    let basis =
      isPriced
      ? scene.text(
        "单价取自方案或县里的单位成本\(isComplete ? "" : "；未列单价的未计")。",
        "At the prices of the plan or the county's unit costs\(isComplete ? "" : "; what has no price is not counted")."
      )
      : scene.text("方案和县数据都没有单价，未计投入。", "Neither the plan nor the county gives prices, so no money is told.")
    return PageTable(
      caption: scene.text("各年至少需增配（表Ⅱ、表Ⅲ与班额）", "The least to add by year, for Tables II and III and class sizes"),
      heads: [heads.map { PageTable.Head($0) }], rows: needs.map(row),
      notes: [
        scene.text(
          "各年单独计算，以此前没有增配为前提，不能逐年相加；在校生按推演。",
          "Each year by itself, as if nothing had been added before: years do not add up. Pupils as projected."), basis,
      ], cardHeads: [""] + heads.dropFirst(), isText: true)
  }

  private func row(_ year: Needs) -> PageTable.Row {
    let told = year.stages.compactMap { stage -> Text? in
      let items = items(stage)
      guard !items.isEmpty else { return nil }
      let (name, all) = (Names.stage(stage.stage), Text.list(items))
      return Text(zh: "\(name)：\(all)", en: "\(name): \(all)")
    }
    let bill = year.bill(prices)
    func money(_ yuan: Double?) -> PageTable.Cell {
      PageTable.Cell(yuan.flatMap { $0 > 0 ? Money.text($0)(scene.language) : nil } ?? "–", .figure)
    }
    return PageTable.Row(
      [
        PageTable.Cell("\(year.year)"),
        PageTable.Cell(Text.joined(told, zh: "；", en: "; ").capital(scene.language)),
      ] + (isPriced ? [money(bill?.once), money(bill?.yearly)] : []))
  }

  /// What one stage needs: kinds, then classes with the rooms they take.
  private func items(_ stage: StageNeeds) -> [Text] {
    var items = stage.kinds.filter { $0.total > 0 }.map { kind -> Text in
      let amount = NeedsText.counted(kind.total, kind.indicator)
      return Text(
        zh: "\(Names.indicator(kind.indicator)) \(amount)", en: NeedsText.more(kind.total, kind.indicator))
    }
    let classes = stage.classes.reduce(stage.classesUntold) { $0 + $1.classes }
    let rooms = stage.classes.reduce(0) { $0 + $1.rooms }
    if classes > 0 { items.append(Text(zh: "班级 \(grouped: classes) 个", en: "\(counted: classes, "class")")) }
    if rooms > 0 { items.append(Text(zh: "普通教室 \(grouped: rooms) 间", en: "\(counted: rooms, "classroom")")) }
    return items
  }
}
