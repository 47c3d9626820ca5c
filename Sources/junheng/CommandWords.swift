/// Words of a command as a shell takes them.
enum CommandWords {
  /// The command that this run was given.
  static var given: String { line(["junheng"] + CommandLine.arguments.dropFirst()) }

  /// Words as a line.
  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-=+:".unicodeScalars.contains(scalar)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
