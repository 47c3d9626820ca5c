import County
import Regulation
import Simulation

/// Teachers who move, come, go or gain a kind, and money.
extension MeasureReader {
  func rotation(_ tree: Tree, _ action: ActionKey) -> Rotation? {
    let own = fields(tree, action)
    let outflow = own.optional("allowOutflow", Scalars.yesNo) ?? false
    if let moves = own.tree("moves") { return list(moves, outflow, own) }
    let size: Rotation.Quota.Size?
    if action == .rotate {
      size = own.requiredFigure("share").map { .share($0) }
    } else {
      size = own.requiredFigure("teachers").map { .persons($0) }
    }
    let isDirected = own.tree("from") != nil && own.tree("to") != nil
    if action == .rotate, let tree = own.tree("bachelorShare") {
      reader.report(.conflicting(key: own.spelt("bachelorShare"), with: own.spelt("share")), at: tree.place)
    }
    // Who goes from one stage to the other is told by both ends.
    if action == .redeploy, !isDirected, let tree = own.tree("certified") ?? own.tree("bachelorShare") {
      for end in ["from", "to"] where own.tree(end) == nil {
        reader.report(.missingKey(key: own.spelt(end)), at: tree.place)
      }
    }
    let direction: Rotation.Direction? = own.word("direction")
    let toward: Rotation.Direction? = own.word("toward")
    if direction != nil, toward != nil { reader.report(.conflicting(key: "direction", with: "toward"), at: tree.place) }
    let within: Within? = own.word("within")
    // Teachers redeployed by order are sent where they are needed; an exchange would move no one.
    let chosen = toward ?? direction ?? (action == .rotate ? .exchange : .need)
    if action == .redeploy, chosen == .exchange {
      reader.report(.conflicting(key: "redeploy", with: "direction: exchange"), at: tree.place)
    }
    let fill: Rest? = own.word("rest")
    if fill != nil, chosen == .exchange, let tree = own.tree("rest") {
      reader.report(.conflicting(key: "rest", with: "direction: exchange"), at: tree.place)
    }
    guard let size else { return nil }
    let term = own.figure("term").map { Int($0) }
    let rest = own.figure("eligibleAfter").map { Int($0) }
    let isRotation = action == .rotate
    var quota = Rotation.Quota(
      size: size,
      backbone: own.figure("backbone") ?? 0,
      direction: chosen,
      perClass: own.figure("perClass") ?? 1,
      allowOutflow: outflow, withinZone: within == .zone, exempt: own.tree("exempt").map { ids($0) } ?? [],
      perSchool: own.figure("perSchool") ?? 1, fillsByExchange: fill != nil,
      term: isRotation ? term ?? Rotation.usualTerm : nil,
      eligibleAfter: isRotation ? rest ?? Rotation.usualRest : 0, place: tree.place)
    quota.termIsAssumed = isRotation && term == nil
    quota.eligibleAfterIsAssumed = isRotation && rest == nil
    quota.certified = action == .redeploy ? own.figure("certified") : nil
    quota.bachelorShare = own.figure("bachelorShare")
    quota.degree = own.figure("degree") ?? 0
    quota.artsSports = own.figure("artsSports") ?? 0
    quota.from = own.tree("from").map(side)
    quota.to = own.tree("to").map(side)
    if chosen == .exchange {
      for key in ["degree", "artsSports"] where own.tree(key) != nil {
        reader.report(.conflicting(key: own.spelt(key), with: "direction: exchange"), at: tree.place)
      }
    }
    return .quota(quota)
  }

  /// One end of a direction: names of groups, schools or sections, or a selection.
  private func side(_ tree: Tree) -> Rotation.Side {
    if case .mapping = tree { return Rotation.Side(selection: plans.selection(tree), place: tree.place) }
    return Rotation.Side(names: ids(tree), place: tree.place)
  }

  private enum Within: String, CaseIterable { case zone, county }
  private enum Rest: String, CaseIterable { case exchange }

  private func list(_ moves: Tree, _ outflow: Bool, _ own: TreeReader.Fields) -> Rotation {
    let others = own.entries.map(\.key).filter { !["moves", "allowOutflow", "term", "bachelorShare"].contains($0) }
    for key in others { reader.report(.conflicting(key: "moves", with: key), at: moves.place) }
    let items = reader.items(moves)
    if items.isEmpty { reader.report(.blank, at: moves.place) }
    let term = own.figure("term").map { Int($0) }
    let bachelors = own.figure("bachelorShare")
    let named = items.compactMap { item in
      move(item).map { move in
        var move = move
        move.bachelorShare = bachelors
        return move
      }
    }
    return .list(named, allowOutflow: outflow, term: term)
  }

