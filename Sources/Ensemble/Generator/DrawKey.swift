import County

/// What a draw is drawn for: a seed and a name, as the two words that Philox is keyed by.
///
/// The name is the assumption's (`entryRate`) or, for a draw of one section, the assumption's and the section's. Never
/// a position in a plan: a measure more or less, or another order, leaves every other draw as it was.
///
/// The 128 bits of seed and name hash are folded to 64 by one Philox block under a fixed key, so that neighbouring
/// seeds and names have nothing in common.
package struct DrawKey: Sendable, Hashable {
  /// The two 32-bit words of the key, each in the low half.
  let words: (low: UInt64, high: UInt64)

  package init(seed: UInt64, name: String) {
    let hash = nameHash(name)
    let block = Philox.block(
      (seed & Philox.low, seed >> 32, hash & Philox.low, hash >> 32), key: (0x6A75_6E68, 0x656E_6721))
    words = (block.0, block.1)
  }

  /// The key of one subject of an assumption: a section, a school, a measure.
  package init(seed: UInt64, name: String, subject: String) {
    // A unit separator cannot stand in a name: ("a", "bc") and ("ab", "c") are two keys.
    self.init(seed: seed, name: name + "\u{1F}" + subject)
  }

  package static func == (a: DrawKey, b: DrawKey) -> Bool { a.words == b.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.low)
    hasher.combine(words.high)
  }
}

/// Where a draw stands: the counter of the generator.
package struct Counter: Sendable, Hashable {
  /// The future; for eight futures side by side, the first of them.
  package var future: UInt32
  /// The calendar year, 0 for a draw that holds in every year.
  package var year: UInt32
  /// The section, where a key is shared by sections.
  package var section: UInt32
  /// The number of the draw, where a place takes several.
  package var stream: UInt32

  package init(future: Int, year: Int = 0, section: Int = 0, stream: Int = 0) {
    self.future = UInt32(truncatingIfNeeded: future)
    self.year = UInt32(truncatingIfNeeded: year)
    self.section = UInt32(truncatingIfNeeded: section)
    self.stream = UInt32(truncatingIfNeeded: stream)
  }
}
