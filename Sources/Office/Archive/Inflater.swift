import CZlib
import Foundation

/// Unpacks what was packed by deflate, through zlib.
enum Inflater {
  /// The bytes unpacked; nil where they are damaged, or more than `size`.
  static func inflate(_ packed: Data, size: Int) -> Data? {
    var stream = z_stream()
    // Raw deflate: a zip file keeps no zlib header.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    // One byte more than may come out, so that too much is seen.
    var output = [UInt8](repeating: 0, count: size + 1)
    var input = [UInt8](packed)
    let (status, produced) = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to -> (Int32, Int) in
        stream.next_in = from.baseAddress
        stream.avail_in = uInt(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = uInt(to.count)
        let status = CZlib.inflate(&stream, Z_FINISH)
        return (status, to.count - Int(stream.avail_out))
      }
    }
    guard status == Z_STREAM_END, produced <= size else { return nil }
    return Data(output[..<produced])
  }

  /// The check sum of a part.
  static func crc(_ bytes: Data) -> UInt32 {
    [UInt8](bytes).withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, uInt($0.count))) }
  }
}
