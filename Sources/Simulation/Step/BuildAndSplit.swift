import County
import Regulation

extension State {
  /// What opens in the year is added to the school (design §6.7). There is no scrappage unless a measure asks for it.
  mutating func build<R: Recorder>(
    _ program: borrowing Program, _ orders: [ConstructionOrder], _ recorder: inout R
  ) where R.N == N {
    let layout = program.layout
    for order in orders {
      checkEmptied(order.measure, order.slot, &recorder)
      for resource in 0..<Premises.count {
        let place = resource * layout.schools + layout.school[order.slot]
        let added = order.amounts.added[Premises.first + resource]
        if added < 0 {
          let done = N.least(stock[place], N(-added))
          recorder.carriedOut(
            measure: order.measure, year: facts.year.year, asked: N(-added), done: done, isBackbone: false)
        }
        stock[place] = N.most(stock[place] + N(added), .zero)
      }
      addBought(program, order.amounts, at: order.slot)
    }
  }

  /// Rooms that open in the year stand ready when its classes form.
  mutating func openRooms<R: Recorder>(_ orders: [ConstructionOrder], _ recorder: inout R) where R.N == N {
    for order in orders {
      let present = [rooms[order.slot], facts.year.musicRooms[order.slot], facts.year.artRooms[order.slot]]
      let added = [order.amounts.classrooms, order.amounts.musicRooms, order.amounts.artRooms]
      for (present, added) in zip(present, added) where added < 0 {
        recorder.carriedOut(
          measure: order.measure, year: facts.year.year, asked: N(-added), done: N.least(present, N(-added)),
          isBackbone: false)
      }
      addRooms(order.amounts, at: order.slot)
    }
  }

  /// Rooms for classes, music and art; scrapping stops at nought.
  mutating func addRooms(_ amounts: Amounts, at slot: Int) {
    rooms[slot] = N.most(rooms[slot] + N(amounts.classrooms), .zero)
    facts.year.musicRooms[slot] = N.most(facts.year.musicRooms[slot] + N(amounts.musicRooms), .zero)
    facts.year.artRooms[slot] = N.most(facts.year.artRooms[slot] + N(amounts.artRooms), .zero)
  }

  /// A section's amount of a shared resource = aᵢ·fᵢ × (T ÷ Σ aⱼfⱼ): a the census amounts, T the stock, f the split
  /// weight now ÷ in the census.
  ///
  /// The weight of a stage (1 : 1.1 : 1.32; 1 : 1.2) cancels in f, which is pupils now ÷ pupils then; seniors stay as they
  /// are. In the census year f is 1 and T the sum in the same order, so that every amount is the county's own to the bit.
  /// A school with one section and no seniors keeps its stock whole. Source: regulation §2.3.
  mutating func splitPremises(_ program: borrowing Program) {
    let layout = program.layout
    for resource in 0..<Premises.count {
      let base = (Premises.first + resource) * layout.slots
      for school in 0..<layout.schools {
        let place = resource * layout.schools + school
        let first = layout.schoolStart[school]
        let last = layout.schoolStart[school + 1]
        if last - first == 1, program.premises.senior[place] == 0 {
          facts.year.totals[base + layout.schoolSlots[first]] = stock[place]
          continue
        }
        var weight = N.zero
        for slot in layout.schoolSlots[first..<last] { weight = weight + self.weight(slot, resource, program) }
        weight = weight + N(program.premises.senior[place])
        let ratio = stock[place] / N.choose(N.zero.isBelow(weight), weight, N(1))
        for slot in layout.schoolSlots[first..<last] {
          facts.year.totals[base + slot] = self.weight(slot, resource, program) * ratio
        }
      }
    }
  }

  private func weight(_ slot: Int, _ resource: Int, _ program: borrowing Program) -> N {
    let census = program.premises.roll[slot]
    let growth = census > 0 ? facts.year.pupils[slot] / N(census) : .zero
    return N(program.premises.own[resource * program.layout.slots + slot]) * growth
  }
}
