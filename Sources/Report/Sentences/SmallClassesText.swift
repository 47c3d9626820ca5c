import County
import Simulation

/// What keeping classes small takes in one year, in words.
enum SmallClassesText {
  static func words(_ note: SmallClasses, _ program: Program) -> Text {
    let name = program.plan.measures[note.measure].name
    let size = Digits.fixed(note.size, 0)
    var parts = [
      Text(
        zh: "\(note.sections) 个学段部中 \(note.within) 个班额在 \(verbatim: size) 人以内",
        en: "\(note.within) of \(note.sections) sections have no class above \(verbatim: size)"),
      taken(note, program),
    ]
    if note.lackingClasses > 0 {
      let classes = Digits.fixed(note.lackingClasses, 0)
      let lacking = [
        note.lackingRooms > 0
          ? Text(
            zh: "教室 \(fixed: note.lackingRooms, 0) 间", en: "\(counted: note.lackingRooms, "room")") : nil,
        note.lackingTeachers.flatMap {
          $0 > 0 ? Text(zh: "教师 \(fixed: $0, 0) 人", en: "\(counted: $0, "teacher")") : nil
        },
      ].compactMap(\.self)
      let all = Text.joined(lacking, zh: "、", en: " and ")
      let wanting =
        lacking.isEmpty ? Text(same: "") : Text(zh: "，缺\(all)", en: ", short of \(all)")
      parts.append(
        Text(
          zh: "全部做到还需 \(verbatim: classes) 个班\(wanting)",
          en: "to bring all there takes \(counted: note.lackingClasses, "more class")\(wanting)"))
    }
    if note.unknown > 0 {
      parts.append(Text(zh: "\(note.unknown) 个学段部教室数不详", en: "the rooms of \(note.unknown) are not known"))
    }
    let all = Text.joined(parts, zh: "，", en: ", ")
    return Text(zh: "\(note.year) 年“\(verbatim: name)”：\(all)", en: "\"\(verbatim: name)\" in \(note.year): \(all)")
  }

  /// The classes it adds, with rooms and staff for them.
  private static func taken(_ note: SmallClasses, _ program: Program) -> Text {
    guard note.classes > 0 else { return Text(zh: "未多编班", en: "no class is added") }
    let classes = Digits.fixed(note.classes, 0)
    let ratio = program.standard.planning(.staffPerClass).map { Digits.exact($0) } ?? ""
    let staff = note.staff.map {
      Text(
        zh: "、教职工 \(fixed: $0, 0) 人（班师比 1:\(verbatim: ratio)，未核实）",
        en: " and \(fixed: $0, 0) staff (\(verbatim: ratio) a class, not verified)")
    }
    return Text(
      zh: "比不限班额多编 \(classes) 个班，占用教室 \(classes) 间\(staff?.zh ?? "")",
      en:
        "\(counted: note.classes, "class") more than without it, in as many rooms\(staff.map { ", which takes those\($0)" } ?? "")"
    )
  }
}
