import County
import Regulation

extension Names {
  /// The head of an indicator as 表Ⅱ and 表Ⅲ print it.
  package static func formHead(_ indicator: Indicator) -> Text {
    switch indicator {
    case .degree: Text(zh: "每百名学生拥有高于规定学历教师数", en: "Teachers above the required degree per 100 pupils")
    case .backbone: Text(zh: "每百名学生拥有县级及以上骨干教师数", en: "Backbone teachers per 100 pupils")
    case .artsSports: Text(zh: "每百名学生拥有体育、艺术（美术、音乐）专任教师数", en: "PE, music and art teachers per 100 pupils")
    case .teachingArea: Text(zh: "生均教学及辅助用房面积（㎡）", en: "Teaching area per pupil (m²)")
    case .sportsArea: Text(zh: "生均体育运动场馆面积（㎡）", en: "Sports area per pupil (m²)")
    case .equipment: Text(zh: "生均教学仪器设备值（元）", en: "Equipment per pupil (yuan)")
    case .multimedia: Text(zh: "每百名学生拥有网络多媒体教室数", en: "Multimedia classrooms per 100 pupils")
    }
  }

  /// The head of an indicator that a standard adds: its title with the unit of its value.
  package static func formHead(_ added: AddedIndicator) -> Text {
    Text(zh: "\(added.title)（\(added.unit)）", en: "\(added.title.capital), \(added.unit)")
  }

  /// The answer a form asks for: 是, 否; of an exemption what it rests on and until when.
  package static func answer(_ verdict: Verdict, until due: Int? = nil) -> Text {
    switch verdict {
    case .met: Text(zh: "是", en: "yes")
    case .metByExemption:
      due.map { Text(zh: "是（按限期化解承诺，至\($0)年）", en: "yes (dated promise, until \($0))") }
        ?? Text(zh: "是（按限期化解承诺）", en: "yes (dated promise)")
    case .unmet: Text(zh: "否", en: "no")
    case .notAssessed: Text(zh: "未评估", en: "not assessed")
    }
  }

  /// The plans of a report by number, in the order given: 方案一.
  package static func plan(_ place: Int) -> Text {
    let number = count(place + 1)
    return Text(zh: "方案\(number)", en: "Plan \(place + 1)")
  }
}
