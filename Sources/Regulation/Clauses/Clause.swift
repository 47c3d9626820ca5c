import County

/// A clause: what it judges and how. No clause is ever held as an existential; `ClauseID` switches over them.
package protocol Clause {
  /// What is known of it outside the judging loop.
  static var card: ClauseCard { get }

  /// The parts judged on their own, in the order shown; at least one.
  static func parts(_ layout: Layout, _ standard: Standard) -> [Part]

  /// The judgement of one part in one year.
  static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N>

  /// The judgements of all parts in one year, joined. A clause of many sections or schools goes through their columns.
  static func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N>

  /// How the judged figure of one part is put together, for those who explain it; nil where it is just what the card
  /// asks for. Asked of declared clauses alone.
  static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula?
}

extension Clause {
  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] { [Part()] }

  package static func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    joined(parts, facts)
  }

  package static func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula? { nil }

  /// Part by part.
  static func joined<N: Lane>(_ parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    var joint = JointJudgement<N>()
    let parts = parts.span
    for place in parts.indices { joint.join(judge(parts[place], facts)) }
    return joint
  }
}
