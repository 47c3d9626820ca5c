/// A clause of the evaluation by its place in the form: resources, government, quality, recognition, vetoes.
package enum ClauseID: String, CaseIterable, Sendable, Hashable {
  /// Every section meets at least six of seven indicators, the rest at 85 % (校校达标).
  case r1 = "R1"
  /// Every coefficient of variation is within its limit (校际差异系数).
  case r2 = "R2"
  case g1 = "G1", g2 = "G2", g3 = "G3", g4 = "G4", g5 = "G5"
  case g6 = "G6", g7 = "G7", g8 = "G8", g9 = "G9", g10 = "G10"
  case g11 = "G11", g12 = "G12", g13 = "G13", g14 = "G14", g15 = "G15"
  case q1 = "Q1", q2 = "Q2", q3 = "Q3", q4 = "Q4", q5 = "Q5", q6 = "Q6", q7 = "Q7", q8 = "Q8", q9 = "Q9"
  /// Public satisfaction (社会认可度), 表Ⅵ.
  case s1 = "S1"
  /// Vetoes (一票否决).
  case v1 = "V1"
  /// Indicators that a standard adds to the seven: what every section must reach, and their coefficients of variation.
  case a1 = "A1", a2 = "A2"

  /// The clauses whose text and limits a standard writes out; the others follow from the indicators it adds.
  package static let written = allCases.filter { $0 != .a1 && $0 != .a2 }
}
