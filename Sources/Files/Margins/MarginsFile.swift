import County
import Regulation
import Synthesis

/// A margins file: a county without its schools, and the sums from which `synthesize` makes them.
package struct MarginsFile: Sendable {
  /// What the county is and declares; it has no schools yet.
  package var county: County
  package var margins: Margins
  package var inputs: [InputFile]
  /// What goes into `county.yaml` and `sources.yaml` as it stands.
  let declared: [Tree.Entry]
  let sources: [Tree.Entry]

  /// Reads a margins file; throws every problem of it together. `seed` wins over the file's own.
  package init(_ path: String, seed: UInt64? = nil) throws(Problems) {
    let file: TextFile
    do throws(Problem) { file = try TextFile(Paths.tidy(path), limit: TextFile.yamlLimit) } catch {
      throw Problems([error])
    }
    let tree = try TreeParser.parse(file)
    let reader = TreeReader()
    let margins = MarginsReader(reader).margins(tree, seed: seed)
    var declared: [Tree.Entry] = []
    if case .mapping(let entries, _) = tree {
      declared = entries.filter { MarginsReader.passed.contains($0.key) }
    }
    let county = CountyYAML.county(.mapping(declared, tree.place), reader)
    var sources: [Tree.Entry] = []
    if case .mapping(let entries, _)? = tree["sources"] { sources = entries }
    let staff = margins?.staff
    if let staff, county?.posts.filled != nil {
      reader.report(.conflicting(key: "staff", with: "posts.filled"), at: staff.place)
    }
    let read = tree["sources"].map { SourcesYAML.sources($0, reader) } ?? []
    try reader.finish()
    guard var margins, var county else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    county.sources = read
    margins.posts = county.posts.approved
    margins.staff = staff ?? county.posts.filled
    self.county = county
    self.margins = margins
    self.declared = declared
    self.sources = sources
    inputs = [file.input]
  }

  /// A county of a given number of sections from built-in margins, for tests and benchmarks.
  package init(sections: Int, seed: UInt64) {
    let place = Place(file: "--sections")
    func text(_ text: String) -> Tree { .scalar(text, place) }
    func entry(_ key: String, _ value: Tree) -> Tree.Entry { Tree.Entry(key: key, place: place, value: value) }
    let name = "合成县（\(sections) 个学段部）"
    let standard = "national-2017"
    declared = [
      entry("name", text(name)), entry("year", text("\(MarginsFile.sizeOnlyYear)")), entry("standard", text(standard)),
      entry(
        "clauses",
        .mapping(
          [
            entry(
              "G5", .mapping([entry("classesOverPrimary", text("0")), entry("classesOverJunior", text("0"))], place)),
            entry("G11", .mapping([entry("eligible", text("\(sections * 12)"))], place)),
            entry("V1", .mapping([entry("clear", text("是"))], place)),
          ], place)),
    ]
    sources = [
      entry(
        "births",
        .mapping([entry("source", text("合成")), entry("trust", text("M")), entry("assumed", text("yes"))], place))
    ]
    let reader = TreeReader()
    county =
      CountyYAML.county(.mapping(declared, place), reader)
      ?? County(name: name, year: MarginsFile.sizeOnlyYear, standard: Sourced(standard, at: place), place: place)
    margins = Margins(sections: sections, seed: seed, year: MarginsFile.sizeOnlyYear, place: place)
    inputs = []
  }

  /// Makes the county and the texts of its folder; throws what cannot be met and what does not agree.
  package func made() throws(Problems) -> (county: SyntheticCounty, folder: SyntheticFolder) {
    let standard = try StandardFile(
      Paths.standard(county.standard.value, from: county.standard.place.file), named: county.standard.place)
    var made = try SyntheticCounty(margins, for: county, by: standard.standard)
    var problems: [Problem] = []
    CountyChecks.check(&made.county, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    return (made, SyntheticFolder(made, from: self))
  }

  /// The largest seed that JSON and YAML hold exactly.
  package static var largestSeed: UInt64 { UInt64(CountyKeys.largestSeed) }

  /// The sizes for which there are built-in margins.
  package static let sizes = 12...5000

  private static let sizeOnlyYear = 2024
}
