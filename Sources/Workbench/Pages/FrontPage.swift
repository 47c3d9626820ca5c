import Charts
import County
import Files
import Report

/// The page of the workbench as it first comes: whole without script, and what the script then changes.
enum FrontPage {
  static func text(
    _ view: PageView, session: String, plan: String, plans: [PlanName], drafts: [Drafts.Draft], readOnly: Bool,
    _ language: Language
  ) -> String {
    var out = PageMarkup()
    head(view.title, language, &out)
    out.open(
      "body",
      [
        ("data-session", session), ("data-turn", "\(view.turn)"), ("data-plan", plan), ("data-lang", language.rawValue),
        ("data-lost", PageText.lost(language)),
        ("data-not-done", PageText.notDone(language)), ("data-why", PageText.why(language)),
        ("data-left", PageText.secondsLeft(language)), ("data-cancelled", PageText.cancelled(language)),
        ("data-compare-word", PageText.compare(language)), ("data-history-word", PageText.history(language)),
        ("data-copied", PageText.copied(language)), ("data-keys", PageText.keys(language)),
        ("data-link", PageText.link(language)),
        ("data-plan-too-long", PageText.planTooLong(language)), ("data-changes-file", PageText.changesFile(language)),
      ])
    out.element("a", [("class", "skip"), ("href", "#findings")], PageText.skip(language))
    bar(view, plan, plans, readOnly, language, &out)
    offer(drafts, language, &out)
    out.open("main", [("class", "columns")])
    out.open("section", [("id", "left"), ("aria-labelledby", "h-plan")])
    out.element("h2", [("id", "h-plan")], PageText.plan(view.title)(language))
    if !readOnly { saving(plan, view, language, &out) }
    out.open("div", [("id", "plan")])
    out.raw(view.plan ?? "")
    out.close("div")
    out.close("section")
    out.open("section", [("id", "findings"), ("aria-label", PageText.findings(language)), ("tabindex", "-1")])
    out.element(
      "p", [("id", "said"), ("role", "status"), ("aria-live", "polite")], view.changes.joined(separator: " "))
    out.open("div", [("id", "chance"), ("hidden", "")])
    out.open("progress", [("aria-label", PageText.explore(language))])
    out.close("progress")
    out.element("span", [], "")
    out.element("button", [("type", "button"), ("id", "cancel")], PageText.cancel(language))
    out.close("div")
    for (place, fragment) in view.parts.enumerated() {
      out.open("div", [("id", "part-\(fragment.id)")])
      out.raw(fragment.html)
      out.close("div")
      guard place == 0 else { continue }
      out.open("div", [("id", "part-futures")])
      out.close("div")
    }
    out.close("section")
    out.close("main")
    panels(plan, plans, view.actionYears, language, &out)
    out.open("script", [("type", "module"), ("src", "/assets/app.js")])
    out.close("script")
    out.raw("</body>\n</html>\n")
    return out.text
  }

  /// The page where no plan can be opened: what is wrong, and the plans that there are.
  static func failed(_ problems: Problems, _ plans: [PlanName], _ language: Language) -> String {
    var out = PageMarkup()
    head(WorkbenchOptions.title(language), language, &out)
    out.open("body", [("data-lang", language.rawValue)])
    out.open("main")
    out.element("h1", [], WorkbenchOptions.title(language))
    out.open("ul", [("class", "problems")])
    for line in problems.lines(language) { out.element("li", [], line) }
    out.close("ul")
    out.open("ul")
    for plan in plans {
      out.open("li")
      out.element("a", [("href", "/?plan=\(Address.escaped(plan.name))&lang=\(language.rawValue)")], plan.told)
      out.close("li")
    }
    out.close("ul")
    out.raw("</main></body>\n</html>\n")
    return out.text
  }

