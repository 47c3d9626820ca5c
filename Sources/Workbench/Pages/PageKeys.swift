import County
import Ensemble
import Report

/// The keys of what the page itself asks for.
enum PageKeys {
  private typealias Key = KeyRecord.Key

  private static func key(_ name: String, _ form: KeyForm) -> Key {
    let word = Text(same: name)
    return Key(name, word, form, note: word)
  }

  private static let session = key("session", .text)
  /// The number of the request: one that a later one overtook is not carried out.
  private static let number = key("number", .whole(0...9_007_199_254_740_992))
  private static let width = key("width", .words(["wide", "narrow"]))
  /// The turn of the answer that the page shows, and the parts that are seen.
  private static let has = key("has", .whole(0...9_007_199_254_740_992))
  private static let seen = key("seen", .list(.text))
  private static let lang = key("lang", .words(Language.allCases.map(\.rawValue)))

  private static func record(_ keys: [Key], _ required: [String]) -> KeyRecord {
    KeyRecord([session, number, has, seen, width, lang] + keys, required: [["session"] + required])
  }

  static let change = record(
    [key("path", .list(.text)), key("value", .text), key("held", .yesNo)], ["path"])
  static let measure = record([key("example", .whole(0...100)), key("remove", .text)], [])
  static let close = record(
    [key("closed", .text), key("into", .text), key("year", .whole(1900...2200))], ["closed", "into"])
  static let step = record([key("by", .whole(-1...1))], ["by"])
  static let show = record([key("held", .yesNo)], [])
  static let explore = record([key("sensitivity", .words(SensitivityStudy.Method.allCases.map(\.rawValue)))], [])
  static let why = record(
    ["clause", "stage", "indicator", "section", "school"].map { key($0, .text) } + [key("year", .whole(1900...2200))],
    [])
  static let compare = record([key("plans", .list(.path))], ["plans"])
  static let save = record([key("name", .text), key("title", .text), key("over", .text)], ["name"])
  static let bringBack = record([key("name", .text), key("version", .text)], ["name", "version"])
  static let drop = KeyRecord([key("draft", .text)], required: [["draft"]])
}
