/// Bytes as text for a link that holds its own data (RFC 4648).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: some Collection<UInt8>) -> String {
    let source = Array(bytes)
    let length = (source.count + 2) / 3 * 4
    return String(unsafeUninitializedCapacity: length) { out in
      var at = 0
      var place = 0
      while place < source.count {
        let first = Int(source[place])
        let second = place + 1 < source.count ? Int(source[place + 1]) : 0
        let third = place + 2 < source.count ? Int(source[place + 2]) : 0
        let word = first << 16 | second << 8 | third
        out[at] = letters[word >> 18 & 63]
        out[at + 1] = letters[word >> 12 & 63]
        out[at + 2] = place + 1 < source.count ? letters[word >> 6 & 63] : 0x3D
        out[at + 3] = place + 2 < source.count ? letters[word & 63] : 0x3D
        at += 4
        place += 3
      }
      return length
    }
  }
}
