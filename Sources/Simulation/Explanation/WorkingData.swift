import County
import Regulation

extension Working {
  /// The rows of data it is made of.
  func data(_ topic: Topic, _ account: Account) -> [Datum] {
    func rows(_ whats: [Datum.What]) -> [Datum] { whats.map { account.datum($0, in: topic.year) } }
    func ratio(_ ratio: Ratio) -> [Datum.What] {
      let own: Datum.What =
        switch ratio.member {
        case .own(let indicator): .total(slot: ratio.slot, indicator)
        case .added(let place): .added(slot: ratio.slot, place: place)
        }
      return [own] + (ratio.visiting > 0 ? [.visiting(slot: ratio.slot)] : [])
    }
    switch self {
    case .spread(let spreads):
      return spreads.flatMap { spread in
        spread.rows.flatMap { row -> [Datum] in
          switch spread.member {
          case .own(let indicator): rows([.pupils(slot: row.slot), .total(slot: row.slot, indicator)])
          case .added(let place): rows([.pupils(slot: row.slot), .added(slot: row.slot, place: place)])
          }
        }
      }
    case .ratios(let ratios):
      return rows((ratios.first.map { [.pupils(slot: $0.slot)] } ?? []) + ratios.flatMap { ratio($0) })
    case .ratio(let own): return rows([.pupils(slot: own.slot)] + ratio(own))
    case .size(let rolls): return rows(rolls.map { .pupils(slot: $0.slot) })
    case .classes(let grades):
      let slots = grades.prefix(1).map(\.slot)
      return rows(slots.flatMap { [.pupils(slot: $0), .classes(slot: $0)] })
    case .rooms(let rooms): return rows(rooms.slots.map { .classes(slot: $0) }) + rooms.data
    case .quotient(let quotient): return (quotient.above + quotient.below).map(\.datum)
    case .figure(let datum): return [datum]
    case .funding(let data): return data
    case .answer(let key, let answer): return answer == nil ? [] : [account.datum(topic.clause, key, in: topic.year)]
    }
  }
}
