import County
import Foundation
import Simulation

/// A plan or county.yaml in the other language: its keys and words respelt where they stand, all else as it is, comments
/// too.
package struct PlanTranslation {
  /// The text in Chinese or English keys.
  package let text: String
  /// What a reader should know of how the file was read.
  package let notices: [Notice]

  /// Respells one file, without what it extends; throws what keeps the file from being read.
  package init(_ path: String, _ root: KeyForm = PlanKeys.root, toChinese: Bool) throws(Problems) {
    let file: TextFile
    do throws(Problem) { file = try TextFile(named: path, at: Place(file: path), limit: TextFile.yamlLimit) } catch {
      throw Problems([error])
    }
    notices = file.notices
    text = try PlanTranslation.respelt(file, root, toChinese: toChinese)
  }

  /// A file that the program begins, its examples that stand behind a `#` respelt with it.
  package static func starter(_ text: String, _ root: KeyForm, toChinese: Bool) throws(Problems) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let marks = lines.map(exampleMark)
    let open = zip(lines, marks).map { line, mark in
      var line = line
      if let mark { line.remove(at: line.index(line.startIndex, offsetBy: mark)) }
      return line
    }
    let respelt = try respelt(try file(open.joined(separator: "\n"), "begun.yaml"), root, toChinese: toChinese)
    return zip(respelt.split(separator: "\n", omittingEmptySubsequences: false), marks).map { line, mark in
      var line = String(line)
      if let mark { line.insert("#", at: line.index(line.startIndex, offsetBy: mark)) }
      return line
    }.joined(separator: "\n")
  }

  /// Where the `#` of an example stands: words of a comment begin a space after it, keys at once or further in.
  private static func exampleMark(_ line: String) -> Int? {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard rest.first == "#" else { return nil }
    let after = rest.dropFirst()
    return after.first == " " && after.dropFirst().first != " " ? nil : indent
  }

  private static func file(_ text: String, _ path: String) throws(Problems) -> TextFile {
    do throws(Problem) { return try TextFile(bytes: Array(text.utf8), path: path) } catch { throw Problems([error]) }
  }

  private static func respelt(_ file: TextFile, _ root: KeyForm, toChinese: Bool) throws(Problems) -> String {
    let tree = try TreeParser.parse(file)
    var problems: [Problem] = []
    let canonical = tree.canonical(by: root, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    var speller = Speller(file.text, toChinese: toChinese)
    speller.walk(tree, root)
    let text = speller.text
    // What is written in an unusual way (a key in escapes, say) might be missed: then nothing is written at all.
    let again = try TreeParser.parse(try Self.file(text, file.path)).canonical(by: root, &problems)
    // Only how a year is said differs: `/year`, `/年`.
    func neutral(_ tree: Tree) -> String { PerYear.spelt(tree.written, inChinese: false) }
    guard neutral(again) == neutral(canonical) else { throw Problems([Problem(.notRespelt, at: tree.place)]) }
    return text
  }
}

/// Replaces keys and words line by line, in the order in which they stand.
private struct Speller {
  private let isChinese: Bool
  private var lines: [Substring]
  /// Up to where each line is done, in characters.
  private var done: [Int: Int] = [:]
  private let lineEnd: String

  init(_ text: String, toChinese: Bool) {
    isChinese = toChinese
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  var text: String { lines.joined(separator: lineEnd) }

  mutating func walk(_ tree: Tree, _ form: KeyForm) {
    switch tree {
    case .none: return
    case .scalar(let text, let place): replace(text, with: value(text, form), at: place)
    case .list(let items, _):
      for item in items { walk(item, form.item ?? .any) }
    case .mapping(let entries, _):
      let record = form.record(of: entries)
      for entry in entries {
        let key = record?[entry.key]
        replace(entry.key, with: key.map { spelt($0.name, $0.chinese) } ?? entry.key, at: entry.place)
        walk(entry.value, key?.form ?? (record == nil ? form.cell : nil) ?? .any)
      }
    }
  }

  private func spelt(_ name: String, _ chinese: [String]) -> String {
    isChinese ? chinese.first ?? name : name
  }

  /// A word as the language has it; a number only in how it says "a year".
  private func value(_ text: String, _ form: KeyForm) -> String {
    if let word = form.word(text) { return spelt(word.name, word.chinese) }
    return form.isYearly ? PerYear.spelt(text, inChinese: isChinese) : text
  }

  /// Replaces the next occurrence of a text on its line; a text that stands there in another way is left.
  private mutating func replace(_ text: String, with other: String, at place: Place) {
    guard let number = place.line.map({ $0 - 1 }), lines.indices.contains(number), !text.isEmpty else { return }
    let line = lines[number]
    let start = line.index(line.startIndex, offsetBy: done[number] ?? 0)
    guard let range = line.range(of: text, range: start..<line.endIndex) else { return }
    let before = String(line[..<range.lowerBound])
    lines[number] = Substring(before + other + line[range.upperBound...])
    done[number] = before.count + other.count
  }
}
