import Charts

/// Charts of every kind over data of many shapes, for the properties that must hold for all of them.
enum Specimens {
  /// What a chart is made over: how many rows and years, which values, which names.
  struct Data: Sendable, CustomStringConvertible {
    let description: String
    let rows: Int
    let years: [Int]
    let values: @Sendable (_ row: Int, _ place: Int) -> Double
    let name: @Sendable (_ row: Int) -> String
    var divider: Divider? = Divider(after: 2029, before: "pupils already born", beyond: "births assumed")
  }

  static let nasty = "<script>alert(\"x\" & 'y')</script>\u{1}\u{202E}🏫宝清县七星泡镇中心学校附属凉水小学部（北校区）及教学点与永宁分部寄宿制"

  static func mixed(_ row: Int, _ place: Int) -> Double {
    0.62 - 0.012 * Double(place) + 0.031 * Double((row * 7 + place * 5) % 11) - 0.004 * Double(row % 9)
  }

  static let data: [Data] = [
    Data(description: "usual", rows: 7, years: Array(2024...2034), values: mixed) { "第\($0)小学" },
    Data(description: "three rows", rows: 3, years: Array(2024...2034), values: mixed) { "No. \($0) Primary School" },
    Data(description: "many", rows: 60, years: Array(2024...2038), values: mixed) {
      $0 % 5 == 0 ? nasty : "凉水小学部 \($0)"
    },
    Data(description: "empty", rows: 0, years: [], values: mixed) { _ in "" },
    Data(description: "no years", rows: 2, years: [], values: mixed) { "\($0)" },
    Data(description: "one year", rows: 2, years: [2024], values: mixed) { "\($0)" },
    Data(description: "constant", rows: 4, years: [2024, 2025, 2026], values: { _, _ in 0.5 }) { "\($0)" },
    Data(description: "nought", rows: 4, years: Array(2024...2031), values: { _, _ in 0 }) { "\($0)" },
    Data(description: "negative", rows: 4, years: Array(2024...2031), values: { -mixed($0, $1) * 900 }) { "\($0)" },
    Data(
      description: "no numbers", rows: 4, years: Array(2024...2031),
      values: { row, place in [Double.nan, .infinity, -.infinity, 1][(row + place) % 4] }, name: { "\($0)" }),
    Data(description: "great", rows: 4, years: Array(2024...2031), values: { mixed($0, $1) * 1e12 }) { "\($0)" },
    Data(description: "nasty", rows: 9, years: Array(2024...2034), values: mixed) { _ in nasty },
  ]

