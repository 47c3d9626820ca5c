import Foundation

/// The temporary files and folders of this program: their names, and those that a killed run has left behind.
enum Leftovers {
  private static let before = ".junheng-"
  private static let after = ".tmp"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let count = 16

  /// A name that cannot be foretold, hidden, and known again by its form.
  static func newName() -> SystemCalls.Path {
    let own = (0..<count).map { _ in letters[Int.random(in: letters.indices)] }
    return Array((before + String(decoding: own, as: UTF8.self) + after).utf8CString)
  }

  /// What killed runs have left in a folder: told, never used and never taken away. What a living run holds is its own.
  static func names(in path: SystemCalls.Path, _ calls: SystemCalls) -> [String] {
    guard let folder = try? calls.open(path, O_RDONLY | O_DIRECTORY) else { return [] }
    defer { try? calls.close(folder) }
    let names = (try? calls.names(in: path)) ?? []
    return names.filter(isOurs).filter { calls.isForsaken($0, in: folder) }.map { Bytes.shown($0.dropLast()) }
  }

  private static func isOurs(_ name: SystemCalls.Path) -> Bool {
    let bytes = name.dropLast().map { UInt8(bitPattern: $0) }
    return bytes.count == before.utf8.count + count + after.utf8.count && bytes.starts(with: before.utf8)
      && bytes.suffix(after.utf8.count).elementsEqual(after.utf8)
      && bytes.dropFirst(before.utf8.count).prefix(count).allSatisfy(letters.contains)
  }
}
