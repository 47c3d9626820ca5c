import County

/// G3: music and art rooms, one for every twelve classes, of a minimum area.
///
/// Where the school table gives the rooms of a school, they are counted against its classes: ⌈classes ÷ 12⌉ of each kind,
/// or of both together (a reading, since the texts leave it open: regulation.zh §10.6), and the smallest room of each kind
/// against its area. A standard may ask no area of a school built by a year. For the other schools the county's declared
/// answer stands. Worked example: 25 classes need 3 rooms of each kind; a music room of 95 m² is too small.
/// Source: regulation.zh §1.4 (3), §3.
package enum G3: Clause {
  package static let card = ClauseCard(
    Text(zh: "音乐、美术专用教室", en: "music and art rooms"), .government(3), unit: .rooms,
    declares: [.met, .builtUntil2016, .builtAfter2016], limits: [.classesPerRoom, .musicArea, .artArea],
    options: [
      .areaFreeIfBuiltBy, .relaxedMusicArea, .relaxedArtArea, .relaxedIfBuiltBy, .ruralAreaPrimary, .ruralAreaJunior,
      .ruralLargestClassBelow, .relaxedUntil,
    ],
    formula: Text(
      zh: "每校音乐、美术教室各不少于 ⌈班级数÷每间对应班数⌉ 间，最小一间面积不低于要求；学校表未列的以申报结论为准",
      en:
        "of each kind ⌈classes ÷ classes per room⌉ rooms a school, the smallest of the area asked; the declared answer where the table has no rooms"
    ))

  package static func parts(_ layout: Layout, _ standard: Standard) -> [Part] {
    let asked = (0..<layout.schools).filter { !isTeachingPoint($0, layout) }
    let given = asked.filter { layout.schoolGivesRooms[$0] }
    guard !given.isEmpty else { return [Part()] }
    let rooms: [Part.Aspect] = standard.readings.rooms == .each ? [.musicRooms, .artRooms] : [.rooms]
    let parts = given.flatMap { school in
      (rooms + (isAreaFree(school, layout, standard) ? [] : [.musicArea, .artArea])).map { aspect in
        Part(subject: .school(school), aspect: aspect)
      }
    }
    return given.count == asked.count ? parts : parts + [Part()]
  }

  package static func judge<N: Lane>(_ part: Part, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard case .school(let school)? = part.subject else {
      // A school that is not open has no part in it: where no open one is without its rooms, nothing is left to declare.
      return isAskedOfRest(facts) ? .declared(facts.terms.declared[.g3]?.says(.met)) : .notApplicable
    }
    switch part.aspect {
    case .musicRooms: return number(of: [facts.year.musicRooms], school, facts)
    case .artRooms: return number(of: [facts.year.artRooms], school, facts)
    case .musicArea: return RoomArea.music.judge(school, facts)
    case .artArea: return RoomArea.art.judge(school, facts)
    default: return number(of: [facts.year.musicRooms, facts.year.artRooms], school, facts)
    }
  }

  /// Whether the declared answer is asked in the year: some school whose rooms the table does not give is open, or no
  /// school's are given at all.
  package static func isAskedOfRest<N: Lane>(_ facts: borrowing Facts<N>) -> Bool {
    let layout = facts.terms.layout
    var isGiven = false
    for school in 0..<layout.schools where !isTeachingPoint(school, layout) {
      guard !layout.schoolGivesRooms[school] else {
        isGiven = true
        continue
      }
      for slot in layout.slots(of: school) where facts.year.open[slot].any { return true }
    }
    return !isGiven
  }

  /// The rooms of a school against those it needs; where some are not known, the known ones alone may reach it.
  private static func number<N: Lane>(of kinds: [[N]], _ school: Int, _ facts: borrowing Facts<N>) -> Judgement<N> {
    var present = N.zero
    for kind in kinds { present = present + rooms(kind, school, facts) }
    var judgement = Judgement.atLeast(needed(school, facts), present)
    var isKnown = true
    for slot in facts.terms.layout.slots(of: school) where facts.year.open[slot].any {
      if !facts.year.roomsKnown[slot] { isKnown = false }
    }
    if !isKnown { judgement.withhold(judgement.unmet) }
    if !facts.year.classesUntold.isEmpty {
      // More classes than are known may need more rooms.
      var more = N.Mask(false)
      for slot in facts.terms.layout.slots(of: school) {
        more = more.or(facts.year.open[slot].and(facts.year.classesUntold[slot]))
      }
      judgement.withhold(more.and(judgement.unmet.not()))
    }
    return judgement
  }

  private static func isTeachingPoint(_ school: Int, _ layout: Layout) -> Bool {
    layout.slots(of: school).allSatisfy { layout.isTeachingPoint[$0] }
  }

  /// Whether the school is proven to be so old that the standard asks no area.
  private static func isAreaFree(_ school: Int, _ layout: Layout, _ standard: Standard) -> Bool {
    guard let year = standard.limit(.g3, .areaFreeIfBuiltBy) else { return false }
    return layout.schoolBuilt[school]?.proves(inUseBy: Int(year)) == true
  }

  /// ⌈classes ÷ classes per room⌉ of a school.
  private static func needed<N: Lane>(_ school: Int, _ facts: borrowing Facts<N>) -> N {
    var classes = N.zero
    for slot in facts.terms.layout.slots(of: school) {
      classes = classes + N.choose(facts.year.open[slot], facts.year.classes[slot], .zero)
    }
    return (classes / N(facts.terms.rules.classesPerRoom)).wholeUp()
  }

  private static func rooms<N: Lane>(_ rooms: [N], _ school: Int, _ facts: borrowing Facts<N>) -> N {
    var sum = N.zero
    for slot in facts.terms.layout.slots(of: school) {
      sum = sum + N.choose(facts.year.open[slot], rooms[slot], .zero)
    }
    return sum
  }
}

extension Layout {
  /// The slots of a school, in row order.
  package func slots(of school: Int) -> ArraySlice<Int> { schoolSlots[schoolStart[school]..<schoolStart[school + 1]] }
}