  /// The page of a county that has no plan yet, and one button to begin one.
  static func withoutPlans(readOnly: Bool, _ language: Language) -> String {
    var out = PageMarkup()
    head(WorkbenchOptions.title(language), language, &out)
    out.open("body", [("data-lang", language.rawValue), ("class", "intake")])
    out.open("main")
    out.element("h1", [], WorkbenchOptions.title(language))
    out.element("p", [], PageText.noPlans(language))
    if !readOnly {
      out.open("form", [("method", "post"), ("action", "/w/begin?lang=\(language.rawValue)")])
      out.element("button", [("type", "submit")], PageText.begin(language))
      out.close("form")
    }
    out.raw("</main></body>\n</html>\n")
    return out.text
  }

  static func head(_ title: String, _ language: Language, _ out: inout PageMarkup) {
    out.raw(
      """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/assets/page.css">
      <link rel="stylesheet" href="/assets/workbench.css">

      """)
    out.element("title", [], "\(title) · \(WorkbenchOptions.title(language))")
    out.raw("</head>\n")
  }

  private static func bar(
    _ view: PageView, _ plan: String, _ plans: [PlanName], _ readOnly: Bool, _ language: Language,
    _ out: inout PageMarkup
  ) {
    func button(_ id: String, _ word: Text, isOff: Bool = false) {
      out.element(
        "button",
        [("type", "button"), ("id", id), ("class", "needs-script"), ("disabled", isOff ? "" : nil)], word(language))
    }
    out.open("header", [("class", "bar")])
    out.element("h1", [], WorkbenchOptions.title(language))
    out.open("form", [("method", "get"), ("action", "/")])
    out.element("label", [("for", "open-plan")], PageText.plan(language))
    out.open("select", [("id", "open-plan"), ("name", "plan")])
    options(plans, chosen: plan, &out)
    out.close("select")
    out.open("input", [("type", "hidden"), ("name", "lang"), ("value", language.rawValue)])
    out.element("button", [("type", "submit")], PageText.open(language))
    out.close("form")
    button("undo", PageText.undo, isOff: !view.canUndo)
    button("redo", PageText.redo, isOff: !view.canRedo)
    out.element(
      "span", [("class", "tag"), ("id", "unsaved"), ("hidden", view.isSaved ? "" : nil)], PageText.unsaved(language))
    if readOnly { out.element("span", [("class", "tag")], PageText.readOnly(language)) }
    out.element("span", [("class", "space")], "")
    button("explore", PageText.explore)
    button("sensitivity", PageText.sensitivity)
    button("compare", PageText.compare)
    takeAway(language, &out)
    button("present", PageText.slides)
    button("history", PageText.history)
    button("share", PageText.share)
    button("keys", PageText.keys)
    out.element(
      "button",
      [("type", "button"), ("id", "language"), ("class", "needs-script"), ("lang", language == .zh ? "en" : "zh-CN")],
      PageText.otherLanguage(language))
    out.close("header")
  }

  /// The plans of the folder to open one.
  static func options(_ plans: [PlanName], chosen: String? = nil, _ out: inout PageMarkup) {
    for plan in plans {
      out.element("option", [("value", plan.name), ("selected", plan.name == chosen ? "" : nil)], plan.told)
    }
  }

  /// The plans of the folder to put some beside the page's own.
  static func pins(_ plans: [PlanName], _ out: inout PageMarkup) {
    for plan in plans {
      out.open("label")
      out.open("input", [("type", "checkbox"), ("name", "pinned"), ("value", plan.name)])
      out.words(" " + plan.told)
      out.close("label")
    }
  }

  /// The report and the figures as files; their addresses are the script's to give.
  private static func takeAway(_ language: Language, _ out: inout PageMarkup) {
    out.open("details", [("class", "menu needs-script")])
    out.element("summary", [], PageText.report(language))
    out.open("ul")
    for (form, words) in PageText.forms {
      out.open("li")
      out.element("a", [("data-form", form), ("href", "#")], words(language))
      out.close("li")
    }
    out.close("ul")
    out.close("details")
  }

