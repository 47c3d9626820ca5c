import County
import Regulation
import Simulation

/// Every key of a plan with the form of its value.
package enum PlanKeys {
  package static let root = KeyForm.record(
    KeyRecord(
      keys(
        "plan",
        [
          ("title", .text), ("story", .text), ("extends", .either([.path, .list(.path)])), ("county", .path),
          ("standard", .path), ("through", .year), ("assumptions", .either([rollWord, .record(assumptions)])),
          ("measures", .list(measure)), ("milestones", .list(.record(milestone))),
        ]), required: [["title", "county", "through"], ["extends"]]))

  private static func keys(_ group: String, _ forms: [(String, KeyForm)]) -> [KeyRecord.Key] {
    forms.map { KeyRecord.Key($0.0, $0.1, in: group) }
  }

  // MARK: Assumptions

  private static let rollWord = KeyForm.word(["project", "hold"])

  static let assumptions = KeyRecord(
    keys(
      "assumptions",
      [
        ("entryRate", .either([.word(["calibrated"]), .number(0...3)])),
        ("entrants", .table(.number(0...1e7), byYear: true)),
        ("entryChange", .rate), ("progression", byStage(.number(0...2))), ("dropout", .rate),
        ("transfer", byStage(.rate)), ("transition", .number(0...2)),
        ("drift", .either([.record(drift), .list(.record(drift))])), ("retirement", .rate), ("unreplaced", .share),
        ("smallClass", .whole(1...60)), ("viableFloor", .whole(0...1000)),
        ("feeding", .word(Assumptions.Feeding.allCases.map(\.rawValue))),
        ("shape", .word(Assumptions.Shape.allCases.map(\.rawValue))),
        ("change", .either([.rate, .list(.record(change))])),
        ("roll", rollWord),
      ]))

  private static func byStage(_ form: KeyForm) -> KeyForm {
    .either([form, .record(KeyRecord(keys("stage", Stage.allCases.map { ($0.rawValue, form) })))])
  }

  private static let drift = KeyRecord(
    keys("drift", [("from", .record(selection)), ("to", .record(selection)), ("enrolled", .rate), ("entry", .rate)]),
    required: [["from", "to"]])

  private static let change = KeyRecord(
    keys("change", [("of", .record(selection)), ("rate", .rate)]), required: [["rate"]])

  private static let selection = KeyRecord(
    keys(
      "selection",
      [
        ("group", .text), ("zone", .word(Zone.allCases.map(\.rawValue))),
        ("stage", .word(Stage.allCases.map(\.rawValue))),
        ("sections", .list(.id)), ("except", .list(.id)), ("pupilsBelow", .whole(0...100_000)),
      ]))

  private static let milestone = KeyRecord(
    keys("milestone", [("name", .text), ("by", .year), ("clauses", .list(.word(ClauseID.allCases.map(\.rawValue))))]),
    required: [["name", "by", "clauses"]])

  // MARK: Measures

  private static let persons = KeyForm.whole(0...10_000)
  private static let ids = KeyForm.either([.id, .list(.id)])
  private static let shares = KeyForm.table(.share, byYear: false)
  private static let destination = KeyForm.either([.id, shares])
  private static let follow = KeyForm.word(["follow", "stay"])
  private static let grades = KeyForm.word(["all", "entry"])
  private static let toward = KeyForm.word(["exchange", "need", "proportional"])

  private static let staff = keys(
    "staff", [("teachers", persons), ("degree", persons), ("backbone", persons), ("artsSports", persons)])

  private static let rooms = KeyForm.whole(-10_000...10_000)
  private static let area = KeyForm.number(-1e7...1e7)
  private static let premises = keys(
    "premises",
    [
      ("teachingArea", area), ("sportsArea", area), ("equipment", .amount), ("multimedia", rooms),
      ("classrooms", rooms),
      ("musicRooms", rooms), ("artRooms", rooms), ("musicArea", area), ("artArea", area),
    ])

  /// What a measure has beside its action: the form under the action key, its companions, and what must be there.
  private struct Action {
    var name: String
    var form: KeyForm
    var companions: [(String, KeyForm)]
    var required: [[String]]
  }

  private static let once: [(String, KeyForm)] = [("year", .year)]
  private static let often: [(String, KeyForm)] = [("year", .year), ("years", .years)]
  private static let built: [(String, KeyForm)] = [("starts", .year), ("opens", .year), ("overrun", .share)]

  private static let actions: [Action] = [
    Action(
      name: "merge", form: ids,
      companions: [("into", .either([.id, .list(.id), shares]))] + once + [
        ("staff", follow), ("equipment", follow), ("premises", .word(["close", "retain", "transfer"])),
        ("travel", .record(travel)), ("procedure", .record(procedure)),
      ], required: [["into", "year"]]),
    Action(
      name: "reclassify", form: ids, companions: [("as", .word(["teachingPoint", "primary"]))] + once,
      required: [["as", "year"]]),
    Action(name: "form", form: .record(formed), companions: once, required: [["year"]]),
    Action(name: "build", form: .record(build), companions: built, required: [["opens"]]),
    Action(name: "open", form: .record(open), companions: built, required: [["opens"]]),
    Action(name: "cap", form: .record(cap), companions: often, required: [["year"], ["years"]]),
    Action(name: "rezone", form: .record(rezone), companions: once, required: [["year"]]),
    Action(name: "limitClasses", form: .record(limitClasses), companions: often, required: [["year"], ["years"]]),
    Action(name: "recruit", form: .record(recruit), companions: often, required: [["year"], ["years"]]),
    Action(name: "second", form: .record(second), companions: [("years", .years)], required: [["years"]]),
    Action(name: "qualify", form: .record(qualify), companions: often, required: [["year"], ["years"]]),
    Action(name: "visit", form: .record(visit), companions: often, required: [["year"], ["years"]]),
    Action(name: "redeploy", form: .record(redeploy), companions: often, required: [["year"], ["years"]]),
    Action(name: "rotate", form: .record(rotate), companions: often, required: [["year"], ["years"]]),
    Action(name: "fund", form: .record(fund), companions: often, required: [["year"], ["years"]]),
    Action(name: "repay", form: .amount, companions: [("years", .years)], required: [["years"]]),
  ]

  /// The action keys, in order.
  package static let actionNames = actions.map(\.name)

  private static let measure = KeyForm.either(
    actions.map { action in
      .record(
        KeyRecord(
          keys(
            "measure",
            [("name", .text), (action.name, action.form)] + action.companions + [("cost", .cost), ("note", .text)]),
          required: action.required.map { ["name", action.name] + $0 }))
    })

  private static let travel = KeyRecord(
    keys(
      "travel",
      [("minutes", .number(0...600)), ("km", .number(0...500)), ("boardingPlaces", .whole(0...10_000)), ("bus", .cost)])
  )

  private static let procedure = KeyRecord(
    keys("procedure", [("assessed", .month), ("noticed", .month), ("approved", .month)]))

  private static let formed = KeyRecord(
    keys("form", [("id", .id), ("name", .text), ("sections", .list(.id))]), required: [["id", "name", "sections"]])

  private static let section = keys("common", [("section", .id)])
  private static let ends = keys("common", [("from", .id), ("to", .id)])

  private static let build = KeyRecord(section + premises, required: [["section"]])

  private static let catchment: [(String, KeyForm)] = [
    ("takesFrom", shares), ("grades", grades), ("staff", follow),
  ]
  private static let part = KeyRecord(keys("open", catchment) + staff)
  private static let open = KeyRecord(
    keys(
      "open",
      [
        ("id", .id), ("name", .text), ("kind", .word(["primary", "junior", "nineYear"])),
        ("counts", .word(["asSchool", "asCampus"])), ("of", .id), ("zone", .word(Zone.allCases.map(\.rawValue))),
        ("group", .text),
      ] + catchment) + staff + premises + keys("open", [("primary", .record(part)), ("junior", .record(part))]),
    required: [["id", "name", "kind", "counts"]])

  private static let cap = KeyRecord(
    section + keys("cap", [("entrants", .whole(0...100_000)), ("overflow", destination)]),
    required: [["section", "entrants", "overflow"]])

  private static let rezone = KeyRecord(
    keys("rezone", [("from", .id), ("to", destination), ("share", .share), ("grades", grades)]),
    required: [["from", "to", "share"]])

  private static let limitClasses = KeyRecord(
    keys("limitClasses", [("sections", .record(selection)), ("size", .whole(1...60))]),
    required: [["sections", "size"]])

  private static let recruit = KeyRecord(
    section + staff + keys("recruit", [("service", .whole(1...40))]), required: [["section"]])

  private static let second = KeyRecord(section + staff + keys("second", [("scheme", .text)]), required: [["section"]])

  private static let qualify = KeyRecord(
    section + staff.filter { $0.name != "teachers" } + keys("qualify", [("term", .whole(1...40))]),
    required: [["section"]])

  private static let visit = KeyRecord(
    ends + staff.filter { $0.name == "artsSports" }, required: [["from", "to", "artsSports"]])

  private static let moves = KeyForm.list(.record(KeyRecord(ends + staff, required: [["from", "to"]])))

  private static let redeploy = KeyRecord(
    keys(
      "redeploy",
      [
        ("moves", moves), ("teachers", persons), ("toward", toward), ("perClass", .number(0...10)),
        ("allowOutflow", .yesNo),
      ]), required: [["moves"], ["teachers"]])

  private static let rotate = KeyRecord(
    keys(
      "rotate",
      [
        ("share", .share), ("backbone", .share), ("direction", toward), ("toward", toward),
        ("perClass", .number(0...10)),
        ("allowOutflow", .yesNo), ("within", .word(["zone", "county"])), ("exempt", .list(.id)), ("perSchool", .share),
        ("moves", moves), ("term", .whole(1...40)),
      ]), required: [["share"], ["moves"]])

  private static let fund = KeyRecord(
    keys(
      "fund",
      [
        ("primary", .amount), ("junior", .amount), ("special", .amount), ("training", .share), ("teacherPay", .amount),
        ("civilServantPay", .amount), ("floor", .whole(0...1000)), ("spendingPrimary", .amount),
        ("spendingJunior", .amount), ("revenue", .amount),
      ]))
}
