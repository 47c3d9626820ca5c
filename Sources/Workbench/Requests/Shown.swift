/// A name from a request as it is told.
enum Shown {
  static func name(_ text: String) -> String { text.count > 80 ? String(text.prefix(80)) + "…" : text }
}
