import County
import Simulation

/// Chance drawn by counter: the future, the year, the section by the hash of its id, and the happening.
package struct Dice: Chance {
  private let keys: [DrawKey]
  /// Hash of the id of each slot.
  private let sections: [UInt64]
  /// The future that stands in each lane.
  private let futures: [Int]

  package init(seed: UInt64, ids: [String], futures: [Int]) {
    keys = ChancePlace.Event.allCases.map { DrawKey(seed: seed, name: "chance.\($0)") }
    sections = ids.map(nameHash)
    self.futures = futures
  }

  /// The same dice for other futures.
  func cast(for futures: [Int]) -> Dice { Dice(keys: keys, sections: sections, futures: futures) }

  private init(keys: [DrawKey], sections: [UInt64], futures: [Int]) {
    self.keys = keys
    self.sections = sections
    self.futures = futures
  }

  package func count(of persons: Double, chance: Double, at place: ChancePlace, in future: Int) -> Double {
    guard persons >= 1, chance > 0 else { return 0 }
    if chance >= 1 { return persons }
    var stream = Stream(keys[place.event.rawValue], from: counter(place, future))
    return Binomial.draw(persons, chance: chance, from: &stream)
  }

  package func uniform(at place: ChancePlace, in future: Int) -> Double {
    // Far from where the parts of a count are drawn.
    var counter = counter(place, future)
    counter.stream |= 0x8000_0000
    return Double.uniform(keys[place.event.rawValue], at: counter)
  }

  package func normal(at place: ChancePlace, in future: Int) -> Double {
    Double.normal(keys[place.event.rawValue], at: counter(place, future))
  }

  /// A place has room for 65,536 numbers of its own.
  private func counter(_ place: ChancePlace, _ future: Int) -> Counter {
    var section = sections[place.section]
    if let other = place.other { section = section ^ (sections[other] << 21 | sections[other] >> 43) }
    return Counter(
      future: futures[future], year: place.year, section: Int(truncatingIfNeeded: section ^ (section >> 32)),
      stream: place.detail << 16)
  }
}
