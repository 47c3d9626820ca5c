import County
import Regulation
import Simulation

/// The working of a figure as JSON: its form and the numbers in it.
struct WhyWorkingJSON {
  let account: Account
  private var layout: Layout { account.layout }

  init(_ account: Account) { self.account = account }

  func json(_ working: Working) -> JSON {
    switch working {
    case .spread(let spreads):
      form(spreads.count == 1 ? "cv" : "meanOfCVs", [("spreads", .array(spreads.map { spread($0) }))])
    case .ratios(let ratios): form("ratios", [("ratios", .array(ratios.map { ratio($0) }))])
    case .ratio(let own): form("ratio", [("ratios", .array([ratio(own)]))])
    case .size(let rolls):
      form(
        "sum",
        [
          (
            "sections",
            .array(
              rolls.map { roll in
                .object([
                  ("id", .string(layout.ids[roll.slot])), ("pupils", .number(roll.pupils)),
                  ("grades", .array(roll.grades.map { .number($0) })), ("assumed", .bool(roll.isAssumed)),
                ])
              })
          )
        ])
    case .classes(let grades):
      form(
        "classes",
        [
          (
            "grades",
            .array(
              grades.map { grade in
                .object([
                  ("id", .string(layout.ids[grade.slot])), ("grade", .optional(grade.grade)),
                  ("pupils", .number(grade.pupils)), ("classes", .number(grade.classes)),
                  ("largest", .number(grade.largest)),
                ])
              })
          )
        ])
    case .rooms(let rooms):
      form(
        "rooms",
        [
          ("classes", .number(rooms.classes)), ("classesPerRoom", .number(rooms.classesPerRoom)),
          ("figures", .array(rooms.data.map { figure($0, isTakenOff: false) })),
        ])
    case .quotient(let quotient):
      form(
        "quotient",
        [
          ("above", .array(quotient.above.map { figure($0.datum, isTakenOff: $0.isTakenOff) })),
          ("below", .array(quotient.below.map { figure($0.datum, isTakenOff: $0.isTakenOff) })),
          ("product", .bool(quotient.isProduct)),
        ])
    case .figure(let datum): form("figure", [("figures", .array([figure(datum, isTakenOff: false)]))])
    case .funding(let data): form("funding", [("figures", .array(data.map { figure($0, isTakenOff: false) }))])
    case .answer(_, let answer): form("answer", [("answer", answer.map { .bool($0) } ?? .null)])
    }
  }

  private func form(_ name: String, _ fields: [(String, JSON)]) -> JSON {
    .object([("form", .string(name))] + fields)
  }

  private func spread(_ spread: Spread) -> JSON {
    .object([
      ("stage", .string(spread.stage.rawValue)), ("indicator", .string(id(spread.member))),
      ("pupils", .number(spread.pupils)), ("total", .number(spread.total)),
      ("mean", .optional(spread.isKnown ? spread.mean : nil)),
      ("cv", .optional(spread.isKnown ? spread.cv : nil)),
      (
        "sections",
        .array(
          spread.rows.map { row in
            .object([
              ("id", .string(layout.ids[row.slot])), ("name", .string(layout.names[row.slot])),
              ("pupils", .number(row.pupils)), ("total", .number(row.total)), ("value", .number(row.value)),
              ("contribution", .number(row.contribution)), ("share", .number(row.share)),
            ])
          })
      ),
    ])
  }

  private func ratio(_ ratio: Working.Ratio) -> JSON {
    .object([
      ("indicator", .string(id(ratio.member))), ("total", .optional(ratio.total)),
      ("visiting", .number(ratio.visiting)),
      ("per", .number(ratio.per)), ("pupils", .number(ratio.pupils)), ("value", .optional(ratio.value)),
      ("required", .optional(ratio.required?.value)), ("floor", .optional(ratio.floor)),
      ("level", .optional(ratio.level?.rawValue)),
    ])
  }

  private func figure(_ datum: Datum, isTakenOff: Bool) -> JSON {
    .object([
      ("what", .string(WhyDatumFields.name(datum.what))), ("value", .optional(datum.value)),
      ("takenOff", .bool(isTakenOff)),
    ])
  }

  private func id(_ member: CompositeMember) -> String {
    switch member {
    case .own(let indicator): indicator.rawValue
    case .added(let place): account.standard.added[place].id
    }
  }
}
