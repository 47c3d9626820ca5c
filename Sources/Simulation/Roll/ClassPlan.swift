import County

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

  /// The fullest class where adjacent grades are taught together, in one future: the pair with the fewest pupils is
  /// joined until there are no more classes than rooms. Returns the number of classes and the pupils of the fullest.
  ///
  /// `groups`: the pupils by grade, in one future; it is worked in and left changed.
  package static func together(_ groups: UnsafeMutableBufferPointer<Double>, rooms: Double) -> (Double, Double) {
    var count = 0
    for pupils in groups where pupils > 0 {
      groups[count] = pupils
      count += 1
    }
    while count > 1, Double(count) > rooms {
      var smallest = 0
      for place in 0..<count - 1
      where groups[place] + groups[place + 1] < groups[smallest] + groups[smallest + 1] { smallest = place }
      groups[smallest] += groups[smallest + 1]
      count -= 1
      for place in smallest + 1..<max(count, smallest + 1) { groups[place] = groups[place + 1] }
    }
    var fullest = 0.0
    for place in 0..<count { fullest = max(fullest, groups[place]) }
    return (Double(count), fullest)
  }
}
