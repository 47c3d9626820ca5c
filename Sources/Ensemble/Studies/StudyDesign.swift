/// Which runs a study of sensitivity makes: variants of the world, each in the same futures.
///
/// A future is a row (Sobol) or a path (Morris); the dice of a future are the same in all its variants, so that chance
/// takes no part in what one variant has more than another. Fewer futures are the first of more.
struct StudyDesign: Sendable {
  let method: SensitivityStudy.Method
  let groups: [InputGroup]
  /// Of the paths of Morris.
  private let key: DrawKey

  init(_ method: SensitivityStudy.Method, _ groups: [InputGroup], seed: UInt64) {
    self.method = method
    self.groups = groups
    key = DrawKey(seed: seed, name: "sensitivity.paths")
  }

  /// Runs a future takes: A, B and one for each input; or one before each input has moved, and one after.
  var variants: Int {
    switch method {
    case .sobol: pickFreeze(1).blocks
    case .morris: groups.count + 1
    }
  }

  func pickFreeze(_ rows: Int) -> PickFreeze { PickFreeze(rows: rows, inputs: groups.count) }

  func paths(_ count: Int) -> MorrisPaths { MorrisPaths(inputs: groups.count, paths: count, key: key) }

  /// The worlds of each variant, for so many futures.
  func worlds(_ worlds: Worlds, futures: Int) -> [Worlds] {
    switch method {
    case .sobol:
      return (0..<variants).map { block in
        worlds.switched(groups.indices.filter { PickFreeze.isFromSecond(input: $0, block: block) }.map { groups[$0] })
      }
    case .morris:
      let paths = paths(futures)
      return (0..<variants).map { step in
        worlds.set(
          groups,
          groups.indices.map { input in
            (0..<futures).map { paths.share(input: input, run: $0 * variants + step) }
          })
      }
    }
  }
}
