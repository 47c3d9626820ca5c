import County
import Ensemble
import Simulation

/// Reads values that may be given as distributions, and collects those that are.
final class DistributionReader {
  private let reader: TreeReader
  private(set) var found: [Uncertainty] = []

  init(_ reader: TreeReader) { self.reader = reader }

  /// Whether a value is given as a distribution rather than as a number or by its parts.
  static func isDistribution(_ tree: Tree) -> Bool {
    guard case .mapping(let entries, _) = tree else { return false }
    return entries.contains { entry in PlanGrammar.distributionForms.contains { $0.rawValue == entry.key } }
  }

  /// A number as it stands, or the central value of a distribution, which is noted under a name.
  ///
  /// `domain`: what the value can be at all; `read`: how a number of it is written.
  func value(
    _ tree: Tree, _ name: String, _ quantities: [Quantity], within domain: ClosedRange<Double>,
    _ read: (String) throws(Fault.Boxed) -> Double
  ) -> Double? {
    if case .scalar = tree { return reader.scalar(tree, read) }
    guard let distribution = distribution(tree, within: domain, read) else { return nil }
    found.append(Uncertainty(name: name, quantities: quantities, distribution: distribution, place: tree.place))
    return distribution.central
  }

  private func distribution(
    _ tree: Tree, within domain: ClosedRange<Double>, _ read: (String) throws(Fault.Boxed) -> Double
  ) -> Distribution? {
    let fields = reader.fields(tree, keys: PlanGrammar.distribution(.number(0...1)).map(\.name))
    guard fields.isMapping else { return nil }
    let forms = PlanGrammar.distributionForms.filter { fields.tree($0.rawValue) != nil }
    guard forms.count == 1, let body = fields.tree(forms[0].rawValue) else {
      reader.report(
        .uncertain(
          .notOneDistribution(found: forms.map(\.rawValue), known: PlanGrammar.distributionForms.map(\.rawValue))),
        at: tree.place)
      return nil
    }
    guard let form = form(forms[0], body, read) else { return nil }
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
      case let bounds?: distribution.range = range(bounds, within: domain, read)
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

  private func form(
    _ form: PlanGrammar.DistributionForm, _ body: Tree, _ read: (String) throws(Fault.Boxed) -> Double
  ) -> Distribution.Form? {
    if form == .values {
      let items = reader.items(body)
      if items.isEmpty { reader.report(.blank, at: body.place) }
      let values = items.compactMap { reader.scalar($0, read) }
      return values.isEmpty ? nil : .values(values.sorted())
    }
    let fields = reader.fields(body, keys: PlanGrammar.parameters(form, .number(0...1)).map(\.name))
    func spread(_ text: String) throws(Fault.Boxed) -> Double {
      if text.hasPrefix("-") { throw Fault.Boxed(.uncertain(.negativeSpread(text: text))) }
      return try form == .lognormal ? Scalars.number(text, 0...3) : read(text)
    }
    switch form {
    case .normal:
      guard let mean = fields.required("mean", read), let sd = fields.required("sd", spread) else { return nil }
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
    let word: CourseWord? = fields.optional("byYear") { text throws(Fault.Boxed) in try Scalars.word(text) }
    let correlation = fields.optional("correlation") { text throws(Fault.Boxed) in try Scalars.number(text, 0...1) }
    if let correlation {
      if word == .constant {
        reader.report(.conflicting(key: "correlation", with: "byYear: constant"), at: fields.place)
      }
      return .yearly(correlation: correlation)
    }
    return word == .independent ? .yearly(correlation: 0) : .constant
  }

  private enum CourseWord: String, CaseIterable { case constant, independent }

  private func shock(_ fields: TreeReader.Fields) -> Double {
    fields.optional("shock") { text throws(Fault.Boxed) in try Scalars.number(text, -1...1) } ?? 0
  }

  private func range(
    _ tree: Tree, within domain: ClosedRange<Double>, _ read: (String) throws(Fault.Boxed) -> Double
  ) -> ClosedRange<Double> {
    let fields = reader.fields(tree, keys: ["low", "high"])
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

/// Reads `uncertainty:`: chance, and how uncertain values hang together.
struct ChancesReader {
  let reader: TreeReader
  let uncertainties: [Uncertainty]

  func chances(_ tree: Tree) -> Chances {
    var chances = Chances()
    let fields = reader.fields(tree, keys: PlanGrammar.chances.map(\.name))
    chances.isOn = fields.optional("chance", Scalars.yesNo) ?? false
    if let tree = fields.tree("correlations") { read(tree, into: &chances) }
    return chances
  }

  private func read(_ tree: Tree, into chances: inout Chances) {
    let fields = reader.fields(tree, keys: PlanGrammar.correlations.map(\.name))
    guard let of = fields.tree("of"), let rows = fields.tree("matrix") else {
      for key in ["of", "matrix"] where fields.tree(key) == nil { fields.miss(key) }
      return
    }
    let namedTogether = reader.items(of).compactMap(\.text)
    let names = reader.items(of).compactMap { item -> String? in
      guard let name = reader.scalar(item, TreeReader.plain) else { return nil }
      guard let uncertainty = uncertainties.first(where: { $0.name == name }) else {
        let known = uncertainties.map(\.name)
        reader.report(
          .uncertain(.unknownUncertainty(name: name, known: known, nearest: nearest(to: name, among: known))),
          at: item.place)
        return nil
      }
      if uncertainty.distribution.course == .constant,
        uncertainties.contains(where: { other in
          namedTogether.contains(other.name) && other.distribution.course != .constant
        })
      {
        reader.report(.conflicting(key: "correlations: \(name)", with: "byYear"), at: uncertainty.place)
      }
      if uncertainty.distribution.shock != 0 {
        reader.report(.conflicting(key: "correlations: \(name)", with: "shock"), at: uncertainty.place)
      }
      return name
    }
    let matrix = reader.items(rows).map { row in
      reader.items(row).compactMap { item in
        reader.scalar(item) { text throws(Fault.Boxed) in try Scalars.number(text, -1...1) }
      }
    }
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

  private func fault(_ fault: CorrelationFault, _ names: [String]) -> UncertainFault.MatrixFault {
    switch fault {
    case .notSquare(_, let expected, let found): .size(names: expected, rows: [found])
    case .outOfRange(let row, _, let value), .diagonal(let row, let value): .diagonal(name: names[row], value: value)
    case .notSymmetric(let row, let column, _, _): .asymmetric(names[column], names[row])
    case .notPositive(let row, _): .indefinite(name: names[row])
    }
  }
}
