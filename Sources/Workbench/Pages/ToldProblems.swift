import County
import Files
import Report

/// What keeps a draft from being run, told where it can be mended: beside the values it is about, and in a line each.
///
/// The sentences are those of the command line, without the file and line, which a draft has only once it is saved.
struct ToldProblems {
  /// By the path of the value: the first few.
  private(set) var beside: [[String]: [String]] = [:]
  private(set) var lines: [String] = []
  private static let most = 3

  init(_ problems: Problems, of draft: PlanDraft, _ language: Language) {
    var elsewhere: [Problem] = []
    var seen: Set<Problem> = []
    for problem in problems.all where seen.insert(problem).inserted {
      guard let place = problem.place, let path = draft.path(at: place) else {
        elsewhere.append(problem)
        continue
      }
      let sentence = Problem(problem.fault, at: nil).line(language)
      if beside[path] == nil { lines.append(PageText.wrong(ToldProblems.name(path, draft), sentence)(language)) }
      if beside[path, default: []].count < ToldProblems.most { beside[path, default: []].append(sentence) }
    }
    lines += Problems(elsewhere).lines(language)
  }

  /// The measure that a path leads into, or the words of its keys.
  private static func name(_ path: [String], _ draft: PlanDraft) -> String {
    path.count > 1 && path[0] == "measures" ? path[1] : path.joined(separator: ".")
  }
}