  private static func offer(_ drafts: [Drafts.Draft], _ language: Language, _ out: inout PageMarkup) {
    guard !drafts.isEmpty else { return }
    out.open("aside", [("class", "drafts")])
    out.element("strong", [], PageText.drafts(language))
    out.open("ul")
    for draft in drafts {
      out.open("li")
      let target =
        "/?plan=\(Address.escaped(draft.plan))&change=\(StateText.encoded(draft.text))&lang=\(language.rawValue)"
      out.element("a", [("href", target)], "\(draft.plan) \(PlanSaving.told(draft.id))")
      out.raw(" ")
      out.element(
        "button", [("type", "button"), ("class", "needs-script"), ("data-draft", draft.id)], PageText.drop(language))
      out.close("li")
    }
    out.close("ul")
    out.close("aside")
  }

  private static func saving(_ plan: String, _ view: PageView, _ language: Language, _ out: inout PageMarkup) {
    let name = plan.split(separator: "/").last.map(String.init) ?? ""
    let bare = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    out.open("details", [("class", "needs-script")])
    out.element("summary", [], PageText.save(language))
    out.open("form", [("id", "save-form")])
    out.element("label", [("for", "save-name")], PageText.saveAs(language))
    out.open(
      "input",
      [("id", "save-name"), ("name", "name"), ("type", "text"), ("value", "\(bare)-2"), ("autocomplete", "off")])
    out.element("label", [("for", "save-title")], PageText.titleOfPlan(language))
    out.open(
      "input", [("id", "save-title"), ("name", "title"), ("type", "text"), ("value", ""), ("placeholder", view.title)])
    out.element("button", [("type", "submit"), ("id", "save")], PageText.save(language))
    out.close("form")
    out.close("details")
  }

  private static func panels(
    _ plan: String, _ plans: [PlanName], _ years: ClosedRange<Int>, _ language: Language, _ out: inout PageMarkup
  ) {
    out.open("dialog", [("id", "panel"), ("aria-labelledby", "panel-title")])
    out.open("div", [("class", "head")])
    out.element("h2", [("id", "panel-title")], "")
    out.element("button", [("type", "button"), ("id", "panel-close")], PageText.close(language))
    out.close("div")
    out.open("div", [("id", "panel-content")])
    out.close("div")
    out.close("dialog")
    out.open("template", [("id", "compare-form")])
    out.open("div", [("class", "wordlist")])
    out.element("p", [], PageText.compareWith(language))
    out.open("div", [("class", "pins"), ("data-most", "\(Limits.pinned)")])
    pins(plans, &out)
    out.close("div")
    out.element("button", [("type", "button"), ("data-compare", "")], PageText.compare(language))
    out.close("div")
    out.close("template")
    out.open("template", [("id", "close-form")])
    out.open("form", [("class", "closing")])
    out.open("label")
    out.words(PageText.receiver(language))
    out.raw(" <select name=\"pair\"></select>")
    out.close("label")
    out.open("label")
    out.words(PageText.inYear(language))
    out.raw(" ")
    out.open(
      "input",
      [
        ("type", "number"), ("name", "year"), ("min", "\(years.lowerBound)"), ("max", "\(years.upperBound)"),
        ("value", "\(years.lowerBound)"),
      ])
    out.close("label")
    out.element("button", [("type", "submit")], PageText.add(language))
    out.close("form")
    out.close("template")
    out.open("dialog", [("id", "slides"), ("aria-label", PageText.slides(language))])
    out.close("dialog")
    out.open("template", [("id", "key-list")])
    out.open("table", [("class", "keys")])
    out.open("tbody")
    for (key, text) in PageText.keyList {
      out.open("tr")
      out.element("th", [("scope", "row")], key)
      out.element("td", [], text(language))
      out.close("tr")
    }
    out.close("tbody")
    out.close("table")
    out.close("template")
  }
}
