import County
import Regulation

/// The recorder of a run of a part of a plan: how much each measure fell short, and where it found no pupils.
package struct Shortfall: Recorder {
  package typealias N = Double

  /// What was asked and not done, summed over the years, by position of the measure.
  private(set) var missed: [Double]
  /// Whether it acted on a section without pupils.
  private(set) var emptied: [Bool]

  init(measures: Int) {
    missed = Array(repeating: 0, count: measures)
    emptied = Array(repeating: false, count: measures)
  }

  package mutating func after(_ phase: Phase, _ state: borrowing State<Double>) {}

  package mutating func carriedOut(measure: Int, year: Int, asked: Double, done: Double, isBackbone: Bool) {
    if !isBackbone, done < asked { missed[measure] += asked - done }
  }

  package mutating func changed(measure: Int, _ state: borrowing State<Double>, _ program: borrowing Program) {}

  package mutating func emptied(measure: Int, year: Int, slot: Int, in futures: Bool) { emptied[measure] = true }

  package mutating func pupils(measure: Int, year: Int, from: Int, to: Int, grade: Int, _ persons: Double) {}

  package mutating func teachers(
    measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<Double>, counts: Bool
  ) {}

  package mutating func idle(measure: Int, year: Int, slot: Int, resource: Int, _ amount: Double) {}
}
