import County

/// G3: music and art rooms, one for every twelve classes, of a minimum area.
///
/// Where the school table gives the rooms of a school, they are counted against its classes: ⌈classes ÷ 12⌉ of each kind,
/// or of both together (a reading, since the texts leave it open: regulation §10.6), and the smallest room of each kind
/// against its area. A standard may ask no area of a school built by a year. For the other schools the county's declared
/// answer stands. Worked example: 25 classes need 3 rooms of each kind; a music room of 95 m² is too small.
/// Source: regulation §1.4 (3), §3.
package enum G3: Clause {
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
    guard case .school(let school)? = part.subject else { return .declared(facts.terms.declared[.g3]?.says(.met)) }
    switch part.aspect {
    case .musicRooms: return .atLeast(needed(school, facts), rooms(facts.year.musicRooms, school, facts))
    case .artRooms: return .atLeast(needed(school, facts), rooms(facts.year.artRooms, school, facts))
    case .musicArea: return RoomArea.music.judge(school, facts)
    case .artArea: return RoomArea.art.judge(school, facts)
    default:
      return .atLeast(
        needed(school, facts),
        rooms(facts.year.musicRooms, school, facts) + rooms(facts.year.artRooms, school, facts))
    }
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
