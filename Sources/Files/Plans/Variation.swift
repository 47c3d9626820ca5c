import County
import Simulation

/// One value of a plan that is varied: `rotate.share=8%...16%:1%`, or `assumptions.entryRate=0.7,0.77,0.8`.
package struct Variation: Sendable {
  /// The path to the value: from the plan's top, or inside the one measure that has it, which may be named before it.
  package let key: String
  /// The values as a plan writes them.
  package let values: [String]

  /// The values that can be read if and only if all can: all of a list; of many steps the first two, which show the step,
  /// and the last.
  fileprivate var telling: [String] {
    isStepped && values.count > 3 ? [values[0], values[1], values[values.count - 1]] : values
  }

  private let isStepped: Bool

  /// The file that problems of variations are told of: the option.
  fileprivate static let file = "--vary"

  /// Reads `KEY=LOW...HIGH:STEP` or `KEY=A,B,C`.
  package init(_ text: String) throws(Problem) {
    let place = Place(file: Variation.file)
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw Problem(.uncertain(.notAVariation(text: text)), at: place)
    }
    key = parts[0]
    isStepped = parts[1].contains("...")
    guard isStepped else {
      values = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      if values.contains("") { throw Problem(.uncertain(.notAVariation(text: text)), at: place) }
      return
    }
    let ends = parts[1].split(separator: "...", maxSplits: 1).map(String.init)
    let step = ends.count == 2 ? ends[1].split(separator: ":").map(String.init) : []
    guard step.count == 2, let low = Number(ends[0]), let high = Number(step[0]), let by = Number(step[1]),
      low.unit == high.unit, low.unit == by.unit, let values = Variation.steps(low, high, by)
    else { throw Problem(.uncertain(.notAVariation(text: text)), at: place) }
    self.values = values
  }

  /// A decimal and what follows it: `8%`, `2%/year`, `300万元`, `0.77`.
  fileprivate struct Number {
    var digits: Int
    var decimals: Int
    var unit: String

    init?(_ text: String) {
      let body = text.trimmed
      let number = body.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      unit = String(body.dropFirst(number.count)).trimmed
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), number.count <= 15, let digits = Int(parts.joined()) else { return nil }
      self.digits = digits
      decimals = parts.count == 2 ? parts[1].count : 0
    }

    var value: Double { (0..<decimals).reduce(Double(digits)) { value, _ in value / 10 } }

    /// In units of the last of so many decimals; nil for more than can be counted.
    func scaled(to decimals: Int) -> Int? {
      var whole = digits
      for _ in self.decimals..<decimals {
        let (next, isTooLarge) = whole.multipliedReportingOverflow(by: 10)
        if isTooLarge { return nil }
        whole = next
      }
      return whole
    }
  }

  /// All values from the lowest to the highest, in whole units of the last decimal, so that none is off by rounding.
  private static func steps(_ low: Number, _ high: Number, _ by: Number) -> [String]? {
    let decimals = max(low.decimals, high.decimals, by.decimals)
    guard let first = low.scaled(to: decimals), let last = high.scaled(to: decimals),
      let step = by.scaled(to: decimals), step > 0, first <= last
    else { return nil }
    let (span, isTooLarge) = last.subtractingReportingOverflow(first)
    guard !isTooLarge, span / step < 1_000_000 else { return nil }
    return stride(from: first, through: last, by: step).map { text($0, decimals) + low.unit }
  }

  private static func text(_ units: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return "\(units)" }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Variation {
  /// The most shares that are tried at once.
  private static let mostShares = 100

  /// The shares of `6%...20%:2%` or `6%,10%`, the value of an option.
  package static func shares(_ text: String, of option: String) throws(Problems) -> [Double] {
    let place = Place(file: option)
    let values: [String]
    do throws(Problem) { values = try Variation("share=\(text)").values } catch {
      throw Problems([Problem(.uncertain(.notShares(text: text)), at: place)])
    }
    guard values.count <= mostShares else { throw Problems([Problem(.uncertain(.notShares(text: text)), at: place)]) }
    var problems: [Problem] = []
    let shares = values.compactMap { value -> Double? in
      do throws(Fault.Boxed) { return try Scalars.figure(value, .share) } catch {
        problems.append(Problem(error.fault, at: place))
        return nil
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return shares
  }
}

extension Rotation.Direction {
  /// A direction as a plan writes it, in either language; nil where it is none.
  package init?(written text: String) {
    self.init(rawValue: MeasureKeys.of(.rotate).body["direction"]?.form.word(text)?.name ?? text)
  }
}

extension PlanFile {
  /// The plan with some of its values in the place of others; throws what cannot be read then.
  package func varied(_ values: [(key: String, value: String)]) throws(Problems) -> Plan {
    let tree = try setting(values)
    let reader = TreeReader()
    let plan = PlanReader(reader).plan(tree)
    try reader.finish()
    guard let plan else { throw Problems([Problem(.emptyFile, at: tree.place)]) }
    return plan
  }

  /// Throws what no run could be made of: keys that name no value of the plan, or one of several measures, and values that
  /// cannot be read in their place. What two values make together is told by the run that has both.
  package func check(_ variations: [Variation]) throws(Problems) {
    _ = try setting(variations.compactMap { variation in variation.values.first.map { (variation.key, $0) } })
    var problems: [Problem] = []
    for variation in variations {
      for value in variation.telling {
        do throws(Problems) { _ = try varied([(variation.key, value)]) } catch {
          problems += error.all.filter { $0.place?.file == Variation.file }
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private func setting(_ values: [(key: String, value: String)]) throws(Problems) -> Tree {
    var tree = tree
    var problems: [Problem] = []
    // A cost that is varied itself is not changed by an amount that is varied beside it.
    let costs = values.filter { $0.key == "cost" || $0.key.hasSuffix(".cost") }
    for (key, value) in values.filter({ value in !costs.contains { $0.key == value.key } }) + costs {
      do throws(Problem) { tree = try tree.setting(key, to: value) } catch { problems.append(error) }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return tree
  }
}

extension Variation {
  /// Reads all that is varied; no value is varied twice.
  package static func all(_ texts: [String]) throws(Problems) -> [Variation] {
    var found: [Variation] = []
    var problems: [Problem] = []
    for text in texts {
      do throws(Problem) {
        let variation = try Variation(text)
        if found.contains(where: { $0.key == variation.key }) {
          throw Problem(
            .uncertain(.variedTwice(key: variation.key)), at: Place(file: Variation.file, key: variation.key))
        }
        found.append(variation)
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return found
  }
}

extension Tree {
  /// The plan with one value replaced: by its path from the top, or inside the one measure that has it.
  fileprivate func setting(_ key: String, to value: String) throws(Problem) -> Tree {
    let place = Place(file: Variation.file, key: key)
    let path = key.split(separator: ".").map(String.init)
    if let changed = replacing(path[...], value, place, PlanKeys.root) { return changed }
    guard case .mapping(var entries, let own) = self, let at = entries.firstIndex(where: { $0.key == "measures" }),
      case .list(var items, let list) = entries[at].value
    else { throw Problem(.uncertain(.unknownVariation(key: key, known: [])), at: place) }
    var found: [(item: Int, tree: Tree)] = []
    for (number, item) in items.enumerated() where !item.isSkippedMeasure {
      let name = item["name"]?.text ?? ""
      // The key may begin with the measure's name, which may be that of its action too.
      let inside = key.hasPrefix(name + ".") ? [String(key.dropFirst(name.count + 1))] : []
      for path in ([key] + inside).map({ $0.split(separator: ".").map(String.init) }) {
        guard let changed = item.replacing(path[...], value, place, MeasureKeys.root) else { continue }
        found.append((number, changed.priced(as: item, changedAt: item.named(path, MeasureKeys.root))))
        break
      }
    }
    guard found.count == 1 else {
      throw Problem(
        .uncertain(.unknownVariation(key: key, known: found.compactMap { items[$0.item]["name"]?.text })), at: place)
    }
    items[found[0].item] = found[0].tree
    entries[at].value = .list(items, list)
    return .mapping(entries, own)
  }

  /// What an action costs by: of these amounts the one that is given.
  private static let priced: [String: [String]] = {
    let bought = MeasureKeys.amounts.map(\.name) + ["classrooms"]
    return [
      "rotate": ["share"], "redeploy": ["teachers"], "recruit": ["teachers"], "release": ["teachers"],
      "second": ["teachers"],
      "qualify": ["degree", "backbone", "artsSports"], "visit": ["artsSports"], "build": bought, "open": bought,
    ]
  }()

  /// A measure of which the one amount that it costs by was changed, at the price it had: twice as much costs twice.
  ///
  /// Where a measure buys several things, what each of them costs is not told, and the cost stays as the plan has it.
  private func priced(as before: Tree, changedAt path: [String]) -> Tree {
    guard path.count == 2, let amounts = Self.priced[path[0]], amounts.contains(path[1]),
      amounts.count(where: { before[path[0]]?[$0] != nil }) == 1,
      let was = before[path[0]]?[path[1]]?.text.flatMap({ Variation.Number($0) }),
      let now = self[path[0]]?[path[1]]?.text.flatMap({ Variation.Number($0) }), was.unit == now.unit, was.value > 0,
      let given = before["cost"], let text = given.text, let cost = try? MeasureReader.cost(text)
    else { return self }
    let yuan = (cost.yuan * now.value / was.value).rounded()
    guard yuan < 1e12 else { return self }
    let told = "\(Int(yuan))元" + (cost.everyYear ? PerYear.english : "")
    return replacing(["cost"], told, given.place, MeasureKeys.root) ?? self
  }

  /// The tree with the value at a path replaced; nil where there is none. Keys may be in either spelling.
  private func replacing(
    _ path: ArraySlice<String>, _ value: String, _ place: Place, _ form: KeyForm
  ) -> Tree? {
    guard let first = path.first else {
      if case .list = self { return nil }
      return .scalar(form.word(value)?.name ?? value, place)
    }
    guard case .mapping(var entries, let own) = self else { return nil }
    let key = form.record(of: entries)?[first]
    guard let at = entries.firstIndex(where: { $0.key == key?.name ?? first }),
      let changed = entries[at].value.replacing(path.dropFirst(), value, place, key?.form ?? form.cell ?? .any)
    else { return nil }
    entries[at].value = changed
    return .mapping(entries, own)
  }

  /// A path with its keys by their names.
  private func named(_ path: [String], _ form: KeyForm) -> [String] {
    guard let first = path.first, case .mapping(let entries, _) = self else { return path }
    let key = form.record(of: entries)?[first]
    let name = key?.name ?? first
    return [name] + (self[name]?.named(Array(path.dropFirst()), key?.form ?? .any) ?? Array(path.dropFirst()))
  }
}
