/// A name as a number that draws are keyed by: FNV-1a, 64 bits, over the bytes of its UTF-8.
///
/// The same on every machine and in every run, which `Hasher` is not. Source: Fowler, Noll, Vo; `a` gives
/// `0xAF63_DC4C_8601_EC8C`.
package func nameHash(_ name: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return hash
}
