import County

/// Names of schools, by which the rows of several tables are brought together.
enum SchoolNames {
  /// A name without the spaces that forms put between characters.
  static func clean(_ text: String) -> String {
    let words = text.trimmed
    guard words.isChinese, words.unicodeScalars.contains(where: \.isBlank) else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.isBlank }))
  }

  /// Parts of a school that a name may end with.
  private static let parts: [(String, Stage)] = [
    ("小学部", .primary), ("初中部", .junior), ("小学段", .primary), ("初中段", .junior),
  ]

  /// The name of the school, and the stage the end of a section's name tells: 青山学校（初中部） is 青山学校, junior.
  static func split(_ name: String) -> (base: String, stage: Stage?) {
    var name = name
    if name.holds("（") || name.holds("）") {
      name = name.replacing("（", with: "(").replacing("）", with: ")")
    }
    guard [")", "部", "段"].contains(where: name.ends) else { return (name, nil) }
    for (part, stage) in parts + [("小学", .primary), ("初中", .junior)] {
      if name.ends(with: "(\(part))") { return (String(name.dropLast(part.count + 2)), stage) }
    }
    for (part, stage) in parts where name.ends(with: part) && name != part {
      return (String(name.dropLast(part.count)), stage)
    }
    return (name, nil)
  }

  /// The stage a name tells.
  static func stage(_ name: String) -> Stage? {
    if let stage = split(name).stage ?? certain(name) { return stage }
    return ["中学", "初中"].contains(where: name.ends) ? .junior : nil
  }

  /// The stage of a name that no school of the other stage bears.
  static func certain(_ name: String) -> Stage? {
    if ["小学", "教学点", "完小", "村小"].contains(where: name.ends) { return .primary }
    return name.ends(with: "初级中学") ? .junior : nil
  }

  /// The school that classes are attached to, and their stage: 第一中学附设小学班 are of 第一中学, primary; nil where a name
  /// tells of none.
  static func attached(_ name: String) -> (host: String, stage: Stage)? {
    guard [")", "）", "班"].contains(where: name.ends) else { return nil }
    for (mark, stage) in [
      ("附设小学班", Stage.primary), ("附设初中班", .junior), ("附属小学班", .primary), ("小学班", .primary), ("初中班", .junior),
    ] {
      for form in ["(\(mark))", "（\(mark)）", mark] where name.ends(with: form) && name.count > form.count {
        return (String(name.dropLast(form.count)), stage)
      }
    }
    return nil
  }
}
