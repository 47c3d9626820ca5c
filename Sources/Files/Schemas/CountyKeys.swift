import County

/// Every key of `county.yaml` with the form of its value, made of the keys that its reader takes.
package enum CountyKeys {
  package static let root = KeyForm.record(
    KeyRecord(keys("county", CountyYAML.keys), required: [["name", "year", "standard"]]))

  /// Keys that the reader takes and no form is given for; a test keeps it empty.
  package static var formless: [String] {
    let groups = [
      ("county", CountyYAML.keys), ("preconditions", CountyYAML.preconditionKeys), ("promise", CountyYAML.promiseKeys),
      ("posts", CountyYAML.postKeys), ("point", CountyYAML.pointKeys), ("published", CountyYAML.publishedKeys),
      ("synthetic", CountyYAML.syntheticKeys),
    ]
    return groups.flatMap { group, keys in keys.map { "\(group).\($0)" } }.filter { form($0) == nil }
  }

  private static func keys(_ group: String, _ names: [String]) -> [KeyRecord.Key] {
    names.map { KeyRecord.Key($0, form("\(group).\($0)") ?? .any, in: group) }
  }

  private static func form(_ word: String) -> KeyForm? {
    switch word {
    case "county.name", "county.code", "county.province", "promise.evidence", "point.name": .text
    case "county.year", "promise.made", "promise.due", "promise.dueAlternative": .year
    case "county.standard", "county.localTarget", "county.schools": .path
    case "county.values": .words(Values.allCases.map(\.rawValue) + Values.aliases.keys.sorted())
    case "county.backboneHaveDegree": .yesNo
    case "county.bachelorShare": .share
    case "county.tableI":
      .record(KeyRecord(TableI.Column.allCases.map { KeyRecord.Key($0.rawValue, .amount, in: "tableI") }))
    case "county.preconditions": .record(KeyRecord(keys("preconditions", CountyYAML.preconditionKeys)))
    case "preconditions.basicBalance": .built
    case "county.promises":
      .list(.record(KeyRecord(keys("promise", CountyYAML.promiseKeys), required: [["school", "made", "due"]])))
    case "promise.school", "point.into": .id
    case "county.posts": .record(KeyRecord(keys("posts", CountyYAML.postKeys)))
    case "posts.approved": .either([.whole(0...1e6), .table(.whole(0...1e6), byYear: true)])
    case "posts.filled": .whole(0...1e6)
    case "county.teachingPoints":
      .list(.record(KeyRecord(keys("point", CountyYAML.pointKeys), required: [["name", "pupils", "classes"]])))
    case "point.pupils": .whole(0...100_000)
    case "point.classes": .whole(0...5000)
    case "county.clauses": .record(KeyRecord(ClauseID.allCases.filter { !$0.declares.isEmpty }.map(clause)))
    case "county.synthetic": .either([.yesNo, .record(KeyRecord(keys("synthetic", CountyYAML.syntheticKeys)))])
    case "synthetic.method", "synthetic.version": .text
    case "synthetic.seed": .whole(0...CountyYAML.largestSeed)
    case "synthetic.files": .table(.text, byYear: false)
    case "county.published": .record(KeyRecord(keys("published", CountyYAML.publishedKeys)))
    case "published.sectionsFull", "published.means", "published.cvs":
      byStage(.record(KeyRecord(Indicator.allCases.map { KeyRecord.Key($0.rawValue, figure, in: "indicator") })))
    case "published.composites": byStage(figure)
    default: nil
    }
  }

  private static let figure = KeyForm.number(0...1e9)

  private static func byStage(_ form: KeyForm) -> KeyForm {
    .record(KeyRecord(Stage.allCases.map { KeyRecord.Key($0.rawValue, form, in: "stage") }))
  }

  private static func clause(_ clause: ClauseID) -> KeyRecord.Key {
    let figures = clause.declares.map { KeyRecord.Key($0.rawValue, form(of: $0), in: "figure") }
    return KeyRecord.Key(clause.rawValue, .record(KeyRecord(figures)), in: "clause")
  }

  private static func form(of key: FigureKey) -> KeyForm {
    switch key.form {
    case .yesNo: .yesNo
    case .count: .whole(0...1e9)
    case .amount: .amount
    case .number: figure
    case .share: .share
    }
  }
}
