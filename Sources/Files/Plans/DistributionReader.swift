import County
import Ensemble
import Simulation

/// Reads values that may be given as distributions, and collects those that are.
final class DistributionReader {
  private let reader: TreeReader
  private(set) var found: [Uncertainty] = []

  init(_ reader: TreeReader) { self.reader = reader }

  /// Whether a value is given as a distribution rather than as a number or by its parts.
  static func isDistribution(_ tree: Tree) -> Bool { !forms(tree).isEmpty }

  /// The forms of distribution that a value names; one, where it is right.
  static func forms(_ tree: Tree) -> [String] {
    guard case .mapping(let entries, _) = tree else { return [] }
    return entries.map(\.key).filter { key in DistributionKeys.Law.allCases.contains { $0.rawValue == key } }
  }

  /// A number as it stands, or the central value of a distribution, which is noted under a name.
  ///
  /// `form`: that of the key, whose bounds are what the value can be at all.
  func value(_ tree: Tree, _ form: KeyForm, _ name: String, _ quantities: [Quantity]) -> Double? {
    guard let form = form.figure else { return nil }
    if case .scalar = tree { return reader.figure(tree, form) }
    let fields = reader.fields(tree, DistributionKeys.record(of: form))
    guard fields.isMapping, let distribution = distribution(fields, tree, form) else { return nil }
    found.append(
      Uncertainty(
        name: name, quantities: quantities, distribution: distribution, source: reader.spreadSource(fields),
        place: tree.place))
    return distribution.central
  }

  private func distribution(_ fields: TreeReader.Fields, _ tree: Tree, _ figure: KeyForm) -> Distribution? {
    let domain = figure.bounds ?? Self.anything
    let forms = DistributionKeys.Law.allCases.filter { fields.tree($0.rawValue) != nil }
    guard forms.count == 1, let body = fields.tree(forms[0].rawValue) else {
      reader.report(
        .uncertain(
          .notOneDistribution(found: forms.map(\.rawValue), known: DistributionKeys.Law.allCases.map(\.rawValue))),
        at: tree.place)
      return nil
    }
    func parameter(_ text: String) throws(Fault.Boxed) -> Double {
      do { return try Scalars.figure(text, figure) } catch {
        // What is cut to the domain may be drawn from beyond it.
        guard case .outOfRange = error.fault, isCut(fields) else { throw error }
        return try Scalars.figure(text, figure, within: Self.anything)
      }
    }
    guard let form = form(forms[0], body, figure, parameter) else { return nil }
    var distribution = Distribution(form, course: course(fields), shock: shock(fields), range: domain)
    do throws(LawFault) {
      let leaves = try distribution.leaves(domain)
      switch fields.tree("truncate") {
      case nil:
        if leaves {
          reader.report(.uncertain(.leavesDomain(low: domain.lowerBound, high: domain.upperBound)), at: body.place)
        }
      case .scalar?:
        if fields.optional("truncate", Scalars.yesNo) == false, leaves {
          reader.report(.uncertain(.leavesDomain(low: domain.lowerBound, high: domain.upperBound)), at: body.place)
        }
      case let bounds?: distribution.range = range(bounds, figure, within: domain, parameter)
      }
      let law = try distribution.law()
      guard law.support.low <= distribution.central, distribution.central <= law.support.high else {
        throw LawFault.nothingLeft(low: distribution.range.lowerBound, high: distribution.range.upperBound)
      }
    } catch {
      reader.report(fault(error), at: body.place)
      return nil
    }
    return distribution
  }

  /// What the parameters of a distribution that is cut may be.
  private static let anything = -1e9...1e9

  /// Whether the plan says that draws are to be cut; a word that is neither yes nor no is reported when it is read.
  private func isCut(_ fields: TreeReader.Fields) -> Bool {
    switch fields.tree("truncate") {
    case nil: false
    case .scalar(let text, _)?: (try? Scalars.yesNo(text)) == true
    default: true
    }
  }

