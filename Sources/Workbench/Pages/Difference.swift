import County

/// Two versions of a text side by side, the lines marked that stand in one of them alone.
struct Difference {
  /// Lines of each version, and whether the other has them too.
  let old: [(line: String, isShared: Bool)]
  let new: [(line: String, isShared: Bool)]

  /// Beyond so many lines the two are shown without marks.
  private static let most = 3000

  init(_ old: String, _ new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (inOld, inNew) = (Set<Int>(), Set<Int>())
    if max(before.count, after.count) <= Difference.most {
      for change in after.difference(from: before) {
        switch change {
        case .remove(let place, _, _): inOld.insert(place)
        case .insert(let place, _, _): inNew.insert(place)
        }
      }
    }
    self.old = before.enumerated().map { ($1, !inOld.contains($0)) }
    self.new = after.enumerated().map { ($1, !inNew.contains($0)) }
  }

  /// Both, each under its name; what stands in one alone is marked by a sign and not by colour alone.
  func write(_ oldName: String, _ newName: String, to out: inout PageMarkup) {
    out.open("div", [("class", "versions")])
    for (name, lines, sign) in [(oldName, old, "− "), (newName, new, "+ ")] {
      out.open("div")
      out.element("h3", [], name)
      out.open("pre", [("tabindex", "0"), ("aria-label", name)])
      for (line, isShared) in lines {
        if isShared { out.words("  \(line)") } else { out.element("mark", [], sign + line) }
        if isShared { out.raw("\n") }
      }
      out.close("pre")
      out.close("div")
    }
    out.close("div")
  }
}
