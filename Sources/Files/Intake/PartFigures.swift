import County

/// Figures that a table gives in parts: degrees by level, teachers by subject, sports indoors and out.
extension Assembly {
  private func has(_ column: String) -> Bool { rows.contains { $0.values[column] != nil } }

  mutating func addParts() {
    guard let first = rows.first else { return }
    addDegrees(first)
    addArts(first)
    addSports(first)
    for at in rows.indices {
      guard let stage = rows[at].stage else { continue }
      if let own = rows[at].values["backbone_teachers:" + stage.rawValue], rows[at].values["backbone_teachers"] == nil {
        rows[at].values["backbone_teachers"] = own
      }
    }
  }

  private mutating func set(_ at: Int, _ column: String, _ value: Double, from part: String) {
    rows[at].values[column] = CellText.plain((value * 1e6).rounded() / 1e6)
    if var other = rows[at].others[part] {
      other.columns[column] = other.columns[part]
      rows[at].others[column] = other
    } else if let known = rows[at].origin.columns[part] {
      rows[at].origin.columns[column] = known
    }
  }

  private mutating func addDegrees(_ first: SchoolRow) {
    let column = Indicator.degree.column
    guard !has(column) else { return }
    var summed = 0
    var bachelorsOnly = 0
    for at in rows.indices {
      let up = rows[at].stage == .primary ? Part.associatesUp : Part.bachelorsUp
      if let own = rows[at].number(up) {
        set(at, column, own, from: up)
      } else if let own = rows[at].number(Part.bachelorsUp) {
        set(at, column, own, from: Part.bachelorsUp)
        bachelorsOnly += 1
      } else {
        let higher = [Part.doctors, Part.masters, Part.graduates, Part.bachelors]
        let levels = rows[at].stage == .primary ? higher + [Part.associates] : higher
        guard rows[at].number(Part.bachelors) != nil else { continue }
        set(at, column, levels.reduce(0) { $0 + (rows[at].number($1) ?? 0) }, from: Part.bachelors)
        summed += 1
      }
    }
    if summed > 0 { fact(.degreesSummed(sections: summed), first.place(Part.bachelors)) }
    if bachelorsOnly > 0 { fact(.bachelorsOnly(sections: bachelorsOnly), first.place(Part.bachelorsUp)) }
  }

  private mutating func addArts(_ first: SchoolRow) {
    let column = Indicator.artsSports.column
    guard !has(column), has(Part.sports) else { return }
    var parts = [Part.sports]
    if has(Part.arts) { parts.append(Part.arts) }
    // 艺术 may hold 音乐 and 美术 or stand beside them: its figures tell.
    let holdsBoth =
      has(Part.arts)
      && rows.allSatisfy { row in
        guard let arts = row.number(Part.arts) else { return true }
        return arts >= (row.number(Part.music) ?? 0) + (row.number(Part.fineArts) ?? 0)
      }
    if !holdsBoth { parts += [Part.music, Part.fineArts].filter(has) }
    guard parts.count > 1 else { return }
    var summed = 0
    for at in rows.indices where rows[at].number(Part.sports) != nil {
      set(at, column, parts.reduce(0) { $0 + (rows[at].number($1) ?? 0) }, from: Part.sports)
      summed += 1
    }
    let heads = parts.compactMap { (first.others[$0] ?? first.origin).columns[$0]?.head }
    fact(.artsSummed(sections: summed, columns: heads), first.place(Part.sports))
  }

  /// Indoor sports rooms are counted among the teaching rooms of the statistics and belong to the sports of the form.
  private mutating func addSports(_ first: SchoolRow) {
    let (teaching, sports) = (Indicator.teachingArea.column, Indicator.sportsArea.column)
    if has(sports) {
      if has(Part.indoor) { fact(.indoorWithinSports, first.place(Part.indoor)) }
      return
    }
    guard has(Part.ground) else { return }
    var moved = 0
    for at in rows.indices {
      guard let ground = rows[at].number(Part.ground) else { continue }
      let indoor = rows[at].number(Part.indoor)
      set(at, sports, ground + (indoor ?? 0), from: Part.ground)
      guard let indoor, indoor > 0 else { continue }
      if let all = rows[at].number(teaching) {
        if indoor > all {
          let heads = [Part.indoor, teaching].map { (rows[at].others[$0] ?? rows[at].origin).columns[$0]?.head ?? $0 }
          problems.append(
            Problem(.office(.partExceedsWhole(part: heads[0], whole: heads[1])), at: rows[at].place(Part.indoor)))
        } else {
          set(at, teaching, all - indoor, from: teaching)
        }
      }
      moved += 1
    }
    if moved > 0 {
      fact(.indoorMoved(sections: moved), first.place(Part.indoor))
    } else if !has(Part.indoor) {
      fact(.indoorUnknown, first.place(Part.ground))
    }
  }
}
