import County
import Foundation
import Office

/// A county made of its own tables: what `county new` understood, and the files it writes.
package struct NewCounty: Sendable {
  package internal(set) var county: County
  package let understanding: Understanding
  package internal(set) var notices: [Notice]
  package let inputs: [InputFile]
  private let rows: [CSV.Row]
  /// Columns that the tables give; others were told from names, numbers and grades.
  let given: Set<String>
  /// What was taken over from the folder it was rolled on from.
  package internal(set) var carried = Carried()

  /// What the user says of the county; the rest is inferred from titles, names of files and the day.
  package struct Options: Sendable {
    package var name: String?
    package var year: Int?
    package var standard: String?
    package var sheet: String?
    /// Year and month of today.
    package var today: (year: Int, month: Int)

    package init(name: String?, year: Int?, standard: String?, sheet: String?, today: (year: Int, month: Int)) {
      self.name = name
      self.year = year
      self.standard = standard
      self.sheet = sheet
      self.today = today
    }
  }

  /// The standard of a county that says none.
  package static let usualStandard = "national-2017"

  /// Reads files and brings their tables together; throws every problem of all of them.
  package init(_ paths: [String], _ options: Options) throws(Problems) {
    var problems: [Problem] = []
    var files: [SourceFile] = []
    for path in paths {
      do throws(Problem) { files.append(try SourceFile(path)) } catch { problems.append(error) }
    }
    problems += files.flatMap(\.problems)
    let standard = Sourced(options.standard ?? NewCounty.usualStandard, at: Place(file: "--standard"))
    let (columns, faults) = StandardFile.columns(of: [standard])
    problems += faults
    guard problems.isEmpty else { throw Problems(problems) }
    let heads = OfficialHeads.schools(besides: columns)
    let grids = files.flatMap(\.grids).map(EnglishForm.inChinese)
    let intake = Intake(grids, known: heads, sheet: options.sheet, year: options.year)
    problems += intake.problems
    var notices = files.flatMap(\.notices)
    var table = OfficialTable.complete(intake.table, told: intake.told, &notices)
    given = Set(intake.table.heads).subtracting(intake.told)
    guard !table.rows.isEmpty else { throw Problems(problems) }
    // A resource that no table gives is unknown; a roll or its classes must be given.
    let blank = intake.understanding.missing.filter { column in Indicator.allCases.contains { $0.column == column } }
    for column in blank {
      table.heads.append(column)
      for at in table.rows.indices { table.rows[at].fields.append("") }
    }
    table.checkHeads(heads, &problems)
    let values = Values.settle(table, told: nil, &notices, &problems)
    let (sections, schools) = SchoolsTable.read(table, values, extra: columns, &notices, &problems)
    guard problems.isEmpty else { throw Problems(intake.withoutEchoes(problems)) }

    var understanding = intake.understanding
    let first = Place(file: files.first?.path ?? "")
    let name = options.name ?? understanding.name?.value ?? NewCounty.name(of: first.file)
    if options.name == nil { understanding.facts.append((.assumedName(name), understanding.name?.place ?? first)) }
    let fileYear = paths.lazy.compactMap { Intake.census($0.split(separator: "/").last.map(String.init) ?? "") }.first
    let year =
      options.year ?? understanding.year?.value ?? fileYear
      ?? (options.today.month >= 9 ? options.today.year : options.today.year - 1)
    if options.year == nil { understanding.facts.append((.assumedYear(year), understanding.year?.place ?? first)) }
    if options.standard == nil { understanding.facts.append((.assumedStandard(standard.value), first)) }

    var county = County(name: name, year: year, standard: standard, place: first)
    county.sections = sections
    county.schools = schools
    (county.enrolment, county.pastEnrolment) = intake.rolls(sections)
    var declarations = Declarations(grids, known: heads)
    declarations.declare(in: &county)
    understanding.declared = declarations.values
    // A form that was read is no longer one that is only known by its title.
    understanding.facts.removeAll { fact in
      guard case .otherForm = fact.fact else { return false }
      return declarations.facts.contains { $0.place.file == fact.place.file && $0.place.sheet == fact.place.sheet }
    }
    understanding.facts += declarations.facts
    CountyChecks.check(&county, &problems)
    guard problems.isEmpty else { throw Problems(problems) }
    self.county = county
    self.understanding = understanding
    self.notices = notices
    inputs = files.map(\.input)
    rows = table.rows
  }

  /// The name of a file without its ending and the words of the form.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").dropLast().joined(separator: ".")
    let plain = stem.replacing(/表\s?(Ⅱ|II|2)\s?[-—－]?\s?2?|20[0-9]{2}年?|学校(填报)?表(格)?|[（(].*[）)]/, with: "")
    let trimmed = plain.trimmingCharacters(in: CharacterSet(charactersIn: " -_—.、　"))
    // The file of one school says nothing of its county; the folder of all of them may.
    if RowWords.isSchool(trimmed) {
      let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
      return folder.contains(where: "县市区旗".contains) ? folder : "本县"
    }
    return trimmed.isEmpty ? (stem.isEmpty ? file : stem) : trimmed
  }

  // MARK: The files

  /// Tables and sources as they are written; `county.yaml` and the plan are words, and come from elsewhere.
  package var tables: [(name: String, text: String)] {
    var files = [("schools.csv", SchoolsText.text(county))]
    if !county.enrolment.isEmpty || !county.pastEnrolment.isEmpty || !county.pastTotals.isEmpty {
      let past = county.pastEnrolment.sorted { $0.key > $1.key }
      let years = (county.enrolment.isEmpty ? [] : [(county.year, county.enrolment)]) + past.map { ($0.key, $0.value) }
      let hasPast = !past.isEmpty || !county.pastTotals.isEmpty
      let rows = years.flatMap { year, rolls in
        rolls.map { roll in
          ([SchoolsText.field(roll.section)] + (hasPast ? ["\(year)"] : [])
            + ["\(roll.grade)", CellText.plain(roll.pupils), roll.classes.map(CellText.plain) ?? ""])
            .joined(separator: ",")
        }
      }
      let totals = county.pastTotals.sorted { $0.key > $1.key }.flatMap { year, totals in
        totals.map { "\(SchoolsText.field($0.section)),\(year),,\(CellText.plain($0.pupils))," }
      }
      let head = hasPast ? "section,year,grade,pupils,classes" : "section,grade,pupils,classes"
      files.append(("enrolment.csv", ([head] + rows + totals).joined(separator: "\n") + "\n"))
    }
    files.append(("sources.yaml", sources))
    return files + carried.files
  }

  /// Where every column comes from: file, sheet and cells.
  private var sources: String {
    var entries: [Tree.Entry] = []
    let place = county.place
    func entry(_ key: String, _ fields: [(String, String)]) -> Tree.Entry {
      Tree.Entry(
        key: key, place: place,
        value: .mapping(fields.map { Tree.Entry(key: $0.0, place: place, value: .scalar($0.1, place)) }, place))
    }
    let isConverted = notices.contains { notice in
      if case .perPupilConverted = notice.fact { true } else { false }
    }
    for column in SchoolsText.heads(county) where !["id", "school"].contains(column) {
      let cells = ranges(column)
      if let kept = carried.columns[column] {
        entries.append(entry(column, kept))
        continue
      }
      guard !cells.isEmpty || column != "built" else {
        entries.append(entry(column, [("source", "表Ⅳ-4 所写的建成时间"), ("trust", Trust.official.rawValue)]))
        continue
      }
      guard !cells.isEmpty else {
        entries.append(
          entry(column, [("source", "由校名、序号和年级数推定"), ("trust", Trust.calculated.rawValue), ("assumed", "yes")]))
        continue
      }
      let isOwn = !isConverted || !Indicator.allCases.contains { $0.column == column }
      var fields = [
        ("source", cells.prefix(8).joined(separator: "、") + (cells.count > 8 ? "等 \(cells.count) 处" : "")),
        ("trust", (isOwn ? Trust.official : .calculated).rawValue),
      ]
      var formulas = understanding.facts.compactMap { fact -> String? in
        guard case .filledFromTotal(let name, column, _) = fact.fact else { return nil }
        return "\(name)：合计减其余各行"
      }
      if !isOwn { formulas.append("生均或每百名学生值 × 在校生数") }
      if !formulas.isEmpty { fields.append(("formula", formulas.joined(separator: "；"))) }
      // What was converted no longer is what its head says.
      if isOwn, let head = rows.lazy.compactMap({ $0.origin?.columns[column]?.head }).first {
        fields.append(("head", head.filter { !$0.isNewline }))
      }
      entries.append(entry(column, fields))
    }
    return (["# 各列取自哪个文件、工作表和单元格；trust: A 表中原数，C 推算。"] + TreeText.lines(entries)).joined(separator: "\n") + "\n"
  }

  /// The runs of cells a column was read from.
  private func ranges(_ column: String) -> [String] {
    var runs: [(sheet: String, file: String, letter: String, first: Int, last: Int)] = []
    var cells: [String] = []
    for row in rows {
      guard let origin = row.origin else { continue }
      if let other = origin.others[column] {
        let file = other.file.split(separator: "/").last.map(String.init) ?? other.file
        let cell = "\(file) " + (other.cell.map { "\(other.sheet ?? "")!\($0)" } ?? "第 \(other.line ?? 0) 行")
        if cells.last != cell { cells.append(cell) }
        continue
      }
      guard let known = origin.columns[column] else { continue }
      let letter = origin.sheet == nil ? known.head : Grid.letters(known.at)
      if let last = runs.last, last.sheet == origin.sheet ?? "", last.file == origin.file, last.letter == letter,
        origin.row > last.last, origin.row <= last.last + 3
      {
        runs[runs.count - 1].last = origin.row
      } else {
        runs.append((origin.sheet ?? "", origin.file, letter, origin.row, origin.row))
      }
    }
    return cells
      + runs.map { run in
        let file = run.file.split(separator: "/").last.map(String.init) ?? run.file
        return run.sheet.isEmpty
          ? "\(file) 第 \(run.first)–\(run.last) 行"
          : "\(file) \(run.sheet)!\(run.letter)\(run.first):\(run.letter)\(run.last)"
      }
  }
}
