import County
import Simulation

/// The sections that a plan chooses, in words.
enum SelectionText {
  /// Sections by their names, not by the ids that a plan writes.
  static func words(_ selection: Selection, _ county: County) -> Text {
    func names(_ ids: [String]) -> [String] {
      ids.map { id in county.sections.first { $0.id == id }?.name ?? id }
    }
    var parts: [Text] = []
    if let group = selection.group { parts.append(Text(same: group)) }
    if let zone = selection.zone { parts.append(Names.zone(zone)) }
    if let stage = selection.stage { parts.append(Names.stage(stage)) }
    if let below = selection.pupilsBelow {
      parts.append(Text(zh: "不足 \(exact: below) 人的", en: "under \(exact: below) pupils"))
    }
    if let sections = selection.sections {
      parts.append(
        Text(zh: "\(list: names(sections))", en: "\(list: names(sections))"))
    }
    let base = parts.isEmpty ? Text(zh: "全县", en: "the whole county") : Text.joined(parts, zh: "", en: " ")
    guard !selection.except.isEmpty else { return base }
    let except = names(selection.except)
    return Text(
      zh: "\(base)（\(list: except)除外）", en: "\(base) (but \(list: except))")
  }
}
