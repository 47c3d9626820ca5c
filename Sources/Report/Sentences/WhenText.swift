import County
import Simulation

extension Timeline {
  /// When a resolution first lapses: from a year on where that lasts to the end, else the years themselves.
  func when(_ resolution: Resolution) -> Text {
    lapse(resolution)?.when ?? Text(zh: "\(resolution.lapses[0]) 年", en: "in \(resolution.lapses[0])")
  }
}

extension Obstacle {
  /// `2029 年起` where it lasts to the end, else the years themselves.
  var when: Text {
    if years.upperBound == horizon, years.count > 1 { return Text(zh: "\(year) 年起", en: "from \(year)") }
    let span = Years.spans(Array(years))
    return Text(zh: "\(span) 年", en: "in \(span)")
  }
}
