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

  /// The cell as a formula would name it: `表Ⅱ-2!H14`; nil where there is none.
  package var address: String? {
    guard let sheet else { return nil }
    return cell.map { "\(sheet)!\($0)" } ?? sheet
  }
}
