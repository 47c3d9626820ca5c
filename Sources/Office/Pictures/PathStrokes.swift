import Charts

/// The strokes of a path in the language of SVG, as far as a `Drawing` uses it.
enum PathStroke {
  case move(Double, Double)
  case line(Double, Double)
  /// Half a circle from where the pen is, against the clock: its radius and the angle it starts at, degrees.
  case half(radius: Double, from: Int)
  case close

  static func all(_ data: String) -> [PathStroke] {
    var reader = Reader(bytes: Array(data.utf8))
    var strokes: [PathStroke] = []
    var (x, y) = (0.0, 0.0)
    func move(_ dx: Double, _ dy: Double) { (x, y) = (x + dx, y + dy) }
    while let letter = reader.letter() {
      switch letter {
      case UInt8(ascii: "M"):
        (x, y) = (reader.number(), reader.number())
        strokes.append(.move(x, y))
      case UInt8(ascii: "m"):
        move(reader.number(), reader.number())
        strokes.append(.move(x, y))
      case UInt8(ascii: "L"):
        (x, y) = (reader.number(), reader.number())
        strokes.append(.line(x, y))
      case UInt8(ascii: "l"):
        move(reader.number(), reader.number())
        strokes.append(.line(x, y))
      case UInt8(ascii: "h"):
        move(reader.number(), 0)
        strokes.append(.line(x, y))
      case UInt8(ascii: "v"):
        move(0, reader.number())
        strokes.append(.line(x, y))
      case UInt8(ascii: "a"):
        let radius = reader.number()
        for _ in 0..<4 { _ = reader.number() }
        let (dx, dy) = (reader.number(), reader.number())
        // Seen from the middle, the pen stands opposite to where the arc ends.
        strokes.append(.half(radius: radius, from: dx > 0 ? 180 : dx < 0 ? 0 : dy > 0 ? 270 : 90))
        move(dx, dy)
      default: strokes.append(.close)
      }
    }
    return strokes
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    mutating func letter() -> UInt8? {
      guard place < bytes.count else { return nil }
      place += 1
      return bytes[place - 1]
    }

    mutating func number() -> Double {
      while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: ",") { place += 1 }
      let start = place
      var hasPoint = false
      if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "."), !hasPoint {
          hasPoint = true
        } else if !(48...57).contains(bytes[place]) {
          break
        }
        place += 1
      }
      return Double("0" + String(decoding: bytes[start..<place].drop { $0 == 45 }, as: UTF8.self))
        .map { start < bytes.count && bytes[start] == 45 ? -$0 : $0 } ?? 0
    }
  }
}
