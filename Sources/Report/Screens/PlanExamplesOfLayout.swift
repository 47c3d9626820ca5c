import County
import Simulation

/// Examples of mergers, buildings and new schools.
extension PlanExamples {
  var merger: Example? {
    guard let small = smallest, let into = partner(small) else { return nil }
    return example(
      "撤并：最小的学段部并入另一所；可写费用与程序", "merger: the smallest section into another; cost and procedure if you like",
      [
        "name: "
          + YAMLWord.quoted(Text(zh: "撤并\(verbatim: small.name)", en: "Close \(verbatim: small.name)")(language)),
        "merge: \(id(small))",
        "into: \(id(into))", "year: \(first + 1)",
        "staff: follow", "equipment: follow", "premises: retain", "juniors: home",
        "travel: {minutes: 25, km: 9, boardingPlaces: 12, boarders: 8, meals: 30, bus: 15万元/year}", "procedure:",
        "  assessed: \(first)-05", "  hearing: \(first)-11", "  parentsFor: 72%", "  noticed: \(first + 1)-02",
        "  published: 30", "  approved: \(first + 1)-06",
        "  approvedBy: " + Text(zh: "县人民政府", en: "county government")(language), "cost: 20万元/year",
        "owner: " + Text(zh: "发展规划股", en: "planning office")(language),
        "note: " + Text(zh: "先建后撤", en: "the new space opens first")(language),
      ])
  }

  /// Closed by taking in no more entrants.
  var noIntake: Example? {
    guard let small = smallest, let into = partner(small) else { return nil }
    return example(
      "停招：自该年起不再招生，新生由接收校招收，末届学生离校后撤销",
      "no entrants from the year on, closed when the last grade has left",
      [
        "name: "
          + YAMLWord.quoted(
            Text(zh: "停招\(verbatim: small.name)", en: "No entrants at \(verbatim: small.name)")(language)),
        "merge: \(id(small))", "into: \(id(into))", "year: \(first)", "phase: noIntake",
      ])
  }

  /// The upper grades of a village school go, the lower stay (低年级留点), until they come back.
  var upperGrades: Example? {
    guard let small = primary.last(where: { $0.years >= 5 }), let into = partner(small) else { return nil }
    let (low, high) = (small.firstGrade + 3, small.firstGrade + small.years - 1)
    return example(
      "低年级留点：四年级以上并入另一校，一至三年级留在原校；生源恢复后恢复办学",
      "only the upper grades go, grades 1–3 stay; and where pupils come back, so does the school",
      [
        "name: "
          + YAMLWord.quoted(
            Text(zh: "\(verbatim: small.name)低年级留点", en: "Upper grades of \(verbatim: small.name)")(language)),
        "merge: \(id(small))", "into: \(id(into))", "year: \(first + 1)", "grades: \(low)-\(high)",
        "reopens: \(first + 6)",
      ])
  }

  /// A primary and a junior school of one place: those whose names begin alike longest, of these the smallest.
  var nineYear: Example? {
    var alike = 0
    var found: (one: Section, two: Section)?
    while let next = pair(alike: alike) {
      found = next
      // One character more, as long as two names are still alike.
      alike += 1
    }
    guard let best = found else { return nil }
    let title = Text(zh: "九年一贯制学校", en: "New nine-year school")(language)
    return example(
      "组建九年一贯制学校", "a nine-year school out of two",
      [
        name(.form), "form: {id: nine-year-new, name: \(title), sections: [\(id(best.one)), \(id(best.two))]}",
        "year: \(first + 1)",
      ])
  }

  /// The smallest primary and junior school of one group, zone and pattern whose names begin with the same characters;
  /// nil where there are none.
  private func pair(alike count: Int) -> (one: Section, two: Section)? {
    func key(_ section: Section) -> [String]? {
      guard section.name.count >= count else { return nil }
      return [
        String(section.name.prefix(count)), section.group ?? "", section.zone?.rawValue ?? "",
        "\(section.primaryYears)",
      ]
    }
    var smallest: [[String]: Section] = [:]
    for section in junior where section.kind == .junior {
      guard let key = key(section), section.pupils < smallest[key]?.pupils ?? .infinity else { continue }
      smallest[key] = section
    }
    var best: (one: Section, two: Section)?
    for section in primary where section.kind == .primary {
      guard let key = key(section), let two = smallest[key] else { continue }
      let sum = best.map { $0.one.pupils + $0.two.pupils } ?? .infinity
      if section.pupils + two.pupils < sum { best = (section, two) }
    }
    return best
  }

