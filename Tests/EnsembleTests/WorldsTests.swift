import County
import Ensemble
import Samples
import Simulation
import Testing

/// The draws of uncertain values.
@Suite struct WorldsTests {
}
