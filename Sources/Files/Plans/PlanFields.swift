import County
import Simulation

/// One value of a plan that can be given anew: what it is called, how it may be written, and where it comes from.
package struct PlanField: Sendable {
  /// The keys to it, a measure going by its name.
  package var path: [String]
  package var steps: [KeyStep]
  package var form: KeyForm
  /// As written; empty where the plan says nothing.
  package var value: String
  package var place: Place?
  /// Whether a list stands here, its items told in a row.
  package var isList: Bool
}

/// A measure as a card: its name, its values, and whether it is carried out.
package struct PlanCard: Sendable {
  package var name: String
  package var action: ActionKey?
  package var isOff: Bool
  /// When it acts, as written.
  package var when: String
  package var fields: [PlanField]
  package var place: Place
}

extension PlanDraft {
  /// What the plan is called, what it is about and how far it goes.
  package var headFields: [PlanField] {
    ["title", "story", "through"].map { key in
      PlanFields.field(tree.at([key]), [key], PlanKeys.plan[key])
    }
  }

  /// What the plan assumes, value by value, in the order of the keys.
  package var assumptionFields: [PlanField] {
    guard let tree = tree["assumptions"] else { return [] }
    let order = PlanKeys.assumptions.names
    let form = KeyForm.record(PlanKeys.assumptions)
    let found = PlanFields.leaves(tree, ["assumptions"], [], form)
    func rank(_ field: PlanField) -> Int { order.firstIndex(of: field.path.dropFirst().first ?? "") ?? order.count }
    return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// Assumptions that the plan says nothing of and that one value can be given to.
  package var assumptionsLeft: [PlanField] {
    let known: Tree? = tree["assumptions"]
    if case .scalar? = known { return [] }
    return PlanKeys.assumptions.keys.filter {
      known?[$0.name] == nil && ($0.form.figure != nil || !$0.form.allWords.isEmpty)
    }
    .map {
      PlanField(
        path: ["assumptions", $0.name], steps: [.known($0.word)], form: $0.form, value: "", place: nil, isList: false)
    }
  }

  /// The measures in the order of the years in which they begin.
  package var cards: [PlanCard] {
    guard case .list(let items, _)? = tree["measures"] else { return [] }
    let cards = items.enumerated().map { place, item in PlanFields.card(item, place) }
    func rank(_ card: PlanCard) -> String { String(card.when.prefix(4)) }
    return cards.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}

extension PlanDraft {
  /// Whether a place is of the draft itself, which is no file yet.
  package func isOwn(_ place: Place) -> Bool { place.file == path }

  /// The path of the value, or of the values kept together, that problems name by their place in the files of the plan; nil
  /// where none stand there.
  package func path(at place: Place) -> [String]? {
    (try? file()).flatMap { PlanFields.path($0.tree, [], place) }
  }

  /// What the plan it began with says at a path, as written; nil where it says nothing.
  package func inherited(_ path: [String]) -> String? {
    guard let tree = base.tree.at(path[...]) else { return nil }
    // A list is told as its field tells it.
    if case .list(let items, _) = tree, items.allSatisfy({ $0.text != nil }) { return PlanFields.row(items) }
    return tree.written
  }
}

extension PlanField {
  /// Words that may stand here, by name, with how Chinese writes them.
  package var words: [KeyForm.Word] { form.allWords }

  /// Whether an id of the county stands here, and whether several may.
  package var isID: Bool { form.takesID || form.item?.takesID == true }
  package var takesSeveral: Bool { form.item?.takesID == true }
}

/// The values of a plan's tree.
private enum PlanFields {
  /// One value of a known key, said or not.
  static func field(_ tree: Tree?, _ path: [String], _ key: KeyRecord.Key?) -> PlanField {
    PlanField(
      path: path, steps: key.map { [.known($0.word)] } ?? path.map { .own($0) }, form: key?.form ?? .any,
      value: tree?.text ?? "", place: tree?.place, isList: false)
  }

  static func card(_ item: Tree, _ place: Int) -> PlanCard {
    let name = item["name"]?.text ?? "[\(place + 1)]"
    let when = ["year", "years", "starts", "opens"].lazy.compactMap { item[$0]?.text }.first ?? ""
    let fields = leaves(item, ["measures", name], [], MeasureKeys.root)
    return PlanCard(
      name: name, action: item.actionKeys.first.flatMap { ActionKey(rawValue: $0) }, isOff: item.isSkippedMeasure,
      when: when, fields: fields.filter { !["name", "skip"].contains($0.path.last ?? "") || $0.path.count > 3 },
      place: item.place)
  }

  /// Where in a tree something stands that was read from a place.
  static func path(_ tree: Tree, _ path: [String], _ place: Place) -> [String]? {
    switch tree {
    case .mapping(let entries, _):
      for entry in entries {
        if let found = self.path(entry.value, path + [entry.key], place) { return found }
      }
    case .list(let items, _):
      for (number, item) in items.enumerated() {
        // A list of words is one value.
        let step = item.text == nil ? [item["name"]?.text ?? "[\(number + 1)]"] : []
        if let found = self.path(item, path + step, place) { return found }
      }
    default: break
    }
    return tree.place == place ? path : nil
  }

  /// A list of words in a row.
  static func row(_ items: [Tree]) -> String { items.compactMap(\.text).joined(separator: ", ") }

  static func leaves(_ tree: Tree, _ path: [String], _ steps: [KeyStep], _ form: KeyForm) -> [PlanField] {
    func field(_ value: String, isList: Bool = false) -> PlanField {
      PlanField(path: path, steps: steps, form: form, value: value, place: tree.place, isList: isList)
    }
    switch tree {
    case .none: return [field("")]
    case .scalar(let text, _): return [field(text)]
    case .list(let items, _):
      if items.allSatisfy({ $0.text != nil }) {
        return [field(row(items), isList: true)]
      }
      return items.enumerated().flatMap { place, item in
        leaves(item, path + ["[\(place + 1)]"], steps + [.own("\(place + 1)")], form.item ?? .any)
      }
    case .mapping(let entries, _):
      let record = form.record(of: entries)
      return entries.flatMap { entry -> [PlanField] in
        // What a spread was fitted to is no value to try others of.
        if entry.key == DistributionKeys.fitted.name { return [] }
        guard let key = record?[entry.key] else {
          return leaves(entry.value, path + [entry.key], steps + [.own(entry.key)], form.cell ?? .any)
        }
        return leaves(entry.value, path + [key.name], steps + [.known(key.word)], key.form)
      }
    }
  }
}
