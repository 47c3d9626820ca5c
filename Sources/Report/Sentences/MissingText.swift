import County
import Regulation

/// What a clause lacks to be assessed: which section, which column, which figure.
enum MissingText {
  /// The data in one sentence; nil where nothing is named.
  static func sentence(_ missing: [Missing], _ layout: Layout) -> Text? {
    guard !missing.isEmpty else { return nil }
    let told = missing.prefix(4).map { one($0, layout) }
    let more = missing.count - told.count
    let rest = more > 0 ? Text(zh: "等 \(missing.count) 项", en: " and \(more) more") : Text(same: "")
    return Text(
      zh: "缺 \(list: told)\(rest)",
      en: "missing: \(Text.joined(told))\(rest)")
  }

  private static func one(_ datum: Missing, _ layout: Layout) -> Text {
    switch datum {
    case .cell(let slot, let column) where layout.isPlanned[slot]:
      Text(
        zh: "方案未写的\(verbatim: layout.names[slot])的 \(verbatim: key(column))",
        en: "\(verbatim: key(column)) of \(verbatim: layout.names[slot]), which the plan leaves out")
    case .cell(let slot, let column):
      Text(
        zh: "\(verbatim: layout.names[slot])的 \(verbatim: column)",
        en: "\(verbatim: column) of \(verbatim: layout.names[slot])")
    case .figure(let key):
      Text(
        zh: "\(key.label)（\(verbatim: key.rawValue)）", en: "\(key.label) (\(verbatim: key.rawValue))")
    case .tableI(let column): column.label
    case .posts: Text(zh: "核定编制和在编人数（posts）", en: "posts approved and filled (posts)")
    case .nothing(let key):
      Text(
        zh: "\(key.label)为 0，没有可求比例的对象",
        en: "\(key.label) is 0, nothing to take a share of")
    case .mean(let stage, let indicator):
      Text(
        zh: "\(Names.stage(stage))\(Names.indicator(indicator))全县为 0，没有差异系数",
        en: "the county has none of \(Names.indicator(indicator)) in \(Names.stage(stage)) school: no CV")
    }
  }
}

extension MissingText {
  /// What a plan calls what a column of the school table counts.
  private static func key(_ column: String) -> String {
    switch column {
    case "music_rooms": "musicRooms"
    case "art_rooms": "artRooms"
    case "music_area": "musicArea"
    case "art_area": "artArea"
    default: Indicator.allCases.first { $0.column == column }?.rawValue ?? column
    }
  }
}

extension MissingText {
  /// The same as JSON: a section and a column, or a key of `county.yaml`.
  static func json(_ datum: Missing, _ layout: Layout) -> JSON {
    var section: String?
    let what: String
    switch datum {
    case .cell(let slot, let column): (section, what) = (layout.ids[slot], column)
    case .figure(let key), .nothing(let key): what = key.rawValue
    case .tableI(let column): what = column.rawValue
    case .posts: what = "posts"
    case .mean(_, let indicator): what = indicator.column
    }
    return .object([("section", .optional(section)), ("datum", .string(what))])
  }
}
