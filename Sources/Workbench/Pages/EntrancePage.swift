import Charts
import County
import Report

/// The page for whoever comes without the token: what is missing, and one button that comes from this very site.
enum EntrancePage {
  /// `target`: where the button leads, with the query that was asked for.
  static func text(target: String, _ fault: WorkbenchFault, _ language: Language) -> String {
    let problem = Problem(.workbench(fault), at: nil).line(language)
    return """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Escaping.html(WorkbenchOptions.title(language)))</title></head>
      <body><main><h1>\(Escaping.html(WorkbenchOptions.title(language)))</h1>
      <p>\(Escaping.html(PageText.entrance(language)))</p>
      <p><a href="\(Escaping.html(target))">\(Escaping.html(PageText.enter(language)))</a></p>
      <p>\(Escaping.html(problem))</p></main></body></html>

      """
  }
}
