import County

extension Place {
  /// `schools.csv:14: pupils`, `plan.yaml:9: measures[2].into`.
  package var text: String {
    var text = file
    if let line { text += ":\(line)" }
    if let name = column ?? key { text += ": \(name)" }
    return text
  }
}
