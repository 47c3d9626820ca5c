import County
import Files
import Report
import Simulation

/// The plan as it can be changed: what it assumes, its measures as cards, and what may be added.
struct PlanPane {
  let draft: PlanDraft
  let county: County
  /// What keeps the plan from being run; nil where it runs.
  let told: ToldProblems?
  let examples: [(title: Text, lines: [String])]
  /// What the county's past says of its assumptions, by key.
  let calibrated: [String: PlanFile.Value]
  let years: ClosedRange<Int>
  let readOnly: Bool
  let language: Language

  var html: String {
    var out = PageMarkup()
    var number = 0
    // A measure of the page's own has nothing to go back to but not to be.
    func field(_ field: PlanField, isNew: Bool = false) {
      number += 1
      // An assumption that the plan says nothing of: what it is about, and what holds.
      let key = field.path.first == "assumptions" && field.value.isEmpty ? PlanKeys.assumptions[field.path[1]] : nil
      FieldControl(
        field: field, inherited: isNew ? field.value : draft.inherited(field.path),
        calibrated: calibrated[field.path.joined(separator: ".")],
        usual: key.flatMap { Assumptions.usual($0.name) }, note: key?.note, errors: told?.beside[field.path] ?? [],
        number: number, language: language, county: county, years: years,
        isOwn: field.place.map { draft.isOwn($0) } ?? false
      ).write(to: &out)
    }
    if let told {
      out.open("div", [("class", "problems"), ("role", "alert")])
      out.element("p", [], PageText.notRun(language))
      out.open("ul")
      for line in told.lines { out.element("li", [], line) }
      out.close("ul")
      out.close("div")
    }
    out.open("details", [("data-keep", "about")])
    out.element("summary", [], PageText.about(language))
    for own in draft.headFields { field(own) }
    out.close("details")
    out.element("h3", [], PageText.assumptions(language))
    for own in draft.assumptionFields { field(own) }
    out.open("details", [("data-keep", "more")])
    out.element("summary", [], PageText.more(language))
    for own in draft.assumptionsLeft { field(own) }
    out.close("details")
    out.element("h3", [], PageText.measures(language))
    let cards = draft.cards
    if cards.isEmpty { out.element("p", [("class", "note")], PageText.noMeasures(language)) }
    for (place, card) in cards.enumerated() {
      let isNew = draft.inherited(["measures", card.name]) == nil
      out.open(
        "section",
        [
          ("class", card.isOff ? "measure off" : isNew ? "measure new" : "measure"),
          ("aria-labelledby", "card\(place)"),
        ])
      out.open("header")
      out.open("label", [("class", "switch")])
      out.open("input", [("type", "checkbox"), ("data-switch", card.name), ("checked", card.isOff ? nil : "")])
      out.element("span", [], PageText.carriedOut(language))
      out.close("label")
      out.element("h4", [("id", "card\(place)")], card.name)
      out.element("span", [("class", "when")], card.when)
      if let action = card.action { out.element("span", [("class", "kind")], MeasureKeys.of(action).label(language)) }
      out.close("header")
      // One in which something is wrong opens, whatever it was before.
      let isWrong = card.fields.contains { told?.beside[$0.path] != nil }
      // What is wrong with the measure as a whole.
      let own = Set(card.fields.map(\.path))
      let whole = (told?.beside ?? [:]).filter { $0.key.prefix(2) == ["measures", card.name] && !own.contains($0.key) }
      for (_, sentences) in whole.sorted(by: { $0.key.count < $1.key.count }) {
        out.element("p", [("class", "error")], sentences.joined(separator: " "))
      }
      out.open(
        "details",
        [("data-keep", isWrong ? nil : "card \(card.name)"), ("open", isNew || isWrong ? "" : nil)])
      out.element("summary", [("aria-label", "\(PageText.values(language)) \(card.name)")], PageText.values(language))
      for own in card.fields { field(inCard(own), isNew: isNew) }
      if isNew {
        out.element("button", [("type", "button"), ("data-remove", card.name)], PageText.remove(language))
      }
      out.close("details")
      out.close("section")
    }
    out.open("div", [("class", "adding")])
    out.element("label", [("for", "examples")], PageText.addMeasure(language))
    out.open("select", [("id", "examples")])
    for (place, example) in examples.enumerated() {
      out.element("option", [("value", "\(place)")], example.title(language))
    }
    out.close("select")
    out.element("button", [("type", "button"), ("id", "add")], PageText.add(language))
    out.close("div")
    out.open("datalist", [("id", "places")])
    for section in county.sections { out.element("option", [("value", section.id)], section.name) }
    out.close("datalist")
    return out.text
  }

  /// A value of a card, named without the action that the card's head tells.
  private func inCard(_ field: PlanField) -> PlanField {
    var own = field
    if own.steps.count > 1, ActionKey(rawValue: own.path[2]) != nil { own.steps.removeFirst() }
    if own.steps.isEmpty { own.steps = [.own(own.path.last ?? "")] }
    return own
  }
}
