import County
import Regulation

/// What hears of the moves and the stages of a step; the silent one costs nothing.
package protocol Recorder {
  associatedtype N: Lane

  /// The county after a phase of the step into `state.facts.year.year`.
  mutating func after(_ phase: Phase, _ state: borrowing State<N>)

  /// A measure asked for `asked` and `done` of it was carried out, future by future; of a quota the backbone teachers
  /// are reported as well.
  mutating func carriedOut(measure: Int, year: Int, asked: N, done: N, isBackbone: Bool)

  /// The county after one change of layout by a measure; pupils and premises are not settled yet.
  mutating func changed(measure: Int, _ state: borrowing State<N>, _ program: borrowing Program)

  /// Where a measure acts on a section that has no pupils any more.
  mutating func emptied(measure: Int, year: Int, slot: Int, in futures: N.Mask)

  /// Pupils of one grade, counted from the first primary grade, of a section who go to another by a measure.
  mutating func pupils(measure: Int, year: Int, from: Int, to: Int, grade: Int, _ persons: N)

  /// Teachers who go from one section to another by a measure; `counts`: as rotation that G11 judges.
  mutating func teachers(measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<N>, counts: Bool)

  /// Teachers who come home from the section where they taught for the term of a rotation.
  mutating func homecoming(measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<N>)

  /// Premises that stand idle after a section closed: by resource, `Premises.first` onwards.
  mutating func idle(measure: Int, year: Int, slot: Int, resource: Int, _ amount: N)
}

extension Recorder {
  package mutating func homecoming(measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<N>) {
    teachers(measure: measure, year: year, from: from, to: to, staff, counts: false)
  }
}

/// Teachers and how many of them are of each kind, future by future.
package struct StaffCount<N: Lane>: Sendable {
  package var teachers: N
  package var degree: N
  package var backbone: N
  package var artsSports: N

  package init(teachers: N, degree: N, backbone: N, artsSports: N) {
    self.teachers = teachers
    self.degree = degree
    self.backbone = backbone
    self.artsSports = artsSports
  }

  /// The number of one of the kinds that an indicator counts.
  package func count(_ indicator: Indicator) -> N {
    switch indicator {
    case .degree: degree
    case .backbone: backbone
    case .artsSports: artsSports
    default: .zero
    }
  }
}

/// The recorder that hears nothing.
package struct Silence<N: Lane>: Recorder {
  package init() {}
  package mutating func after(_ phase: Phase, _ state: borrowing State<N>) {}
  package mutating func carriedOut(measure: Int, year: Int, asked: N, done: N, isBackbone: Bool) {}
  package mutating func changed(measure: Int, _ state: borrowing State<N>, _ program: borrowing Program) {}
  package mutating func emptied(measure: Int, year: Int, slot: Int, in futures: N.Mask) {}
  package mutating func pupils(measure: Int, year: Int, from: Int, to: Int, grade: Int, _ persons: N) {}
  package mutating func teachers(
    measure: Int, year: Int, from: Int, to: Int, _ staff: StaffCount<N>, counts: Bool
  ) {}
  package mutating func idle(measure: Int, year: Int, slot: Int, resource: Int, _ amount: N) {}
}
