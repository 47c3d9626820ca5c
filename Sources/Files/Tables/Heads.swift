import County

/// The heads of a table as its file may print them: English names, official Chinese heads, and what is passed over.
struct Heads {
  let required: [String]
  let optional: [String]
  /// Official and usual Chinese heads, in plain form, with the column each stands for.
  let aliases: [String: String]
  /// Columns of official tables that are read past.
  let passedOver: [String]

  init(required: [String], optional: [String] = [], aliases: [(String, String)] = [], passedOver: [String] = []) {
    self.required = required
    self.optional = optional
    self.aliases = Dictionary(aliases.map { (Heads.plain($0), $1) }, uniquingKeysWith: { first, _ in first })
    self.passedOver = passedOver
  }

  /// The column a printed head stands for; nil where nobody knows it.
  func column(_ head: String) -> String? {
    let plain = Heads.plain(head)
    let known = required + optional
    if known.contains(plain) { return plain }
    if let column = aliases[plain] ?? aliases[Heads.withoutUnit(plain)] { return column }
    return passedOver.first { plain.hasPrefix(Heads.plain($0)) }
  }

  /// The known head nearest to one nobody knows, if any is near.
  func nearestColumn(_ head: String) -> String? {
    nearest(to: head, among: required + optional + aliases.keys.sorted())
  }

  /// A head without spaces, line breaks and commas, its full-width letters and brackets made half-width.
  static func plain(_ head: String) -> String {
    // Figures and codes are plain as they stand.
    if head.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ",") }) { return head }
    var plain = ""
    for scalar in head.unicodeScalars {
      switch scalar.value {
      case 0x2C, 0x3001, 0xFF0C: continue  // , 、 ，
      case 0xFF01...0xFF5E: plain.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: if !scalar.isBlank { plain.unicodeScalars.append(scalar) }
      }
    }
    return plain
  }

  /// Units that may follow a head in brackets; others, as 万元, change what the figure means and are not taken off.
  private static let units = ["㎡", "m2", "m²", "平方米", "元", "人", "名", "间", "个", "所", "台", "册", "年"]

  /// The column a head would stand for were it not in 万元; nil where it is not, or nobody knows it.
  func columnInTenThousands(_ head: String) -> String? {
    let plain = Heads.plain(head)
    guard let unit = ["(万元)", "(单位:万元)", "万元"].first(where: plain.hasSuffix) else { return nil }
    return column(String(plain.dropLast(unit.count)))
  }

  private static func withoutUnit(_ plain: String) -> String {
    for unit in units where plain.hasSuffix("(\(unit))") { return String(plain.dropLast(unit.count + 2)) }
    return plain
  }
}

extension CSV {
  /// Gives every column its own name; two heads that stand for one column are a problem.
  mutating func name(by known: Heads, _ problems: inout [Problem]) {
    var first: [String: String] = [:]
    let line = headLine
    heads = heads.map { head in
      let column = known.column(head) ?? head
      if let earlier = first[column], earlier != head {
        let fault = Fault.twoHeads(column: column, first: earlier, second: head)
        problems.append(Problem(fault, at: Place(file: file, line: line)))
      }
      if first[column] == nil { first[column] = head }
      return column
    }
    printed = first
  }

  /// Whether a column stands under a head other than its own name, as official tables print it.
  func isOfficial(_ column: String) -> Bool { printed[column].map { Heads.plain($0) != column } ?? false }
}
