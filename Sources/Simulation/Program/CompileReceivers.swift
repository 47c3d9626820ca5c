import County

extension Compiler {
  /// The slots that take in a section's pupils, with shares that sum to 1; a problem where they cannot.
  mutating func receivers(
    _ destination: Destination, of slot: Int, besides closing: [Int], _ measure: Measure, _ year: Int
  ) -> [(slot: Int, share: Double)]? {
    let stage = county.sections[slot].stage
    var into: [(slot: Int, share: Double)]
    switch destination {
    case .shares(let shares):
      let shares = shares.filter { isMeant($0.id, for: stage, closing) }
      guard let first = shares.first else {
        let id = destination.ids.first ?? measure.name
        report(.noSectionOfStage(id: id, stage: stage), at: measure.place(of: id))
        return nil
      }
      let sum = shares.reduce(0) { $0 + $1.share }
      guard abs(sum - 1) < 1e-9 else {
        report(.sharesDoNotSum(of: measure.name, sum: sum), at: measure.place(of: first.id))
        return nil
      }
      into = []
      for share in shares {
        guard let receiver = receiver(share.id, stage, measure, year) else { return nil }
        into.append((slot: receiver, share: share.share))
      }
    case .byDistance(let ids):
      var near: [(slot: Int, weight: Double)] = []
      for id in ids {
        guard let receiver = receiver(id, stage, measure, year),
          let km = km(from: slot, to: receiver, measure)
        else { return nil }
        near.append((slot: receiver, weight: 1 / max(km, Compiler.nextDoor)))
      }
      let sum = near.reduce(0) { $0 + $1.weight }
      into = near.map { (slot: $0.slot, share: $0.weight / sum) }
    case .nearest:
      let open = county.sections.indices.filter { other in
        other != slot && calendar.isOpen[other] && !closing.contains(other)
          && county.sections[other].stage == stage && calendar.years[other] == calendar.years[slot]
          && !county.sections[other].kind.isPoint && county.km(from: slot, to: other) != nil
      }
      let here = county.sections[slot]
      guard
        let best = open.min(by: { a, b in
          let first = county.km(from: slot, to: a) ?? 0
          let second = county.km(from: slot, to: b) ?? 0
          return first == second ? county.sections[a].id < county.sections[b].id : first < second
        })
      else {
        report(.needsCoordinates(id: here.id), at: measure.place(of: here.id))
        return nil
      }
      into = [(slot: best, share: 1)]
    }
    return checkReceivers(into, of: slot, measure, year) ? into : nil
  }

  /// Whether a receiver is meant for a stage: where a whole school closes, its sections are named side by side.
  private func isMeant(_ id: String, for stage: Stage, _ closing: [Int]) -> Bool {
    guard let slot = slot(of: id) else { return true }
    let other = county.sections[slot].stage
    return other == stage || !closing.contains { county.sections[$0].stage == other }
  }

  /// Nearer than this, in kilometres, is next door: the inverse of zero is no weight.
  private static let nextDoor = 0.1

  /// The slot of a receiver; that it is open is checked with the rest.
  private mutating func receiver(_ id: String, _ stage: Stage, _ measure: Measure, _ year: Int) -> Int? {
    if let slot = slot(of: id) { return slot }
    if let slot = found(id, stage).first { return slot }
    if found(id).isEmpty {
      reportUnknown(id, at: measure.place(of: id))
    } else {
      report(.noSectionOfStage(id: id, stage: stage), at: measure.place(of: id))
    }
    return nil
  }

  private mutating func km(from slot: Int, to receiver: Int, _ measure: Measure) -> Double? {
    if let km = county.km(from: slot, to: receiver) { return km }
    for place in [slot, receiver]
    where county.sections[place].longitude == nil || county.sections[place].latitude == nil {
      report(.needsCoordinates(id: county.sections[place].id), at: measure.place(of: county.sections[place].id))
    }
    return nil
  }

  /// Receivers are open, of the same stage and length, and not the section itself.
  mutating func checkReceivers(
    _ into: [(slot: Int, share: Double)], of from: Int, _ measure: Measure, _ year: Int
  ) -> Bool {
    let section = county.sections[from]
    var isGood = true
    var seen: Set<Int> = []
    for (slot, _) in into {
      let receiver = county.sections[slot]
      let opens = openingYear(of: slot)
      let fault: Fault? =
        if slot == from {
          .mergeIntoItself(id: section.id)
        } else if !seen.insert(slot).inserted {
          .namedTwice(id: receiver.id)
        } else if !calendar.isOpen[slot], let opens, opens >= year {
          .opensLater(id: receiver.id, opens: opens, year: year)
        } else if !calendar.isOpen[slot] {
          .mergeIntoClosed(id: receiver.id, year: year)
        } else if receiver.stage != section.stage {
          .mergeAcrossStages(from: section.id, into: receiver.id)
        } else if calendar.years[slot] != calendar.years[from] {
          .mergeAcrossPatterns(from: section.id, into: receiver.id)
        } else {
          phasingFault(of: slot, from, year)
        }
      if let fault {
        report(fault, at: measure.place(of: receiver.id))
        isGood = false
      }
    }
    return isGood
  }
}
