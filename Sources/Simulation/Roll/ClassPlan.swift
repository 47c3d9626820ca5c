import County
import Regulation

/// How classes are spread over the grades of a section in the census, and how a roll is kept within them.
package enum ClassPlan {
  /// The classes of a section by grade: one each, then each further one to the grade with the most pupils per class.
  ///
  /// Ties go to the lower grade. Empty where there are fewer classes than grades: those teach grades together.
  static func distribute(_ classes: Int, _ pupils: [Int]) -> [Double] {
    guard classes >= pupils.count else { return [] }
    var formed = Array(repeating: 1, count: pupils.count)
    for _ in pupils.count..<max(classes, pupils.count) {
      var fullest = 0
      for grade in pupils.indices where pupils[grade] * formed[fullest] > pupils[fullest] * formed[grade] {
        fullest = grade
      }
      formed[fullest] += 1
    }
    return formed.map(Double.init)
  }

  /// The roll nearest to `units` by least squares with the same sum and no grade above its cap, in whole units.
  ///
  /// What is over a cap is spread evenly over the grades that still have room, odd units to the lower ones. Where all
  /// are full the roll stays as it is.
  static func cap(_ units: [Int], _ caps: [Int]) -> [Int] {
    guard units.reduce(0, +) <= caps.reduce(0, +) else { return units }
    var rolls = units
    while true {
      var excess = 0
      for grade in rolls.indices where rolls[grade] > caps[grade] {
        excess += rolls[grade] - caps[grade]
        rolls[grade] = caps[grade]
      }
      if excess == 0 { return rolls }
      let free = rolls.indices.filter { rolls[$0] < caps[$0] }
      for (turn, grade) in free.enumerated() {
        rolls[grade] += excess / free.count + (turn < excess % free.count ? 1 : 0)
      }
    }
  }

  /// The classes where adjacent grades are taught together (复式班), in one future, and the pupils of the fullest.
  ///
  /// The pair with the fewest pupils is joined until there are no more classes than have been kept, and rooms. Where that
  /// takes a class over the limit, the grades are shared out as evenly as adjacent ones can be; where it still does, in as
  /// many classes as it takes and rooms allow, and a grade that is over the limit alone is split. `groups`: the pupils by
  /// grade, in one future; `alone`: as long. Both are worked in and left changed.
  package static func together(
    _ groups: UnsafeMutableBufferPointer<Double>, _ alone: UnsafeMutableBufferPointer<Double>, kept: Double,
    rooms: Double, limit: Double
  ) -> (classes: Double, largest: Double) {
    var count = 0
    for pupils in groups where pupils > 0 {
      groups[count] = pupils
      alone[count] = pupils
      count += 1
    }
    let grades = UnsafeMutableBufferPointer(rebasing: alone[..<count])
    let usual = max(1, Int(min(kept, rooms)))
    var largest = 0.0
    for pupils in grades { largest = max(largest, pupils) }
    while count > usual, Comparison.atMost.isMet(largest, limit) {
      var smallest = 0
      for place in 0..<count - 1
      where groups[place] + groups[place + 1] < groups[smallest] + groups[smallest + 1] { smallest = place }
      groups[smallest] += groups[smallest + 1]
      largest = max(largest, groups[smallest])
      count -= 1
      for place in smallest + 1..<max(count, smallest + 1) { groups[place] = groups[place + 1] }
    }
    if Comparison.atMost.isMet(largest, limit) { return (Double(count), largest) }
    let few = fewest(grades, limit)
    if few.classes <= Double(usual) {
      // A grade that is over the limit alone is not helped by sharing the others out.
      let most = min(usual, grades.count)
      let even = mostEven(grades, in: most)
      return Comparison.atMost.isMet(even, limit) ? (Double(most), even) : few
    }
    if few.classes <= rooms { return few }
    if Double(grades.count) >= rooms {
      let most = max(1, Int(rooms))
      return (Double(most), mostEven(grades, in: most))
    }
    // Every grade has its class, and the rooms that are left go to the fullest.
    for place in grades.indices { groups[place] = 1 }
    var classes = Double(grades.count)
    while true {
      var fullest = 0
      for place in grades.indices where grades[place] / groups[place] > grades[fullest] / groups[fullest] {
        fullest = place
      }
      guard classes + 1 <= rooms else { return (classes, grades[fullest] / groups[fullest]) }
      groups[fullest] += 1
      classes += 1
    }
  }

  /// The fewest classes of adjacent grades of which none is over the limit, and the pupils of the fullest, each filled as
  /// far as it goes; a grade that is over it alone has ⌈pupils ÷ limit⌉ of its own.
  private static func fewest(
    _ grades: UnsafeMutableBufferPointer<Double>, _ limit: Double
  ) -> (classes: Double, largest: Double) {
    var classes = 0.0
    var largest = 0.0
    // No class is begun that the next grade could join.
    var present = Double.infinity
    for pupils in grades {
      if Comparison.atMost.isMet(present + pupils, limit) {
        present += pupils
      } else {
        let own = max((pupils / limit).wholeUp(), 1)
        classes += own
        present = own > 1 ? .infinity : pupils
        if own > 1 { largest = max(largest, pupils / own) }
      }
      if present.isFinite { largest = max(largest, present) }
    }
    return (classes, largest)
  }

  /// The pupils of the fullest of so many classes of adjacent grades, shared out as evenly as can be: all ways are tried,
  /// which are few, a grade being one of nine at most.
  private static func mostEven(_ grades: UnsafeMutableBufferPointer<Double>, in classes: Int) -> Double {
    var best = Double.infinity
    for cuts in 0..<1 << (grades.count - 1) where cuts.nonzeroBitCount == classes - 1 {
      var largest = 0.0
      var present = 0.0
      for (place, pupils) in grades.enumerated() {
        present = place > 0 && cuts >> (place - 1) & 1 == 1 ? pupils : present + pupils
        largest = max(largest, present)
      }
      best = min(best, largest)
    }
    return best
  }

  /// The fewest classes of which none is over the limit, grades alone or, where they are taught together, joined.
  package static func fewest(_ grades: [Double], limit: Double, isTogether: Bool) -> Double {
    guard isTogether else { return grades.reduce(0) { $0 + ($1 / limit).wholeUp() } }
    var own = grades.filter { $0 > 0 }
    return own.withUnsafeMutableBufferPointer { fewest($0, limit).classes }
  }
}
