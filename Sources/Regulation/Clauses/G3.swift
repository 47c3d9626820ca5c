import County

/// G3: music and art rooms, one of each for every twelve classes, of a minimum area.
///
/// Judged by the declared answer: Baoqing's tables give no rooms by school. Whether one room of each kind or one
/// together is meant is open (regulation §10.6), and so a parameter of the standard.
package enum G3: Clause {
  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    .declared(facts.terms.declared[.g3]?.says(.met))
  }
}
