import County

/// Names of schools, by which the rows of several tables are brought together.
enum SchoolNames {
  /// A name without the spaces that forms put between characters.
  static func clean(_ text: String) -> String {
    let words = CellText.words(text)
    guard words.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) else { return words }
    return words.filter { !$0.isWhitespace && $0 != "\u{3000}" && $0 != "\u{200B}" && $0 != "\u{FEFF}" }
  }

  /// Parts of a school that a name may end with.
  private static let parts: [(String, Stage)] = [
    ("小学部", .primary), ("初中部", .junior), ("小学段", .primary), ("初中段", .junior),
  ]

  /// The name of the school, and the stage the end of a section's name tells: 青山学校（初中部） is 青山学校, junior.
  static func split(_ name: String) -> (base: String, stage: Stage?) {
    let name = name.replacing("（", with: "(").replacing("）", with: ")")
    for (part, stage) in parts + [("小学", .primary), ("初中", .junior)] {
      if name.hasSuffix("(\(part))") { return (String(name.dropLast(part.count + 2)), stage) }
    }
    for (part, stage) in parts where name.hasSuffix(part) && name != part {
      return (String(name.dropLast(part.count)), stage)
    }
    return (name, nil)
  }

  /// The stage a name tells.
  static func stage(_ name: String) -> Stage? {
    if let stage = split(name).stage ?? certain(name) { return stage }
    return ["中学", "初中"].contains(where: name.hasSuffix) ? .junior : nil
  }

  /// The stage of a name that no school of the other stage bears.
  static func certain(_ name: String) -> Stage? {
    if ["小学", "教学点", "完小", "村小"].contains(where: name.hasSuffix) { return .primary }
    return name.hasSuffix("初级中学") ? .junior : nil
  }

  /// The school that classes are attached to: 第一中学附设小学班 are of 第一中学; nil where a name tells of none.
  static func host(_ name: String) -> String? {
    for mark in ["附设小学班", "附设初中班", "附属小学班", "小学班", "初中班"] {
      for form in ["(\(mark))", "（\(mark)）", mark] where name.hasSuffix(form) && name.count > form.count {
        return String(name.dropLast(form.count))
      }
    }
    return nil
  }
}
