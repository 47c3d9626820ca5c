import County
import Regulation
import Simulation

/// What places and warnings come to in a sentence or two.
package struct PlacesText {
  private let study: PlacesStudy
  private let names: PlacesNames

  package init(_ study: PlacesStudy) {
    self.study = study
    names = PlacesNames(study)
  }

  private var sections: [PlacesStudy.Unit] { study.units.filter { $0.level == .section } }
  private func year(_ place: Int) -> Int { study.timeline.years[place].year }

  /// How many sections are red and yellow in the years for which counties warn; and later.
  package var sentences: [Text] {
    guard let first = study.warned.first, let last = study.warned.last else { return [] }
    func worst(_ signal: PlaceSignal) -> [PlacesStudy.Unit] {
      sections.filter { unit in
        let signals = study.warned.compactMap { unit.years[$0].signal }
        return signals.contains(.red) ? signal == .red : signals.contains(signal)
      }
    }
    func told(_ units: [PlacesStudy.Unit]) -> [Text] { units.map { Text(same: names.name($0)(.zh)) } }
    let (red, yellow) = (worst(.red), worst(.yellow))
    let later = sections.filter { unit in
      !study.warned.contains { unit.years[$0].signal == .red } && study.firstRed(unit) != nil
    }
    var sentences = [
      Text(
        zh: "\(year(first))—\(year(last)) 年：红色预警 \(red.count) 个学段部，黄色 \(yellow.count) 个。",
        en: "\(year(first)) to \(year(last)): red for \(counted: red.count, "section"), yellow for \(yellow.count).")
    ]
    if !red.isEmpty { sentences.append(Text(zh: "红：\(list: told(red))。", en: "Red: \(list: told(red)).")) }
    if !yellow.isEmpty { sentences.append(Text(zh: "黄：\(list: told(yellow))。", en: "Yellow: \(list: told(yellow)).")) }
    if !later.isEmpty {
      let dated = later.map { unit in
        Text(same: "\(names.name(unit)(.zh)) \(study.firstRed(unit).map(String.init) ?? "")")
      }
      sentences.append(
        Text(zh: "更晚才转红：\(list: dated)。", en: "Red only later: \(list: dated)."))
    }
    return sentences
  }

  /// Sections named at most.
  private static let most = 8

  /// The sections that are less than half full in the last year that is warned of, those with the most empty places first.
  package var emptiest: Text? {
    guard let last = study.warned.last else { return nil }
    let found = sections.compactMap { unit -> (unit: PlacesStudy.Unit, pupils: Double, capacity: Double)? in
      let sum = unit.years[last]
      guard !sum.isEmpty, let capacity = sum.capacity, sum.pupils < capacity / 2 else { return nil }
      return (unit, sum.pupils, capacity)
    }.sorted { $0.capacity - $0.pupils > $1.capacity - $1.pupils }
    guard !found.isEmpty else { return nil }
    let told = found.prefix(Self.most).map { one in
      Text(same: "\(names.name(one.unit)(.zh)) \(Digits.fixed(one.pupils, 0))/\(Digits.fixed(one.capacity, 0))")
    }
    let more = found.count - told.count
    let rest = Text(
      zh: more > 0 ? "等 \(found.count) 个学段部" : "", en: more > 0 ? " and \(more) more" : "")
    return Text(
      zh: "\(year(last)) 年不足半满（在校生/容量）：\(list: told)\(rest)。",
      en: "Less than half full in \(year(last)) (pupils/capacity): \(list: told)\(rest).")
  }
}
