import Calibration
import County
import Regulation
import Synchronization

/// How projections from the past censuses of a county did: computed the first time that it is asked for, and kept.
package final class KnownPast: Sendable {
  private let county: County
  private let standard: Standard
  private let found = Mutex<Result<Backtest?, Problems>?>(nil)

  init(_ county: County, _ standard: Standard) {
    self.county = county
    self.standard = standard
  }

  /// Nil where the county has no past, or too short a one; throws where a past census does not run.
  package func backtest() throws(Problems) -> Backtest? {
    let result = found.withLock { found in
      let result =
        found
        ?? Result { () throws(Problems) in
          try Backtest.ofPast(county, by: standard, horizons: PastErrors.horizons)
        }
      found = result
      return result
    }
    return try result.get()
  }
}
