/// Words nobody can foretell.
enum Token {
  private static let letters = Array("0123456789abcdefghijkmnpqrstuvwxyz")

  static func random(characters: Int) -> String {
    var source = SystemRandomNumberGenerator()
    return String((0..<characters).map { _ in letters[Int.random(in: 0..<letters.count, using: &source)] })
  }

  /// Whether a token given is long enough, and of characters that cookies and addresses take.
  static func isFit(_ token: String) -> Bool {
    token.utf8.count >= Limits.token
      && token.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
      }
  }
}
