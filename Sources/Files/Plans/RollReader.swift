import County
import Simulation

/// Reads what a plan assumes of the roll by grade, by group and between units.
extension PlanReader {
  /// `progression`: one value, or by stage, grade and group.
  func readRates(_ tree: Tree, _ fields: TreeReader.Fields, _ assumptions: inout Assumptions) {
    guard let form = fields.record["progression"]?.form else { return }
    if isOne(tree) {
      let value = distributions.value(tree, form, "progression", Stage.allCases.map { .progression($0) })
      assumptions.progression = Stage.allCases.map { _ in value ?? 1 }
      return
    }
    let own = reader.fields(tree, PlanKeys.progression)
    for stage in Stage.allCases {
      guard let tree = own.tree(stage.rawValue), let form = own.record[stage.rawValue]?.form else { continue }
      if isOne(tree) {
        let name = "progression.\(stage.rawValue)"
        assumptions.progression[stage.index] = distributions.value(tree, form, name, [.progression(stage)]) ?? 1
      } else {
        readGrades(tree, nil, stage, &assumptions)
      }
    }
    guard let groups = own.tree("groups") else { return }
    guard case .mapping(let entries, _) = groups else {
      return reader.report(.wrongShape(expected: .mapping), at: groups.place)
    }
    for entry in entries { readGroup(entry, &assumptions) }
  }

  private func readGroup(_ entry: Tree.Entry, _ assumptions: inout Assumptions) {
    guard let form = PlanKeys.progression["groups"]?.form.cell else { return }
    assumptions.progressionGroups.append(Sourced(entry.key, at: entry.place))
    if isOne(entry.value) {
      let cells = Stage.allCases.map { ProgressionCell(group: entry.key, stage: $0, grade: nil) }
      let name = "progression.\(entry.key)"
      let value = distributions.value(entry.value, form, name, cells.map { .progressionCell($0) })
      for cell in cells { assumptions.progressionCells[cell] = value }
      return
    }
    let own = reader.fields(entry.value, PlanKeys.byGrade)
    for stage in Stage.allCases {
      guard let tree = own.tree(stage.rawValue), let form = own.record[stage.rawValue]?.form else { continue }
      if isOne(tree) {
        read(tree, form, ProgressionCell(group: entry.key, stage: stage, grade: nil), &assumptions)
      } else {
        readGrades(tree, entry.key, stage, &assumptions)
      }
    }
  }

  private func readGrades(_ tree: Tree, _ group: String?, _ stage: Stage, _ assumptions: inout Assumptions) {
    let record = PlanKeys.grades(stage)
    let own = reader.fields(tree, record)
    for (place, key) in record.keys.enumerated() {
      guard let tree = own.tree(key.name) else { continue }
      read(tree, key.form, ProgressionCell(group: group, stage: stage, grade: place + 1), &assumptions)
    }
  }

  private func read(_ tree: Tree, _ form: KeyForm, _ cell: ProgressionCell, _ assumptions: inout Assumptions) {
    assumptions.progressionCells[cell] = distributions.value(tree, form, cell.name, [.progressionCell(cell)])
  }

  /// Whether there is one value, or a distribution of it.
  private func isOne(_ tree: Tree) -> Bool {
    if case .mapping = tree { return DistributionReader.isDistribution(tree) }
    return true
  }

  /// Weight of the roll in the share of entrants, by `Stage.index`.
  func entryShare(_ tree: Tree) -> [Double] {
    let fields = reader.fields(tree, PlanKeys.entryShare)
    fields.miss("roll")
    let usual = Assumptions().entryShare
    guard let tree = fields.tree("roll"), let form = fields.record["roll"]?.form else { return usual }
    return reader.byStage(tree, form, usual: usual)
  }

  /// `flows`: a row for each unit; a row sums to one, that of who comes from outside is in pupils.
  func flows(_ tree: Tree, _ fields: TreeReader.Fields) -> [Flow] {
    guard case .mapping(let rows, _) = tree, let form = fields.record["flows"]?.form.cell?.cell else {
      reader.report(.wrongShape(expected: .mapping), at: tree.place)
      return []
    }
    if fields.tree("feeding") != nil {
      reader.report(.conflicting(key: fields.spelt("flows"), with: fields.spelt("feeding")), at: tree.place)
    }
    return rows.compactMap { row in
      guard case .mapping(let cells, _) = row.value else {
        reader.report(.wrongShape(expected: .mapping), at: row.place)
        return nil
      }
      let parts = cells.compactMap { cell -> Flow.Part? in
        reader.figure(cell.value, form).map { share in
          Flow.Part(unit: Flow.outside.contains(cell.key) ? nil : cell.key, share: share, place: cell.place)
        }
      }
      let from = Flow.outside.contains(row.key) ? nil : row.key
      let sum = parts.reduce(0) { $0 + $1.share }
      if from != nil, parts.count == cells.count, abs(sum - 1) > 1e-9 {
        reader.report(.sharesDoNotSum(of: row.key, sum: sum), at: row.place)
      }
      if from == nil, let part = parts.first(where: { $0.unit == nil }) {
        reader.report(.conflicting(key: row.key, with: row.key), at: part.place)
      }
      return Flow(from: from, to: parts, place: row.place)
    }
  }
}

extension ChancesReader {
  /// `sectionNoise`: how sections vary about the county's rates.
  func sectionNoise(_ tree: Tree) -> SectionNoise? {
    let fields = reader.fields(tree, DistributionKeys.sectionNoise)
    func spread(_ key: String) -> SectionNoise.SpreadBySize? {
      guard let tree = fields.tree(key) else {
        fields.miss(key)
        return nil
      }
      let own = reader.fields(tree, DistributionKeys.spread)
      guard let a = own.requiredFigure("a"), let b = own.requiredFigure("b") else { return nil }
      return SectionNoise.SpreadBySize(a: a, b: b)
    }
    let (progression, entry) = (spread("progression"), spread("entry"))
    let lasting = fields.figure("lasting") ?? 0
    guard let progression, let entry else { return nil }
    var entryLasting: [Double]?
    if let tree = fields.tree("entryLasting"), let form = fields.record["entryLasting"]?.form {
      entryLasting = reader.byStage(tree, form, usual: Stage.allCases.map { _ in lasting })
    }
    return SectionNoise(
      progression: progression, entry: entry, lasting: lasting, entryLasting: entryLasting,
      source: reader.spreadSource(fields),
      place: tree.place)
  }
}

extension TreeReader {
  /// One figure for both stages or one for each, by `Stage.index`; `usual` where it is not given.
  fileprivate func byStage(_ tree: Tree, _ form: KeyForm, usual: [Double]) -> [Double] {
    guard case .mapping = tree else {
      let one = figure(tree, form)
      return usual.map { one ?? $0 }
    }
    let own = fields(tree, PlanKeys.stages(form))
    return Stage.allCases.map { own.figure($0.rawValue) ?? usual[$0.index] }
  }
}
