import Ensemble
import Testing

@Suite struct RegretTests {
  /// Three plans in four futures, by hand.
  @Test func theTable() {
    let outcomes: [[Double]] = [[3, 5, 1, 2], [4, 1, 1, 2], [0, 4, 3, 1]]
    let rows = FutureRegret.table(outcomes, better: .larger, shares: [0.5, 1])
    #expect(rows.map(\.largest) == [2, 4, 4])
    #expect(rows.map(\.worstFuture) == [2, 1, 0])
    #expect(rows.map(\.mean.mean) == [0.75, 1.5, 1.5])
    #expect(rows.map(\.best.holds) == [2, 2, 1])
    #expect(rows.map(\.quantiles) == [[0.5, 2], [1, 4], [1, 4]])
    let fewer = FutureRegret.table(outcomes.map { $0.map { -$0 } }, better: .smaller, shares: [0.5, 1])
    #expect(fewer == rows)
    #expect(FutureRegret.table([], better: .larger).isEmpty)
    #expect(FutureRegret.table([[1, 2]], better: .larger)[0].largest == 0)
  }
}
