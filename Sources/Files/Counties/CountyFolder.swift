import County
import Foundation
import Office
import Regulation

/// A county folder, read and checked: the county and the files it was read from.
package struct CountyFolder: Sendable {
  package var path: String
  package var county: County
  package var inputs: [InputFile]

  /// What a reader should know of how its files were read.
  package var notices: [Notice] { county.notices }

  /// Reads a folder; throws every problem of all its files together.
  ///
  /// `named`: where a plan names it. `judgedBy`: standards in addition to the county's own whose columns `schools.csv` may have.
  package init(_ path: String, named: Place? = nil, judgedBy: [Sourced<String>] = []) throws(Problems) {
    guard Reach.holds(path) else {
      throw Problems([Problem(.workbench(.outsideFolder), at: named ?? Place(file: path))])
    }
    var isFolder = ObjCBool(false)
    guard !path.isEmpty, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let fault = named == nil ? FileBytes.absence(of: path) : .namedFileMissing(path: path)
      throw Problems([Problem(fault, at: named ?? Place(file: path))])
    }
    let path = Paths.tidy(path)
    guard isFolder.boolValue else { throw Problems([Problem(.notAFolder, at: Place(file: path))]) }
    var reading = FolderReading(path: path, judgedBy: judgedBy)
    let read = reading.county()
    guard reading.problems.isEmpty, var county = read else { throw Problems(reading.problems) }
    var problems: [Problem] = []
    CountyChecks.check(&county, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    county.notices =
      reading.notices + county.notices + FolderReading.unread(in: path, besides: reading.inputs.map(\.path))
    self.path = path
    self.county = county
    inputs = reading.inputs
  }
}

/// The files of a folder, read one after another.
struct FolderReading {
  let path: String
  let judgedBy: [Sourced<String>]
  var problems: [Problem] = []
  var inputs: [InputFile] = []
  var notices: [Notice] = []
  /// What `county.yaml` says the table of schools holds.
  private var values: Values?
  /// The workbook that `county.yaml` names for the table of schools, and the year of the census.
  private var source: Sourced<String>?
  private var year: Int?
  /// What the table of schools came from, where it is one as a county keeps it.
  private var intake: Intake?
  /// Hashes of files by name: as `county.yaml` says they were made, and as they were found.
  private var made: [String: String] = [:]
  private var found: [String: String] = [:]

  init(path: String, judgedBy: [Sourced<String>]) {
    self.path = path
    self.judgedBy = judgedBy
  }

  mutating func county() -> County? {
    guard var county = countyFile() else {
      _ = schools(judgedBy)
      return nil
    }
    let own = [county.standard] + (county.localTarget.map { [$0] } ?? [])
    let named = own.map { Sourced(Paths.standard($0.value, from: $0.place.file), at: $0.place) }
    if let (sections, schools) = schools(named + judgedBy) {
      county.sections = sections
      county.schools = schools
    }
    if let table = table("births.csv", OfficialHeads.births) {
      (county.births, county.groupBirths) = SmallTables.births(table, &problems)
    }
    if let table = table("kindergarten.csv", OfficialHeads.kindergarten) {
      (county.kindergarten, county.groupKindergarten) = SmallTables.kindergarten(
        table, census: county.year, &problems)
    }
    if let table = table("cohorts.csv", OfficialHeads.cohorts) {
      county.cohorts = SmallTables.cohorts(table, &problems)
    }
    if let table = table("feeders.csv", OfficialHeads.feeders) {
      county.feeders = SmallTables.feeders(table, &problems)
    }
    if let table = table("travel.csv", OfficialHeads.travel) { county.trips = SmallTables.travel(table, &problems) }
    if let table = table("enrolment.csv", OfficialHeads.enrolment) {
      let rolls = SmallTables.enrolment(table, census: county.year, &problems)
      (county.enrolment, county.pastEnrolment, county.pastTotals) = (rolls.census, rolls.past, rolls.totals)
      let years = Set(county.pastEnrolment.keys).union(county.pastTotals.keys).sorted()
      if !years.isEmpty { notices.append(Notice(.pastEnrolment(years: years), at: table.headPlace)) }
    } else if let intake {
      (county.enrolment, county.pastEnrolment) = intake.rolls(county.sections)
    }
    county.sources = sources()
    county.synthetic?.changed = made.sorted { $0.key < $1.key }.filter { found[$0.key] != $0.value }.map {
      Synthetic.Changed(file: Paths.tidy("\(path)/\($0.key)"), isMissing: found[$0.key] == nil)
    }
    return county
  }

