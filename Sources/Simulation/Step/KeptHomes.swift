import County
import Regulation

/// Pupils who go to the county seat while their families keep their homes: enrolled outside their catchment there, from
/// the day they come until they leave the school (G13). What a receiver has after a drift less what it had before is who
/// has come.
extension State {
  /// `sign`: −1 before the drift, 1 after it.
  mutating func noteIntake(_ sign: Double, _ receivers: Span<Int>, _ program: borrowing Program) {
    for row in receivers.indices where program.isOutsideByDrift[receivers[row]] {
      let slot = receivers[row]
      intakeFromElsewhere[slot] = intakeFromElsewhere[slot] + intake[slot] * N(sign)
    }
  }

  /// The same of this autumn's junior entrants.
  mutating func noteEntering(_ sign: Double, _ receivers: Span<Int>, _ program: borrowing Program) {
    for row in receivers.indices where program.isOutsideByDrift[receivers[row]] {
      let slot = receivers[row]
      enteringFromElsewhere[slot] = enteringFromElsewhere[slot] + entering[slot] * N(sign)
    }
  }

  /// The same of the enrolled of one grade; `receivers`: places, by slot × stride + grade.
  mutating func noteEnrolled(_ sign: Double, _ receivers: Span<Int>, _ program: borrowing Program) {
    let stride = program.rolls.stride
    for row in receivers.indices where program.isOutsideByDrift[receivers[row] / stride] {
      let place = receivers[row]
      outside[place] = outside[place] + grades[place] * N(sign)
    }
  }

  /// Entrants who live elsewhere are outside their catchment: no more than enter.
  mutating func admitFromElsewhere(_ program: borrowing Program) {
    let stride = program.rolls.stride
    for slot in enteringFromElsewhere.indices where program.isOutsideByDrift[slot] {
      let place = slot * stride
      outside[place] = N.least(outside[place] + enteringFromElsewhere[slot], grades[place])
    }
  }
}
