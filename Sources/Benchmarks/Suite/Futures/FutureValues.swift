import County
import Simulation

/// What the world does in each of many futures: the values of a plan, each future a little off.
///
/// A table of future × value: entrants by step, then one progression by stage, one enrolled and one entry drift by drift,
/// the same in every year. Not the distributions of `explore`: only enough that no two lanes are alike.
struct FutureValues: Sendable {
  let futures: Int
  /// Values of one future.
  let stride: Int
  /// By future × stride + value.
  let values: [Double]

  init(_ drivers: Drivers<Double>, futures: Int) {
    var random = Mixer(state: 1)
    // Those of the first step stand for all: the central value of a quantity does not move over the years.
    let steps = drivers.entrants.count
    let progressions = drivers.progression.prefix(Stage.allCases.count)
    let enrolled = drivers.driftEnrolled.prefix(drivers.driftEnrolled.count / max(steps, 1))
    let entry = drivers.driftEntry.prefix(drivers.driftEntry.count / max(steps, 1))
    let stride = steps + progressions.count + enrolled.count + entry.count
    var values: [Double] = []
    values.reserveCapacity(futures * stride)
    for _ in 0..<futures {
      var trend = 1.0
      for entrants in drivers.entrants {
        trend = trend * (1 + 0.03 * random.next())
        values.append(entrants * trend)
      }
      for progression in progressions { values.append(progression * (1 - 0.005 * (1 + random.next()))) }
      for drift in enrolled + entry { values.append(drift * (1 + 0.8 * random.next())) }
    }
    self.futures = futures
    self.stride = stride
    self.values = values
  }

  /// Writes the values of as many futures as a lane holds, from `first` on, into drivers that are there.
  func fill<N: Lane>(_ drivers: inout Drivers<N>, from first: Int) {
    let steps = drivers.entrants.count
    var place = 0
    values.withUnsafeBufferPointer { values in
      func next() -> N {
        var lane = N.zero
        for future in 0..<N.width { lane[future] = values[(first + future) * stride + place] }
        place += 1
        return lane
      }
      /// One value for every step; `column` is by step × kinds + kind.
      func repeated(_ column: inout [N]) {
        let kinds = column.count / max(steps, 1)
        for kind in 0..<kinds {
          let value = next()
          for step in 0..<steps { column[step * kinds + kind] = value }
        }
      }
      for step in 0..<steps { drivers.entrants[step] = next() }
      repeated(&drivers.progression)
      repeated(&drivers.driftEnrolled)
      repeated(&drivers.driftEntry)
    }
  }
}

/// Numbers between −1 and 1.
struct Mixer {
  private var random: SplitMix

  init(state: UInt64) { random = SplitMix(from: state) }

  mutating func next() -> Double { Double(random.next() >> 11) / Double(1 << 52) - 1 }
}
