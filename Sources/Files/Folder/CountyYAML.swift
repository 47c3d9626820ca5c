import County
import Regulation
import Simulation

/// `county.yaml`: what the county is and what it declares.
enum CountyYAML {
  static func county(_ tree: Tree, _ reader: TreeReader) -> County? {
    let fields = reader.fields(tree, CountyKeys.county)
    let name = fields.requiredText("name")
    let year = fields.required("year", Scalars.year)
    let standard = fields.sourced("standard", TreeReader.plain)
    if fields.tree("standard") == nil { fields.miss("standard") }
    let file = tree.place.file
    guard let name, let year, let standard else { return nil }
    var county = County(name: name, year: year, standard: standard, place: Place(file: file))
    county.localTarget = fields.sourced("localTarget", TreeReader.plain)
    county.code = fields.text("code")
    county.province = fields.text("province")
    county.backboneHaveDegree = fields.optional("backboneHaveDegree", Scalars.yesNo) ?? true
    county.bachelorShare = fields.figure("bachelorShare")
    if let tree = fields.tree("posts") { county.posts = posts(tree, reader, census: county.year) }
    county.seat = seat(fields.tree("seat"), reader)
    if let tree = fields.tree("teachingPoints") { county.teachingPoints = reader.teachingPoints(tree) }
    if let tree = fields.tree("tableI") { county.tableI = tableI(tree, reader) }
    if let tree = fields.tree("preconditions") {
      county.basicBalance = reader.fields(tree, CountyKeys.preconditions).sourced("basicBalance", Scalars.built)
    }
    if let tree = fields.tree("promises") { county.promises = promises(tree, reader) }
    if let tree = fields.tree("clauses") {
      county.declared = declarations(tree, reader)
      readEligible(tree, in: &county, reader)
    }
    if let tree = fields.tree("published") { county.published = published(tree, reader) }
    if let tree = fields.tree("unitCosts") { county.unitCosts = unitCosts(tree, reader) }
    county.roads.factor = fields.sourcedFigure("roadFactor")
    if let tree = fields.tree("history") { county.history = HistoryYAML.history(tree, reader) }
    if let tree = fields.tree("synthetic") { county.synthetic = synthetic(tree, reader) }
    return county
  }

  /// Lays figures of 表Ⅰ, of the clauses and of 表Ⅱ-1 and 表Ⅲ over those a county has.
  static func declare(_ tree: Tree, in county: inout County, _ reader: TreeReader) {
    if let tree = tree["tableI"] {
      county.tableI.figures.merge(tableI(tree, reader).figures) { $1 }
    }
    if let tree = tree["clauses"] {
      for (clause, own) in declarations(tree, reader) {
        let figures = (county.declared[clause]?.figures ?? [:]).merging(own.figures) { $1 }
        county.declared[clause] = Declaration(figures: figures, place: county.declared[clause]?.place ?? own.place)
      }
    }
    if let tree = tree["published"] {
      let own = published(tree, reader)
      var all = county.published
      for stage in Stage.allCases.map(\.index) {
        for at in 0..<Indicator.count {
          all.sectionsFull[stage][at] = own.sectionsFull[stage][at] ?? all.sectionsFull[stage][at]
          all.means[stage][at] = own.means[stage][at] ?? all.means[stage][at]
          all.cvs[stage][at] = own.cvs[stage][at] ?? all.cvs[stage][at]
        }
        all.composites[stage] = own.composites[stage] ?? all.composites[stage]
      }
      county.published = all
    }
  }

  /// The workbook that holds the table of schools, where it is not `schools.csv`.
  static func schools(_ tree: Tree, _ reader: TreeReader) -> Sourced<String>? {
    guard case .mapping = tree, let schools = tree["schools"] else { return nil }
    if case .none = schools { return nil }
    return reader.scalar(schools, TreeReader.plain).map { Sourced($0, at: schools.place) }
  }

  /// What the table of schools holds, where `values:` says so.
  static func values(_ tree: Tree, _ reader: TreeReader) -> Values? {
    guard case .mapping(let entries, let place) = tree else { return nil }
    // Keys that nobody knows are told once, where the county is read.
    return TreeReader.Fields(
      reader: reader, record: CountyKeys.county, entries: entries, place: place, isMapping: true
    ).word("values")
  }

