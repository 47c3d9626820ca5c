/// The allowed word nearest to one that was not recognised, if any is near enough to be meant.
///
/// Distance counts insertions, deletions, substitutions and swaps of neighbours (Damerau–Levenshtein, restricted), so
/// that `prgoression` finds `progression`. A word further away than a third of its length is not offered.
package func nearest(to word: String, among known: [String]) -> String? {
  let from = Array(word.lowercased())
  guard !from.isEmpty, from.count <= 100 else { return nil }
  var best: (distance: Int, word: String)?
  for candidate in known {
    let distance = editDistance(from, Array(candidate.lowercased()))
    if distance < (best?.distance ?? Int.max) { best = (distance, candidate) }
  }
  guard let best, best.distance <= max(1, max(from.count, best.word.count) / 3) else { return nil }
  return best.word
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...max(1, a.count) where !a.isEmpty {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in stride(from: 1, through: b.count, by: 1) {
      let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
    }
    before = last
    last = row
  }
  return last[b.count]
}
