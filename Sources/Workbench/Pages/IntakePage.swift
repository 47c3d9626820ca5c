import Charts
import County
import Report

/// The page of a workbench without a county.
enum IntakePage {
  static func text(_ folder: String, _ language: Language) -> String {
    var out = PageMarkup()
    FrontPage.head(WorkbenchOptions.title(language), language, &out)
    out.open("body", [("data-lang", language.rawValue), ("data-lost", PageText.lost(language)), ("class", "intake")])
    out.open("main")
    out.element("h1", [], WorkbenchOptions.title(language))
    out.element("p", [], PageText.intake(folder)(language))
    out.open("div", [("id", "drop"), ("class", "needs-script")])
    out.element("label", [("for", "tables")], PageText.dropTables(language))
    out.open(
      "input",
      [("type", "file"), ("id", "tables"), ("multiple", ""), ("accept", ".xlsx,.docx,.csv,.tsv,.xls,.et,.wps,.doc")])
    out.close("div")
    out.open("noscript")
    out.element("p", [], PageText.intakeWithoutScript(folder)(language))
    out.close("noscript")
    out.open("div", [("id", "understood"), ("role", "status"), ("aria-live", "polite")])
    out.close("div")
    out.element(
      "button", [("type", "button"), ("id", "make"), ("class", "needs-script"), ("disabled", "")],
      PageText.makeFolder(language))
    out.close("main")
    out.open("script", [("type", "module"), ("src", "/assets/intake.js")])
    out.close("script")
    out.raw("</body>\n</html>\n")
    return out.text
  }
}
