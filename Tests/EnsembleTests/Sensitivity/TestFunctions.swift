import Ensemble

/// Functions whose indices are known in closed form.
enum TestFunctions {
  /// sin x₁ + 7 sin² x₂ + x₃⁴ sin x₁ ÷ 10, each x uniform in (−π, π); u in (0, 1).
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    let (first, second) = (sine(x[0]), sine(x[1]))
    return first + 7 * second * second + 0.1 * x[2] * x[2] * x[2] * x[2] * first
  }

  /// First and total indices with a = 7, b = 0.1: V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½, V₁ = ½ (1 + bπ⁴/5)², V₂ = a²/8,
  /// V₁₃ = b²π⁸ (1/18 − 1/50). Source: Ishigami and Homma (1990).
  static let ishigamiFirst = [0.31390519114781146, 0.4424111447900409, 0.0]
  static let ishigamiTotal = [0.5575888552099592, 0.4424111447900409, 0.2436836640621477]

  /// Σ cᵢ zᵢ of standard normal numbers with c = 4, 2, 1, 0: indices cᵢ² ÷ 21.
  static func linear(_ z: [Double]) -> Double { 4 * z[0] + 2 * z[1] + z[2] }
  static let linearShares = [16.0 / 21, 4.0 / 21, 1.0 / 21, 0]

  /// By its series; |x| ≤ π.
  static func sine(_ x: Double) -> Double {
    var (term, sum) = (x, x)
    for n in stride(from: 2.0, to: 40, by: 2) {
      term *= -x * x / (n * (n + 1))
      sum += term
    }
    return sum
  }
}