  private func form(
    _ law: DistributionKeys.Law, _ body: Tree, _ figure: KeyForm, _ read: (String) throws(Fault.Boxed) -> Double
  ) -> Distribution.Form? {
    if law == .values {
      let items = reader.items(body)
      if items.isEmpty { reader.report(.blank, at: body.place) }
      let values = items.compactMap { reader.scalar($0, read) }
      return values.isEmpty ? nil : .values(values.sorted())
    }
    let fields = reader.fields(body, DistributionKeys.parameters(law, figure))
    func deviation(_ text: String) throws(Fault.Boxed) -> Double {
      if text.hasPrefix("-") { throw Fault.Boxed(.uncertain(.negativeSpread(text: text))) }
      return try read(text)
    }
    func spread(_ text: String) throws(Fault.Boxed) -> Double {
      if text.hasPrefix("-") { throw Fault.Boxed(.uncertain(.negativeSpread(text: text))) }
      return try Scalars.figure(text, fields.record["spread"]?.form ?? figure)
    }
    switch law {
    case .normal:
      guard let mean = fields.required("mean", read), let sd = fields.required("sd", deviation) else { return nil }
      return .normal(mean: mean, sd: sd)
    case .triangular:
      guard let low = fields.required("low", read), let mode = fields.required("mode", read),
        let high = fields.required("high", read)
      else { return nil }
      return .triangular(low: low, mode: mode, high: high)
    case .uniform:
      guard let low = fields.required("low", read), let high = fields.required("high", read) else { return nil }
      return .uniform(low: low, high: high)
    case .lognormal:
      guard let median = fields.required("median", read), let spread = fields.required("spread", spread) else {
        return nil
      }
      return .lognormal(median: median, spread: spread)
    case .values: return nil
    }
  }

  private func course(_ fields: TreeReader.Fields) -> Distribution.Course {
    let word: CourseWord? = fields.word("byYear")
    let correlation = fields.figure("correlation")
    if let correlation {
      if let word, word != .independent {
        reader.report(.conflicting(key: "correlation", with: "byYear: \(word.rawValue)"), at: fields.place)
      }
      return .yearly(correlation: correlation)
    }
    switch word {
    case .independent: return .yearly(correlation: 0)
    case .walk: return .walk
    case .constant, nil: return .constant
    }
  }

  private enum CourseWord: String, CaseIterable { case constant, independent, walk }

  /// Tells a value that is drawn once for all years and one that is drawn by year, where both are to share the county's
  /// shock: a shock of a year and one of all years have nothing in common.
  func checkShocks() {
    let shocked = found.filter { $0.distribution.shock != 0 }
    func isOnce(_ uncertainty: Uncertainty) -> Bool { uncertainty.distribution.course == .constant }
    guard let once = shocked.first(where: isOnce), let yearly = shocked.first(where: { !isOnce($0) }) else { return }
    reader.report(.uncertain(.noCommonShock(once: once.name, yearly: yearly.name)), at: once.place)
  }

  private func shock(_ fields: TreeReader.Fields) -> Double {
    fields.figure("shock") ?? 0
  }

  private func range(
    _ tree: Tree, _ figure: KeyForm, within domain: ClosedRange<Double>,
    _ read: (String) throws(Fault.Boxed) -> Double
  ) -> ClosedRange<Double> {
    let fields = reader.fields(tree, DistributionKeys.cut(figure))
    let low = max(fields.optional("low", read) ?? domain.lowerBound, domain.lowerBound)
    let high = min(fields.optional("high", read) ?? domain.upperBound, domain.upperBound)
    guard low <= high else {
      reader.report(.uncertain(.outOfOrder(values: [low, high])), at: tree.place)
      return domain
    }
    return low...high
  }

  private func fault(_ fault: LawFault) -> Fault {
    switch fault {
    case .notFinite(let value), .notPositive(let value): .outOfRange(text: "\(value)", low: 0, high: 1e7)
    case .negativeSpread(let value): .uncertain(.negativeSpread(text: "\(value)"))
    case .outOfOrder(let values): .uncertain(.outOfOrder(values: values))
    case .empty: .blank
    case .nothingLeft(let low, let high): .uncertain(.centreOutside(low: low, high: high))
    }
  }
}

extension TreeReader {
  /// Whose word a spread is, by its mark.
  func spreadSource(_ fields: Fields) -> SpreadSource {
    guard let tree = fields.tree(DistributionKeys.fitted.name) else { return .plan }
    if tree.text == "borrowed" { return .borrowed }
    return scalar(tree, Scalars.years).map { .fitted($0) } ?? .plan
  }
}

/// Reads `uncertainty:`: chance, and how uncertain values are correlated.
struct ChancesReader {
  let reader: TreeReader
  let uncertainties: [Uncertainty]

