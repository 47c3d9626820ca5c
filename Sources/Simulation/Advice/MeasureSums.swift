import County
import Regulation

/// Teachers who did not follow the pupils of a section that closed, persons.
package struct StaffStaying: Sendable {
  /// At the school's other section, and of them with a degree that counts there no longer.
  package var withSibling = 0.0
  package var degreesLost = 0.0
  /// Without a post, outside the CVs.
  package var waiting = 0.0

  package var teachers: Double { withSibling + waiting }
}

extension Timeline {
  /// Teachers who did not follow the pupils of a section that closed: at the school's other section, or waiting outside
  /// the CVs; degrees that count in primary school alone count no longer.
  package var staffStaying: StaffStaying {
    var staying = StaffStaying()
    for (step, orders) in program.steps.enumerated() {
      for case .merge(let order) in orders.layout where order.staff == .stay {
        let teachers = self.teachers[step][order.closed]
        guard let sibling = order.sibling else {
          staying.waiting += teachers
          continue
        }
        staying.withSibling += teachers
        if program.layout.stage[order.closed] == Stage.primary.index,
          program.layout.stage[sibling] == Stage.junior.index
        {
          staying.degreesLost += facts[step].year.totals[Indicator.degree.index * program.layout.slots + order.closed]
        }
      }
    }
    return staying
  }

  /// Pupils moved by orders of the layout, summed over grades.
  package func pupilsMoved(
    by measure: (LayoutOrder) -> Int?
  ) -> [(year: Int, from: Int, to: Int, persons: Double)] {
    let measures = Set(program.steps.flatMap { $0.layout.compactMap(measure) })
    var sums: [(year: Int, from: Int, to: Int, persons: Double)] = []
    for move in ledger.pupilMoves where measures.contains(move.measure) {
      if let at = sums.firstIndex(where: { $0.year == move.year && $0.from == move.from && $0.to == move.to }) {
        sums[at].persons += move.persons
      } else {
        sums.append((move.year, move.from, move.to, move.persons))
      }
    }
    return sums
  }
}

extension Plan {
  /// Teachers lent from outside (支教), by scheme and the last year of their term: persons.
  package var secondments: [(scheme: String, last: Int, persons: Double)] {
    var terms: [(scheme: String, last: Int, persons: Double)] = []
    for measure in measures {
      guard case .second(let secondment) = measure.action else { continue }
      let scheme = secondment.scheme ?? ""
      let last = measure.years.upperBound
      if let at = terms.firstIndex(where: { $0.scheme == scheme && $0.last == last }) {
        terms[at].persons += secondment.staff.teachers
      } else {
        terms.append((scheme, last, secondment.staff.teachers))
      }
    }
    return terms
  }
}

extension Program {
  /// Degree teachers of primary schools sent to a junior school where fewer count as such: how many are sent, and count.
  package var degreesNotCounted: [(year: Int, slot: Int, asked: Double, counted: Double)] {
    var told: [(year: Int, slot: Int, asked: Double, counted: Double)] = []
    for step in steps {
      for order in step.rotations {
        guard case .moves(let moves) = order.way else { continue }
        for move in moves where move.arrivingDegree < move.staff.degree {
          told.append((step.year, move.to, move.staff.degree, move.arrivingDegree))
        }
      }
    }
    return told
  }
}
