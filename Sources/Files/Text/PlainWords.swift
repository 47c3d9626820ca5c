/// Words sought in texts byte by byte. Chinese words have one spelling, so that no equivalent characters need be looked for;
/// the standard library looks for them, at ten times the cost, and tables have cells by the hundred thousand.
extension String {
  /// Whether the text begins with a word.
  func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  /// Whether the text ends with a word.
  func ends(with word: String) -> Bool {
    let (own, other) = (utf8.count, word.utf8.count)
    return own >= other && utf8.dropFirst(own - other).elementsEqual(word.utf8)
  }

  /// Whether a word stands anywhere in the text.
  func holds(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first else { return true }
      var text = self
      return text.withUTF8 { text in
        var at = 0
        while at + word.count <= text.count {
          if text[at] == first {
            var same = 1
            while same < word.count, text[at + same] == word[same] { same += 1 }
            if same == word.count { return true }
          }
          at += 1
        }
        return false
      }
    }
  }

  /// Whether the text is of ASCII alone.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

/// Reads a short text from its front, piece by piece, where a pattern would be compiled anew for every cell.
struct TextScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ text: Substring) { rest = text.unicodeScalars }
  init(_ text: String) { self.init(text[...]) }

  var isAtEnd: Bool { rest.isEmpty }
  /// What has not been read.
  var remainder: Substring { Substring(rest) }
  /// Whether a digit comes next.
  var isAtDigit: Bool { rest.first.map(TextScanner.isDigit) ?? false }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Takes all that comes next of some characters, if it is as long as it may be; nothing otherwise.
  mutating func take(_ lengths: ClosedRange<Int>, where isOne: (Unicode.Scalar) -> Bool) -> Bool {
    let end = rest.firstIndex { !isOne($0) } ?? rest.endIndex
    guard lengths.contains(rest.distance(from: rest.startIndex, to: end)) else { return false }
    rest = rest[end...]
    return true
  }

  mutating func digits(_ lengths: ClosedRange<Int>) -> Bool { take(lengths, where: TextScanner.isDigit) }

  mutating func letters(_ lengths: ClosedRange<Int>) -> Bool {
    take(lengths) { (0x41...0x5A).contains($0.value) || (0x61...0x7A).contains($0.value) }
  }

  /// Takes one of some characters.
  mutating func one(of marks: String) -> Bool {
    guard let first = rest.first, marks.unicodeScalars.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func blanks() { while let first = rest.first, first.isBlank { rest.removeFirst() } }
}

extension TextScanner {
  private static let numerals = "一二三四五六七八九十0123456789"

  /// Takes the number of an item off the front, with its mark: 一、, （二）, 3．, 第一部分：. Nothing where there is none: 一小学 is a
  /// school.
  mutating func itemNumber() -> Bool {
    var scanner = self
    scanner.blanks()
    let isNumeral = { (scalar: Unicode.Scalar) in TextScanner.numerals.unicodeScalars.contains(scalar) }
    if scanner.one(of: "（(") {
      guard scanner.take(1...3, where: isNumeral), scanner.one(of: ")）") else { return false }
      _ = scanner.one(of: "、.．")
    } else if scanner.one(of: "第") {
      guard scanner.one(of: "一二"), scanner.one(of: "部"), scanner.one(of: "分") else { return false }
      _ = scanner.one(of: "：:、")
    } else {
      // 1.5 and 1:1.1 are figures.
      guard scanner.take(1...3, where: isNumeral), scanner.one(of: "、.．:：)）"), !scanner.isAtDigit else { return false }
    }
    scanner.blanks()
    self = scanner
    return true
  }
}
