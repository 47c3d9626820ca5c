import County

/// The smallest music or art room of a school against the area G3 asks, with what a standard relaxes.
///
/// By the transition terms of 2019 a school built by 2016 has 73 m² for music and 67 m² for art; a small rural one, whose
/// largest class is under 30, 54 m² in primary and 61 m² in junior school for either. What is met only by them is met by
/// exemption. Where what they hang on is not known, a room that would need them is not assessed. Source: regulation.zh §3.
enum RoomArea {
  case music, art

  /// The judgement of one school; where it has no room of the kind, its absence is told by the number.
  func judge<N: Lane>(_ school: Int, _ facts: borrowing Facts<N>) -> Judgement<N> {
    guard let limit = facts.limit(.g3, self == .music ? .musicArea : .artArea) else { return .notAssessed }
    let layout = facts.terms.layout
    let areas = self == .music ? layout.musicArea : layout.artArea
    var smallest: N?
    var blank = N.Mask(false)
    for slot in layout.slots(of: school) {
      let rooms = self == .music ? facts.year.musicRooms[slot] : facts.year.artRooms[slot]
      if !facts.year.roomsKnown[slot] { blank = blank.or(facts.year.open[slot]) }
      let hasRooms = facts.year.open[slot].and(N.zero.isBelow(rooms))
      guard hasRooms.any else { continue }
      guard let area = areas[slot] else {
        blank = blank.or(hasRooms)
        continue
      }
      let own = N.choose(hasRooms, N(area), N(.infinity))
      smallest = smallest.map { N.least($0, own) } ?? own
    }
    guard let smallest else {
      var judgement = Judgement<N>.declared(true)
      judgement.unknown = blank
      return judgement
    }
    var judgement = Judgement.atLeast(limit, smallest)
    relax(&judgement, smallest, school, facts)
    judgement.unknown = judgement.unknown.or(blank.and(judgement.unmet.not()))
    return judgement
  }

  /// Takes a room that is too small out of the unmet, as far as the standard relaxes its area.
  private func relax<N: Lane>(
    _ judgement: inout Judgement<N>, _ smallest: N, _ school: Int, _ facts: borrowing Facts<N>
  ) {
    let standard = facts.terms.standard
    let built = facts.terms.layout.schoolBuilt[school]
    let small = judgement.unmet
    var open = N.Mask(false)
    var exempt = open
    // An area that is not asked of old schools: proven ones are not asked at all, the others may be old.
    if let year = standard.limit(.g3, .areaFreeIfBuiltBy), proves(built, Int(year)) == nil { open = small }
    if standard.isRelaxed(.g3, in: facts.year.year) {
      let key = self == .music ? LimitKey.relaxedMusicArea : .relaxedArtArea
      if let year = standard.limit(.g3, .relaxedIfBuiltBy), let area = facts.limit(.g3, key) {
        let isLarge = Comparison.atLeast.isMet(smallest, area)
        switch proves(built, Int(year)) {
        case true?: exempt = exempt.or(isLarge)
        case false?: break
        case nil: open = open.or(isLarge)
        }
      }
      let (known, allowed) = rural(smallest, school, facts)
      exempt = exempt.or(known.and(allowed))
      open = open.or(known.not().and(allowed))
    }
    judgement.exempt = small.and(exempt)
    judgement.unknown = small.and(open).and(exempt.not())
    judgement.unmet = small.and(exempt.not()).and(open.not())
  }

  private func proves(_ built: Built?, _ year: Int) -> Bool? { built.flatMap { $0.proves(inUseBy: year) } }

  /// In which futures the room is large enough for a small rural school and the school may be one, and in which of them
  /// its largest class is known.
  private func rural<N: Lane>(
    _ smallest: N, _ school: Int, _ facts: borrowing Facts<N>
  ) -> (known: N.Mask, allowed: N.Mask) {
    let layout = facts.terms.layout
    let none = (known: N.Mask(true), allowed: N.Mask(false))
    let slots = layout.slots(of: school)
    guard let line = facts.limit(.g3, .ruralLargestClassBelow), slots.allSatisfy({ layout.isRural[$0] }) else {
      return none
    }
    var allowed = N.Mask(true)
    var known = N.Mask(true)
    for slot in slots {
      let key = layout.stage[slot] == Stage.primary.index ? LimitKey.ruralAreaPrimary : .ruralAreaJunior
      guard let area = facts.limit(.g3, key) else { return none }
      let largest = facts.year.largestClass[slot]
      let isClosed = facts.year.open[slot].not().or(facts.year.pupils[slot].isAtMost(.zero))
      allowed = allowed.and(
        isClosed.or(
          Comparison.atLeast.isMet(smallest, area).and(Comparison.below.isMet(largest, line))))
      known = known.and(isClosed.or(N.zero.isBelow(largest)))
    }
    return (known, allowed)
  }
}
