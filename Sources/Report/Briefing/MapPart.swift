import Charts
import County
import Regulation
import Simulation

/// The schools of the first plan on a map in its last year, by roll and verdict, with every merger as a line: where schools
/// have coordinates. Those without are listed.
struct MapPart {
  private let scene: Scene
  private var main: Timeline { scene.main }
  private var county: County { scene.program.county }
  /// A county no wider than this; more is a slip of a coordinate, and said.
  private static let widest = 500.0

  init(_ scene: Scene) { self.scene = scene }

  /// A school where it stands: its sections of one place.
  private struct Site {
    var school: Int
    var slots: [Int]
    var at: (longitude: Double, latitude: Double)
  }

  /// That there are no coordinates, and how there would be a map; nil where some are.
  static func missing(_ county: County) -> Text? {
    county.sections.contains { $0.longitude != nil && $0.latitude != nil }
      ? nil
      : Text(
        zh: "各校没有经纬度，未绘制学校分布图；在学校表中填写经度、纬度两列后自动绘出。",
        en:
          "No school has coordinates, so no map is drawn: columns of longitude and latitude in the table of schools make one."
      )
  }

  var part: Page.Part? {
    let sites = sites
    guard !sites.isEmpty else { return nil }
    let figure = figure(sites)
    var blocks: [PageBlock] = [.heading(level: 2, title(sites)(scene.language)), .figure(figure)]
    if let ways = waysTable { blocks.append(.table(ways)) }
    if let note = unplaced { blocks.append(.note(Phrase(note(scene.language)))) }
    return Page.Part(id: "map", blocks: blocks)
  }

  /// The map by itself, for a page on which schools are moved; nil where no school has coordinates.
  var shown: SchoolMap? {
    let sites = sites
    guard let last = main.years.last, !sites.isEmpty else { return nil }
    let placed = placed(sites, in: last)
    return SchoolMap(
      figure: figure(sites),
      places: placed.map { item in
        let verdict = item.verdict.map { Names.verdict($0) } ?? Text(zh: "已撤并或尚无学生", en: "closed or without pupils")
        let words = Text(
          zh: "\(verbatim: name(item.site))，\(last.year) 年在校生 \(grouped: item.pupils) 人，\(verdict)",
          en: "\(verbatim: name(item.site)): \(grouped: item.pupils) pupils in \(last.year), \(verdict)")
        return SchoolMap.Site(
          sections: item.site.slots.filter { last.sections[$0].isOpen }.map { scene.layout.ids[$0] },
          words: words(scene.language))
      })
  }

  private var sites: [Site] {
    var sites: [Site] = []
    for (slot, section) in county.sections.enumerated() {
      guard let longitude = section.longitude, let latitude = section.latitude else { continue }
      if let at = sites.firstIndex(where: {
        $0.school == section.school && $0.at.longitude == longitude && $0.at.latitude == latitude
      }) {
        sites[at].slots.append(slot)
      } else {
        sites.append(Site(school: section.school, slots: [slot], at: (longitude, latitude)))
      }
    }
    return sites
  }

  // MARK: Mergers

  /// A merger from one section to another, with its kilometres.
  private struct Merging {
    var measure: Int
    var year: Int
    var from: Int
    var to: Int
    var pupils: Double
    var km: Double?
    var isStraight: Bool
  }

  private var mergers: [Merging] {
    main.closingSchools.flatMap { school in
      let declared: Double? =
        if case .merge(let merger) = scene.program.plan.measures[school.measure].action { merger.travel?.km } else {
          nil
        }
      return school.paths.map { path in
        Merging(
          measure: school.measure, year: school.year, from: path.from, to: path.to,
          pupils: path.pupils.reduce(0, +), km: declared ?? path.way.km,
          isStraight: declared == nil && path.way.isStraight)
      }
    }
  }

  private func far(_ value: Double) -> Text { Text(zh: "\(fixed: value, 1) 公里", en: "\(fixed: value, 1) km") }

  /// What stands at a line: kilometres, marked where they are an estimate.
  private func label(_ merger: Merging) -> Text {
    merger.km.map { merger.isStraight ? Text(zh: "约 \(far($0))", en: "≈ \(far($0))") : far($0) } ?? .none
  }

  // MARK: The figure

  /// The verdicts of its open sections and of the school's size together; nil where none is open.
  private func verdict(_ site: Site, in year: Evaluation) -> Verdict? {
    let open = site.slots.filter { year.sections[$0].isOpen && year.sections[$0].pupils > 0 }
    guard !open.isEmpty else { return nil }
    let size = year.schools.indices.contains(site.school) ? [year.schools[site.school].verdict] : []
    let found = (open.map { year.sections[$0].verdict } + size).compactMap(\.self)
    return found.isEmpty ? .notAssessed : Verdict.joined(found)
  }

