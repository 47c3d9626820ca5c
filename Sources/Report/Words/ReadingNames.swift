import County
import Regulation

extension Names {
  /// What a reading is about.
  package static func reading(_ key: Readings.Key) -> Text {
    switch key {
    case .rooms: Text(zh: "音乐、美术教室各计还是合计", en: "music and art rooms, of each kind or together")
    case .smallUnit: Text(zh: "不足100人的单位", en: "units under 100 pupils")
    case .relaxed: Text(zh: "过渡期放宽条款到期后", en: "limits relaxed for a term, after it")
    case .compare: Text(zh: "与标准比较的数值", en: "values compared with a limit")
    }
  }

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
