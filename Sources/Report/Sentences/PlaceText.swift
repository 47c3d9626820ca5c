import County

extension Place {
  /// `schools.csv:14: pupils`, `plan.yaml:9: measures[2].into`, `schools.xlsx: 表Ⅱ-2!H14`.
  package var text: String {
    var text = file
    if let address { return text + ": " + address }
    if let line { text += ":\(line)" }
    if let name = column ?? key { text += ": \(name)" }
    return text
  }
}
