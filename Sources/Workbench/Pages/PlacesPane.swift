import Charts
import County
import Files
import Report
import Simulation

/// The schools by township, each to be closed by dragging it onto its receiver, or by its button.
struct PlacesPane {
  let standing: ShownPlan
  /// Nil where no school has coordinates.
  let map: SchoolMap?
  let width: HTMLPage.Width
  let readOnly: Bool
  let language: Language

  private var timeline: Timeline { standing.timeline }

  var html: String {
    let county = standing.scenario.county
    let layout = timeline.program.layout
    let slots = Dictionary(layout.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [(name: String, sections: [(section: Section, slot: Int)])] = []
    for section in county.sections {
      guard let slot = slots[section.id] else { continue }
      let name = section.group ?? ""
      if let at = groups.firstIndex(where: { $0.name == name }) {
        groups[at].sections.append((section, slot))
      } else {
        groups.append((name, [(section, slot)]))
      }
    }
    var out = PageMarkup()
    out.element("h2", [("id", "h-places")], PageText.places(language))
    out.element("p", [("class", "note")], PageText.placesNote(language))
    let mergers = timeline.mergersTold(language)
    if !mergers.isEmpty {
      out.open("ul")
      for merger in mergers { out.element("li", [], merger) }
      out.close("ul")
    }
    if let map {
      MapPane(map: map, county: standing.scenario.county, width: width, readOnly: readOnly).write(to: &out)
    }
    out.open("div", [("class", "places")])
    for (place, group) in groups.enumerated() {
      out.open("section", [("aria-labelledby", "place\(place)")])
      let name = group.name.isEmpty ? PageText.noGroup(language) : group.name
      out.element("h3", [("id", "place\(place)")], "\(name) (\(group.sections.count))")
      out.open("ul")
      for (section, slot) in group.sections { write(section, slot, &out) }
      out.close("ul")
      out.close("section")
    }
    out.close("div")
    return out.text
  }

  private func write(_ section: Section, _ slot: Int, _ out: inout PageMarkup) {
    let facts = timeline.facts
    let closed = zip(timeline.years, facts).first { !$0.1.year.open[slot] }.map(\.0.year)
    let style = closed == nil ? nil : "closed"
    out.open(
      "li",
      [
        ("class", style), ("data-sections", MapPane.told([section])),
        ("data-open", closed == nil && !readOnly ? "" : nil),
      ])
    // A finger moves the page unless it takes hold here.
    if closed == nil, !readOnly { out.element("span", [("class", "grip needs-script"), ("aria-hidden", "true")], "⠿") }
    out.element("span", [("class", "name")], section.name)
    out.element("span", [("class", "stage")], Names.stage(section.stage)(language))
    let first = Digits.grouped(facts[0].year.pupils[slot].rounded())
    let last = Digits.grouped(facts[facts.count - 1].year.pupils[slot].rounded())
    let why = "\(PageText.why(language)) \(section.name)"
    if let closed {
      out.element("span", [("class", "pupils")], PageText.closedIn(closed)(language))
    } else {
      out.element("span", [("class", "pupils")], first == last ? first : "\(first) → \(last)")
      if !readOnly {
        out.element(
          "button",
          [
            ("type", "button"), ("class", "needs-script"), ("data-close", ""),
            ("aria-label", PageText.closing(section.name)(language)),
          ], PageText.closeInto(language))
      }
    }
    out.element(
      "button",
      [("type", "button"), ("class", "needs-script"), ("data-about", section.id), ("aria-label", why), ("title", why)],
      "?")
    out.close("li")
  }
}
