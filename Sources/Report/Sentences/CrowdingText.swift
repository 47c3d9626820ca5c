import County
import Simulation

/// A class that has no room, in words: the school, the grade, how many classes are needed and how many rooms there are.
enum CrowdingText {
  static func words(_ crowding: Crowding, _ program: Program) -> Text {
    let name = program.layout.names[crowding.slot]
    let (largest, limit) = (Digits.fixed(crowding.largest, 0), Digits.fixed(crowding.limit, 0))
    let grade =
      crowding.grade.map { Text(zh: "\(Names.count($0))年级", en: "a class of grade \($0)") }
      ?? Text(zh: "复式班", en: "a class of several grades")
    let basis =
      crowding.isAssumed ? Text(zh: "（按教学用房面积估计）", en: " (estimated from its teaching area)") : Text(same: "")
    let (needed, rooms) = (Digits.fixed(crowding.needed, 0), Digits.fixed(crowding.rooms, 0))
    return Text(
      zh:
        "\(verbatim: name)\(grade)班额达 \(verbatim: largest) 人，超过 \(verbatim: limit) 人：需 \(verbatim: needed) 个班，只有 \(verbatim: rooms) 间教室\(basis)",
      en:
        "\(grade) at \(verbatim: name) has \(verbatim: largest) pupils, over \(verbatim: limit): \(verbatim: needed) classes are needed and there \(crowding.rooms == 1 ? "is 1 room" : "are \(verbatim: rooms) rooms")\(basis)"
    )
  }
}
