/// Places on a plane in kilometres, by size and standing, with ways between them: no chart knows a county.
package struct PlaceMap: Chart {
  /// A place with its label; those that come first are named first where room is short.
  package struct Place: Sendable {
    package let label: String
    /// Kilometres (km) east of the middle.
    package let east: Double
    /// Kilometres (km) north of it.
    package let north: Double
    /// What its area stands for; 0 where nothing is there any more.
    package let size: Double
    /// How it stands; nil for a place that has closed.
    package let standing: CellStanding?

    package init(label: String, east: Double, north: Double, size: Double, standing: CellStanding?) {
      self.label = label
      self.east = east
      self.north = north
      self.size = size
      self.standing = standing
    }
  }

  /// A way between two places, by position, with its label.
  package struct Way: Sendable {
    package let from: Int
    package let to: Int
    package let label: String

    package init(from: Int, to: Int, label: String) {
      self.from = from
      self.to = to
      self.label = label
    }
  }

  /// The words of the key: of each standing, of a place that closed, of a way, of the scale and of north.
  package struct Words: Sendable {
    package let standings: [(standing: CellStanding, words: String)]
    package let closed: String
    package let way: String
    package let north: String
    /// A length of the scale in words.
    package let scale: @Sendable (Int) -> String
    /// How many places are not named, in words.
    package let unnamed: @Sendable (Int) -> String

    package init(
      standings: [(standing: CellStanding, words: String)], closed: String, way: String, north: String,
      scale: @escaping @Sendable (Int) -> String, unnamed: @escaping @Sendable (Int) -> String
    ) {
      self.standings = standings
      self.closed = closed
      self.way = way
      self.north = north
      self.scale = scale
      self.unnamed = unnamed
    }
  }

  /// What it is called, its places and ways, and the words of its key.
  package let caption: Caption
  package let places: [Place]
  package let ways: [Way]
  package let words: Words

  /// What stands nowhere is left out, with its ways.
  package init(caption: Caption, places: [Place], ways: [Way], words: Words) {
    self.caption = caption
    let kept = places.indices.filter { places[$0].east.isFinite && places[$0].north.isFinite }
    let positions = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let ways = ways.compactMap { way in
      positions[way.from].flatMap { from in positions[way.to].map { Way(from: from, to: $0, label: way.label) } }
    }
    let places = kept.map { places[$0] }
    self.places = places
    self.ways = ways
    self.words = words
  }

  /// Room round the outermost places.
  private static let margin = 26.0
  /// Radii of the smallest and the largest place.
  private static let radii = 6.0...17.0
  /// The same on the small plane of a slide.
  private static let slideMargin = 12.0
  private static let slideRadii = 5.0...9.0
  /// Width and height of a map of one place, km.
  private static let least = 2.0
  /// Letters of a name that are shown.
  private static let longest = 150.0

  package func drawing(width: Double) -> Drawing { drawing(width, nil) }

  /// A map keeps the proportions of the county, so it is as high as on a page.
  package func drawings(_ paper: PaperPlane) -> [Drawing] { [drawing(paper.width, nil)] }

  package func drawings(_ slide: SlidePlane) -> [Drawing] { [drawing(slide.width, slide)] }

  private func drawing(_ width: Double, _ slide: SlidePlane?) -> Drawing {
    var drawing = Drawing(caption, width, slide)
    let mostHigh =
      slide.map { slide in
        var unused = drawing
        return slide.height - 6 - key(places.count).draw(in: &unused, left: 0, right: width, top: 0)
      } ?? width * (drawing.isNarrow ? 1.2 : 0.72)
    let plane = MapPlane(
      places.map { ($0.east, $0.north) }, width: width, margin: slide == nil ? PlaceMap.margin : PlaceMap.slideMargin,
      least: PlaceMap.least,
      mostHigh: mostHigh)
    let points = places.map { plane.point($0.east, $0.north) }
    let radii = radii(slide == nil ? PlaceMap.radii : PlaceMap.slideRadii)
    var room = LabelRoom(left: 0, right: width, top: 2, bottom: plane.height - 2)
    for (point, radius) in zip(points, radii) {
      room.take(point.x, point.y, radius)
      drawing.spot(point.x, point.y, radius)
    }
    drawFrame(plane, in: &drawing, &room)
    drawWays(points, radii, in: &drawing)
    for place in places.indices.reversed() { draw(places[place], points[place], radii[place], in: &drawing) }
    labelWays(points, in: &drawing, &room)
    let unnamed = label(points, radii, in: &drawing, &room)
    let height = key(unnamed).draw(in: &drawing, left: 0, right: width, top: plane.height + 6)
    return drawing.closed(height: plane.height + 6 + height)
  }

  private func radii(_ range: ClosedRange<Double>) -> [Double] {
    let most = max(1, places.map(\.size).max() ?? 1)
    return places.map { place in
      guard place.standing != nil else { return 5 }
      let share = (max(0, place.size) / most).squareRoot()
      return range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
  }

  /// A scale of a round length and an arrow to the north.
  private func drawFrame(_ plane: MapPlane, in drawing: inout Drawing, _ room: inout LabelRoom) {
    var frame = Trace()
    frame.rectangle(0.5, 0.5, plane.width - 1, plane.height - 1)
    drawing.stroke(frame, Ink.grid, fill: "#fafbfc")
    let length = [100, 50, 20, 10, 5, 2, 1].first { Double($0) * plane.perKm <= plane.width * 0.3 } ?? 1
    let pixels = Double(length) * plane.perKm
    let (x, y) = (10.0, plane.height - 10)
    var scale = Trace()
    scale.segment(x, y, x + pixels, y)
    scale.segment(x, y - 5, x, y)
    scale.segment(x + pixels, y - 5, x + pixels, y)
    drawing.stroke(scale, Ink.axis, 1.5)
    let text = words.scale(length)
    drawing.text(text, x + pixels + 6, y, Lettering.small)
    room.take(x: x, y: y - 10, width: pixels + 10 + Lettering.small.width(text), height: 14)
    var arrow = Trace()
    arrow.polygon([(16, 10), (21, 24), (16, 20), (11, 24)])
    drawing.fill(arrow, Ink.axis)
    drawing.text(words.north, 16, 37, Lettering.small.anchored(.middle))
    room.take(x: 4, y: 6, width: 24, height: 36)
  }

  /// Lines from edge to edge, with a head at the receiver.
  private func drawWays(_ points: [(x: Double, y: Double)], _ radii: [Double], in drawing: inout Drawing) {
    var lines = Trace()
    var heads = Trace()
    for way in ways {
      let (a, b) = (points[way.from], points[way.to])
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > radii[way.to] + radii[way.from] + 2 else { continue }
      let (ux, uy) = (dx / length, dy / length)
      let tip = (x: b.x - ux * (radii[way.to] + 2), y: b.y - uy * (radii[way.to] + 2))
      lines.segment(a.x + ux * radii[way.from], a.y + uy * radii[way.from], tip.x - ux * 7, tip.y - uy * 7)
      heads.polygon([
        (tip.x, tip.y), (tip.x - ux * 8 - uy * 4, tip.y - uy * 8 + ux * 4),
        (tip.x - ux * 8 + uy * 4, tip.y - uy * 8 - ux * 4),
      ])
    }
    drawing.stroke(lines, Ink.text, 1.6)
    drawing.fill(heads, Ink.text)
  }

  private func draw(_ place: Place, _ point: (x: Double, y: Double), _ radius: Double, in drawing: inout Drawing) {
    var disc = Trace()
    disc.circle(point.x, point.y, radius)
    guard let standing = place.standing else {
      drawing.stroke(disc, Ink.axis, 1.4, dash: "2 2", fill: "#ffffff")
      return
    }
    drawing.stroke(disc, standing.onWhite, 1.2, fill: standing.ground)
    drawing.shape(standing, point.x, point.y, standing.figure)
  }

  private func labelWays(
    _ points: [(x: Double, y: Double)], in drawing: inout Drawing, _ room: inout LabelRoom
  ) {
    let lettering = Lettering(size: 11, isBold: true, anchor: .middle, hasHalo: true)
    for way in ways {
      let label = Escaping.plain(way.label)
      let (a, b) = (points[way.from], points[way.to])
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let width = lettering.width(label)
      var spots: [(x: Double, y: Double)] = []
      for share in [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78] {
        let (x, y) = (a.x + dx * share, a.y + dy * share + 4)
        for beside in [0.0, -9.0, 9.0] { spots.append((x, y + beside)) }
      }
      guard !label.isEmpty, let spot = spots.first(where: { room.takes($0.x - width / 2, $0.y, width, 11) }) else {
        continue
      }
      drawing.text(label, spot.x, spot.y, lettering)
    }
  }

  /// Names where there is room, the first places first; gives how many are not named.
  private func label(
    _ points: [(x: Double, y: Double)], _ radii: [Double], in drawing: inout Drawing, _ room: inout LabelRoom
  ) -> Int {
    let lettering = Lettering(size: 11, hasHalo: true)
    var unnamed = 0
    for (place, item) in places.enumerated() {
      let name = Escaping.plain(item.label)
      let shown = lettering.cut(name, PlaceMap.longest)
      let width = lettering.width(shown)
      let (point, gap) = (points[place], radii[place] + 3)
      let spots: [(Double, Double)] = [
        (point.x + gap, point.y + 4), (point.x - gap - width, point.y + 4), (point.x - width / 2, point.y - gap),
        (point.x - width / 2, point.y + gap + 9), (point.x + gap - 2, point.y - gap + 4),
        (point.x - gap + 2 - width, point.y - gap + 4),
      ]
      guard let spot = spots.first(where: { room.takes($0.0, $0.1, width, 11) }) else {
        unnamed += 1
        continue
      }
      drawing.text(shown, spot.0, spot.1, lettering, whole: name)
    }
    return unnamed
  }

  private func key(_ unnamed: Int) -> ChartKey {
    var key = ChartKey()
    for (standing, words) in words.standings where places.contains(where: { $0.standing == standing }) {
      key.add(words, width: 14) { drawing, x, y in
        var disc = Trace()
        disc.circle(x + 7, y, 7)
        drawing.stroke(disc, standing.onWhite, 1.2, fill: standing.ground)
        drawing.shape(standing, x + 7, y, standing.figure)
      }
    }
    if places.contains(where: { $0.standing == nil }) {
      key.add(words.closed, width: 12) { drawing, x, y in
        var disc = Trace()
        disc.circle(x + 6, y, 5)
        drawing.stroke(disc, Ink.axis, 1.4, dash: "2 2", fill: "#ffffff")
      }
    }
    if !ways.isEmpty {
      key.add(words.way, width: 24) { drawing, x, y in
        var line = Trace()
        line.segment(x, y, x + 17, y)
        drawing.stroke(line, Ink.text, 1.6)
        var head = Trace()
        head.polygon([(x + 24, y), (x + 16, y - 4), (x + 16, y + 4)])
        drawing.fill(head, Ink.text)
      }
    }
    if unnamed > 0 { key.add(words.unnamed(unnamed), width: 0) { _, _, _ in } }
    return key
  }
}