  /// `standards`: whose columns may stand beside those that every county may have.
  ///
  /// A column nobody knows is no mistake of the table while a standard that may declare it cannot be read: then what is
  /// wrong with the standard is reported instead.
  private mutating func schools(_ standards: [Sourced<String>]) -> ([Section], [School])? {
    let (columns, faults) = StandardFile.columns(of: standards)
    defer {
      let told = problems.count
      if !faults.isEmpty { problems.removeAll { if case .unknownColumn = $0.fault { true } else { false } } }
      if problems.count < told { problems += faults }
    }
    let heads = OfficialHeads.schools(besides: columns)
    guard let table = source.map({ workbook($0, heads) }) ?? schoolsTable(heads) else { return nil }
    let values = Values.settle(table, told: values, &notices, &problems)
    defer { if let intake { problems = intake.withoutEchoes(problems) } }
    return SchoolsTable.read(table, values, extra: columns, &notices, &problems)
  }

  /// `schools.csv` under our own heads, or as a county keeps it.
  private mutating func schoolsTable(_ heads: Heads) -> CSV? {
    guard let file = file("schools.csv", limit: TextFile.tableLimit, must: true) else { return nil }
    var faults: [Problem] = []
    let grid = Grid(file, &faults)
    guard !HeadFinder(grid, heads).all().isEmpty else { return table(file, heads) }
    problems += faults
    return understood([grid], heads, isStrict: true)
  }

