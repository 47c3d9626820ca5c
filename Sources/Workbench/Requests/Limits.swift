/// What one request, one machine and one workbench may ask for.
enum Limits {
  /// Of a request: bytes of its head and of its body, seconds until it is there.
  static let head = 16 << 10
  static let body = 1 << 20
  static let seconds = 20
  /// Of tables that a county is made of: bytes of the request, and how many files.
  static let tables = 32 << 20
  static let files = 20
  /// Connections at a time; others wait.
  static let connections = 512
  /// Pages that are open at a time; one that nobody touched longest gives way after so many seconds.
  static let sessions = 64
  static let idleSeconds = 120
  /// Explorations at a time, and the futures of one.
  static let studies = 2
  static let draws = 1...100_000
  /// Plans that a page puts beside its own.
  static let pinned = 3
  /// Plans of one comparison.
  static let plans = 8
  /// Bytes of a plan's changes that the query of an address holds.
  static let address = 8 << 10
  /// Characters of a token, at least.
  static let token = 16
}
