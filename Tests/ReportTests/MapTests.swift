import County
import Regulation
import Samples
import Simulation
import Testing

@testable import Report

/// The map of a county: who stands on it, how far its mergers go, and what is said where coordinates are missing. The
/// coordinates are invented.
@Suite struct MapTests {
  private static let merger = Measure(
    name: "close",
    action: .merge(
      Merger(
        closed: ["no7-p"], into: .shares([(id: "no8-p", share: 1)]), staff: .follow, equipment: .follow,
        premises: .close)),
    years: 2026...2026, place: Place(file: "plan.yaml"))

  private func page(_ change: (inout County) -> Void, _ language: Language = .zh) throws -> Page {
    var county = try Sample.baoqing()
    change(&county)
    var plan = Sample.plan(county, through: 2028)
    plan.measures = [Self.merger]
    let timeline = try Timeline(try Program(plan, for: county, by: try Sample.standard()))
    let briefing = Briefing(
      PlanComparison([try PlanComparison.Entry(timeline)]), alternatives: [], findings: [], target: nil,
      effects: [nil],
      record: Briefing.Record(
        provenance: Provenance(version: "1", inputs: []), command: "", values: [],
        differences: []), language: language)
    return try #require(briefing.page())
  }

  /// One degree of latitude is 111.2 km: half of one with a factor of 1.4 is 77.8.
  @Test func kilometres() throws {
    let page = try page { county in
      county.roads.factor = Sourced(1.4, at: Place(file: "--detour"))
      for slot in county.sections.indices {
        (county.sections[slot].longitude, county.sections[slot].latitude) = (132.2, 46.3 + Double(slot) * 0.001)
      }
      let (from, to) = (county.position(ofSection: "no7-p") ?? 0, county.position(ofSection: "no8-p") ?? 0)
      county.sections[from].latitude = 46.0
      county.sections[to].latitude = 46.5
    }
    let map = try #require(page.parts.first { $0.id == "map" })
    let figure = try #require(
      map.blocks.compactMap { block -> PageFigure? in if case .figure(let figure) = block { figure } else { nil } }
        .first)
    #expect(figure.wide.contains("77.8 公里") && figure.alternative.contains("第七小学并入第八小学（77.8 公里）"))
    #expect(figure.note.contains("直线距离 × 绕行系数 1.4") && figure.note.contains("估计"))
    // Each school that stands has its disc and its sign; the one that closed has none.
    #expect(figure.data.csv.contains("第七小学,132.2,46,2028,0,\n"))
    #expect(!map.blocks.contains { if case .note = $0 { true } else { false } })
  }

  /// A school of which a total is blank is not assessed, however well its size stands.
  @Test func noVerdictFromNothing() throws {
    let page = try page { county in
      let slot = county.position(ofSection: "no8-p") ?? 0
      county.sections[slot].totals[Indicator.degree.index] = nil
      (county.sections[slot].longitude, county.sections[slot].latitude) = (132.2, 46.3)
    }
    let map = try #require(page.parts.first { $0.id == "map" })
    let figures = map.blocks.compactMap { block -> PageFigure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    let row = try #require(figures.first).data.csv.split(separator: "\n").last ?? ""
    #expect(row.contains("第八小学") && row.hasSuffix("notAssessed"))
  }

  /// Some have coordinates: the others are listed by name. None has: no map, and the last part says so.
  @Test func someOrNone() throws {
    let some = try page({ county in
      for slot in [0, 1] {
        (county.sections[slot].longitude, county.sections[slot].latitude) = (132.2 + Double(slot) * 0.1, 46.3)
      }
    })
    let map = try #require(some.parts.first { $0.id == "map" })
    let notes = map.blocks.compactMap { block -> String? in if case .note(let note) = block { note.plain } else { nil }
    }
    #expect(notes.first?.hasPrefix("没有经纬度、未绘入图中的 31 个：") == true)
    for language in Language.allCases {
      let none = try page({ _ in }, language)
      #expect(!none.parts.contains { $0.id == "map" })
      let text = MarkdownPage.text(none)
      #expect(text.contains(language == .zh ? "各校没有经纬度，未绘制学校分布图" : "No school has coordinates, so no map is drawn"))
      #expect(none.parts.contains { $0.id == "roadmap" } && none.parts.contains { $0.id == "closing" })
    }
  }
}
