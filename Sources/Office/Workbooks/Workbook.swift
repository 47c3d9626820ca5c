import County
import Foundation

/// A workbook of Office Open XML, transitional or strict: its sheets as grids.
struct Workbook {
  private var archive: Archive
  private let path: String
  private var place: Place { Place(file: path) }

  /// More cells than any county has; what is beyond is no table of schools.
  static let mostCells = 5_000_000
  /// Heads are merged in some dozens of blocks; far more than a table of schools has are left out.
  static let mostMerges = 100_000

  private struct Sheet {
    var name: String
    var part: String
    var isHidden: Bool
  }

  static func grids(_ archive: Archive, path: String) throws(Problem) -> [Grid] {
    var workbook = Workbook(archive: archive, path: path)
    return try workbook.grids()
  }

  private init(archive: Archive, path: String) {
    self.archive = archive
    self.path = path
  }

  private mutating func grids() throws(Problem) -> [Grid] {
    let main = try relations("").first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    guard let bytes = try archive.part(main) else { throw Problem(.office(.missingPart(name: main)), at: place) }
    let own = try relations(main)
    var sheets: [Sheet] = []
    var from1904 = false
    try Markup.read(bytes, part: main, at: place) { name, attributes in
      switch name {
      case "workbookPr": from1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      case "sheet":
        guard let id = attributes.local("id"), let relation = own.first(where: { $0.id == id }),
          relation.type.hasSuffix("/worksheet")
        else { return }
        let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
        sheets.append(Sheet(name: attributes["name"] ?? "", part: relation.target, isHidden: isHidden))
      default: break
      }
    }
    func part(_ kind: String) -> String? { own.first { $0.type.hasSuffix("/" + kind) }?.target }
    var strings: [String] = []
    if let name = part("sharedStrings"), let bytes = try archive.part(name) {
      strings = try SharedStrings.read(bytes, part: name, at: place)
    }
    var styles = Styles()
    if let name = part("styles"), let bytes = try archive.part(name) { styles = try Styles(bytes, at: place) }
    var grids: [Grid] = []
    for sheet in sheets {
      guard let bytes = try archive.part(sheet.part) else {
        throw Problem(.office(.missingPart(name: sheet.part)), at: place)
      }
      var reader = SheetReader(
        Grid(file: path, sheet: sheet.name), strings: strings, styles: styles, from1904: from1904)
      reader.grid.isHidden = sheet.isHidden
      grids.append(try reader.read(bytes, part: sheet.part, at: place))
    }
    return grids
  }

  private struct Relation {
    var id: String
    var type: String
    var target: String
  }

  /// The parts that a part refers to; of the whole file where no part is named.
  private mutating func relations(_ part: String) throws(Problem) -> [Relation] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
    guard let bytes = try archive.part(name) else { return [] }
    var relations: [Relation] = []
    try Markup.read(bytes, part: name, at: place) { element, attributes in
      guard element == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
        let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      relations.append(Relation(id: id, type: type, target: Workbook.resolve(target, in: folder)))
    }
    return relations
  }

  /// The name of a part as one in a folder of the archive refers to it.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
    }
    return parts.joined(separator: "/")
  }
}

/// The texts that the cells of a workbook share.
enum SharedStrings {
  static func read(_ bytes: Data, part: String, at place: Place) throws(Problem) -> [String] {
    var strings: [String] = []
    var current = ""
    var isText = false
    var phonetic = 0
    try Markup.read(bytes, part: part, at: place) { name, _ in
      switch name {
      case "si": current = ""
      case "rPh": phonetic += 1
      case "t": isText = phonetic == 0
      default: break
      }
    } close: { name in
      switch name {
      case "si": strings.append(current)
      case "rPh": phonetic -= 1
      case "t": isText = false
      default: break
      }
    } text: { text in
      if isText { current += text }
    }
    return strings
  }
}
