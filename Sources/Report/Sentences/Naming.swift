import County
import Regulation
import Simulation

/// What is judged, as a sentence names it.
enum Naming {
  /// A CV as such, a school with its size, a section with its clause; other clauses by their name.
  static func long(_ clause: ClauseID, _ part: Part, _ program: Program) -> Text {
    let subject = PartText.subject(clause, part, program.layout, program.standard)
    let name = program.layout.name(of: part)
    switch clause {
    case .r2, .a2:
      return part.aspect == .composite
        ? subject : Text(zh: "\(subject)差异系数", en: "the CV of \(subject)")
    case .g4:
      guard let name else { return subject }
      return Text(zh: "\(verbatim: name)的规模", en: "the size of \(verbatim: name)")
    case .r1, .a1:
      guard let name else { return subject }
      let form = Names.form(clause)
      return clause == .a1
        ? Text(zh: "\(verbatim: name)的\(form)", en: "\(form) of \(verbatim: name)")
        : Text(zh: "\(verbatim: name)的办学条件（\(form)）", en: "the standard of \(verbatim: name) (\(form))")
    default:
      return Names.formed(clause, in: program.standard)
    }
  }
}