  private func move(_ tree: Tree) -> TeacherMove? {
    let fields = reader.fields(tree, MeasureKeys.move)
    guard let from = fields.requiredText("from"), let to = fields.requiredText("to") else { return nil }
    return TeacherMove(from: from, to: to, staff: staff(fields), place: tree.place)
  }

  /// A number of teachers; `degree` is at least `backbone`, `teachers` at least the largest of the kinds.
  func staff(_ fields: TreeReader.Fields, isOptional: Bool = false) -> Staff {
    let backbone = fields.figure("backbone") ?? 0
    let artsSports = fields.figure("artsSports") ?? 0
    let degree = fields.figure("degree") ?? backbone
    let given = fields.figure("teachers")
    let most = max(backbone, artsSports, degree)
    let keys = MeasureKeys.staff.map(\.name)
    if !isOptional, !fields.entries.contains(where: { keys.contains($0.key) }) { fields.miss("teachers") }
    if let given, given < most {
      reader.report(.outOfRange(text: "\(Int(given))", low: most, high: 10_000), at: fields.place)
    }
    return Staff(teachers: given ?? most, degree: degree, backbone: backbone, artsSports: artsSports)
  }

  func recruitment(_ tree: Tree) -> Recruitment? {
    let own = fields(tree, .recruit)
    let service = own.figure("service").map { Int($0) }
    guard let section = own.requiredText("section") else { return nil }
    return Recruitment(section: section, staff: staff(own), service: service ?? 0)
  }

  func release(_ tree: Tree) -> Release? {
    let own = fields(tree, .release)
    let from = own.tree("from")
    if let from, own.tree("section") != nil {
      reader.report(.conflicting(key: own.spelt("section"), with: own.spelt("from")), at: from.place)
    }
    let staff = staff(own)
    if let tree = own.tree("section") { return id(tree).map { Release(.section($0), staff: staff) } }
    return Release(.quota(from.map(side)), staff: staff)
  }

  func secondment(_ tree: Tree) -> Secondment? {
    let own = fields(tree, .second)
    guard let section = own.requiredText("section") else { return nil }
    return Secondment(section: section, staff: staff(own), scheme: own.text("scheme"))
  }

  func qualification(_ tree: Tree) -> Qualification? {
    let own = fields(tree, .qualify)
    let section = own.requiredText("section")
    let term = own.figure("term").map { Int($0) }
    func count(_ key: String) -> Double { own.figure(key) ?? 0 }
    // A teacher who is recognised need not gain a degree with it: the kinds stand for themselves.
    let gained = Staff(
      teachers: 0, degree: count("degree"), backbone: count("backbone"), artsSports: count("artsSports"))
    if gained == .none { own.miss("degree") }
    return section.map { Qualification(section: $0, staff: gained, term: term) }
  }

  func visit(_ tree: Tree) -> Visit? {
    let own = fields(tree, .visit)
    let from = own.requiredText("from")
    let to = own.requiredText("to")
    let persons = own.requiredFigure("artsSports")
    guard let from, let to, let persons else { return nil }
    return Visit(from: from, to: to, artsSports: persons)
  }

  func funding(_ tree: Tree) -> Funding? {
    let own = fields(tree, .fund)
    var funding = Funding()
    funding.primary = own.figure("primary")
    funding.junior = own.figure("junior")
    funding.special = own.figure("special")
    funding.floor = own.figure("floor")
    funding.training = own.optional("training") { text throws(Fault.Boxed) in
      ["元", "万", "亿"].contains(where: text.hasSuffix)
        ? .yuan(try Scalars.figure(text, .money)) : .share(try Scalars.figure(text, .share))
    }
    funding.budget = own.figure("budget")
    funding.teacherPay = own.figure("teacherPay")
    funding.civilServantPay = own.figure("civilServantPay")
    funding.spendingPrimary = own.figure("spendingPrimary")
    funding.spendingJunior = own.figure("spendingJunior")
    funding.revenue = own.figure("revenue")
    if own.entries.isEmpty { reader.report(.blank, at: tree.place) }
    return funding
  }
}