  static func write(_ value: Double, _ decimals: Int) -> String {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    let rounded = (value * unit).rounded() / unit
    return decimals == 0 && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  static let key = HeatTable.Key(
    met: "met", exempt: "met by exemption", unmet: "not met", unknown: "not assessed", borderline: "borderline",
    relapse: "relapse", lasting: "lasts from here")

  static func charts(_ data: Data) -> [any Chart] {
    let numerals = Numerals(decimals: 2, write: write)
    let caption = Caption(id: "c", title: nasty, description: nasty)
    let places = data.years.indices
    func values(_ row: Int) -> [Double?] { places.map { (row + $0) % 13 == 12 ? nil : data.values(row, $0) } }
    func series(_ count: Int) -> [Series] {
      (0..<min(count, data.rows)).map { row in
        let values = values(row)
        return Series(
          name: data.name(row), values: values, unmet: Set(places.filter { values[$0].map { $0 > 0.5 } ?? false }))
      }
    }
    let limit = LimitLine(0.5, label: data.name(0) + " ≤ 0.50")
    let standings: [CellStanding] = [.unmet, .met, .exempt, .unknown]
    return [
      HeatTable(
        caption: caption, years: data.years,
        rows: (0..<data.rows).map { row in
          HeatTable.Row(
            heading: row % 9 == 0 ? data.name(row) : nil, label: data.name(row), note: row % 2 == 0 ? data.name(1) : "",
            cells: places.map {
              .init(
                standings[(row + $0) % 4], write(data.values(row, $0), 2), isBorderline: $0 % 5 == 1,
                isRelapse: $0 % 7 == 3)
            },
            lasting: data.years.last)
        }, divider: data.divider, key: key),
      SmallMultiples(
        caption: caption, years: data.years,
        panels: (0..<min(data.rows, 14)).map {
          .init(title: data.name($0), note: data.name($0 + 1), series: series(4))
        },
        limit: limit, divider: data.divider, numerals: numerals),
      LineChart(
        caption: caption, years: data.years, series: series(6),
        bands: data.rows > 0 ? [Band(lower: values(0), upper: values(1))] : [],
        limits: [limit, LimitLine(0.51, label: "safe")], divider: data.divider, numerals: numerals),
      LineChart(
        caption: caption, years: data.years, series: series(3), divider: data.divider, isStepped: true,
        covering: [0, 1], numerals: numerals),
      panels(data, 1, across: 1, values),
      panels(data, 9, across: 3, values),
      SpanBars(
        caption: caption, years: data.years,
        rows: (0..<data.rows).map { row in
          SpanBars.Row(
            label: data.name(row), note: data.name(row), covers: places.map { $0 < row % 14 },
            texts: places.map { write(data.values(row, $0), 2) },
            due: row % 4 == 3 ? nil : .init(year: 2022 + row * 2, label: data.name(row), standing: standings[row % 4]))
        }, divider: data.divider),
      SlopeChart(
        caption: caption, left: data.name(0), right: data.name(1),
        items: (0..<data.rows).map {
          .init(
            name: data.name($0), left: data.values($0, 0), right: data.values($0, 5), isEmphasised: $0 < 9,
            standing: standings[$0 % 4])
        }, limit: limit, numerals: numerals),
      StackedChart(
        caption: caption, years: data.years,
        layers: (0..<min(9, data.rows)).map { row in
          .init(name: data.name(row), values: places.map { data.values(row, $0) })
        }, divider: data.divider, numerals: numerals),
      StackedChart(
        caption: caption, years: data.years,
        layers: (0..<min(9, data.rows)).map { row in
          .init(name: data.name(row), values: places.map { data.values(row, $0) })
        }, form: .areas, divider: data.divider, numerals: numerals),
      TaskBars(
        caption: caption, years: data.years,
        rows: (0..<data.rows).map { row in
          TaskBars.Row(
            label: data.name(row), note: row % 3 == 0 ? "" : data.name(row + 1),
            stages: places.map { TaskBars.Stage(rawValue: ($0 / 2 + row) % 4) ?? .none },
            texts: places.map { write(data.values(row, $0 / 3), 2) },
            dates: row % 2 == 0 || data.years.isEmpty ? [] : [0.2, 0.25, 0.5])
        }, words: .init(prepared: "built", carriedOut: "done", after: "after", dates: data.name(0))),
      map(data, standings),
      Waterfall(
        caption: caption, start: .init(label: data.name(0), value: data.values(0, 0)),
        steps: (0..<min(10, data.rows)).map {
          .init(
            label: data.name($0), value: data.values($0, 1) - 0.55, low: $0 % 3 == 0 ? nil : data.values($0, 1) - 0.7,
            high: data.values($0, 1))
        }, end: .init(label: data.name(1), value: 0.7), limit: limit, isRiseGood: data.rows > 5 ? true : nil,
        numerals: numerals),
    ]
  }

  /// Places strewn over some kilometres, each third one merged into the next.
  private static func map(_ data: Data, _ standings: [CellStanding]) -> PlaceMap {
    PlaceMap(
      caption: Caption(id: "c", title: nasty, description: nasty),
      places: (0..<data.rows).map { row in
        .init(
          label: data.name(row), east: data.values(row, row) * 40, north: data.values(row * 3, row + 2) * 40,
          size: Double(row * 97 % 1900), standing: row % 3 == 1 ? nil : standings[row % 4])
      },
      ways: stride(from: 1, to: max(1, data.rows - 1), by: 3).map { .init(from: $0, to: $0 + 1, label: "12.5 km") },
      words: .init(
        standings: standings.map { ($0, data.name(0)) }, closed: data.name(1), way: "merged", north: "N",
        scale: { "\($0) km" }, unnamed: { "\($0) more not named" }))
  }

  /// Fans over the same data, every other one under a limit that changes.
  private static func panels(_ data: Data, _ count: Int, across: Int, _ values: (Int) -> [Double?]) -> LinePanels {
    LinePanels(
      caption: Caption(id: "c", title: nasty, description: nasty), years: data.years,
      panels: (0..<min(count, data.rows)).map { row in
        let (low, high) = (values(row), values(row + 1))
        return .init(
          title: count > 1 ? data.name(row) : "",
          series: [Series(name: "", values: low), Series(name: "", values: high)],
          bands: [Band(lower: low, upper: high, strength: 0.2), Band(lower: low, upper: high, strength: 0.6)],
          limit: data.years.indices.map { row % 2 == 0 || $0 < 3 ? 0.5 : 0.6 },
          ends: [
            .init(data.values(row, 0), "95 %: " + write(data.values(row, 0), 2), .edge),
            .init(data.values(row, 1), data.name(row), .series(0)), .init(0.5, "limit 0.50", .limit),
          ])
      },
      legend: .init(
        series: [data.name(0), "single run"], bands: ["nine tenths", "half"], limit: data.name(1) + " ≤ 0.50"),
      across: across, divider: data.divider, origin: data.name(0), isStepped: count > 1,
      numerals: Numerals(decimals: 2, write: write))
  }
}
