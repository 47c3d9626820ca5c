import County
import Simulation

/// Examples of teachers who move, come, go or gain a kind.
extension PlanExamples {
  /// From the group of the largest school to another, where there are two.
  private var route: (from: String, to: String)? {
    guard let from = crowded?.group else { return nil }
    let others = Set((primary + junior).compactMap(\.group)).subtracting([from]).sorted()
    return others.first.map { (from, $0) }
  }

  /// A quota that says from where to where, and of which kinds.
  var rotationToNeed: Example? {
    guard let eligible = county.declared[.g11]?[.eligible], eligible > 0, let route, let exempt = smallest else {
      return nil
    }
    return example(
      "轮岗：按需，由一组到另一组；派出校每班留教师，名额未用完的以对等交流补足",
      "rotation toward need, from one group to another; what is left of the quota is filled by exchange",
      [
        name(.rotate, Text(zh: "按需", en: "toward need")), "rotate:", "  share: 10%", "  backbone: 20%",
        "  toward: need",
        "  from: \(YAMLWord.quoted(route.from))", "  to: \(YAMLWord.quoted(route.to))", "  degree: 50%",
        "  artsSports: 10%",
        "  perClass: 1.5", "  perSchool: 15%", "  exempt: [\(id(exempt))]", "  within: county",
        "  allowOutflow: " + Text(zh: "否", en: "no")(language),
        "  rest: exchange", "years: \(first)...\(first + 4)", "fulfilled: 90%",
      ])
  }

  /// Moves by name.
  var rotationByList: Example? {
    guard let one = crowded, let two = partner(one) else { return nil }
    return example(
      "轮岗：逐条名单，三年期满返回；由小学到初中的写本科比例",
      "rotation by a list, home after three years; bachelorShare for moves up a stage",
      [
        name(.rotate, Text(zh: "名单", en: "by a list")), "rotate:",
        "  moves: [{from: \(id(one)), to: \(id(two)), teachers: 2, degree: 2, backbone: 1}]",
        "  term: 3", "  bachelorShare: 60%", "year: \(first)",
      ])
  }

  /// A number of teachers, to where they are needed.
  var redeploymentByQuota: Example? {
    example(
      "教师调配：按名额，调往缺额的学校", "redeployment by a number, to where they are needed",
      [
        name(.redeploy, Text(zh: "按名额", en: "by number")),
        "redeploy: {teachers: 10, direction: need, backbone: 10%, perClass: 1.5}", "year: \(first)",
      ])
  }

  /// From primary to junior school.
  var redeploymentAcross: Example? {
    guard !primary.isEmpty, !junior.isEmpty else { return nil }
    return example(
      "跨学段调配：小学教师到初中；写明持初中教师资格证和本科的比例",
      "redeployment from primary to junior school; say how many are certified and hold a bachelor's",
      [
        name(.redeploy, Text(zh: "跨学段", en: "up a stage")), "redeploy:", "  teachers: 6", "  from: {stage: primary}",
        "  to: {stage: junior}",
        "  certified: 50%", "  bachelorShare: 60%", "year: \(first)",
      ])
  }

  /// A number shared by the teachers of the county or a group.
  var releasesByQuota: Example? {
    let group = route?.to ?? primary.first?.group
    return example(
      "转岗分流：名额由一组各校按教师数分摊（不写 from 则为全县）",
      "release by a number, shared by the schools of a group (of the county without from)",
      [
        name(.release, Text(zh: "按名额", en: "by number")),
        "release: {teachers: 10\(group.map { ", from: \(YAMLWord.quoted($0))" } ?? "")}",
        "years: \(first)...\(first + 2)",
      ])
  }

  var recruitment: Example? {
    guard let section = smallest else { return nil }
    return example(
      "补充教师：服务期（如特岗）内不列入轮岗条件", "recruitment: in their years of service they do not rotate",
      [
        name(.recruit), "recruit: {section: \(id(section)), teachers: 2, degree: 2, artsSports: 1, service: 5}",
        "year: \(first)",
      ])
  }

  var releases: Example? {
    guard let section = crowded else { return nil }
    return example(
      "转岗分流：教师离开教育系统", "release: teachers leave education",
      [name(.release), "release: {section: \(id(section)), teachers: 1}", "years: \(first)...\(first + 2)"])
  }

  var secondment: Example? {
    guard let section = smallest else { return nil }
    return example(
      "支教：到期离开", "secondment: they leave when the years end",
      [
        name(.second), "second: {section: \(id(section)), teachers: 2, degree: 2, backbone: 1, scheme: 三区}",
        "years: \(first)...\(first + 1)",
      ])
  }

  var qualification: Example? {
    guard let section = crowded else { return nil }
    return example(
      "教师提升：学历提高、骨干认定（可写有效年限）、转任体艺",
      "qualification: degrees gained, backbone recognised (for some years), PE and arts trained",
      [
        name(.qualify), "qualify: {section: \(id(section)), degree: 2, backbone: 1, artsSports: 1, term: 5}",
        "year: \(first)",
      ])
  }

  var visits: Example? {
    guard let small = smallest, let near = partner(small) else { return nil }
    // The largest of its neighbours can best spare a teacher.
    let from = (primary + junior).first { $0.stage == near.stage && $0.group == near.group } ?? near
    return example(
      "走教：体艺教师到小规模学校上课", "visiting teachers of PE and arts",
      [name(.visit), "visit: {from: \(id(from)), to: \(id(small)), artsSports: 1}", "years: \(first)...\(first + 2)"])
  }

  var redeployment: Example? {
    guard let one = crowded, let two = partner(one) else { return nil }
    return example(
      "教师调配：不计入轮岗", "redeployment: does not count as rotation",
      [
        name(.redeploy), "redeploy: {moves: [{from: \(id(one)), to: \(id(two)), teachers: 1, degree: 1}]}",
        "year: \(first)",
      ])
  }
}
