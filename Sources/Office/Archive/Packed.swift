import Foundation

/// Bytes packed by deflate on their own, outside an archive.
package enum Packed {
  package static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var deflater = Deflater()
    deflater.block(bytes, isLast: true)
    return deflater.packed
  }

  /// The bytes again; nil where they are damaged, or are not `size`.
  package static func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? {
    Inflater.inflate(Data(packed), size: size).map { Array($0) }
  }
}
