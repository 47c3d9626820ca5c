import County

/// What is told of sections of the past: who is said to have closed was there, and who took their pupils could.
enum PastSectionChecks {
  static func check(_ county: County, _ found: inout ProblemList) {
    var seen: Set<String> = []
    let ever = county.sectionsEver
    for section in county.history.sections {
      if !seen.insert(section.id).inserted {
        found.append(.duplicateID(id: section.id, firstLine: nil), at: section.place)
      }
      for id in section.into { checkReceiver(id, of: section, county, ever, &found) }
      guard let position = county.position(ofSection: section.id) else {
        guard let closed = section.closed else {
          found.append(.history(.neitherClosedNorPresent(id: section.id)), at: section.place)
          continue
        }
        if closed > county.year {
          found.append(
            .history(.closedOutside(id: section.id, closed: closed, census: county.year)), at: section.place)
        }
        continue
      }
      if let closed = section.closed {
        found.append(.history(.closedInCensus(id: section.id, closed: closed)), at: section.place)
      } else if section.tellsStage, section.stage != county.sections[position].stage {
        found.append(
          .history(.stageDiffers(id: section.id, past: section.stage, census: county.sections[position].stage)),
          at: section.place)
      }
    }
  }

  /// Who took the pupils of a section that closed: another one of its stage that was there when it did.
  private static func checkReceiver(
    _ id: String, of section: PastSection, _ county: County, _ ever: [PastSection], _ found: inout ProblemList
  ) {
    guard let other = ever.first(where: { $0.id == id }) else {
      found.append(.unknownSection(id: id, nearest: nearest(to: id, among: ever.map(\.id))), at: section.place)
      return
    }
    guard id != section.id else {
      found.append(.history(.intoItself(id: id)), at: section.place)
      return
    }
    if other.stage != section.stage {
      found.append(.history(.intoOtherStage(id: section.id, into: id, stage: other.stage)), at: section.place)
      return
    }
    guard let closed = section.closed else { return }
    if let gone = other.closed, gone <= closed {
      found.append(.history(.intoClosed(id: section.id, into: id, closed: gone)), at: section.place)
      return
    }
    // One that opened in the census in which the other is gone took its pupils; a year later they were elsewhere.
    let names = Set([id] + other.formerly)
    let years = Set(county.pastEnrolment.keys).union(county.pastTotals.keys).union([county.year]).sorted()
    let first = years.first { year in
      year == county.year
        || county.pastEnrolment[year]?.contains { names.contains($0.section) && $0.pupils > 0 } == true
        || county.pastTotals[year]?.contains { names.contains($0.section) && $0.pupils > 0 } == true
    }
    if let first, let since = years.first(where: { $0 >= closed }), first > since {
      found.append(
        .history(.intoNotYetThere(id: section.id, into: id, closed: closed, from: first)), at: section.place)
    }
  }

  /// The section that each former id stands for; one that is claimed twice is told, and stands for the first.
  static func formerNames(_ ever: [PastSection], _ found: inout ProblemList) -> [String: String] {
    var owners = Dictionary(ever.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
    var names: [String: String] = [:]
    for section in ever {
      for former in section.formerly where owners[former] != section.id {
        if let owner = owners[former] {
          found.append(.history(.formerTaken(id: section.id, former: former, by: owner)), at: section.formerPlace)
        } else {
          owners[former] = section.id
          names[former] = section.id
        }
      }
    }
    return names
  }
}
