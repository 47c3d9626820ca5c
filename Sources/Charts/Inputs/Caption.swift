/// What a chart is called: the prefix of its ids, its title and its text alternative, in one language.
///
/// The ids in the markup also carry the width, so that one chart may stand in a page at two widths.
package struct Caption: Sendable {
  package let id: String
  package let title: String
  package let description: String

  package init(id: String, title: String, description: String = "") {
    self.id = id
    self.title = title
    self.description = description
  }
}
