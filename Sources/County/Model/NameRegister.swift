/// What the schools and sections of a county go by: their ids, and the names that people call them.
package struct NameRegister: Sendable {
  private let ids: Set<String>
  private let named: [String: [String]]

  package init(_ county: County) {
    ids = Set(county.sections.map(\.id) + county.schools.map(\.id))
    let sections = Dictionary(grouping: county.sections, by: \.name).mapValues { $0.map(\.id) }
    let schools = Dictionary(grouping: county.schools, by: \.name).mapValues { $0.map(\.id) }
    // A school of one section has its name: the section is meant.
    named = schools.merging(sections) { $1 }
  }

  /// The id that a text is or names; nil where it is neither, and where several have the name.
  package func id(of text: String) -> String? {
    ids.contains(text) ? text : several(text).count == 1 ? named[text]?[0] : nil
  }

  /// The ids of what has a name, where it is no id itself.
  package func several(_ name: String) -> [String] { ids.contains(name) ? [] : named[name] ?? [] }
}
