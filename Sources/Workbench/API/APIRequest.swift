import County
import Foundation
import Report

/// The body of a request, read by the keys it may have; all that is wrong with it is told at once.
struct APIRequest: Sendable {
  private var values: [String: Value] = [:]

  private enum Value: Sendable {
    case text(String)
    case number(Double)
    case yesNo(Bool)
    case list([String])
  }

  init(_ body: [UInt8], _ record: KeyRecord) throws(Problems) {
    guard let read = try? JSONSerialization.jsonObject(with: Data(body)), let object = read as? [String: Any] else {
      throw Problems([Problem(.workbench(.notJSON), at: nil)])
    }
    var problems: [Problem] = []
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      let place = Place(file: Shown.name(name))
      guard let key = record[name] else {
        problems.append(
          Problem(
            .unknownKey(key: Shown.name(name), nearest: nearest(to: name, among: record.names), known: record.names),
            at: place))
        continue
      }
      if value is NSNull { continue }
      guard let own = APIRequest.value(value, key.form) else {
        problems.append(Problem(.workbench(.keyForm(APIRequest.words(key.form))), at: place))
        continue
      }
      values[name] = own
    }
    let given = record.required.filter { set in set.allSatisfy { values[$0] != nil } }
    if given.count != 1, let first = record.required.first {
      let names = record.required.flatMap { $0 }
      problems.append(
        Problem(
          .workbench(record.required.count == 1 ? .missingKey(first[0]) : .oneKeyOf(names)), at: nil))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  func isGiven(_ key: String) -> Bool { values[key] != nil }
  func text(_ key: String) -> String? { if case .text(let text)? = values[key] { text } else { nil } }
  func whole(_ key: String) -> Int? { if case .number(let number)? = values[key] { Int(number) } else { nil } }
  func yesNo(_ key: String) -> Bool { if case .yesNo(let answer)? = values[key] { answer } else { false } }
  func list(_ key: String) -> [String] { if case .list(let items)? = values[key] { items } else { [] } }

  /// The language asked for, else the workbench's.
  func language(else own: Language) -> Language { text("lang").flatMap { Language(rawValue: $0) } ?? own }

  private static func value(_ value: Any, _ form: KeyForm) -> Value? {
    switch form {
    case .text, .path, .id: return (value as? String).map { .text($0) }
    case .word(let words):
      return (value as? String).flatMap { text in words.contains { $0.name == text } ? .text(text) : nil }
    // A number and a yes are told apart by how they are written, not by what they can be turned into.
    case .yesNo: return isYesNo(value) ? (value as? Bool).map { .yesNo($0) } : nil
    case .whole(let bounds):
      guard !isYesNo(value), let number = value as? NSNumber else { return nil }
      let figure = number.doubleValue
      return bounds.contains(figure) && figure == figure.rounded() ? .number(figure) : nil
    case .list: return (value as? [Any])?.allStrings.map { .list($0) }
    default: return nil
    }
  }

  private static func isYesNo(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  private static func words(_ form: KeyForm) -> String {
    switch form {
    case .yesNo: "true, false"
    case .word(let words): words.map(\.name).joined(separator: ", ")
    case .whole(let bounds): "\(Int(bounds.lowerBound))…\(Int(bounds.upperBound))"
    case .list: "[\"…\"]"
    default: "\"…\""
    }
  }
}

extension [Any] {
  fileprivate var allStrings: [String]? {
    let texts = compactMap { $0 as? String }
    return texts.count == count ? texts : nil
  }
}
