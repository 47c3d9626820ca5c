import County
import Regulation
import Testing

/// The cards of the clauses: each names one place of the form, and what is printed by a card is told apart by it.
struct ClauseCardTests {
  @Test func everyClauseHasItsOwnNameAndPlace() {
    let cards = ClauseID.allCases.map(\.card)
    #expect(Set(cards.map(\.name.zh)).count == cards.count)
    #expect(Set(cards.map(\.name.en)).count == cards.count)
    #expect(Set(cards.map(\.place.zh)).count == cards.count)
    #expect(Set(cards.compactMap(\.table)).count == cards.count { $0.table != nil })
  }

  /// A line of 表Ⅳ and 表Ⅴ bears the number of its clause; what no table has says how a cell names it.
  @Test(arguments: ClauseID.allCases)
  func aLineBearsTheNumberOfItsClause(_ clause: ClauseID) {
    let number = Int(clause.rawValue.dropFirst())
    switch clause.card.table {
    case .government(let line)?: #expect(clause.rawValue.hasPrefix("G") && line == number)
    case .quality(let line)?: #expect(clause.rawValue.hasPrefix("Q") && line == number)
    case .schools?: #expect(clause == .r1)
    case .spread?: #expect(clause == .r2)
    case .satisfaction?: #expect(clause == .s1)
    case nil: #expect(clause.card.cell != nil)
    }
  }

  @Test func whatMovesWithTheCounty() {
    #expect(ClauseID.allCases.filter { $0.card.isComputed } == [.r1, .r2, .g4, .g5, .a1, .a2])
    #expect(ClauseID.allCases.filter { $0.card.movers.contains(.funding) } == [.g6, .g7, .g8, .q4])
    #expect(ClauseID.allCases.filter { $0.card.movers.contains(.appointments) } == [.v1])
    // What a plan moves is declared until it does.
    #expect(ClauseID.allCases.allSatisfy { $0.card.movers.isEmpty || !$0.card.isComputed })
  }
}
