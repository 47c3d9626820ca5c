import County
import Files
import Foundation
import Report
import Simulation
import Synchronization

/// One open page: the plan it changes, every step back to where it began, and what the plan comes to.
///
/// An actor, so that the changes of one page come one after another; the engine runs here and never where requests are
/// carried. Of changes that wait, only the last is made: the others were hands on their way.
actor Session {
  nonisolated let id: String
  /// The plan that it began with, by its path in the folder.
  nonisolated let plan: String
  private let store: FolderStore
  private(set) var draft: PlanDraft
  /// What the draft said at every step, and which of them stands.
  private var steps: [String]
  private var step = 0
  /// The path whose steps are one: a slider that is still being dragged.
  private var dragged: [String]?
  /// The last state that could be run, and the plan it began with.
  private(set) var standing: ShownPlan
  private(set) var base: ShownPlan
  /// What keeps the present state from being run.
  private(set) var problems: Problems?
  /// How often it was run: what pages were shown of one run is the same.
  private(set) var run = 0
  /// What the plan came to before the last step: of a drag, before the hand took hold.
  private(set) var before: VerdictGrid?
  /// What the page was shown last, by the turn of the answer: what has not changed since is not sent again.
  private var shown: [ShownState] = []
  private static let turnsKept = 4
  /// The text that stands on disk for the draft; nil before it is saved.
  private var savedText: String?
  /// The hashes of plans as this page knows them, by their paths: the one it opened, those it saved.
  private(set) var known: [String: String] = [:]
  private nonisolated let latest = Mutex(0)
  private nonisolated let touch = Mutex(ContinuousClock.now)

  /// Opens a plan of the folder, changed by a text where there is one.
  init(_ store: FolderStore, plan: String, saying text: String = "") throws(Problems) {
    id = Token.random(characters: 16)
    self.plan = plan
    self.store = store
    let path = try store.path(plan)
    let file = try store.plan(path)
    let draft = try PlanDraft(file, from: path, at: store.folder + "/plans/draft.yaml", saying: text)
    base = try store.shown(path)
    self.draft = draft
    steps = [draft.isSame ? "" : draft.text]
    standing = base
    if let text = try? PlanSaving.text(at: path) { known[plan] = SHA256.hexadecimal(Array(text.utf8)) }
    guard !draft.isSame else { return }
    do throws(Problems) { standing = try ShownPlan(try store.scenario(try draft.file())) } catch { problems = error }
  }

  /// Of requests that wait, only the last counts.
  nonisolated func announce(_ number: Int) { latest.withLock { $0 = max($0, number) } }

  /// Someone asked for something.
  nonisolated func noteUse() { touch.withLock { $0 = .now } }

  nonisolated func isOvertaken(_ number: Int) -> Bool { latest.withLock { number < $0 } }

  /// Seconds since someone asked for something.
  nonisolated var idle: Double {
    let spent = touch.withLock { $0.duration(to: .now) }
    return Double(spent.components.seconds)
  }

  var isChanged: Bool { !draft.isSame }
  var isSaved: Bool { draft.isSame || draft.text == savedText }
  var canUndo: Bool { step > 0 }
  var canRedo: Bool { step < steps.count - 1 }
  /// What the address has to hold to come back here; nothing where nothing is changed.
  var state: String { draft.isSame ? "" : draft.text }

  /// Gives a value; nil takes the session's own back. `isHeld`: a slider still in the hand, whose values are one step.
  ///
  /// Throws what cannot be read, and stays as it was. Of a slider's values only the last is taken: `number` tells which
  /// request it is.
  func set(_ path: [String], to value: String?, isHeld: Bool, number: Int) throws(Problems) {
    if isHeld, isOvertaken(number) { return }
    var next = draft
    do throws(Problem) { try next.set(path, to: value) } catch { throw Problems([error]) }
    try adopt(
      next, joined: dragged == path,
      path.first == "measures" ? .sameWorld : path.first == "assumptions" ? .otherAssumptions : .none)
    dragged = isHeld ? path : nil
  }

  /// Adds a measure of the list of examples.
  func add(_ lines: [String]) throws(Problems) -> String {
    var next = draft
    let name = try next.add(lines)
    try adopt(next, joined: false, .sameWorld)
    dragged = nil
    return name
  }

  /// Closes one section into another: by the merger of it that the plan has, else by one of its own in a year.
  func close(_ closing: Closing, in year: Int, _ language: Language) throws(Problems) {
    for card in draft.cards where card.action == .merge && !card.isOff {
      guard card.fields.contains(where: { $0.path.last == "merge" && $0.value == closing.closed.id }) else { continue }
      var next = draft
      do throws(Problem) { try next.set(["measures", card.name, "into"], to: closing.into.id) } catch {
        throw Problems([error])
      }
      try adopt(next, joined: false, .sameWorld)
      dragged = nil
      return
    }
    _ = try add(closing.lines(year, language))
  }

  func remove(_ measure: String) throws(Problems) {
    var next = draft
    do throws(Problem) { try next.remove(measure: measure) } catch { throw Problems([error]) }
    try adopt(next, joined: false, .sameWorld)
    dragged = nil
  }

  /// One step back or forth.
  func go(by steps: Int) throws(Problems) {
    guard self.steps.indices.contains(step + steps) else {
      throw Problems([Problem(.workbench(.nothingToUndo), at: nil)])
    }
    let text = self.steps[step + steps]
    let next = try PlanDraft(
      draft.base, from: try store.path(plan), at: store.folder + "/plans/draft.yaml", saying: text)
    let file = try next.file()
    step += steps
    dragged = nil
    before = shown.last?.grid
    runAnew(next, as: file, .none)
  }

  /// What the page has by the answer of a turn; nil where that is not known any more.
  func shown(turn: Int) -> ShownState? { shown.last { $0.turn == turn } }

  /// Keeps what the page is shown now; returns the turn by which it will say so.
  func note(_ state: ShownState) -> Int {
    var state = state
    state.turn = (shown.last?.turn ?? 0) + 1
    shown.append(state)
    if shown.count > Session.turnsKept { shown.removeFirst() }
    return state.turn
  }

  func noteSaved(_ saved: PlanSaving.Saved) {
    savedText = draft.text
    known[saved.plan] = saved.sha256
  }

  /// Takes a draft that can be read for the present one; whether it can be run shows.
  private func adopt(_ next: PlanDraft, joined: Bool, _ kinship: ShownPlan.Kinship) throws(Problems) {
    let file = try next.file()
    let text = next.isSame ? "" : next.text
    if text != steps[step] {
      if !joined || step == 0 {
        before = shown.last?.grid
        steps.removeSubrange((step + 1)...)
        steps.append(text)
        step += 1
      } else {
        steps.removeSubrange((step + 1)...)
        steps[step] = text
      }
    }
    runAnew(next, as: file, kinship)
  }

  /// `file`: the draft as its text is read. `kinship`: with what the draft said last.
  private func runAnew(_ next: PlanDraft, as file: PlanFile, _ kinship: ShownPlan.Kinship) {
    // A value that stands where one stood moves no other line.
    let isInPlace = next.text.utf8.count { $0 == 10 } == draft.text.utf8.count { $0 == 10 }
    let isKin = problems == nil && (kinship != .otherAssumptions || isInPlace)
    draft = next
    run += 1
    do throws(Problems) {
      let scenario = try store.scenario(file)
      let isSameCounty = scenario.judged.inputs == standing.scenario.judged.inputs
      standing = try ShownPlan(scenario, after: standing, isKin && isSameCounty ? kinship : .none)
      problems = nil
    } catch { problems = error }
  }
}

/// The pages that are open.
final class Sessions: Sendable {
  private let all = Mutex<[String: Session]>([:])

  /// Takes in a session; where there are too many the one that nobody touched longest gives way, unless it is in use.
  func add(_ session: Session) throws(Problems) {
    let isRoom = all.withLock { all in
      if all.count >= Limits.sessions {
        guard let oldest = all.values.max(by: { $0.idle < $1.idle }), oldest.idle >= Double(Limits.idleSeconds) else {
          return false
        }
        all[oldest.id] = nil
      }
      all[session.id] = session
      return true
    }
    guard isRoom else { throw Problems([Problem(.workbench(.tooManySessions(limit: Limits.sessions)), at: nil)]) }
  }

  func session(_ id: String) throws(Problems) -> Session {
    guard let session = all.withLock({ $0[id] }) else {
      throw Problems([Problem(.workbench(.sessionEnded), at: nil)])
    }
    return session
  }

  var open: [Session] { all.withLock { Array($0.values) } }
}
