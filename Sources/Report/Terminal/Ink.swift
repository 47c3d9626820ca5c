import Regulation

/// What a terminal tells by colour besides by mark or word: of the sixteen basic colours, those legible on dark and light.
package enum TerminalInk: UInt32, CaseIterable, Sendable {
  case head, met, exempt, close, unmet, faint

  /// The parameters of the escape sequence that sets it.
  var code: String {
    switch self {
    case .head: "1"
    case .met: "32"
    case .exempt: "35"
    case .close: "36"
    case .unmet: "1;31"
    case .faint: "2"
    }
  }

  /// Noncharacters, which no text may hold, stand for the ink in a line until it is printed; they take no column.
  static let first: UInt32 = 0xFDD0
  static let end = Unicode.Scalar(first + 0x1F) ?? " "
  static let scalars = first...first + 0x1F

  var scalar: Unicode.Scalar { Unicode.Scalar(TerminalInk.first + rawValue) ?? " " }

  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= TerminalInk.first else { return nil }
    self.init(rawValue: scalar.value - TerminalInk.first)
  }

  /// The ink of a verdict.
  package init?(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .metByExemption: self = .exempt
    case .unmet: self = .unmet
    case .notAssessed: return nil
    }
  }

  /// The ink of a probability: from 90 % on as of what is met, under half as of what is not.
  package init?(chance share: Double) {
    switch share {
    case 0.9...: self = .met
    case ..<0.5: self = .unmet
    default: self = .close
    }
  }

  /// The ink that a mark in a cell asks for: colour follows the mark, so that nothing is said by colour alone.
  package init?(markIn cell: String) {
    if cell.contains("!") {
      self = .unmet
    } else if cell.contains("*") {
      self = .exempt
    } else if cell.contains("~") {
      self = .close
    } else {
      return nil
    }
  }
}
