import County
import Regulation
import Simulation

/// What the units of places are called.
struct PlacesNames: Sendable {
  private let layout: Layout

  init(_ study: PlacesStudy) { layout = study.timeline.program.layout }

  func name(_ unit: PlacesStudy.Unit) -> Text {
    switch unit.level {
    case .county: Text(zh: "全县", en: "county")
    case .group: Text(same: unit.subject ?? "")
    case .zone: unit.subject.flatMap { Zone(rawValue: $0) }.map(Names.zone) ?? .none
    case .section: Text(same: unit.slots.first.map { layout.names[$0] } ?? "")
    }
  }

  /// The name as files have it: of a group or a section; what the level and the subject say needs no other.
  func inFiles(_ unit: PlacesStudy.Unit) -> String {
    unit.level == .section ? unit.slots.first.map { layout.names[$0] } ?? "" : unit.subject ?? ""
  }

  static func level(_ level: PlacesStudy.Level) -> Text {
    switch level {
    case .county: Text(zh: "全县", en: "county")
    case .group: Text(zh: "分组", en: "group")
    case .zone: Text(zh: "城乡", en: "zone")
    case .section: Text(zh: "学段部", en: "section")
    }
  }

  static func signal(_ signal: PlaceSignal) -> Text {
    switch signal {
    case .red: Text(zh: "红", en: "red")
    case .yellow: Text(zh: "黄", en: "yellow")
    }
  }
}
