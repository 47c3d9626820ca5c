/// A word as it stands in a YAML file that the program writes for people: bare where it cannot be taken for anything else.
package enum YAMLWord {
  /// Letters, digits and what paths are made of stay bare; whatever else there is stands in single quotes.
  package static func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars
    let isPlain = scalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    let isNamed = scalars.contains { $0.properties.isAlphabetic } && word.lowercased() != "null"
    let isFolder = word == "." || word == ".."
    return isFolder || isPlain && isNamed && scalars.first != "-" ? word : "'" + word.replacing("'", with: "''") + "'"
  }
}
