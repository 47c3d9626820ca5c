import County
import Simulation

extension MeasureText {
  /// Teachers who leave education for other work: how many, and when.
  var released: Text? {
    let done = timeline.ledger.carried.filter {
      if case .release = program.plan.measures[$0.measure].action { true } else { false }
    }
    guard !done.isEmpty else { return nil }
    let years = Years.spans(Set(done.map(\.year)).sorted())
    let all = Digits.grouped(done.reduce(0) { $0 + $1.done })
    let isShared = program.steps.contains { !$0.releases.isEmpty }
    let how =
      isShared
      ? Text(
        zh: "；名额按各校专任教师数分摊，每班至少留 1 名教师，轮岗来的教师不计入（假定）",
        en:
          "; a quota is shared by full-time teachers, every class keeps one, and those who rotate there are left out (assumed)"
      ) : Text(same: "")
    return Text(
      zh: "转岗分流：\(years) 年共 \(verbatim: all) 名教师离开教育系统，所占编制随之空出\(how)。",
      en: "Released: \(verbatim: all) teachers leave education in \(years), and their posts fall vacant\(how).")
  }
}
