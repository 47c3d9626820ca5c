import Charts
import County

extension Problem {
  /// The whole line: place, what is wrong, and the way out.
  package func line(_ language: Language) -> String {
    (place.map { $0.text + ": " } ?? "").onOneLine + ProblemText.sentence(fault)(language).onOneLine
  }
}

extension String {
  /// On one line whatever the file held: characters that steer shown as `␣`, a very long text cut short. The bound leaves
  /// room for every list of keys that a sentence names.
  var onOneLine: String {
    let shown = unicodeScalars.map { $0.steers ? "␣" : Character($0) }
    return shown.count > 800 ? String(shown.prefix(800)) + "…" : String(shown)
  }
}

extension Problems {
  /// The problems, a line each, in the order of files and lines, none twice; where they are too many, how many more.
  package func lines(_ language: Language) -> [String] {
    var seen: Set<Problem> = []
    let once = all.filter { seen.insert($0).inserted }
    var files: [String] = []
    for problem in once {
      if let file = problem.place?.file, !files.contains(file) { files.append(file) }
    }
    func rank(_ problem: Problem) -> (Int, Int) {
      (problem.place.flatMap { files.firstIndex(of: $0.file) } ?? -1, problem.place?.line ?? 0)
    }
    let ordered = once.enumerated().sorted { a, b in
      let (first, second) = (rank(a.element), rank(b.element))
      return first == second ? a.offset < b.offset : first < second
    }
    let told = ordered.map(\.element).filter { if case .more = $0.fault { false } else { true } }
    let counted = once.reduce(0) { sum, problem in
      if case .more(let count) = problem.fault { sum + count } else { sum }
    }
    let more = max(0, told.count - ProblemList.limit) + counted
    return told.prefix(ProblemList.limit).map { $0.line(language) }
      + (more > 0 ? [ProblemText.sentence(.more(count: more))(language)] : [])
  }

  /// The exit status of the first kind that matters: missing input and output before bad data.
  package var exitStatus: Int32 { all.map(\.exitStatus).max() ?? 65 }
}