  private static func seat(_ tree: Tree?, _ reader: TreeReader) -> [Sourced<String>] {
    guard let tree else { return [] }
    if case .scalar = tree { return reader.scalar(tree, TreeReader.filled).map { [Sourced($0, at: tree.place)] } ?? [] }
    let items = reader.items(tree)
    if items.isEmpty { reader.report(.blank, at: tree.place) }
    return items.compactMap { item in reader.scalar(item, TreeReader.filled).map { Sourced($0, at: item.place) } }
  }

  /// Teachers eligible for rotation by year: the last one up to the census is declared, later ones count on from theirs.
  private static func readEligible(_ tree: Tree, in county: inout County, _ reader: TreeReader) {
    let figures = CountyKeys.figures(of: .g11)
    guard let own = tree[ClauseID.g11.rawValue],
      case .mapping(let entries, let place)? = own[FigureKey.eligible.rawValue],
      let form = figures[FigureKey.eligible.rawValue]?.form.figure
    else { return }
    var latest: Int?
    for entry in entries {
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        guard let figure = figure(entry.value, form, reader) else { continue }
        if year > county.year { county.laterEligible[year] = Sourced(figure.value, at: entry.place) }
        guard year <= county.year, year >= latest ?? year else { continue }
        latest = year
        county.declared[.g11]?.figures[.eligible] = figure
      } catch { reader.report(error.fault, at: entry.place) }
    }
    if latest == nil { reader.report(.missingKey(key: "\(county.year)"), at: place) }
  }

  /// Posts filled in the census, and approved: one number, or by year, the last one up to the census being its own.
  private static func posts(_ tree: Tree, _ reader: TreeReader, census: Int) -> Posts {
    let fields = reader.fields(tree, CountyKeys.posts)
    let filled = fields.sourcedFigure("filled")
    guard case .mapping(let entries, let place)? = fields.tree("approved") else {
      return Posts(approved: fields.sourcedFigure("approved"), filled: filled)
    }
    var posts = Posts(filled: filled)
    var latest: Int?
    for entry in entries {
      do throws(Fault.Boxed) {
        let year = try Scalars.year(entry.key)
        guard let form = CountyKeys.posts["approved"]?.form.cell, let count = reader.figure(entry.value, form) else {
          continue
        }
        if year > census { posts.later[year] = Sourced(count, at: entry.place) }
        guard year <= census, year >= latest ?? year else { continue }
        latest = year
        posts.approved = Sourced(count, at: entry.place)
      } catch { reader.report(error.fault, at: entry.place) }
    }
    // Posts of later years alone leave those of the census open, by which it is judged.
    if latest == nil { reader.report(.missingKey(key: "\(census)"), at: place) }
    return posts
  }

  /// Unit costs: an amount with its unit, or with where it is from.
  private static func unitCosts(_ tree: Tree, _ reader: TreeReader) -> UnitCosts {
    let fields = reader.fields(tree, CountyKeys.unitCosts)
    var costs = UnitCosts()
    for kind in UnitCosts.Kind.allCases {
      guard let tree = fields.tree(kind.rawValue) else { continue }
      let form = CountyKeys.costForm(of: kind)
      func amount(_ text: String) throws(Fault.Boxed) -> Measure.Cost {
        let cost = try MeasureReader.cost(text)
        if case .yearlyCost = form, !cost.everyYear { throw Fault.Boxed(.notYearly(text: text)) }
        return cost
      }
      var (source, trust): (String?, Trust?)
      let cost: Measure.Cost?
      if case .mapping = tree {
        let own = reader.fields(tree, CountyKeys.unitCost(form))
        cost = own.required("cost", amount)
        source = own.text("source")
        trust = own.word("trust")
      } else {
        cost = reader.scalar(tree, amount)
      }
      costs[kind] = cost.map {
        UnitCost(
          yuan: $0.yuan, everyYear: $0.everyYear, source: source, trust: trust ?? .unverified, place: tree.place)
      }
    }
    return costs
  }

  /// `synthetic: yes`, or how it was made; `files` holds the hashes of what was made, for the writer.
  private static func synthetic(_ tree: Tree, _ reader: TreeReader) -> Synthetic? {
    if case .scalar = tree {
      let isMade = reader.scalar(tree, Scalars.yesNo) ?? false
      return isMade ? Synthetic(method: nil, version: nil, seed: nil, place: tree.place) : nil
    }
    let fields = reader.fields(tree, CountyKeys.synthetic)
    let seed = fields.figure("seed")
    return Synthetic(
      method: fields.text("method"), version: fields.text("version"), seed: seed.map { UInt64($0) }, place: tree.place)
  }

  private static func tableI(_ tree: Tree, _ reader: TreeReader) -> TableI {
    let fields = reader.fields(tree, CountyKeys.tableI)
    var table = TableI()
    for column in TableI.Column.allCases {
      guard let tree = fields.tree(column.rawValue),
        let (value, unit) = reader.scalar(tree, { (text: String) throws(Fault.Boxed) in try figure(text, of: column) })
      else { continue }
      table.figures[column] = Figure(value, unit: unit, at: tree.place)
    }
    return table
  }

  /// A figure of 表Ⅰ; where it is a number of people, schools or classes, what is not one is no amount of money either.
  private static func figure(_ text: String, of column: TableI.Column) throws(Fault.Boxed) -> (Double, Double) {
    do throws(Fault.Boxed) {
      return try Scalars.measured(text, CountyKeys.amount)
    } catch {
      switch (column, error.fault) {
      case (.gdpPerHead, _), (.revenuePerHead, _), (.ruralIncome, _), (.urbanIncome, _), (.spendingPrimary, _),
        (.spendingPerPupilPrimary, _), (.spendingJunior, _), (.spendingPerPupilJunior, _):
        throw error
      case (_, .notAnAmount(let text)): throw Fault.Boxed(.notANumber(text: text))
      default: throw error
      }
    }
  }

  private static func promises(_ tree: Tree, _ reader: TreeReader) -> [Promise] {
    reader.items(tree).compactMap { item in
      let fields = reader.fields(item, CountyKeys.promise)
      let school = fields.requiredText("school")
      let made = fields.required("made", Scalars.year)
      let due = fields.required("due", Scalars.year)
      let alternative = fields.optional("dueAlternative", Scalars.year)
      guard let school, let made, let due else { return nil }
      if due <= made { reader.report(.promiseNotAfter(made: made, due: due), at: item.place) }
      return Promise(
        school: school, made: made, due: due, dueAlternative: alternative, evidence: fields.text("evidence"),
        place: item.place)
    }
  }

  private static func declarations(_ tree: Tree, _ reader: TreeReader) -> [ClauseID: Declaration] {
    let fields = reader.fields(tree, CountyKeys.clauses)
    var declared: [ClauseID: Declaration] = [:]
    for clause in CountyKeys.clauses.names.compactMap(ClauseID.init) {
      guard let tree = fields.tree(clause.rawValue) else { continue }
      let own = reader.fields(tree, CountyKeys.figures(of: clause))
      var figures: [FigureKey: Figure] = [:]
      for key in clause.card.declares {
        guard let value = own.tree(key.rawValue) else { continue }
        // By year: read where the census is known.
        if clause == .g11, key == .eligible, case .mapping = value { continue }
        figures[key] = own.record[key.rawValue].flatMap { figure(value, $0.form, reader) }
      }
      declared[clause] = Declaration(figures: figures, place: tree.place)
    }
    return declared
  }

  /// A figure within the bounds of its key; a yes is 1.
  private static func figure(_ tree: Tree, _ form: KeyForm, _ reader: TreeReader) -> Figure? {
    let read = reader.scalar(tree) { text throws(Fault.Boxed) in
      if case .yesNo = form { return (value: try Scalars.yesNo(text) ? 1.0 : 0.0, unit: 0.0) }
      return try Scalars.measured(text, form)
    }
    return read.map { Figure($0.value, unit: $0.unit, at: tree.place) }
  }

  private static func published(_ tree: Tree, _ reader: TreeReader) -> Published {
    let fields = reader.fields(tree, CountyKeys.published)
    var published = Published()
    for stage in Stage.allCases {
      func row(_ key: String) -> [Figure?] {
        guard let tree = fields.tree(key), let own = stageTree(tree, stage, reader) else {
          return Array(repeating: nil, count: Indicator.count)
        }
        let figures = reader.fields(own, CountyKeys.indicators)
        return Indicator.allCases.map { indicator in
          figures.tree(indicator.rawValue).flatMap { figure($0, CountyKeys.figure, reader) }
        }
      }
      published.sectionsFull[stage.index] = row("sectionsFull")
      published.means[stage.index] = row("means")
      published.cvs[stage.index] = row("cvs")
      if let tree = fields.tree("composites"), let own = stageTree(tree, stage, reader) {
        published.composites[stage.index] = figure(own, CountyKeys.figure, reader)
      }
    }
    return published
  }

  private static func stageTree(_ tree: Tree, _ stage: Stage, _ reader: TreeReader) -> Tree? {
    if stage == .primary { _ = reader.fields(tree, CountyKeys.stages) }
    return tree[stage.rawValue]
  }
}
