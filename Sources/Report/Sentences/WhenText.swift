import County
import Simulation

extension Obstacle {
  /// `2029 年起` where it lasts to the end, else the years themselves.
  var when: Text {
    if years.upperBound == horizon, years.count > 1 { return Text(zh: "\(year) 年起", en: "from \(year)") }
    let span = Years.spans(Array(years))
    return Text(zh: "\(span) 年", en: "in \(span)")
  }
}
