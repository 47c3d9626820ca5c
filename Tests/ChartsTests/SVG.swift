/// An SVG read back as the tests need it: whether it is well formed, and where its texts stand.
struct SVG {
  struct Text {
    let text: String
    let x: Double
    let y: Double
    let size: Double
    let anchor: String
    let isBold: Bool
  }

  private(set) var faults: [String] = []
  private(set) var texts: [Text] = []
  private(set) var ids: [String] = []
  private(set) var references: [String] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private(set) var paths = 0

  private var open: [(name: String, attributes: [String: String])] = []
  private var shown = ""

  init(_ markup: String) {
    var rest = Substring(markup)
    while !rest.isEmpty {
      if rest.first == "<" {
        guard let end = rest.firstIndex(of: ">") else {
          faults.append("a tag does not end")
          return
        }
        tag(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        content(rest[..<end])
        rest = rest[end...]
      }
    }
    if !open.isEmpty { faults.append("left open: \(open.map(\.name))") }
  }

  private mutating func content(_ text: Substring) {
    if let fault = SVG.fault(text) { faults.append(fault) }
    if open.last?.name == "text" { shown += SVG.unescaped(text) }
  }

  private mutating func tag(_ tag: Substring) {
    if tag.first == "/" {
      let name = String(tag.dropFirst())
      guard let last = open.popLast(), last.name == name else {
        faults.append("</\(name)> closes nothing")
        return
      }
      if name == "text" {
        func inherited(_ key: String) -> String? {
          last.attributes[key] ?? open.last { $0.attributes[key] != nil }?.attributes[key]
        }
        texts.append(
          Text(
            text: shown, x: Double(last.attributes["x"] ?? "") ?? .nan, y: Double(last.attributes["y"] ?? "") ?? .nan,
            size: Double(inherited("font-size") ?? "") ?? .nan, anchor: inherited("text-anchor") ?? "start",
            isBold: inherited("font-weight") != nil))
        shown = ""
      }
      return
    }
    let isClosed = tag.last == "/"
    let inside = isClosed ? tag.dropLast() : tag
    let name = String(inside.prefix { $0 != " " })
    var attributes: [String: String] = [:]
    var rest = inside.dropFirst(name.count)
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      guard let equals = rest.firstIndex(of: "="), rest[equals...].dropFirst().first == "\"" else {
        faults.append("an attribute of <\(name)> has no value in quotes")
        return
      }
      let key = String(rest[..<equals])
      let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
      if let fault = SVG.fault(value) { faults.append(fault) }
      if attributes[key] != nil { faults.append("\(key) stands twice") }
      attributes[key] = String(value)
      rest = rest[value.endIndex...].dropFirst()
    }
    if let id = attributes["id"] { ids.append(id) }
    references += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    if let fill = attributes["fill"], fill.hasPrefix("url(#") {
      references.append(String(fill.dropFirst(5).dropLast()))
    }
    if name == "svg" {
      width = Double(attributes["width"] ?? "") ?? .nan
      height = Double(attributes["height"] ?? "") ?? .nan
    }
    if name == "path" { paths += 1 }
    if !isClosed { open.append((name, attributes)) }
  }

  /// What may not stand in markup: raw marks, control and direction characters.
  private static func fault(_ text: Substring) -> String? {
    if text.contains("<") || text.contains(">") { return "a raw mark" }
    for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value) {
      return "a control character"
    }
    for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0 != ";" }
      if !["amp", "lt", "gt", "quot", "#39"].contains(name) { return "a raw &" }
    }
    return nil
  }

  private static func unescaped(_ text: Substring) -> String {
    var out = String(text)
    for (name, mark) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      out = out.split(separator: name, omittingEmptySubsequences: false).joined(separator: mark)
    }
    return out
  }
}