  func chances(_ tree: Tree) -> Chances {
    var chances = Chances()
    let fields = reader.fields(tree, DistributionKeys.chances)
    chances.isOn = fields.optional("chance", Scalars.yesNo) ?? false
    if let tree = fields.tree("sectionNoise") { chances.sectionNoise = sectionNoise(tree) }
    if let tree = fields.tree("correlations") { read(tree, into: &chances) }
    return chances
  }

  private func read(_ tree: Tree, into chances: inout Chances) {
    let fields = reader.fields(tree, DistributionKeys.correlations)
    guard let of = fields.tree("of"), let rows = fields.tree("matrix") else {
      for key in ["of", "matrix"] where fields.tree(key) == nil { fields.miss(key) }
      return
    }
    let items = reader.items(of)
    let names = names(items)
    let matrix = matrix(rows)
    // What could not be read is reported where it stands; that the rest is too short follows from it.
    guard names.count == items.count, let matrix else { return }
    guard names.count == Set(names).count, matrix.count == names.count, matrix.allSatisfy({ $0.count == names.count })
    else {
      reader.report(
        .uncertain(.noCorrelationMatrix(.size(names: names.count, rows: matrix.map(\.count)))), at: rows.place)
      return
    }
    // The world's values before the measures', each in alphabetical order: draws do not depend on how the plan is
    // written, nor the world's on its measures.
    func rank(_ name: String) -> Int { uncertainties.first { $0.name == name }?.isOfWorld == false ? 1 : 0 }
    let order = names.indices.sorted { (rank(names[$0]), names[$0]) < (rank(names[$1]), names[$1]) }
    chances.names = order.map { names[$0] }
    chances.matrix = order.map { row in order.map { matrix[row][$0] } }
    do { _ = try Correlation(chances.matrix) } catch {
      reader.report(.uncertain(.noCorrelationMatrix(fault(error, chances.names))), at: rows.place)
    }
  }

  /// The uncertain values that are named, each of which must be one that a matrix can join; without those that are none.
  private func names(_ items: [Tree]) -> [String] {
    let named = items.compactMap(\.text)
    return items.compactMap { item in
      guard let name = reader.scalar(item, TreeReader.plain) else { return nil }
      guard let uncertainty = uncertainties.first(where: { $0.name == name }) else {
        let known = uncertainties.map(\.name)
        reader.report(
          .uncertain(.unknownUncertainty(name: name, known: known, nearest: nearest(to: name, among: known))),
          at: item.place)
        return nil
      }
      let isJoinedToYearly = uncertainties.contains { named.contains($0.name) && $0.distribution.course != .constant }
      if uncertainty.distribution.course == .constant, isJoinedToYearly {
        reader.report(.conflicting(key: "correlations: \(name)", with: "byYear"), at: uncertainty.place)
      }
      if uncertainty.distribution.shock != 0 {
        reader.report(.conflicting(key: "correlations: \(name)", with: "shock"), at: uncertainty.place)
      }
      return name
    }
  }

  /// The matrix row by row; nil where an entry could not be read, which is reported once for the two places it stands
  /// in.
  private func matrix(_ rows: Tree) -> [[Double]]? {
    guard case .list(.list(let coefficient))? = DistributionKeys.correlations["matrix"]?.form else { return nil }
    let items = reader.items(rows).map { reader.items($0) }
    var isWhole = true
    let matrix = items.enumerated().map { row, line in
      line.enumerated().compactMap { column, item -> Double? in
        func read(_ text: String) throws(Fault.Boxed) -> Double { try Scalars.figure(text, coefficient) }
        let isMirrored =
          column < row && row < items[column].count && items[column][row].text == item.text && item.text != nil
        let value = isMirrored ? item.text.flatMap { try? read($0) } : reader.scalar(item, read)
        if value == nil { isWhole = false }
        return value
      }
    }
    return isWhole ? matrix : nil
  }

  private func fault(_ fault: CorrelationFault, _ names: [String]) -> UncertainFault.MatrixFault {
    switch fault {
    case .notSquare(_, let expected, let found): .size(names: expected, rows: [found])
    case .outOfRange(let row, _, let value), .diagonal(let row, let value): .diagonal(name: names[row], value: value)
    case .notSymmetric(let row, let column, _, _): .asymmetric(names[column], names[row])
    case .notPositive(let row, _): .indefinite(name: names[row])
    }
  }
}
