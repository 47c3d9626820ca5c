/// The data of a `<path>`, grown stroke by stroke, so that all marks of one look make one element.
struct Trace {
  private(set) var data = ""

  var isEmpty: Bool { data.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }
  mutating func close() { data += "Z" }

  mutating func across(by length: Double) {
    data += "h"
    Coordinates.append(length, to: &data)
  }

  mutating func down(by length: Double) {
    data += "v"
    Coordinates.append(length, to: &data)
  }

  mutating func segment(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    move(x1, y1)
    if y1 == y2 {
      across(by: x2 - x1)
    } else if x1 == x2 {
      down(by: y2 - y1)
    } else {
      line(x2, y2)
    }
  }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    move(x, y)
    across(by: width)
    down(by: height)
    across(by: -width)
    close()
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double) {
    move(x - radius, y)
    let size = Coordinates.text(radius)
    let over = Coordinates.text(radius * 2)
    data += "a\(size) \(size) 0 1 0 \(over) 0a\(size) \(size) 0 1 0 -\(over) 0Z"
  }

  /// The left half of a disc.
  mutating func half(_ x: Double, _ y: Double, _ radius: Double) {
    move(x, y - radius)
    let size = Coordinates.text(radius)
    data += "a\(size) \(size) 0 0 0 0 \(Coordinates.text(radius * 2))Z"
  }

  /// Two strokes that cross.
  mutating func cross(_ x: Double, _ y: Double, _ reach: Double) {
    move(x - reach, y - reach)
    let size = Coordinates.text(reach * 2)
    data += "l\(size) \(size)m-\(size) 0l\(size)-\(size)"
  }

  /// A point, which a thick stroke with round ends makes a disc.
  mutating func point(_ x: Double, _ y: Double) {
    move(x, y)
    data += "h.01"
  }

  mutating func polygon(_ points: [(Double, Double)]) {
    for (place, point) in points.enumerated() {
      if place == 0 { move(point.0, point.1) } else { line(point.0, point.1) }
    }
    if !points.isEmpty { close() }
  }

  private mutating func add(_ letter: String, _ x: Double, _ y: Double) {
    data += letter
    Coordinates.append(x, to: &data)
    data += " "
    Coordinates.append(y, to: &data)
  }
}
