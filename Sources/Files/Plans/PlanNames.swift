import County
import Simulation

extension PlanFile {
  /// The plan with the ids of schools and sections where it has their names; throws a name that several have.
  package func named(in county: County) throws(Problems) -> PlanFile {
    let register = NameRegister(county)
    var problems: [Problem] = []
    var changes = false
    func id(_ text: String, at place: Place) -> String {
      let several = register.several(text)
      if several.count > 1 { problems.append(Problem(.severalNamed(name: text, ids: several), at: place)) }
      guard several.count == 1 else { return text }
      changes = true
      return several[0]
    }
    func walk(_ tree: Tree, _ form: KeyForm) -> Tree {
      switch tree {
      case .none: return tree
      case .scalar(let text, let place):
        return form.takesID && form.word(text) == nil ? .scalar(id(text, at: place), place) : tree
      case .list(let items, let place): return .list(items.map { walk($0, form.item ?? .any) }, place)
      case .mapping(let entries, let place):
        let record = form.record(of: entries)
        return .mapping(
          entries.map { entry in
            var entry = entry
            if record == nil, form.isSharesByID { entry.key = id(entry.key, at: entry.place) }
            entry.value = walk(entry.value, record?[entry.key]?.form ?? (record == nil ? form.cell : nil) ?? .any)
            return entry
          }, place)
      }
    }
    let named = walk(tree, PlanKeys.root)
    guard problems.isEmpty else { throw Problems(problems) }
    return changes ? try PlanFile(named, inputs: inputs, notices: notices) : self
  }
}

extension KeyForm {
  /// Whether an id may stand here.
  var takesID: Bool {
    switch self {
    case .id: true
    case .either(let forms): forms.contains(where: \.takesID)
    default: false
    }
  }

  /// Whether the keys of a mapping here are ids.
  fileprivate var isSharesByID: Bool {
    switch self {
    case .table(_, let byYear): !byYear
    case .either(let forms): forms.contains(where: \.isSharesByID)
    default: false
    }
  }
}
