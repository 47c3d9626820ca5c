/// How a cell stands; each has its own colour, lightness and shape: ● met, ◐ exempt, ✕ unmet, – unknown.
package enum CellStanding: Int, CaseIterable, Sendable {
  case met, exempt, unmet, unknown
}
