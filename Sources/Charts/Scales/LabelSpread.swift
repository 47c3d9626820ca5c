/// Moves labels along an axis so that none covers another, each as near to where it belongs as may be.
package enum LabelSpread {
  /// Middles of labels of given heights, in the order given, between low and high; all must fit in there.
  ///
  /// Labels that would touch are joined in a block, whose middle is the mean of what its labels want; a block that
  /// reaches the next one is joined with it.
  package static func middles(_ wanted: [Double], heights: [Double], low: Double, high: Double) -> [Double] {
    struct Block {
      var places: [Int]
      var height: Double
      /// Sum over its labels of where the block's top would have to be.
      var pull: Double
      var top = 0.0
    }
    var blocks: [Block] = []
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    func settle(_ block: inout Block) {
      let top = block.pull / Double(block.places.count)
      block.top = max(low, min(high - block.height, top))
    }
    for place in order {
      var block = Block(places: [place], height: heights[place], pull: wanted[place] - heights[place] / 2)
      settle(&block)
      while let last = blocks.last, last.top + last.height > block.top {
        blocks.removeLast()
        block = Block(
          places: last.places + block.places, height: last.height + block.height,
          pull: last.pull + block.pull - last.height * Double(block.places.count))
        settle(&block)
      }
      blocks.append(block)
    }
    var middles = wanted
    for block in blocks {
      var top = block.top
      for place in block.places {
        middles[place] = top + heights[place] / 2
        top += heights[place]
      }
    }
    return middles
  }
}
