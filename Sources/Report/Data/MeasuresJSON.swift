import County
import Regulation
import Simulation

/// What the measures bring with them, as data: the keys that follow `costs` in the JSON of a timeline.
struct MeasuresJSON {
  let timeline: Timeline
  private var program: Program { timeline.program }
  private var layout: Layout { program.layout }

  init(_ timeline: Timeline) { self.timeline = timeline }

  var keys: [(String, JSON)] {
    [
      ("consolidations", .array(timeline.consolidations.map { consolidation($0) })),
      ("savings", .array(timeline.reckoning.mergers.flatMap { savings($0) })),
      ("smallClasses", .array(timeline.smallClasses.map { smallClasses($0) })),
      ("crowded", .array(timeline.crowdings.map { crowding($0) })),
      ("moves", .array(timeline.ledger.teacherMoves.map { move($0) })),
      ("exchanges", .array(timeline.exchanges.map { exchange($0) })),
      ("transfers", .array(timeline.ledger.pupilMoves.map { transfer($0) })),
      ("surplus", .array(timeline.surpluses.map { surplus($0) })),
      ("staffing", .array(staffing)),
      ("staffingYears", .array(timeline.staffing.map { staffing($0) })),
      ("smallUnits", .array(timeline.facts.map { smallUnits($0) })),
      ("money", .array(timeline.money.map { money($0) })),
      ("milestones", .array(timeline.milestones.map { milestone($0) })),
      ("roadmap", RoadmapTable.table(timeline).json),
    ]
  }

  private func name(_ measure: Int) -> JSON { .string(program.plan.measures[measure].name) }

  func consolidation(_ note: Consolidation) -> JSON {
    .object([
      ("measure", name(note.measure)), ("year", .int(note.year)), ("pupils", .number(note.pupils)),
      ("displacedByGrade", .array(note.displaced.map { .number($0) })),
      (
        "closed",
        .array(
          note.closed.map {
            .object([
              ("section", .string(layout.ids[$0.slot])), ("pupils", .number($0.pupils)), ("km", .optional($0.km)),
            ])
          })
      ),
      ("receivers", .array(note.receivers.map { receiver($0) })),
      ("cvs", .array(cvs(note))), ("fundingBefore", .optional(note.fundingBefore)),
      ("fundingAfter", .optional(note.fundingAfter)),
      (
        "fundingByOtherReading",
        note.fundingByOther.map { .object([("before", .number($0.before)), ("after", .number($0.after))]) } ?? .null
      ),
      ("idle", .object(note.idle.map { ($0.indicator.rawValue, .number($0.amount)) })),
      (
        "travel",
        note.travel.map { travel in
          .object([
            ("minutes", .optional(travel.minutes)), ("km", .optional(travel.km)),
            ("boardingPlaces", .optional(travel.boardingPlaces)), ("bus", .optional(travel.bus)),
            ("boarders", .optional(travel.boarders)), ("meals", .optional(travel.meals)),
          ])
        } ?? .null
      ),
      (
        "roads",
        note.way.map { way in
          .object([
            ("minutes", .optional(way.minutes)), ("km", .optional(way.km)), ("straight", .bool(way.isStraight)),
            ("youngOverLimit", .number(way.youngOverLimit)), ("complete", .bool(way.isComplete)),
          ])
        } ?? .null
      ),
      (
        "procedure",
        .object([
          ("assessed", month(note.procedure.assessed)), ("noticed", month(note.procedure.noticed)),
          ("approved", month(note.procedure.approved)), ("hearing", month(note.procedure.hearing)),
          ("parentsFor", .optional(note.procedure.parentsFor)), ("published", .optional(note.procedure.published)),
          ("approvedBy", .optional(note.procedure.approvedBy)),
        ])
      ),
      ("transition", .array(note.transition.map { transition($0) })),
    ])
  }

  private func transition(_ year: TransitionYear) -> JSON {
    .object([
      ("year", .int(year.year)), ("pupils", .number(year.pupils)), ("teachers", .number(year.teachers)),
      ("pupilsMoved", .number(year.pupilsMoved)), ("teachersMoved", .number(year.teachersMoved)),
      ("open", .array(year.open.map { .string(layout.ids[$0]) })), ("funding", .optional(year.funding)),
      ("cost", .number(year.cost)),
      (
        "cvs",
        .array(
          layout.stages.flatMap { stage in
            Indicator.allCases.map { indicator in
              .object([
                ("stage", .string(stage.rawValue)), ("indicator", .string(indicator.rawValue)),
                ("cv", .number(year.cv[stage.index * Indicator.count + indicator.index])),
              ])
            }
          })
      ),
    ])
  }

  func savings(_ money: MergerMoney) -> [JSON] {
    money.years.map { year in
      .object([
        ("year", .int(year.year)), ("measure", name(money.measure)), ("pupils", .number(year.pupils)),
        ("riders", .number(year.riders)), ("bus", .optional(year.bus)), ("boarding", .optional(year.boarding)),
        ("beds", .optional(year.beds)), ("idleArea", .number(year.idleArea)), ("upkeep", .optional(year.upkeep)),
        ("fundingSaved", .optional(year.fundingSaved)), ("staffSaved", .optional(year.staffSaved)),
        ("paySaved", .optional(year.paySaved)),
      ])
    }
  }

  private func smallClasses(_ note: SmallClasses) -> JSON {
    .object([
      ("measure", name(note.measure)), ("year", .int(note.year)), ("size", .number(note.size)),
      ("sections", .int(note.sections)), ("within", .int(note.within)), ("unknown", .int(note.unknown)),
      ("classes", .number(note.classes)), ("staff", .optional(note.staff)),
      ("lackingClasses", .number(note.lackingClasses)), ("lackingRooms", .number(note.lackingRooms)),
      ("lackingTeachers", .optional(note.lackingTeachers)),
    ])
  }