  private func pupils(_ site: Site, in year: Evaluation) -> Double {
    site.slots.reduce(0) { $0 + (year.sections[$1].isOpen ? year.sections[$1].pupils : 0) }
  }

  private func name(_ site: Site) -> String {
    site.slots.count == 1 ? scene.layout.names[site.slots[0]] : scene.layout.schoolNames[site.school]
  }

  private func title(_ sites: [Site]) -> Text {
    guard let last = main.years.last else { return .none }
    let closed = Set(main.closingSchools.map { scene.layout.school[$0.slots[0]] }).count
    let farthest = mergers.compactMap(\.km).max()
    let open = sites.count { verdict($0, in: last) != nil }
    let unmet = sites.count { verdict($0, in: last) == .unmet }
    let bad =
      unmet == 0
      ? Text(zh: "没有未达标的", en: "none of them unmet") : Text(zh: "其中 \(unmet) 所未达标", en: "\(unmet) of them unmet")
    let head = Text(
      zh: "\(last.year) 年图上学校 \(open) 所，\(bad)",
      en: "\(counted: open, "school") on the map in \(last.year), \(bad)")
    guard closed > 0 else { return head }
    let away = farthest.map { Text(zh: "，最远 \(far($0))", en: ", at most \(far($0)) away") } ?? .none
    return Text(zh: "\(head)；撤并 \(closed) 所\(away)", en: "\(head); \(counted: closed, "school") closed\(away)")
  }

  /// A school where it stands, with what is drawn of it.
  private typealias Placed = (site: Site, verdict: Verdict?, pupils: Double)

  /// In the order in which they are named: the ends of mergers, then what is unmet, then the largest.
  private func placed(_ sites: [Site], in last: Evaluation) -> [Placed] {
    let ends = Set(mergers.flatMap { [$0.from, $0.to] })
    return sites.map { site in
      (site: site, verdict: verdict(site, in: last), pupils: pupils(site, in: last))
    }.sorted { one, other in
      func rank(_ item: Placed) -> (Int, Double) {
        (item.site.slots.contains(where: ends.contains) ? 0 : item.verdict == .unmet ? 1 : 2, -item.pupils)
      }
      let (first, second) = (rank(one), rank(other))
      return first == second ? one.site.slots[0] < other.site.slots[0] : first < second
    }
  }

