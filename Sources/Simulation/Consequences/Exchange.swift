import County
import Regulation

/// How many teachers of a section take part in an exchange: as many come as go, of the same kinds.
package struct Exchange: Sendable {
  /// Position of the measure in the plan.
  package var measure: Int
  package var year: Int
  package var slot: Int
  package var teachers: Double
}

extension Exchange {
  /// The movers of every exchange shared among the sections in proportion to their teachers, by largest remainders.
  static func all(
    _ program: Program, _ ledger: Ledger, _ facts: [Facts<Double>], _ teachers: [[Double]]
  ) -> [Exchange] {
    program.steps.enumerated().flatMap { step, orders in
      orders.rotations.flatMap { order -> [Exchange] in
        guard case .quota(let quota, let reach) = order.way, quota.direction == .exchange,
          let done = ledger.carried.first(where: { $0.measure == order.measure && $0.year == orders.year })?.done
        else { return [] }
        let slots = (0..<program.layout.slots).filter { reach.exchanges($0) && facts[step + 1].year.open[$0] }
        let shares = apportion(
          done, by: slots.map { teachers[step + 1][$0] }, ids: slots.map { program.layout.ids[$0] })
        return zip(slots, shares).compactMap { slot, share in
          share > 0 ? Exchange(measure: order.measure, year: orders.year, slot: slot, teachers: share) : nil
        }
      }
    }
  }
}