  var construction: Example? {
    guard let section = crowded else { return nil }
    return example(
      "建设：新增面积、设备和教室；可写超支比例和延期年数",
      "construction: area, equipment and rooms; it may cost more and open late",
      [
        name(.build), "build: {section: \(id(section)), teachingArea: 1600, equipment: 80万元, classrooms: 8}",
        "starts: \(first)", "opens: \(first + 2)", "cost: 800万元", "overrun: 10%", "delay: 1",
      ])
  }

  /// What else may be built or bought.
  var furnishing: Example? {
    guard let section = crowded else { return nil }
    return example(
      "建设：专用教室、运动场、多媒体、计算机和图书",
      "construction: music and art rooms, grounds, multimedia rooms, computers, books",
      [
        name(.build, Text(zh: "设施", en: "of rooms and equipment")), "build:", "  section: \(id(section))",
        "  sportsArea: 3000", "  multimedia: 6", "  computers: 50",
        "  books: 5000", "  musicRooms: 1", "  musicArea: 96", "  artRooms: 1", "  artArea: 90", "opens: \(first + 1)",
      ])
  }

  var newSchool: Example? {
    guard let section = crowded, !section.kind.isThrough else { return nil }
    return example(
      "新建学校：从超规模学校分流", "a new school that takes from a crowded one",
      [
        name(.open), "open:", "  id: new-school", "  name: " + Text(zh: "新校", en: "New school")(language),
        "  kind: \(section.stage.rawValue)",
        "  counts: asSchool",
        "  takesFrom: {\(id(section)): 30%}", "  staff: follow", "  teachingArea: 5200", "  sportsArea: 9000",
        "  equipment: 150万元", "  multimedia: 18", "  classrooms: 18", "starts: \(first)", "opens: \(first + 2)",
        "cost: 4200万元",
      ])
  }

  /// Its size by the construction standard; where it stands says who is near.
  var schoolByNorm: Example? {
    guard let section = crowded, !section.kind.isThrough else { return nil }
    let (east, north) = (section.longitude ?? 110, section.latitude ?? 35)
    return example(
      "新建学校：只写学位数，班数、教室和校舍面积按建设标准；经纬度、路途请改成实际的",
      "a new school by places: classes, rooms and area by the construction standard; put its own coordinates and ways",
      [
        name(.open, Text(zh: "按建设标准", en: "by places")), "open:", "  id: school-by-norm",
        "  name: " + Text(zh: "新校", en: "New school")(language),
        "  kind: \(section.stage.rawValue)", "  zone: \((section.zone ?? .town).rawValue)",
        "  group: " + YAMLWord.quoted(section.group ?? Text(zh: "县城", en: "seat")(language)),
        "  longitude: \(Digits.exact(east))", "  latitude: \(Digits.exact(north))",
        "  minutes: {\(id(section)): 12}", "  places: 1080", "  basis: planned", "  takesFrom: {\(id(section)): 30%}",
        "  grades: entry", "  staff: stay", "  teachers: 40", "  degree: 38", "  backbone: 4", "  artsSports: 6",
        "  teachingArea: 5200", "starts: \(first)", "opens: \(first + 2)",
      ])
  }

  /// A campus that counts with its school.
  var campus: Example? {
    guard let section = crowded, !section.kind.isThrough else { return nil }
    return example(
      "新建校区：计入本校，不化解超规模", "a campus: counts with its school, so that it cures no oversized one",
      [
        name(.open, Text(zh: "校区", en: "as a campus")),
        "open: {id: new-campus, counts: asCampus, of: \(id(section)), teachingArea: 3000, classrooms: 12}",
        "opens: \(first + 2)",
      ])
  }

  /// A nine-year school.
  var throughSchool: Example? {
    guard let one = primary.first(where: { !$0.kind.isThrough }),
      let two = junior.first(where: { !$0.kind.isThrough && $0.primaryYears == one.primaryYears })
    else { return nil }
    return example(
      "新建九年一贯制学校：小学部、初中部各写生源", "a new nine-year school: where the pupils of each stage come from",
      [
        name(.open, Text(zh: "九年一贯制", en: "of nine years")), "open:", "  id: new-nine-year", "  kind: nineYear",
        "  primary: {takesFrom: {\(id(one)): 20%}, grades: all, staff: follow, classrooms: 12}",
        "  junior: {takesFrom: {\(id(two)): 20%}, grades: all, staff: follow, classrooms: 9}", "  teachingArea: 7000",
        "  sportsArea: 12000", "  equipment: 300万元", "  multimedia: 21", "starts: \(first)", "opens: \(first + 2)",
      ])
  }
}
