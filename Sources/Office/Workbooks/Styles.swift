import County
import Foundation

/// What the formats of a workbook make of the numbers under them.
struct Styles {
  enum Meaning { case plain, percent, date }

  /// By the number of a cell's style.
  private(set) var meanings: [Meaning] = []

  init() {}

  init(_ bytes: Data, at place: Place) throws(Problem) {
    var own: [Int: Meaning] = [:]
    var isInCells = false
    var meanings: [Meaning] = []
    try Markup.read(bytes, part: "xl/styles.xml", at: place) { name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
          own[id] = Styles.meaning(code)
        }
      case "cellXfs": isInCells = true
      case "xf" where isInCells:
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        meanings.append(own[id] ?? Styles.builtIn(id))
      default: break
      }
    } close: { name in
      if name == "cellXfs" { isInCells = false }
    }
    self.meanings = meanings
  }

  func meaning(_ style: String?) -> Meaning {
    guard let at = style.flatMap({ Int($0) }), meanings.indices.contains(at) else { return .plain }
    return meanings[at]
  }

  /// The formats every workbook has without saying so, those of East Asian dates among them.
  private static func builtIn(_ id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
    default: .plain
    }
  }

  /// A date has a year or a day in its code, outside quotes and brackets.
  private static func meaning(_ code: String) -> Meaning {
    var plain = ""
    var closing: Character?
    var isEscaped = false
    for character in code.lowercased() {
      if let end = closing {
        if character == end { closing = nil }
      } else if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        closing = "\""
      } else if character == "[" {
        closing = "]"
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else {
        plain.append(character)
      }
    }
    if plain.contains("%") { return .percent }
    let isDate = plain.contains("y") || plain.contains("d") || plain.contains("m") && !plain.contains("0")
    return isDate && !plain.contains("general") ? .date : .plain
  }
}
