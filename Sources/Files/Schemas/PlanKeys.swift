import County
import Simulation

/// Every key of a plan with the form of its value and the name of its words, made of the grammar that its readers take.
package enum PlanKeys {
  package static let root = KeyForm.record(
    KeyRecord(
      PlanGrammar.plan.map { key in
        switch key.name {
        case "measures": KeyRecord.Key(key.name, .list(measure), in: "plan", note: key.words)
        case "milestones":
          KeyRecord.Key(
            key.name, .list(.record(record(PlanGrammar.milestone, "milestone"))), in: "plan", note: key.words)
        default: PlanKeys.key(key, in: "plan")
        }
      }, required: [["extends"], required(PlanGrammar.plan)]))

  /// The action keys, in order.
  package static let actionNames = ActionKey.allCases.map(\.rawValue)

  /// A measure: of its shapes exactly one, each with one action and what goes with it; what an earlier plan says of a
  /// measure of the same name is not said again.
  private static let measure = KeyForm.either(
    [.record(KeyRecord(inherited.map { key($0, in: "measure") }, required: [["name"]]))]
      + ActionKey.allCases.map { action in
        let own = PlanGrammar.measure(action)
        let keys = PlanGrammar.everyMeasure + own.companions
        let does = KeyRecord.Key(action.rawValue, form(own.form, in: action.rawValue), in: "measure", note: own.words)
        return .record(
          KeyRecord([does] + keys.map { key($0, in: "measure") }, required: [["name", action.rawValue]]))
      })

  /// The keys that may go with some action, each once: what a plan changes of a measure that it inherits.
  private static let inherited = ActionKey.allCases.reduce(into: PlanGrammar.everyMeasure) { keys, action in
    for key in PlanGrammar.measure(action).companions where !keys.contains(where: { $0.name == key.name }) {
      keys.append(key)
    }
  }

  private static func required(_ keys: [PlanKey]) -> [String] { keys.filter(\.isRequired).map(\.name) }

  private static func record(_ keys: [PlanKey], _ group: String) -> KeyRecord {
    let must = required(keys)
    return KeyRecord(keys.map { key($0, in: group) }, required: must.isEmpty ? [] : [must])
  }

  private static func key(_ key: PlanKey, in group: String) -> KeyRecord.Key {
    // What stands under a key goes by its name, but for the sections of a school that opens, which are its parts.
    let inner = group == "open" ? "open" : key.name
    return KeyRecord.Key(key.name, form(key.form, in: inner), in: self.group(key, in: group), note: key.words)
  }

  /// The group of a key's words: keys that many records share go by one name.
  private static func group(_ key: PlanKey, in group: String) -> String {
    switch key.form {
    case .whole where PlanGrammar.staff.contains { $0.name == key.name }: "staff"
    case .id where ["section", "from", "to"].contains(key.name) && group != "rezone": "common"
    case .mapping, .any, .word, .share: group
    default: (PlanGrammar.amounts + [PlanGrammar.classrooms]).contains { $0.name == key.name } ? "premises" : group
    }
  }

  private static func form(_ form: PlanForm, in group: String) -> KeyForm {
    switch form {
    case .text: .text
    case .id: .id
    case .ids: .either([.id, .list(.id)])
    case .year: .year
    case .years: .years
    case .month: .month
    case .share: .share
    case .rate: .rate
    case .whole(let bounds): .whole(bounds)
    case .number(let bounds): .number(bounds)
    case .yuan: .amount
    case .cost: .cost
    case .yesNo: .yesNo
    case .word(let words): .word(words)
    case .shares: .either([.id, .table(.share, byYear: false)])
    case .mapping(let keys): .record(record(keys, shared(keys) ?? group))
    case .list(let form): .list(self.form(form, in: group))
    case .byYear: .table(.number(0...1e7), byYear: true)
    case .any(let forms):
      // What is itself one of several stands among them.
      .either(
        forms.flatMap { form -> [KeyForm] in
          let own = self.form(form, in: group)
          if case .either(let forms) = own { return forms }
          return [own]
        })
    case .uncertain(let form):
      .either([self.form(form, in: group), .record(distribution(form))])
    }
  }

  /// A distribution in the place of a value: one of its forms, and what goes with any of them.
  private static func distribution(_ form: PlanForm) -> KeyRecord {
    let keys = PlanGrammar.distribution(form).map { key in
      KeyRecord.Key(key.name, self.form(key.form, in: "distribution"), in: "distribution", note: key.words)
    }
    return KeyRecord(keys, required: PlanGrammar.distributionForms.map { [$0.rawValue] })
  }

  /// The group of a record that stands in several places.
  private static func shared(_ keys: [PlanKey]) -> String? {
    let names = keys.map(\.name)
    if names == PlanGrammar.selection.map(\.name) { return "selection" }
    return names == Stage.allCases.map(\.rawValue) ? "stage" : nil
  }
}
