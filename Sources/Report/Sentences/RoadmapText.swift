import County
import Simulation

/// The words of a roadmap: what is done, by whom, in which years, from when on, for how much.
struct RoadmapText {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  private func measure(_ task: Roadmap.Task) -> Measure { plan.measures[task.measure] }

  /// `撤并凉水学校：公示（30 天）`; a measure that is simply carried out by its name.
  func task(_ task: Roadmap.Task) -> Text {
    let name = measure(task).name
    guard let step = step(task) else { return Text(same: name) }
    return Text(zh: "\(verbatim: name)：\(step)", en: "\(verbatim: name): \(step)")
  }

  /// What of a measure is done; nil where it is the measure itself.
  func step(_ task: Roadmap.Task) -> Text? {
    let procedure: Procedure? =
      if case .merge(let merger) = measure(task).action { merger.procedure } else { nil }
    switch task.step {
    case .assess: return Text(zh: "评估论证", en: "assessment")
    case .hear: return Text(zh: "听证", en: "hearing")
    case .publish:
      let days = procedure?.published.map { Digits.fixed($0, 0) }
      return Text(
        zh: "公示\(days.map { "（\(verbatim: $0) 天）" } ?? "")",
        en: "public notice\(days.map { " (\(verbatim: $0) days)" } ?? "")")
    case .approve:
      let by = procedure?.approvedBy
      return Text(
        zh: "报批\(by.map { "（\(verbatim: $0)）" } ?? "")", en: "approval\(by.map { " (\(verbatim: $0))" } ?? "")")
    case .untold:
      let missing = untold(procedure ?? Procedure())
      return Text(zh: "办理\(missing)（日期未列）", en: "\(missing) (not dated)")
    case .construct: return Text(zh: "建设", en: "construction")
    case .carryOut:
      switch measure(task).action {
      case .merge: return Text(zh: "学生转入接收学校", en: "pupils move to the receivers")
      case .open: return Text(zh: "启用", en: "opening")
      case .build: return Text(zh: "投用", en: "in use")
      default: return nil
      }
    case .run: return Text(zh: "此后各年费用", en: "costs of the years after")
    }
  }

  private func untold(_ procedure: Procedure) -> Text {
    let missing = [
      procedure.assessed == nil ? Text(zh: "论证", en: "assessment") : nil,
      procedure.noticed == nil ? Text(zh: "公示", en: "public notice") : nil,
      procedure.approved == nil ? Text(zh: "报批", en: "approval") : nil,
    ].compactMap(\.self)
    return Text.joined(missing, zh: "、", en: ", ")
  }

  /// The department; that none is named.
  func owner(_ task: Roadmap.Task) -> Text { measure(task).owner.map { Text(same: $0) } ?? RoadmapText.noOwner }

  static let noOwner = Text(zh: "未列", en: "not named")

  /// `2026`, `2025–2030`.
  func years(_ task: Roadmap.Task) -> Text {
    Text(
      same: task.years.count == 1
        ? "\(task.years.lowerBound)" : "\(task.years.lowerBound)–\(task.years.upperBound)")
  }

  /// `2026年3月`, `2025年`.
  func start(_ task: Roadmap.Task) -> Text {
    let start = task.startBy
    guard let month = start.month else { return Text(zh: "\(start.year) 年", en: "\(start.year)") }
    return Text(
      zh: "\(start.year) 年 \(month) 月", en: "\(verbatim: RoadmapText.months[month - 1]) \(start.year)")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// A year's money, and that it is each year's.
  func money(_ task: Roadmap.Task) -> Text {
    guard let yuan = task.yuan else { return Text(same: "–") }
    let amount = Money.text(yuan)
    guard let each = task.yuanAYear else { return amount }
    let yearly = Money.text(each)
    return Text(zh: "每年 \(yearly)，共 \(amount)", en: "\(yearly) a year, \(amount) in all")
  }
}
