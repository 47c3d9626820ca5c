import Charts
import County
import Office

/// Slides as one HTML file: a screen each, turned by keys, with nothing fetched.
package enum DeckPage {
  /// Turns slides by keys, by a click at an edge and by the wheel; `F` fills the screen. The only script that may run.
  package static let script = """
    (function(){var s=document.querySelectorAll('section'),n=0;\
    function go(i){n=Math.max(0,Math.min(s.length-1,i));s[n].scrollIntoView();}\
    document.addEventListener('keydown',function(e){var k=e.key;\
    if(k==='ArrowRight'||k==='ArrowDown'||k==='PageDown'||k===' '||k==='Enter'){go(n+1);e.preventDefault();}\
    else if(k==='ArrowLeft'||k==='ArrowUp'||k==='PageUp'||k==='Backspace'){go(n-1);e.preventDefault();}\
    else if(k==='Home'){go(0);e.preventDefault();}else if(k==='End'){go(s.length-1);e.preventDefault();}\
    else if(k==='f'||k==='F'){if(document.fullscreenElement){document.exitFullscreen();}else{document.documentElement.requestFullscreen();}}});\
    document.addEventListener('scroll',function(){n=Math.round(window.scrollY/window.innerHeight);});})();
    """

  /// SHA-256 of the script, by which a browser knows it.
  package static let scriptHash = "pARpfmA1VdUcKF6BXvBZW1SDlrwq2yNS0dwJFW4x8Yo="

  private static let sheet = """
    *{box-sizing:border-box;margin:0}
    html{scroll-snap-type:y mandatory;scrollbar-width:none}
    body{color:#1b2027;background:#fff;font:24px/1.45 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",Arial,sans-serif}
    section{height:100vh;width:100%;padding:4vh 4vw 3vh;scroll-snap-align:start;display:flex;flex-direction:column;\
    overflow:hidden;break-after:page}
    h1{font-size:min(2.9vw,5.2vh);line-height:1.3;color:#1d4468;overflow-wrap:anywhere}
    .body{flex:1;min-height:0;display:flex;flex-direction:column;justify-content:center;gap:2vh;padding:2vh 0}
    .body p{font-size:min(2.4vw,4.3vh);line-height:1.25;overflow-wrap:anywhere}
    strong{color:#1d4468}
    .body table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:min(2.3vw,4.1vh);line-height:1.2}
    th,td{text-align:left;vertical-align:top;padding:.15em .25em;border-bottom:1px solid #b8c2cc;overflow-wrap:anywhere}
    th{color:#1d4468}
    .n{text-align:right}
    .body svg{width:100%;height:100%;max-height:100%;overflow:visible}
    footer{font-size:min(1.67vw,3vh);line-height:1.2;color:#4d5763;display:flex;justify-content:space-between;gap:2em}
    footer b{color:#9c1c00;font-weight:600}
    @page{size:338.67mm 190.5mm;margin:0}
    @media print{section{height:190mm;width:338mm}}
    """

  package static func text(_ deck: Deck) -> String {
    var out = """
      <!doctype html>
      <html lang="\(deck.language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src 'sha256-\(scriptHash)'">
      <title>\(Escaping.html(deck.title))</title>
      <style>
      \(sheet)
      </style>
      </head>
      <body>

      """
    for (place, slide) in deck.slides.enumerated() {
      out += "<section id=\"s\(place + 1)\"><h1>\(words(slide.title))</h1>\n<div class=\"body\">"
      for line in slide.lines {
        out += "<p>"
        for run in line.runs {
          switch run {
          case .plain(let text), .code(let text): out += words(text)
          case .strong(let text): out += "<strong>\(words(text))</strong>"
          }
        }
        out += "</p>"
      }
      if let drawing = slide.drawing { out += drawing.svg }
      if let table = slide.table { out += markup(table) }
      out += "</div>\n<footer><b>\(words(OfficeWords.projected(deck.language)))</b>"
      out += "<span>\(place + 1) / \(deck.slides.count)</span></footer>"
      // What whoever speaks should know stands in the source and not on the screen.
      out += "<template>" + slide.notes.map { "<p>\(words($0))</p>" }.joined() + "</template></section>\n"
    }
    return out + "<script>\(script)</script>\n</body>\n</html>\n"
  }

  private static func markup(_ table: Show.Table) -> String {
    let whole = table.widths.reduce(0, +)
    var out = "<table><colgroup>"
    for width in table.widths { out += "<col style=\"width:\(Digits.fixed(width / whole * 100, 2))%\">" }
    out += "</colgroup><thead><tr>"
    for (place, head) in table.heads.enumerated() {
      out += "<th scope=\"col\"\(table.areFigures[place] ? " class=\"n\"" : "")>\(words(head))</th>"
    }
    out += "</tr></thead><tbody>"
    for row in table.rows {
      out += "<tr>"
      for (place, text) in row.enumerated() {
        out += "<td\(table.areFigures[place] ? " class=\"n\"" : "")>\(words(text))</td>"
      }
      out += "</tr>"
    }
    return out + "</tbody></table>"
  }

  private static func words(_ text: String) -> String { Escaping.html(Glue.text(text)) }
}
