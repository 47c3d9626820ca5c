import Simulation
import Testing

@Suite struct HistoryTests {
  static let cases: [(holds: [Bool], status: Resolution.Status, first: Int?, from: Int?, breaks: [Int])] = [
    ([true, true, true], .holds, 2024, 2024, []), ([false, false, true, true], .resolves, 2026, 2026, []),
    ([false, false], .never, nil, nil, []), ([true, true, false, false], .breaks, 2024, nil, [2026]),
    ([true, false, true, true], .breaks, 2024, 2026, [2025]),
    ([false, true, false, true], .relapses, 2025, 2027, [2026]),
    ([false, true, false], .relapses, 2025, nil, [2026]),
  ]

  @Test(arguments: cases)
  func statuses(holds: [Bool], status: Resolution.Status, first: Int?, from: Int?, breaks: [Int]) {
    let history = History(firstYear: 2024, holds: holds)
    #expect(history.status == status)
    #expect(history.firstHolds == first)
    #expect(history.holdsFrom == from)
    #expect(history.breaks == breaks)
  }

  @Test func aShortRunIsProvisional() {
    #expect(History(firstYear: 2024, holds: [false, false, true, true]).isProvisional)
    #expect(!History(firstYear: 2024, holds: [false, true, true, true]).isProvisional)
    #expect(!History(firstYear: 2024, holds: [true, false]).isProvisional)
  }
}
