import County
import Files
import Report

/// The schools of the county to choose from, where a plan names one by its id: a choice for each that is named, and one more
/// where several may stand.
struct SchoolChoice {
  private let field: PlanField
  private let county: County
  private let chosen: [String]

  /// Nil where no school of the county is named.
  init?(_ field: PlanField, _ county: County) {
    guard field.isID else { return nil }
    chosen = field.isList ? field.value.split(separator: ",").map { String($0).trimmed } : [field.value]
    let known = Set(county.sections.map(\.id))
    guard chosen.contains(where: known.contains) else { return nil }
    self.field = field
    self.county = county
  }

  /// `attributes`: those of the control at a place, the first of which the label names; the others have a name of their own.
  func write(
    to out: inout PageMarkup, _ label: String, _ language: Language, _ attributes: (Int, String) -> [(String, String?)]
  ) {
    if field.takesSeveral { out.open("span", [("class", "schools")]) }
    for (place, own) in chosen.enumerated() {
      out.open("select", attributes(place, "\(label) \(place + 1)"))
      if !county.sections.contains(where: { $0.id == own }) {
        out.element("option", [("value", field.value), ("selected", "")], own)
      }
      options(&out, chosen: own, language) { id in
        var next = chosen
        next[place] = id
        return next
      }
      if chosen.count > 1 {
        var rest = chosen
        rest.remove(at: place)
        out.element("option", [("value", rest.joined(separator: ", "))], PageText.leaveOut(language))
      }
      out.close("select")
    }
    guard field.takesSeveral else { return }
    let more = PageText.oneMore(language)
    out.open("select", attributes(chosen.count, "\(label) \(more)") + [("class", "more")])
    out.element("option", [("value", field.value), ("selected", "")], more)
    options(&out, chosen: nil, language) { chosen + [$0] }
    out.close("select")
    out.close("span")
  }

  /// The schools that are not chosen elsewhere, by stage, each as the list it would make.
  private func options(
    _ out: inout PageMarkup, chosen own: String?, _ language: Language, _ made: (String) -> [String]
  ) {
    for stage in Stage.allCases {
      let sections = county.sections.filter { $0.stage == stage && ($0.id == own || !chosen.contains($0.id)) }
      guard !sections.isEmpty else { continue }
      out.open("optgroup", [("label", Names.stage(stage)(language))])
      for section in sections {
        out.element(
          "option",
          [("value", made(section.id).joined(separator: ", ")), ("selected", section.id == own ? "" : nil)],
          section.name)
      }
      out.close("optgroup")
    }
  }
}
