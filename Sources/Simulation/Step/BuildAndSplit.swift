import County
import Regulation

extension State {
  /// What opens in the year is added to the school (architecture.en §6.7). There is no scrappage unless a measure asks for it.
  mutating func build<R: Recorder>(
    _ program: borrowing Program, _ orders: [ConstructionOrder], _ recorder: inout R
  ) where R.N == N {
    let layout = program.layout
    for order in orders {
      checkEmptied(order.measure, order.slot, &recorder)
      for resource in 0..<CensusPremises.count {
        let place = resource * layout.schools + layout.school[order.slot]
        let added = order.amounts.added[CensusPremises.first + resource]
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
  /// A school with one section and no seniors has its stock whole, whatever its pupils: `isMoved` says whether stocks
  /// have changed, so that it must be looked at. Source: regulation.zh §2.3.
  mutating func splitPremises(_ program: borrowing Program, isMoved: Bool) {
    Self.split(stock, by: facts.year.pupils, into: &facts.year.totals, &growth, isMoved, program)
  }

  /// Where sections share what is not known of one of them, none's part is known once it has to be split anew: the rolls
  /// have moved apart, or the stock is no longer that of the census.
  mutating func forgetShared(_ program: borrowing Program) {
    let layout = program.layout
    for school in 0..<layout.schools where layout.schoolStart[school + 1] - layout.schoolStart[school] > 1 {
      let slots = layout.slots(of: school)
      let first = slots[slots.startIndex]
      let isApart = slots.contains { isOther(growth[$0], than: growth[first]) }
      for resource in 0..<CensusPremises.count {
        let base = (CensusPremises.first + resource) * layout.slots
        guard let source = slots.first(where: { !facts.year.known[base + $0] }) else { continue }
        let place = resource * layout.schools + school
        guard isApart || isOther(stock[place], than: N(program.premises.school[place])) else { continue }
        for slot in slots { facts.year.forget(base + slot, as: base + source) }
      }
    }
  }

  /// Whether two figures differ in any future.
  private func isOther(_ a: N, than b: N) -> Bool { a.isBelow(b).or(b.isBelow(a)).any }

  /// `growth`: a working column, pupils now ÷ pupils then by slot.
  private static func split(
    _ stock: borrowing [N], by pupils: borrowing [N], into totals: inout [N], _ growth: inout [N],
    _ isMoved: Bool, _ program: borrowing Program
  ) {
    let starts = program.layout.schoolStart.span
    let slots = program.layout.schoolSlots.span
    let senior = program.premises.senior.span
    let isShared = program.premises.isShared.span
    let stock = stock.span
    let pupils = pupils.span
    var growth = growth.mutableSpan
    var totals = totals.mutableSpan
    let schools = program.layout.schools
    let columns = program.layout.slots
    let own = program.premises.own.span
    let census = program.premises.roll.span
    precondition(
      isShared.count == schools && starts.count == schools + 1 && senior.count == schools * CensusPremises.count)
    precondition(stock.count == senior.count && pupils.count == columns && growth.count == columns)
    precondition(
      totals.count == (CensusPremises.first + CensusPremises.count) * columns
        && own.count == CensusPremises.count * columns)
    for school in 0..<schools where isMoved || isShared[unchecked: school] {
      let rows = starts[unchecked: school]..<starts[unchecked: school + 1]
      if isShared[unchecked: school] {
        for row in rows {
          let slot = slots[row]
          growth[slot] = census[slot] > 0 ? pupils[slot] / N(census[slot]) : .zero
        }
      }
      for resource in 0..<CensusPremises.count {
        let place = resource * schools + school
        let base = (CensusPremises.first + resource) * columns
        let whole = stock[unchecked: place]
        if rows.count == 1, senior[unchecked: place] == 0 {
          totals[base + slots[rows.lowerBound]] = whole
          continue
        }
        var weight = N.zero
        for row in rows {
          let slot = slots[row]
          weight = weight + N(own[resource * columns + slot]) * growth[slot]
        }
        weight = weight + N(senior[unchecked: place])
        let ratio = whole / N.choose(N.zero.isBelow(weight), weight, N(1))
        for row in rows {
          let slot = slots[row]
          totals[base + slot] = N(own[resource * columns + slot]) * growth[slot] * ratio
        }
      }
    }
  }
}
