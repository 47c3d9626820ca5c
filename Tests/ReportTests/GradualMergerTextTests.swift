import County
import Regulation
import Report
import Samples
import Simulation
import Testing

/// What a merger's paragraph says of a procedure, of beds and of grades: opposed, unpublished and unknown is marked.
@Suite struct GradualMergerTextTests {
  private static func month(_ year: Int, _ month: Int) -> Procedure.Month { Procedure.Month(year: year, month: month) }

  private static func told(_ merger: Merger, _ language: Language) throws -> String {
    let timeline = try Sample.timeline(of: [Sample.measure("撤并", .merge(merger), 2026...2026)])
    // Line ends of the screen fall anywhere.
    let lines = TimelineScreen(timeline, alternatives: [], language: language).lines()
    return bare(lines.joined())
  }

  /// Without blanks: a line may end at any.
  private static func bare(_ text: String) -> String { text.filter { $0 != " " } }

  private static func merger(_ procedure: Procedure = Procedure(), _ travel: Travel? = nil) -> Merger {
    Merger(
      closed: ["longtou-p"], into: .shares([(id: "qingyuan-p", share: 1)]), staff: .follow, equipment: .follow,
      premises: .close, travel: travel, procedure: procedure)
  }

  static let procedures: [(Procedure, [String], [String])] = [
    (
      Procedure(
        assessed: month(2025, 11), hearing: month(2026, 10), parentsFor: 0.4, noticed: month(2026, 4), published: 10,
        approved: month(2026, 6), approvedBy: "县人民政府"),
      ["听证晚于开学", "论证、听证、公示、报批次序颠倒", "家长赞成 40.0%，多数反对，不得强行撤并", "公示 10 天，不足 30 天"],
      [
        "hearing after school begins", "assessment, hearing, notice and approval are out of order",
        "only 40.0% of parents agree: it may not be forced on them", "published for 10 days of the 30 asked",
      ]
    ),
    (
      Procedure(parentsFor: 0.7, published: 0),
      ["程序未列明：论证、听证、公示、报批、批准机关", "未公示（应不少于 30 天）"],
      [
        "procedure not told: assessment, hearing, public notice, approval, who approves",
        "not published (30 days are asked)",
      ]
    ),
    // A plan that says nothing new is told what it was told.
    (Procedure(), ["程序未列明：论证、公示、报批。"], ["procedure not told: assessment, public notice, approval."]),
  ]

  @Test(arguments: procedures)
  func procedure(_ procedure: Procedure, chinese: [String], english: [String]) throws {
    let (zh, en) = (try Self.told(Self.merger(procedure), .zh), try Self.told(Self.merger(procedure), .en))
    for words in chinese { #expect(zh.contains(Self.bare(words)), "\(words)") }
    for words in english { #expect(en.contains(Self.bare(words)), "\(words)") }
  }

  /// Some forty pupils, half of them in grades 1–3: beds for 20 of 30 boarders, who cannot all be older.
  @Test func beds() throws {
    let travel = Travel(minutes: 40, km: 20, boardingPlaces: 20, boarders: 30, meals: 5, bus: nil)
    let (zh, en) = (
      try Self.told(Self.merger(Procedure(), travel), .zh), try Self.told(Self.merger(Procedure(), travel), .en)
    )
    for words in ["超过 30 分钟", "寄宿学生 30 人，缺床位 10 个", "人在一至三年级，不应寄宿", "就餐名额 5 个，缺"] {
      #expect(zh.contains(Self.bare(words)), "\(words)")
    }
    for words in ["over the 30 allowed", "30 boarders, 10 beds short", "in grades 1–3, who should not board"] {
      #expect(en.contains(Self.bare(words)), "\(words)")
    }
    // Where grades 4–6 go alone the half hour of grades 1–3 does not bind, and nobody young boards.
    var upper = Self.merger(Procedure(), Travel(minutes: 40, km: 20, boardingPlaces: 20, boarders: 10, bus: nil))
    upper.grades = 4...6
    let told = try Self.told(upper, .zh)
    #expect(
      told.contains(Self.bare("4—6 年级并入接收校，其余年级留在原校")) && !told.contains(Self.bare("超过 30 分钟"))
        && !told.contains(Self.bare("不应寄宿")))
  }
}