  private func figure(_ sites: [Site]) -> PageFigure {
    let last = main.years[main.years.count - 1]
    let centre = (
      longitude: sites.reduce(0) { $0 + $1.at.longitude } / Double(sites.count),
      latitude: sites.reduce(0) { $0 + $1.at.latitude } / Double(sites.count)
    )
    let mergers = mergers
    let ordered = placed(sites, in: last)
    let positions = Dictionary(
      ordered.enumerated().flatMap { place, item in item.site.slots.map { ($0, place) } }, uniquingKeysWith: { $1 })
    var drawn: Set<[Int]> = []
    let ways = mergers.compactMap { merger -> PlaceMap.Way? in
      guard let from = positions[merger.from], let to = positions[merger.to], from != to,
        drawn.insert([from, to]).inserted
      else { return nil }
      return PlaceMap.Way(from: from, to: to, label: label(merger)(scene.language))
    }
    let places = ordered.map { item in
      let at = Distance.offset(of: item.site.at, from: centre)
      return PlaceMap.Place(
        label: name(item.site), east: at.east, north: at.north, size: item.pupils,
        standing: item.verdict.map { CellStanding($0) })
    }
    var csv = DataTable(heads: ["subject", "name", "longitude", "latitude", "year", "pupils", "verdict"])
    for item in ordered {
      csv.row([
        .text(scene.layout.schoolIDs[item.site.school]), .text(name(item.site)), .number(item.site.at.longitude),
        .number(item.site.at.latitude), .year(last.year), .number(item.pupils), .verdict(item.verdict),
      ])
    }
    let (language, isSeveral) = (scene.language, !scene.isAlone)
    let words = PlaceMap.Words(
      standings: [Verdict.met, .metByExemption, .unmet, .notAssessed].map {
        (CellStanding($0), Names.verdict($0)(language))
      },
      closed: scene.text("已撤并或尚无学生", "closed or without pupils"), way: scene.text("撤并去向", "merged into"),
      north: scene.text("北", "N"), scale: { Text(zh: "\($0) 公里（直线）", en: "\($0) km, straight")(language) },
      unnamed: { Text(zh: "另有 \($0) 处未标名，见数据", en: "\($0) more not named: see the data")(language) })
    let unmet = ordered.filter { $0.verdict == .unmet }.map { Text(same: name($0.site)) }
    let bad =
      unmet.isEmpty
      ? Text(zh: "没有未达标的学校", en: "none is unmet") : Text(zh: "未达标：\(list: unmet)", en: "unmet: \(list: unmet)")
    let merged = mergers.map { merger -> Text in
      let km = merger.km.map { far($0) } ?? Text(zh: "路程未列", en: "way not told")
      let (from, to) = (scene.layout.names[merger.from], scene.layout.names[merger.to])
      return Text(zh: "\(verbatim: from)并入\(verbatim: to)（\(km)）", en: "\(verbatim: from) to \(verbatim: to) (\(km))")
    }
    let lines = merged.isEmpty ? Text.none : Text(zh: "；\(list: merged)", en: "; \(list: merged)")
    let plan = isSeveral ? Text(zh: "方案一", en: "Plan 1") : Text(zh: "本方案", en: "This plan")
    var notes = [
      scene.text(
        "圆的面积表示在校生数，底色和符号表示表Ⅱ和学校规模合起来的结论。",
        "Discs by roll; ground and sign by the verdict of Table II and of the school's size together.")
    ]
    if mergers.contains(where: \.isStraight) { notes.append(RoadText.straight(county)(language)) }
    let reach = reach(ordered.map { Distance.offset(of: $0.site.at, from: centre) })
    if reach > MapPart.widest {
      notes.append(
        scene.text(
          "图上相距最远达 \(grouped: reach) 公里，请核对经纬度。", "Places lie up to \(grouped: reach) km apart: check the coordinates.")
      )
    }
    return scene.figure(
      "map",
      Text(zh: "\(plan) \(last.year) 年的学校分布与撤并去向", en: "\(plan) in \(last.year): where schools stand and which merge"),
      words: Text(zh: "\(bad)\(lines)。", en: "\(bad.capital)\(lines)."),
      note: scene.labels.note(notes.joined(separator: language == .zh ? "" : " "), [.r1, .g4]), csv: csv
    ) { caption in PlaceMap(caption: caption, places: places, ways: ways, words: words) }
  }

  /// Kilometres of the longer side of the map.
  private func reach(_ points: [(east: Double, north: Double)]) -> Double {
    let (easts, norths) = (points.map(\.east), points.map(\.north))
    return max((easts.max() ?? 0) - (easts.min() ?? 0), (norths.max() ?? 0) - (norths.min() ?? 0))
  }

  // MARK: What the figure has no room for

  /// Every merger with its kilometres: on the map some have no room for theirs.
  private var waysTable: PageTable? {
    let mergers = mergers
    guard !mergers.isEmpty else { return nil }
    let heads = [
      scene.text("撤并学校", "Closes"), scene.text("接收学校", "Receiver"), scene.text("年份", "Year"),
      scene.text("学生", "Pupils"), scene.text("公里", "km"),
    ]
    let hasStraight = mergers.contains(where: \.isStraight)
    return PageTable(
      caption: scene.text("撤并去向与路程", "Mergers and their ways"), heads: [heads.map { PageTable.Head($0) }],
      rows: mergers.map { merger in
        let mark = merger.isStraight ? " ≈" : ""
        return PageTable.Row([
          PageTable.Cell(scene.layout.names[merger.from]), PageTable.Cell(scene.layout.names[merger.to]),
          PageTable.Cell("\(merger.year)", .figure), PageTable.Cell(Digits.fixed(merger.pupils, 0), .figure),
          PageTable.Cell(merger.km.map { Digits.fixed($0, 1) + mark } ?? "–", .figure),
        ])
      },
      notes: hasStraight
        ? [scene.text("≈：直线距离 × 绕行系数的估计。", "≈: estimated, the straight line × the detour factor.")] : [],
      cardHeads: [""] + heads.dropFirst())
  }

  /// The sections that are not on the map.
  private var unplaced: Text? {
    let names = county.sections.filter { $0.longitude == nil || $0.latitude == nil }.map(\.name)
    guard !names.isEmpty else { return nil }
    return Text(
      zh: "没有经纬度、未绘入图中的 \(names.count) 个：\(list: names)。",
      en: "Without coordinates and not on the map, \(names.count): \(list: names).")
  }
}