  /// The tables of schools that `county.yaml` names, read anew each time.
  private mutating func workbook(_ source: Sourced<String>, _ heads: Heads) -> CSV? {
    do throws(Problem) {
      let file = try SourceFile(Paths.resolve(source.value, from: source.place.file), named: source.place)
      inputs.append(file.input)
      notices += file.notices
      problems += file.problems
      return understood(file.grids, heads, isStrict: false)
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Tables as a county keeps them under our heads. `isStrict`: a head nobody knows is refused.
  private mutating func understood(_ grids: [Grid], _ heads: Heads, isStrict: Bool) -> CSV? {
    let intake = Intake(grids, known: heads, year: year)
    problems += intake.problems
    guard !intake.table.rows.isEmpty else { return nil }
    self.intake = intake
    notices += intake.notices
    let isPast = intake.understanding.tables.flatMap(\.columns).filter {
      heads.passedOver.contains($0.column) && $0.column != OfficialHeads.number
    }.map(\.head)
    if !isPast.isEmpty {
      var told: Set<String> = []
      let printed = isPast.filter { told.insert($0).inserted }
      notices.append(Notice(.columnsNotUsed(heads: printed), at: intake.table.headPlace))
    }
    let table = OfficialTable.complete(intake.table, told: intake.told, &notices)
    if isStrict {
      let place = table.headPlace
      for head in Set(intake.understanding.tables.flatMap(\.unused)).sorted() {
        problems.append(
          Problem(.unknownColumn(head: head, nearest: heads.nearestColumn(head)), at: place))
      }
    }
    table.checkHeads(heads, &problems)
    return heads.required.allSatisfy(table.heads.contains) ? table : nil
  }

  private mutating func countyFile() -> County? {
    guard let tree = tree("county.yaml", must: true)?.canonical(by: CountyKeys.root, &problems) else { return nil }
    let reader = TreeReader()
    source = CountyYAML.schools(tree, reader)
    let county = CountyYAML.county(tree, reader)
    values = CountyYAML.values(tree, reader)
    year = county?.year
    made = SyntheticFolder.hashes(in: tree)
    problems += reader.problems
    return county
  }

  private mutating func sources() -> [Source] {
    guard let tree = tree("sources.yaml", must: false) else { return [] }
    let reader = TreeReader()
    let sources = SourcesYAML.sources(tree, reader)
    problems += reader.problems
    return sources
  }

  /// Files that a county folder may have, and the endings of those that hold data.
  private static let known = [
    "county.yaml", "schools.csv", "births.csv", "kindergarten.csv", "cohorts.csv", "feeders.csv", "travel.csv",
    "enrolment.csv",
    "sources.yaml",
  ]
  private static let tables = ["csv", "tsv", "xlsx", "xls", "et", "ods"]

  /// Tables that nothing reads, and YAML files whose name is nearly that of one that would be; plans, standards and
  /// margins may lie in the folder under names of their own.
  static func unread(in folder: String, besides read: [String]) -> [Notice] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let own = Set(read.map { ($0 as NSString).lastPathComponent })
    return names.compactMap { name in
      let (stem, ending) = ((name as NSString).deletingPathExtension, (name as NSString).pathExtension.lowercased())
      guard !name.hasPrefix("."), !name.hasPrefix("~$"), !own.contains(name) else { return nil }
      let open = known.filter { !own.contains($0) }
      let meant = nearest(to: stem, among: open.map { ($0 as NSString).deletingPathExtension })
        .flatMap { meant in open.first { $0.hasPrefix(meant + ".") } }
      guard tables.contains(ending) || (["yaml", "yml"].contains(ending) && meant != nil) else { return nil }
      return Notice(.fileNotRead(nearest: meant), at: Place(file: Paths.tidy(folder + "/" + name)))
    }
  }

  /// Reads a file of the folder; one that must be there is a problem where it is not.
  private mutating func file(_ name: String, limit: Int, must: Bool) -> TextFile? {
    let full = Paths.tidy(path + "/" + name)
    // A link that leads nowhere is a mistake, not an absent file: so its own attributes are asked for.
    if !must, (try? FileManager.default.attributesOfItem(atPath: full)) == nil { return nil }
    do throws(Problem) {
      let file = try TextFile(full, limit: limit)
      inputs.append(file.input)
      notices += file.notices
      found[name] =
        name == "county.yaml" ? SyntheticFolder.hash(of: Array(file.text.utf8), named: name) : file.input.sha256
      return file
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func tree(_ name: String, must: Bool) -> Tree? {
    guard let file = file(name, limit: TextFile.yamlLimit, must: must) else { return nil }
    do throws(Problems) { return try TreeParser.parse(file) } catch {
      problems += error.all
      return nil
    }
  }

  /// A table of the folder with its heads checked; nil where it is missing or lacks a required column.
  private mutating func table(_ name: String, _ heads: Heads, must: Bool = false) -> CSV? {
    guard let file = file(name, limit: TextFile.tableLimit, must: must) else { return nil }
    return table(file, heads)
  }

  private mutating func table(_ file: TextFile, _ heads: Heads) -> CSV? {
    var table = CSV(file, &problems)
    table.name(by: heads, &problems)
    let isPast = table.heads.filter { heads.passedOver.contains($0) && $0 != OfficialHeads.number }
    if !isPast.isEmpty {
      let printed = isPast.map { table.printed[$0] ?? $0 }
      notices.append(Notice(.columnsNotUsed(heads: printed), at: table.headPlace))
    }
    table.checkHeads(heads, &problems)
    return heads.required.allSatisfy(table.heads.contains) ? table : nil
  }
}
