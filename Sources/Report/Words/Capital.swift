extension String {
  /// With a capital at its beginning, as an English sentence or title has.
  var capital: String { prefix(1).uppercased() + dropFirst() }

  /// Without it, after a colon.
  var small: String { prefix(1).lowercased() + dropFirst() }
}