  private func crowding(_ crowding: Crowding) -> JSON {
    .object([
      ("measure", name(crowding.measure)), ("year", .int(crowding.year)),
      ("section", .string(layout.ids[crowding.slot])), ("grade", .optional(crowding.grade)),
      ("largestClass", .number(crowding.largest)), ("limit", .number(crowding.limit)),
      ("classesNeeded", .number(crowding.needed)), ("rooms", .number(crowding.rooms)),
      ("roomsAssumed", .bool(crowding.isAssumed)),
    ])
  }

  private func month(_ month: Procedure.Month?) -> JSON {
    month.map { .string("\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)") } ?? .null
  }

  private func receiver(_ receiver: Consolidation.Receiver) -> JSON {
    .object([
      ("section", .string(layout.ids[receiver.slot])), ("before", .number(receiver.before)),
      ("after", .number(receiver.after)), ("pupilsAtCliff", .number(receiver.cliff)),
      ("verdictBefore", .optional(receiver.verdictBefore?.rawValue)),
      ("verdict", .optional(receiver.verdict?.rawValue)),
      (
        "pushedUnder",
        .array(
          receiver.pushedUnder.map {
            .object([
              ("indicator", .string($0.indicator.rawValue)), ("value", .number($0.value)),
              ("required", .number($0.required)),
            ])
          })
      ), ("spaceOpens", .optional(receiver.opens)),
    ])
  }

  private func cvs(_ note: Consolidation) -> [JSON] {
    layout.stages.flatMap { stage in
      Indicator.allCases.map { indicator in
        let place = stage.index * Indicator.count + indicator.index
        return .object([
          ("stage", .string(stage.rawValue)), ("indicator", .string(indicator.rawValue)),
          ("before", .number(note.cvBefore[place])), ("after", .number(note.cvAfter[place])),
        ])
      }
    }
  }

  private func move(_ move: TeacherShift) -> JSON {
    .object([
      ("measure", name(move.measure)), ("year", .int(move.year)), ("from", .string(layout.ids[move.from])),
      ("to", .string(layout.ids[move.to])), ("teachers", .number(move.staff.teachers)),
      ("degree", .number(move.staff.degree)), ("backbone", .number(move.staff.backbone)),
      ("artsSports", .number(move.staff.artsSports)), ("countsForG11", .bool(move.counts)),
    ])
  }

  private func exchange(_ exchange: Exchange) -> JSON {
    .object([
      ("measure", name(exchange.measure)), ("year", .int(exchange.year)),
      ("section", .string(layout.ids[exchange.slot])), ("teachers", .number(exchange.teachers)),
    ])
  }

  private func transfer(_ move: PupilMove) -> JSON {
    .object([
      ("measure", name(move.measure)), ("year", .int(move.year)), ("from", .string(layout.ids[move.from])),
      ("to", .string(layout.ids[move.to])),
      ("grade", .int(move.grade)), ("pupils", .number(move.persons)),
    ])
  }

  private func surplus(_ surplus: Surplus) -> JSON {
    .object([
      ("measure", name(surplus.measure)), ("section", .string(layout.ids[surplus.slot])),
      ("opens", .int(surplus.opens)),
      ("whollyFrom", .optional(surplus.year)), ("teachingArea", .number(surplus.area)),
      ("seats", .number(surplus.seats)),
      ("built", .number(surplus.built)), ("builtSeats", .number(surplus.builtSeats)),
    ])
  }

  private var staffing: [JSON] {
    timeline.staffing(in: program.lastYear).map { staffing in
      .object([
        ("section", .string(layout.ids[staffing.slot])), ("year", .int(program.lastYear)),
        ("teachers", .number(staffing.teachers)), ("required", .number(staffing.required)),
        ("surplus", .number(staffing.surplus)), ("assumed", .bool(program.teachersAreAssumed)),
      ])
    }
  }

  private func staffing(_ year: StaffingYear) -> JSON {
    .object([
      ("year", .int(year.year)), ("of", .string(year.isAllStaff ? "staff" : "teachers")),
      ("required", .number(year.required)), ("inPost", .number(year.inPost)), ("surplus", .number(year.surplus)),
      ("leaving", .number(year.leaving)), ("posts", .optional(year.posts)), ("room", .number(year.room)),
    ])
  }

  /// Units under the line of G6 in one year, under each reading: how many, their pupils, and what is due to them.
  private func smallUnits(_ facts: Facts<Double>) -> JSON {
    .object(
      [("year", .int(facts.year.year))]
        + Readings.Unit.allCases.map { reading in
          let small = facts.year.smallUnits(facts.terms.layout, facts.terms.rules, by: reading)
          return (
            reading.rawValue,
            .object([
              ("units", .number(small.units)), ("pupils", .number(small.pupils)), ("due", .number(small.due)),
            ])
          )
        })
  }

  private func money(_ check: MoneyCheck) -> JSON {
    .object([
      ("test", .string(check.test.rawValue)), ("year", .int(check.year)), ("before", .number(check.before)),
      ("value", .number(check.value)), ("holds", .bool(check.holds)),
    ])
  }

  private func milestone(_ outcome: MilestoneOutcome) -> JSON {
    .object([
      ("name", .string(outcome.milestone.name)), ("by", .int(outcome.milestone.by)),
      (
        "clauses",
        .array(
          outcome.clauses.map {
            .object([
              ("id", .string($0.clause.rawValue)), ("verdict", .string($0.verdict.rawValue)),
              ("basis", .string($0.basis.rawValue)), ("holdsFrom", .optional($0.holdsFrom)),
            ])
          })
      ),
    ])
  }
}
