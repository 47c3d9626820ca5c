import Calibration
import County
import Regulation

/// A county folder read together with what judges it: the governing standard and the local target beside it.
package struct JudgedCounty: Sendable {
  package fileprivate(set) var folder: CountyFolder
  package let standard: Standard
  /// Shown beside the standard; nil where neither a plan nor the county names one.
  package let target: Standard?
  /// All that was read, each file once.
  package let inputs: [InputFile]
  /// What a reader should know of how the standards were read; that of the county stands in `folder.notices`.
  package let standardNotices: [Notice]

  /// How projections from its past censuses did; nil where it has no past, or too short a one.
  let past: Once<Result<Backtest?, Problems>>

  package var county: County { folder.county }
  /// What a reader should know of how the files were read.
  package var notices: [Notice] { folder.notices + standardNotices }

  /// Reads a county as it stands; throws every problem of its files and its standards together.
  package init(_ path: String, standard: Sourced<String>? = nil) throws(Problems) {
    try self.init(path, named: nil, standards: [standard].compactMap(\.self), target: nil)
  }

  /// `named`: where a plan names the folder. The first of `standards` and `target` stand in the place of the county's own;
  /// the columns of all of them may stand in its table.
  init(_ path: String, named: Place?, standards: [Sourced<String>], target: Sourced<String>?) throws(Problems) {
    var problems: [Problem] = []
    func read<Value>(_ body: () throws(Problems) -> Value?) -> Value? {
      do throws(Problems) { return try body() } catch {
        for problem in error.all where !problems.contains(problem) { problems.append(problem) }
        return nil
      }
    }
    let others = standards + [target].compactMap(\.self)
    let folder = read { () throws(Problems) in try CountyFolder(path, named: named, judgedBy: others) }
    let governing = standards.first ?? folder?.county.standard.resolved
    let judge = read { () throws(Problems) in
      guard let governing else { return nil as StandardFile? }
      return try StandardFile(governing: governing.value, named: governing.place)
    }
    let beside = read { () throws(Problems) in
      guard let named = target ?? folder?.county.localTarget?.resolved else { return nil as StandardFile? }
      return try StandardFile(named.value, named: named.place)
    }
    guard problems.isEmpty, let folder, let judge else { throw Problems(problems) }
    self.folder = folder
    self.standard = judge.standard
    self.target = beside?.standard
    past = Once {
      Result { () throws(Problems) in
        try Backtest.ofPast(folder.county, by: judge.standard, horizons: PastErrors.horizons)
      }
    }
    inputs = InputFile.once(folder.inputs + judge.inputs + (beside?.inputs ?? []))
    standardNotices = judge.notices + (beside?.notices ?? [])
  }
}

extension InputFile {
  /// Each file once, in the order in which they were read.
  package static func once(_ files: [InputFile]) -> [InputFile] {
    files.reduce(into: []) { once, file in if !once.contains(file) { once.append(file) } }
  }
}

extension Sourced<String> {
  /// A standard that a file names, seen from where the program runs.
  fileprivate var resolved: Sourced<String> { Sourced(Paths.standard(value, from: place.file), at: place) }
}

extension JudgedCounty {
  /// The county with another factor of road ÷ straight line than its own.
  func detoured(by factor: Sourced<Double>) -> JudgedCounty {
    var judged = self
    judged.folder.county.roads.factor = factor
    return judged
  }
}
