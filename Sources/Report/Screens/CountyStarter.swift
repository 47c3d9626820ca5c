import County
import Regulation

/// `county.yaml` to begin with: what the county's own forms declare, and blanks for the rest, each with what it is.
///
/// A declaration left blank is unknown: a folder that is copied never carries another county's yes.
package struct CountyStarter {
  private let county: County
  private let standard: Standard
  private let sources: [String]
  private let declared: [DeclaredValue]

  /// `sources`: the files that the tables were read from. `declared`: what the forms among them say.
  package init(_ county: County, _ standard: Standard, sources: [String], declared: [DeclaredValue]) {
    self.county = county
    self.standard = standard
    self.sources = sources
    self.declared = declared
  }

  /// What the forms declare at a path.
  private func value(_ path: String...) -> DeclaredValue? { declared.first { $0.path == path } }

  /// Where a value stands, as a comment.
  private func comment(_ place: Place) -> String {
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return "   # " + (place.address ?? file + (place.line.map { ":\($0)" } ?? ""))
  }

  package var text: String {
    ScreenText.text(head + tableI + preconditions + promises + clauses + published, in: .plain)
  }

  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return isPlain && text.unicodeScalars.contains { $0.properties.isAlphabetic }
      ? text : "'" + text.replacing("'", with: "''") + "'"
  }

  private var head: [String] {
    [
      "# \(county.name)：由 junheng county new 根据 \(sources.joined(separator: "、")) 生成。",
      "# 空着的项目表示未知，不作达标处理；填好后用 junheng check 检查。",
      "name: " + quoted(county.name),
      "year: \(county.year)          # 统计年度：学年开始的那个秋天",
      "standard: " + quoted(county.standard.value) + "   # 评估标准，junheng standard show 可查看",
      "values: totals       # schools.csv 里是总量", "",
    ]
  }

  private var tableI: [String] {
    ["# 表Ⅰ 全县基本情况（人口、学校数、班数、学生数、教师数）"]
      + ["tableI:"]
      + TableI.Column.allCases.map { column in
        guard let value = value("tableI", column.rawValue) else {
          return "  \(column.rawValue):   # \(column.label.zh)"
        }
        return "  \(column.rawValue): \(value.text)" + comment(value.place) + "  \(column.label.zh)"
      } + [""]
  }

  private var preconditions: [String] {
    ["# 通过义务教育基本均衡认定的年份，如 2017", "preconditions:", "  basicBalance:", ""]
  }

  /// Schools over the limit of G4, with the promise that would exempt them.
  private var promises: [String] {
    let oversized = county.schools.filter { school in
      let pupils = school.sections.reduce(0) { $0 + county.sections[$1].pupils }
      let limit = standard.limit(.g4, school.kind.isThrough ? .through : .single)
      return limit.map { pupils > $0 } ?? false
    }
    guard !oversized.isEmpty else { return [] }
    return [
      "# 超规模学校：\(oversized.map(\.name).joined(separator: "、"))。若县里已承诺三年内压减，去掉下面的 # 并填年份",
      "promises:",
    ]
      + oversized.map { "#  - {school: \(quoted($0.id)), made: \(county.year), due: \(county.year + 3)}" } + [""]
  }

  private var clauses: [String] {
    var lines = ["# 表Ⅳ、表Ⅴ、表Ⅵ 各条：如 G1: {met: 是}；有数字的请填数字。冒号后空着即未评估", "clauses:"]
    for clause in ClauseID.allCases where !clause.declares.isEmpty {
      let keys = clause.declares.map { key in "\(key.rawValue)（\(key.label.zh)）" }
      lines.append("  # \(Names.clause(clause).zh)：\(keys.joined(separator: "、"))")
      let told = clause.declares.compactMap { key in value("clauses", clause.rawValue, key.rawValue) }
      guard let first = told.first else {
        lines.append("  \(clause.rawValue):")
        continue
      }
      let figures = told.map { "\($0.path[2]): \($0.text)" }.joined(separator: ", ")
      lines.append("  \(clause.rawValue): {\(figures)}" + comment(first.place))
    }
    return lines
  }

  /// 表Ⅱ-1 and 表Ⅲ as published, for `check` to compare; nothing where neither was given.
  private var published: [String] {
    let all = declared.filter { $0.path.first == "published" }
    guard !all.isEmpty else { return [] }
    var lines = ["", "# 表Ⅱ-1、表Ⅲ 所填数值，供 check 与学校表核对", "published:"]
    for key in ["sectionsFull", "means", "cvs", "composites"] {
      let own = all.filter { $0.path[1] == key }
      guard let first = own.first else { continue }
      lines.append("  \(key):" + comment(first.place))
      for stage in Stage.allCases {
        let figures = own.filter { $0.path[2] == stage.rawValue }
        guard let one = figures.first else { continue }
        let text =
          one.path.count == 3
          ? one.text : "{" + figures.map { "\($0.path[3]): \($0.text)" }.joined(separator: ", ") + "}"
        lines.append("    \(stage.rawValue): \(text)")
      }
    }
    return lines
  }
}
