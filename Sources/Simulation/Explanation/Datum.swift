import County
import Regulation

/// One row of data behind a figure: what it is, how much, and where it comes from.
package struct Datum: Sendable {
  package var what: What
  package var value: Double?
  package var origin: Origin
  /// What `sources.yaml` says of the field it stands in.
  package var source: Source?

  /// What a datum is a figure of.
  package enum What: Sendable, Hashable {
    case pupils(slot: Int)
    case classes(slot: Int)
    case total(slot: Int, Indicator)
    case added(slot: Int, place: Int)
    /// PE and arts teachers of other schools who count in a small rural section.
    case visiting(slot: Int)
    case musicRooms(slot: Int)
    case artRooms(slot: Int)
    case musicArea(slot: Int)
    case artArea(slot: Int)
    case largestClass(slot: Int)
    case declared(FigureKey)
    case tableI(TableI.Column)
    case limit(LimitKey)
    case conduct(ConductFigure)
  }

  /// Where a datum comes from.
  package enum Origin: Sendable, Hashable {
    /// A field of a file of the county, as counted.
    case census(Place)
    /// Last moved by a phase of the step into a year; with the figure of the census and its place.
    case moved(year: Int, Phase, census: Double?, Place?)
    /// Of a section that the plan opens.
    case opened(year: Int)
    /// Held at the census figure because nothing in a plan moves it.
    case held(Place)
    /// Declared in the census and carried into a later year.
    case carried(Place)
    /// What the plan did or pays in the step into a year.
    case plan(year: Int)
    case standard(Place)
  }
}

extension Account {
  /// The row of data of a figure of a section in one year.
  func datum(_ what: Datum.What, in year: Int) -> Datum {
    let (slot, column, census, read) = field(what)
    let section = county.sections[slot]
    var place = section.place
    place.column = column
    place.key = nil
    let source = county.sources.first { $0.field == column }
    let value = read(facts(in: year))
    guard year > firstYear else { return Datum(what: what, value: census, origin: .census(place), source: source) }
    var origin = section.isCensus ? Datum.Origin.census(place) : .opened(year: year)
    if case .added = what { origin = .held(place) }
    search: for entry in entries(after: firstYear, through: year).reversed() {
      let before = facts(in: entry.year - 1)
      for phase in Phase.allCases.reversed() {
        let earlier = phase == .pupils ? before : entry.phases[phase.rawValue - 1]
        guard read(entry.phases[phase.rawValue]) != read(earlier) else { continue }
        origin = .moved(
          year: entry.year, phase, census: section.isCensus ? census : nil, section.isCensus ? place : nil)
        break search
      }
    }
    return Datum(what: what, value: value, origin: origin, source: source)
  }

  /// Where a figure of a section stands: its slot, its column of `schools.csv`, its census value, and how a year has it.
  private func field(
    _ what: Datum.What
  ) -> (slot: Int, column: String, census: Double?, read: (Facts<Double>) -> Double?) {
    let slots = layout.slots
    switch what {
    case .classes(let slot): return (slot, "classes", county.sections[slot].classes, { $0.year.classes[slot] })
    case .total(let slot, let indicator):
      let at = indicator.index * slots + slot
      return (
        slot, indicator.column, county.sections[slot].totals[indicator.index],
        { $0.year.known[at] ? $0.year.totals[at] : nil }
      )
    case .added(let slot, let place):
      let at = place * slots + slot
      let added = standard.added[place]
      return (
        slot, added.columns.joined(separator: "+"), added.total(county.sections[slot]),
        { $0.year.addedKnown[at] ? $0.year.added[at] : nil }
      )
    case .visiting(let slot): return (slot, Indicator.artsSports.column, 0, { $0.year.visiting[slot] })
    case .musicRooms(let slot):
      return (slot, "music_rooms", county.sections[slot].musicRooms, { $0.year.musicRooms[slot] })
    case .artRooms(let slot):
      return (slot, "art_rooms", county.sections[slot].artRooms, { $0.year.artRooms[slot] })
    case .musicArea(let slot):
      let area = county.sections[slot].musicArea
      return (slot, "music_area", area, { _ in area })
    case .artArea(let slot):
      let area = county.sections[slot].artArea
      return (slot, "art_area", area, { _ in area })
    case .largestClass(let slot):
      return (slot, "largest_class", county.sections[slot].largestClass, { $0.year.largestClass[slot] })
    case .pupils(let slot): return (slot, "pupils", county.sections[slot].pupils, { $0.year.pupils[slot] })
    case .declared, .tableI, .limit, .conduct: return (0, "", nil, { _ in nil })
    }
  }

  /// The row of data of a figure that a declared clause is judged by, in one year.
  func datum(_ figure: ClauseFormula.Figure, of clause: ClauseID, in year: Int) -> Datum {
    switch figure.name {
    case .declared(let key): datum(clause, key, in: year)
    case .tableI(let column):
      carried(
        .tableI(column), county.tableI.figures[column]?.value, county.tableI.figures[column]?.place, "tableI", year)
    case .limit(let key):
      Datum(
        what: .limit(key), value: figure.value,
        origin: .standard(standard.rules[clause]?.limits[key]?.place ?? standard.place), source: nil)
    case .conduct(let conduct):
      Datum(what: .conduct(conduct), value: figure.value, origin: .plan(year: year), source: nil)
    }
  }

  /// A figure the county declares under a clause, in one year.
  func datum(_ clause: ClauseID, _ key: FigureKey, in year: Int) -> Datum {
    let declared = county.declared[clause]
    return carried(
      .declared(key), declared?.figures[key]?.value, declared?.figures[key]?.place ?? declared?.place, "clauses", year)
  }

  /// A figure declared in the census, which later years carry.
  private func carried(_ what: Datum.What, _ value: Double?, _ place: Place?, _ field: String, _ year: Int) -> Datum {
    let place = place ?? county.place
    return Datum(
      what: what, value: value, origin: year > firstYear ? .carried(place) : .census(place), source: source(field))
  }

  private func source(_ field: String) -> Source? { county.sources.first { $0.field == field } }
}
