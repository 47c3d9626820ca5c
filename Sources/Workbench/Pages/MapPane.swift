import Charts
import County
import Files
import Report
import Simulation

/// The schools where they stand: the map of the report, and over each school a handle by which it is closed into another.
struct MapPane {
  let map: SchoolMap
  let county: County
  let width: HTMLPage.Width
  let readOnly: Bool

  func write(to out: inout PageMarkup) {
    out.open("figure", [("id", "school-map")])
    out.element("h3", [], map.figure.title)
    if width != .narrow { picture("wide", map.figure.drawn(700), &out) }
    if width != .wide { picture("narrow", map.figure.drawn(350), &out) }
    out.open("figcaption")
    out.element("p", [("class", "note")], map.figure.note)
    out.close("figcaption")
    out.close("figure")
  }

  private func picture(_ style: String, _ drawing: Drawing, _ out: inout PageMarkup) {
    out.open("div", [("class", "\(style) map")])
    out.raw(drawing.svg)
    if !readOnly {
      for (place, spot) in zip(map.places, drawing.spots) {
        // A school that the plan itself opens is not closed into another.
        let sections = place.sections.compactMap { id in county.sections.first { $0.id == id } }
        guard !sections.isEmpty else { continue }
        out.element(
          "span",
          [
            ("class", "site needs-script"), ("role", "button"), ("tabindex", "0"), ("data-open", ""),
            ("data-sections", MapPane.told(sections)), ("data-close", ""), ("aria-label", place.words),
            ("title", place.words),
            // No style may stand in the page: the script sets where it lies, in shares of the picture.
            ("data-x", Digits.fixed(spot.x / drawing.width * 100, 2)),
            ("data-y", Digits.fixed(spot.y / drawing.height * 100, 2)),
          ], "")
      }
    }
    out.close("div")
  }

  /// Sections as the script reads them: each with its id, its name and the grades that it must share with a receiver.
  static func told(_ sections: [Section]) -> String {
    JSON.array(
      sections.map { section in
        .array([.string(section.id), .string("\(section.stage.rawValue)-\(section.years)"), .string(section.name)])
      }
    ).text.trimmed
  }
}
