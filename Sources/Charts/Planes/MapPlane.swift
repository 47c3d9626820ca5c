/// The plane of a map: kilometres to pixels, the same in both directions, north up.
struct MapPlane {
  let width: Double
  let height: Double
  /// Pixels of a kilometre.
  let perKm: Double
  private let west: Double
  private let north: Double
  private let left: Double
  private let top: Double

  /// `least`: km that the plane shows at least; `mostHigh`: its height at most, pixels.
  init(_ places: [(east: Double, north: Double)], width: Double, margin: Double, least: Double, mostHigh: Double) {
    let (easts, norths) = (places.map(\.east), places.map(\.north))
    let (west, east) = (easts.min() ?? 0, easts.max() ?? 0)
    let (south, north) = (norths.min() ?? 0, norths.max() ?? 0)
    let (across, down) = (max(least, east - west), max(least, north - south))
    // Names stand at the right and left of places: a map of villages in a line keeps room for them.
    let perKm = min((width - margin * 2) / across, (mostHigh - margin * 2) / down)
    self.width = width
    self.perKm = perKm
    height = min(mostHigh, max(width * 0.32, down * perKm + margin * 2))
    self.west = west
    self.north = north
    left = (width - (east - west) * perKm) / 2
    top = (height - (north - south) * perKm) / 2
  }

  func point(_ east: Double, _ north: Double) -> (x: Double, y: Double) {
    (left + (east - west) * perKm, top + (self.north - north) * perKm)
  }
}

/// Room on a plane for labels of which none covers another, nor a mark.
struct LabelRoom {
  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
  }

  private var taken: [Box] = []
  private let whole: Box

  init(left: Double, right: Double, top: Double, bottom: Double) {
    whole = Box(left: left, top: top, right: right, bottom: bottom)
  }

  /// Takes the room of a disc.
  mutating func take(_ x: Double, _ y: Double, _ radius: Double) {
    taken.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// Takes the room of a box.
  mutating func take(x: Double, y: Double, width: Double, height: Double) {
    taken.append(Box(left: x, top: y, right: x + width, bottom: y + height))
  }

  /// Takes the room of a line of text by its left foot, if it is free and inside.
  mutating func takes(_ x: Double, _ foot: Double, _ width: Double, _ size: Double) -> Bool {
    let box = Box(left: x - 1, top: foot - size, right: x + width + 1, bottom: foot + 3)
    guard box.left >= whole.left, box.right <= whole.right, box.top >= whole.top, box.bottom <= whole.bottom,
      !taken.contains(where: {
        $0.left < box.right && box.left < $0.right && $0.top < box.bottom && box.top < $0.bottom
      })
    else { return false }
    taken.append(box)
    return true
  }
}
