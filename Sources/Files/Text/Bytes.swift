/// Bytes that should have been UTF-8 text and are not.
package enum Bytes {
  /// The text with each byte that is no UTF-8 as `\xFF`.
  package static func shown(_ bytes: some Sequence<CChar>) -> String {
    var shown = ""
    var decoder = UTF8()
    var rest = bytes.map { UInt8(bitPattern: $0) }[...]
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        shown.unicodeScalars.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        let digits = String(rest[rest.startIndex], radix: 16, uppercase: true)
        shown += "\\x" + (digits.count < 2 ? "0" : "") + digits
        rest = rest.dropFirst()
      }
      decoder = UTF8()
    }
    return shown
  }
}
