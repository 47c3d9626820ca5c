import County
import Regulation

extension Names {
  /// The reading a standard has chosen.
  package static func chosen(_ key: Readings.Key, _ readings: Readings) -> Text {
    switch key {
    case .rooms: readings.rooms == .each ? Text(zh: "各计", en: "of each kind") : Text(zh: "合计", en: "together")
    case .smallUnit: readings.smallUnit == .section ? Text(zh: "按学段部", en: "sections") : Text(zh: "按学校", en: "schools")
    case .relaxed:
      readings.relaxed == .goesOn ? Text(zh: "继续适用", en: "go on") : Text(zh: "不再适用", en: "end")
    case .compare: Text(zh: "舍入前", en: "before rounding")
    }
  }
}
