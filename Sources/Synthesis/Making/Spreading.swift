import County
import Regulation

/// Gives the sections of one stage their shares of one resource, so that the total is exact and the CV is the target.
struct Spreading {
  /// The sections judged, by slot, and their pupils.
  let slots: [Int]
  let pupils: [Double]
  /// The lasting disturbance of each: above zero it has more per pupil.
  let disturbances: [Double]
  let share: Share
  /// The CV of shares by position in `slots`: `Figures.spread`.
  let judge: ([Double]) -> Double

  /// Shares and their CV.
  struct Reach {
    var shares: [Double]
    var cv: Double
  }

  /// How near a target the search goes on, and how near it must come.
  static let fine = 0.0004
  static let tolerance = 0.005
  /// The spread of disturbances where no CV is asked for, and the widest that is tried.
  private static let usualWidth = 0.35
  private static let widest = 64.0

  /// The shares whose CV is nearest to the target, or as they fall without one; the CV is that of whole persons and rooms.
  func reach(_ target: Double?) -> Reach {
    guard let target else { return at(Spreading.usualWidth) }
    var low = 0.0
    var high = 0.25
    var best = at(low)
    func note(_ reach: Reach) {
      if abs(reach.cv - target) < abs(best.cv - target) { best = reach }
    }
    if best.cv < target {
      var upper = at(high)
      note(upper)
      while upper.cv < target, high < Spreading.widest {
        low = high
        high *= 2
        upper = at(high)
        note(upper)
      }
      for _ in 0..<48 where abs(best.cv - target) > Spreading.fine {
        let middle = at((low + high) / 2)
        note(middle)
        if middle.cv < target { low = (low + high) / 2 } else { high = (low + high) / 2 }
      }
    }
    if abs(best.cv - target) > Spreading.fine { best = transferred(best, toward: target) }
    // Few whole persons leave few ways: other beginnings lead to others of them.
    for step in 1...Spreading.beginnings where abs(best.cv - target) > Spreading.tolerance {
      note(transferred(at(high * Double(step) / Double(Spreading.beginnings)), toward: target))
    }
    return best
  }

  private static let beginnings = 96

  /// The smallest and the largest CV this total can have in whole units: the smallest is exact, the largest is that of the
  /// widest spread tried.
  var reachable: (least: Double, most: Double) {
    (transferred(at(0), toward: 0).cv, transferred(at(Spreading.widest), toward: Spreading.widest).cv)
  }

  /// The shares of a spread: pupils × g(width × disturbance), cut at the bounds.
  private func at(_ width: Double) -> Reach {
    let shares = share.shares(by: slots.indices.map { pupils[$0] * factor(width * disturbances[$0]) })
    return Reach(shares: shares, cv: judge(shares))
  }

  /// Moves single units between sections while the CV comes nearer to the target.
  ///
  /// Which unit to move is told by Σ x²⁄n, which grows with the CV; the CV itself is judged anew after every move.
  private func transferred(_ start: Reach, toward target: Double) -> Reach {
    let persons = pupils.reduce(0, +)
    let total = start.shares.reduce(0, +)
    guard persons > 0, total > 0 else { return start }
    let wanted = (target * target + 1) * total * total / persons
    var best = start
    for _ in 0..<(4 * slots.count + 200) where abs(best.cv - target) > Spreading.fine {
      let shares = best.shares
      var squares = 0.0
      for place in slots.indices { squares += shares[place] * shares[place] / pupils[place] }
      var nearest: (from: Int, to: Int, gap: Double)?
      for from in slots.indices where shares[from] > share.low[from] {
        let less = (1 - 2 * shares[from]) / pupils[from]
        for to in slots.indices where to != from && shares[to] < share.high[to] {
          let gap = abs(squares + less + (2 * shares[to] + 1) / pupils[to] - wanted)
          if gap < nearest?.gap ?? .infinity { nearest = (from, to, gap) }
        }
      }
      guard let nearest else { break }
      var moved = shares
      moved[nearest.from] -= 1
      moved[nearest.to] += 1
      let cv = judge(moved)
      guard abs(cv - target) < abs(best.cv - target) else { break }
      best = Reach(shares: moved, cv: cv)
    }
    return best
  }
}
