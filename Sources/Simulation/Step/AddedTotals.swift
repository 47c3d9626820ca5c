import County
import Regulation

/// The totals of the indicators that a standard adds to the seven; none of this runs where it adds none.
extension State {
  /// In a merger persons go with the staff and things with the equipment, or neither leaves.
  mutating func moveAdded(_ program: borrowing Program, _ order: MergerOrder) {
    let slots = program.layout.slots
    for (place, role) in program.addedRoles.enumerated() {
      let base = place * slots
      if !facts.year.addedKnown[base + order.closed] {
        let goes: Bool
        if case .goods = role { goes = order.equipment == .follow } else { goes = order.staff == .follow }
        var keeper: [Int] = []
        if case .goods = role {} else { keeper = order.sibling.map { [$0] } ?? [] }
        for slot in goes ? order.into.map(\.slot) : keeper { facts.year.addedKnown[base + slot] = false }
      }
      switch role {
      case .teachers: break
      case .staff:
        if order.staff == .follow {
          Self.share(&facts.year.added, base: base, program, order)
        } else if let sibling = order.sibling {
          facts.year.added[base + sibling] = facts.year.added[base + sibling] + facts.year.added[base + order.closed]
        }
      case .goods:
        for (slot, share) in order.into where order.equipment == .follow {
          facts.year.added[base + slot] =
            facts.year.added[base + slot] + facts.year.added[base + order.closed] * N(share)
        }
      }
      facts.year.added[base + order.closed] = .zero
    }
  }

  /// Persons who go with a share of the pupils to a school that opens.
  mutating func shiftAdded(_ program: borrowing Program, from: Int, to: Int, _ share: N) {
    for (place, role) in program.addedRoles.enumerated() where role == .staff {
      let base = place * program.layout.slots
      Self.shift(&facts.year.added, base + from, base + to, share)
      if !facts.year.addedKnown[base + from] { facts.year.addedKnown[base + to] = false }
    }
  }

  /// Computers and books that are bought or scrapped.
  mutating func addBought(_ program: borrowing Program, _ amounts: Amounts, at slot: Int) {
    for (place, role) in program.addedRoles.enumerated() {
      guard case .goods(let column) = role else { continue }
      let bought = column == "computers" ? amounts.computers : column == "books" ? amounts.books : 0
      let total = place * program.layout.slots + slot
      facts.year.added[total] = N.most(facts.year.added[total] + N(bought), .zero)
    }
  }

  /// An indicator made of full-time teachers follows them.
  mutating func settleAdded(_ program: borrowing Program) {
    for (place, role) in program.addedRoles.enumerated() where role == .teachers {
      for slot in 0..<program.layout.slots {
        facts.year.added[place * program.layout.slots + slot] = teachers[slot]
        facts.year.addedKnown[place * program.layout.slots + slot] = headcounts[slot] == .given
      }
    }
  }
}
