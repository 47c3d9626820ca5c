/// Numbered pieces of work, several at a time, whose results are handed over in the order of the numbers: so that what is
/// made of them does not depend on the number of threads.
package enum InOrder {
  /// Does all pieces, or as many as are begun when the task is cancelled; a piece that throws ends the whole.
  ///
  /// - Parameters:
  ///   - work: makes a piece, on any thread.
  ///   - take: hears of each piece, one at a time.
  package static func run<Piece: Sendable>(
    _ pieces: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> Piece,
    _ take: (Int, Piece) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Piece)?.self) { group in
      var next = 0
      var taken = 0
      var waiting: [Int: Piece] = [:]
      func start() {
        // A piece that lags behind holds the others up before they fill the memory.
        guard next < pieces, next < taken + 4 * threads, !Task.isCancelled else { return }
        let number = next
        next += 1
        group.addTask { Task.isCancelled ? nil : (number, try work(number)) }
      }
      for _ in 0..<threads { start() }
      while let result = try await group.next() {
        guard let (number, piece) = result else { continue }
        waiting[number] = piece
        while let piece = waiting.removeValue(forKey: taken) {
          try take(taken, piece)
          taken += 1
        }
        let running = next - taken - waiting.count
        for _ in 0..<max(0, threads - running) { start() }
      }
    }
  }
}
