/// Addresses of the workbench as they are written.
enum Address {
  /// The query of an address without one of its keys.
  static func query(_ question: Question, without key: String) -> String {
    let pairs = question.query.filter { $0.key != key }.sorted { $0.key < $1.key }
    guard !pairs.isEmpty else { return "" }
    return "?" + pairs.map { "\(escaped($0.key))=\(escaped($0.value))" }.joined(separator: "&")
  }

  /// A text as a part of an address.
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [45, 46, 95, 126].contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
