import Charts
import County
import Report

/// HTML as it is put together: words escaped, marks as they are.
struct PageMarkup {
  private(set) var text = ""

  mutating func raw(_ text: String) { self.text += text }
  mutating func words(_ words: String) { Escaping.html(words, into: &text) }

  /// An element with its attributes, whose values are escaped; `nil` leaves an attribute out.
  mutating func open(_ name: String, _ attributes: [(String, String?)] = []) {
    text += "<\(name)"
    for case (let key, let value?) in attributes {
      text += " \(key)"
      if !value.isEmpty || key == "value" || key == "data-inherited" { text += "=\"\(Escaping.html(value))\"" }
    }
    text += ">"
  }

  mutating func close(_ name: String) { text += "</\(name)>\n" }

  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], _ content: String) {
    open(name, attributes)
    words(content)
    close(name)
  }

  /// Lines to be read as they are set.
  mutating func lines(_ lines: some Sequence<some StringProtocol>) {
    open("pre", [("tabindex", "0")])
    for (place, line) in lines.enumerated() {
      if place > 0 { raw("\n") }
      words(String(line))
    }
    close("pre")
  }
}
