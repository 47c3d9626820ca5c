import County

extension ClauseID {
  /// What is known of the clause outside the judging loop.
  package var card: ClauseCard {
    switch self {
    case .r1: R1.card
    case .r2: R2.card
    case .g1: G1.card
    case .g2: G2.card
    case .g3: G3.card
    case .g4: G4.card
    case .g5: G5.card
    case .g6: G6.card
    case .g7: G7.card
    case .g8: G8.card
    case .g9: G9.card
    case .g10: G10.card
    case .g11: G11.card
    case .g12: G12.card
    case .g13: G13.card
    case .g14: G14.card
    case .g15: G15.card
    case .q1: Q1.card
    case .q2: Q2.card
    case .q3: Q3.card
    case .q4: Q4.card
    case .q5: Q5.card
    case .q6: Q6.card
    case .q7: Q7.card
    case .q8: Q8.card
    case .q9: Q9.card
    case .s1: S1.card
    case .v1: V1.card
    case .a1: A1.card
    case .a2: A2.card
    }
  }

  /// The parts this clause judges on their own, in the order shown.
  package func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    switch self {
    case .r1: R1.parts(layout, standard)
    case .r2: R2.parts(layout, standard)
    case .g1: G1.parts(layout, standard)
    case .g2: G2.parts(layout, standard)
    case .g3: G3.parts(layout, standard)
    case .g4: G4.parts(layout, standard)
    case .g5: G5.parts(layout, standard)
    case .g6: G6.parts(layout, standard)
    case .g7: G7.parts(layout, standard)
    case .g8: G8.parts(layout, standard)
    case .g9: G9.parts(layout, standard)
    case .g10: G10.parts(layout, standard)
    case .g11: G11.parts(layout, standard)
    case .g12: G12.parts(layout, standard)
    case .g13: G13.parts(layout, standard)
    case .g14: G14.parts(layout, standard)
    case .g15: G15.parts(layout, standard)
    case .q1: Q1.parts(layout, standard)
    case .q2: Q2.parts(layout, standard)
    case .q3: Q3.parts(layout, standard)
    case .q4: Q4.parts(layout, standard)
    case .q5: Q5.parts(layout, standard)
    case .q6: Q6.parts(layout, standard)
    case .q7: Q7.parts(layout, standard)
    case .q8: Q8.parts(layout, standard)
    case .q9: Q9.parts(layout, standard)
    case .s1: S1.parts(layout, standard)
    case .v1: V1.parts(layout, standard)
    case .a1: A1.parts(layout, standard)
    case .a2: A2.parts(layout, standard)
    }
  }

  /// The judgement of one part in one year; exhaustive, so that a new clause does not compile without its file.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    switch self {
    case .r1: R1.judge(part, facts)
    case .r2: R2.judge(part, facts)
    case .g1: G1.judge(part, facts)
    case .g2: G2.judge(part, facts)
    case .g3: G3.judge(part, facts)
    case .g4: G4.judge(part, facts)
    case .g5: G5.judge(part, facts)
    case .g6: G6.judge(part, facts)
    case .g7: G7.judge(part, facts)
    case .g8: G8.judge(part, facts)
    case .g9: G9.judge(part, facts)
    case .g10: G10.judge(part, facts)
    case .g11: G11.judge(part, facts)
    case .g12: G12.judge(part, facts)
    case .g13: G13.judge(part, facts)
    case .g14: G14.judge(part, facts)
    case .g15: G15.judge(part, facts)
    case .q1: Q1.judge(part, facts)
    case .q2: Q2.judge(part, facts)
    case .q3: Q3.judge(part, facts)
    case .q4: Q4.judge(part, facts)
    case .q5: Q5.judge(part, facts)
    case .q6: Q6.judge(part, facts)
    case .q7: Q7.judge(part, facts)
    case .q8: Q8.judge(part, facts)
    case .q9: Q9.judge(part, facts)
    case .s1: S1.judge(part, facts)
    case .v1: V1.judge(part, facts)
    case .a1: A1.judge(part, facts)
    case .a2: A2.judge(part, facts)
    }
  }

  /// The judgements of all its parts in one year, joined.
  @specialized(where N == Double)
  @specialized(where N == Futures)
  package func judge<N: Lane>(all parts: borrowing [Part], _ facts: borrowing Facts<N>) -> JointJudgement<N> {
    switch self {
    case .r1: R1.judge(all: parts, facts)
    case .r2: R2.judge(all: parts, facts)
    case .g1: G1.judge(all: parts, facts)
    case .g2: G2.judge(all: parts, facts)
    case .g3: G3.judge(all: parts, facts)
    case .g4: G4.judge(all: parts, facts)
    case .g5: G5.judge(all: parts, facts)
    case .g6: G6.judge(all: parts, facts)
    case .g7: G7.judge(all: parts, facts)
    case .g8: G8.judge(all: parts, facts)
    case .g9: G9.judge(all: parts, facts)
    case .g10: G10.judge(all: parts, facts)
    case .g11: G11.judge(all: parts, facts)
    case .g12: G12.judge(all: parts, facts)
    case .g13: G13.judge(all: parts, facts)
    case .g14: G14.judge(all: parts, facts)
    case .g15: G15.judge(all: parts, facts)
    case .q1: Q1.judge(all: parts, facts)
    case .q2: Q2.judge(all: parts, facts)
    case .q3: Q3.judge(all: parts, facts)
    case .q4: Q4.judge(all: parts, facts)
    case .q5: Q5.judge(all: parts, facts)
    case .q6: Q6.judge(all: parts, facts)
    case .q7: Q7.judge(all: parts, facts)
    case .q8: Q8.judge(all: parts, facts)
    case .q9: Q9.judge(all: parts, facts)
    case .s1: S1.judge(all: parts, facts)
    case .v1: V1.judge(all: parts, facts)
    case .a1: A1.judge(all: parts, facts)
    case .a2: A2.judge(all: parts, facts)
    }
  }

  /// How the judged figure of one part of a declared clause is put together in one year.
  package func formula(_ part: Part, _ facts: Facts<Double>) -> ClauseFormula {
    let own: ClauseFormula? =
      switch self {
      case .r1: R1.formula(part, facts)
      case .r2: R2.formula(part, facts)
      case .g1: G1.formula(part, facts)
      case .g2: G2.formula(part, facts)
      case .g3: G3.formula(part, facts)
      case .g4: G4.formula(part, facts)
      case .g5: G5.formula(part, facts)
      case .g6: G6.formula(part, facts)
      case .g7: G7.formula(part, facts)
      case .g8: G8.formula(part, facts)
      case .g9: G9.formula(part, facts)
      case .g10: G10.formula(part, facts)
      case .g11: G11.formula(part, facts)
      case .g12: G12.formula(part, facts)
      case .g13: G13.formula(part, facts)
      case .g14: G14.formula(part, facts)
      case .g15: G15.formula(part, facts)
      case .q1: Q1.formula(part, facts)
      case .q2: Q2.formula(part, facts)
      case .q3: Q3.formula(part, facts)
      case .q4: Q4.formula(part, facts)
      case .q5: Q5.formula(part, facts)
      case .q6: Q6.formula(part, facts)
      case .q7: Q7.formula(part, facts)
      case .q8: Q8.formula(part, facts)
      case .q9: Q9.formula(part, facts)
      case .s1: S1.formula(part, facts)
      case .v1: V1.formula(part, facts)
      case .a1: A1.formula(part, facts)
      case .a2: A2.formula(part, facts)
      }
    return own ?? facts.askedFormula(self, part)
  }
}
