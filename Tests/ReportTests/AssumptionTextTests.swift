import County
import Samples
import Simulation
import Testing

@testable import Report

/// What a plan assumes, sentence by sentence.
@Suite struct AssumptionTextTests {
  /// The sentences of a plan for the small county, made by `change` of one that assumes little.
  private func told(_ change: (inout Assumptions) -> Void) throws -> [Text] {
    let county = try Sample.smallCounty()
    var plan = Sample.plan(county, through: 2028)
    change(&plan.assumptions)
    return AssumptionText.sentences(try Program(plan, for: county, by: try Sample.standard("national-2017")))
  }

  private func expect(_ zh: String, _ en: String, in told: [Text]) {
    #expect(told.map(\.zh).contains(zh), "\(told.map(\.zh))")
    #expect(told.map(\.en).contains(en), "\(told.map(\.en))")
  }

  private static let place = Place(file: "plan.yaml")

  @Test func rollsThatHold() throws {
    let held = try told { $0.roll = .hold }
    #expect(held.count == 2)
    expect("各校在校生按年级保持统计时不变。", "Every roll stays by grade as in the census.", in: held)
    expect("教师离岗即补，各校人数不变。", "Teachers who leave are replaced like for like.", in: held)
  }

  @Test func rollsThatChange() throws {
    let towns = Assumptions.Change(sections: Selection(group: "县城", place: Self.place), rate: 0.015)
    let small = Assumptions.Change(
      sections: Selection(stage: .primary, except: ["p1"], pupilsBelow: 200, place: Self.place), rate: -0.03)
    let changed = try told { $0.roll = .change([towns, small]) }
    #expect(changed.count == 3)
    expect("县城的在校生每年变动 1.5%。", "The rolls of 县城 change by 1.5% a year.", in: changed)
    expect(
      "小学不足 200 人的（甲小学除外）的在校生每年变动 -3.0%。",
      "The rolls of primary under 200 pupils (but 甲小学) change by -3.0% a year.", in: changed)
  }

  @Test func entrants() throws {
    let rate = try told { $0.entryRate?.value = 0.9 }
    #expect(rate[0].zh.hasPrefix("一年级入学人数为六年前出生数 × 入学留存率 0.9（按现一年级校准为 "))
    #expect(rate[0].en.hasPrefix("First-grade entrants are births six years before × 0.9 ("))
    let calibrated = try told { $0.entryRateCalibrated = true }
    #expect(calibrated[0].zh.hasPrefix("一年级入学人数为六年前出生数 × 按现一年级校准的入学留存率 "))
    #expect(calibrated[0].en.hasSuffix(", calibrated on the present first grade."))
    let falling = try told { $0.entryChange = Sourced(-0.02, at: Self.place) }
    expect("一年级入学人数每年变动 -2.0%。", "First-grade entrants change by -2.0% a year.", in: falling)
    let given = try told {
      $0.entrants = [2026: Sourced(400, at: Self.place), 2027: Sourced(380, at: Self.place)]
      $0.birthsByYear = [2025: Sourced(300, at: Self.place)]
    }
    expect("2026–2027 年的入学人数由方案给出。", "The plan gives the entrants of 2026–2027.", in: given)
    expect("2025 年的出生数由方案给出。", "The plan gives the births of 2025.", in: given)
  }

  /// How a roll whose grades are not told is spread.
  @Test(arguments: [
    (Assumptions.Shape.fitted, "按平滑曲线拟合", "by one smooth curve"), (.even, "均匀分布", "evenly"),
    (.births, "按出生数分布", "in the shape of births"),
  ])
  func shapes(shape: Assumptions.Shape, zh: String, en: String) throws {
    expect(
      "统计时分年级的人数没有给出，\(zh)。", "The roll by grade is not given; it is spread \(en).",
      in: try told { $0.shape = shape })
  }

  @Test func goingUp() throws {
    let usual = try told { $0.progression = [1, 0.995] }
    expect(
      "每年升级的比例：小学 100.0%，初中 99.5%。", "Of a grade 100.0% go up in primary school, 99.5% in junior school.",
      in: usual)
    expect(
      "毕业生在本组升入初中（各组年级曲线单独拟合），升学率 100.0%。",
      "Graduates enter junior school in their group, each on a curve of its own, 100.0% of them in the county.",
      in: usual)
    expect(
      "毕业生按现有去向升入初中（已按统计年校准），升学率 100.0%。",
      "Graduates enter junior school where they do now, calibrated on the census, 100.0% of them in the county.",
      in: try told { $0.feeding = .calibrated })
    expect(
      "各校招生份额按在校生的权重：小学 50.0%，初中 100.0%，其余按现一年级。",
      "Shares of entrants rest on the rolls by 50.0% in primary and 100.0% in junior school, else on the present first grade.",
      in: try told { $0.entryShare = [0.5, 1] })
    expect(
      "乡镇另有自己的升级比例。", "Of their own rates: 乡镇.",
      in: try told { $0.progressionCells = [ProgressionCell(group: "乡镇", stage: .primary, grade: nil): 0.98] })
    let pooled = try told {
      $0.feeding = .pooled
      $0.transition = 0.97
      $0.dropout = Sourced(0.0025, at: Self.place)
    }
    expect(
      "毕业生全县合并升学，升学率 97.0%。",
      "Graduates enter junior school from one county pool, 97.0% of them in the county.", in: pooled)
    expect("每年辍学 0.25%。", "0.25% drop out a year.", in: pooled)
    expect(
      "毕业生按现有去向升入初中（不校准），升学率 100.0%。",
      "Graduates enter junior school where they do now, not calibrated, 100.0% of them in the county.",
      in: try told { $0.feeding = .uncalibrated })
  }

  @Test func movingAndLeaving() throws {
    let drift = Drift(
      from: Selection(group: "乡镇", place: Self.place), to: Selection(sections: ["p1", "j1"], place: Self.place),
      enrolled: 0.02, entry: 0.015)
    expect(
      "每年乡镇在校生的 2.0% 转到甲小学、戊中学，入学人数另减 1.5%（逐年累计）。",
      "Each year 2.0% of the enrolled of 乡镇 move to 甲小学, 戊中学, and its entry shrinks by 1.5%, compounding.",
      in: try told { $0.drifts = [drift] })
    let leaving = try told {
      $0.retirement = Sourced(0.04, at: Self.place)
      $0.unreplaced = Sourced(0.5, at: Self.place)
    }
    expect(
      "教师每年离岗 4.0%，其中不补的占 50.0%。", "4.0% of the teachers leave a year, 50.0% of them unreplaced.",
      in: leaving)
  }
}
