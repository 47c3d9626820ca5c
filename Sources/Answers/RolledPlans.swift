import County
import Files
import Simulation

/// The plans that went on with a county: which of them the new census does not let run as they stand, and why.
package enum RolledPlans {
  /// The plans that `simulate` would not run in the folder that was written, by name, each with its problems.
  package static func refused(_ names: [String], folder: String) -> [(plan: String, problems: Problems)] {
    names.compactMap { name in
      do throws(Problems) {
        _ = try Scenario(folder + "/plans/" + name).program()
        return nil
      } catch { return (name, error) }
    }
  }
}
