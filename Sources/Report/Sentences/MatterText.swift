import County
import Ensemble
import Regulation
import Simulation

/// What is in question, and how its figure is printed.
struct MatterText {
  let matter: Decision.Matter
  let program: Program
  /// The parts that matters are named by.
  let subjects: [MovingSubject]

  /// `year`: the calendar year; nil of what is told of all years together.
  func name(_ year: Int?) -> Text {
    let year = year.map(String.init) ?? ""
    switch matter {
    case .promises: return Text(zh: "\(verbatim: year) 年兑现承诺", en: "the promises of \(verbatim: year)")
    case .county: return Text(zh: "\(verbatim: year) 年各项达标", en: "standing in \(verbatim: year)")
    case .worstMargin: return Text(zh: "各年差异系数的最小余量", en: "the least CV margin of all years")
    case .part(let place):
      let name = ExplorationText.name(subjects[place].part, program)
      let form = Names.form(subjects[place].clause)
      return Text(zh: "\(verbatim: year) 年\(name)（\(form)）达标", en: "\(name) (\(form)) in \(verbatim: year)")
    }
  }

  /// What is told of it: a figure where it has one, else the probability that it holds.
  func measured(hasFigure: Bool) -> Text {
    guard hasFigure else { return Text(zh: "达标概率", en: "probability") }
    switch matter {
    case .promises: return Text(zh: "最近上限的一所距上限的人数", en: "pupils under the limit, nearest school")
    case .worstMargin: return Text(zh: "余量", en: "margin")
    default: return Text(zh: "数值", en: "figure")
    }
  }

  /// A value of it, or a difference of two.
  func value(_ value: Double, hasFigure: Bool) -> String {
    guard hasFigure else { return Digits.fixed(value * 100, 0) + "%" }
    switch matter {
    case .part(let place): return JudgedFigure.text(subjects[place].clause, subjects[place].part, value).en
    case .worstMargin: return Digits.fixed(value, 3)
    default: return Digits.fixed(value, 0)
    }
  }

  /// What a result is found by in a table: the clause, or a word.
  var id: String {
    switch matter {
    case .promises: "promises"
    case .county: "countyOfAssessed"
    case .worstMargin: "worstMargin"
    case .part(let place): subjects[place].clause.rawValue
    }
  }

  var part: Part? { if case .part(let place) = matter { subjects[place].part } else { nil } }
}
