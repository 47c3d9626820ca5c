import Files
import Foundation
import Office

/// What a plan says differently as an address holds it: its length, a point, and its UTF-8 packed and in base 64 with - and
/// _ as addresses take it.
enum StateText {
  static func encoded(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let bytes = Array(text.utf8)
    let letters = Data(Packed.bytes(bytes)).base64EncodedString()
    return "\(bytes.count).\(letters.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))"
  }

  /// Nil where it is none, or more than a plan may be. Addresses made before states were packed hold the text as it is.
  static func decoded(_ text: String) -> String? {
    if text.hasPrefix("extends:"), text.utf8.count <= Limits.address { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard text.utf8.count <= Limits.address, parts.count == 2, let size = Int(parts[0]), 0...TextFile.yamlLimit ~= size
    else { return nil }
    let plain = parts[1].replacing("-", with: "+").replacing("_", with: "/")
    let padded = String(plain) + String(repeating: "=", count: (4 - plain.count % 4) % 4)
    guard let packed = Data(base64Encoded: padded),
      let bytes = Packed.unpacked(Array(packed), size: size)
    else {
      return nil
    }
    return String(bytes: bytes, encoding: .utf8)
  }
}
