extension String {
  /// What stands up to its first full-width colon, comma, per cent sign, point or digit, and with it; nil where there is
  /// none. A Chinese keyboard writes them where YAML and numbers need the half-width ones.
  var throughFullWidth: String? {
    unicodeScalars.firstIndex(where: \.isFullWidth).map { String(unicodeScalars[...$0]) }
  }

  /// Whether it has Chinese characters.
  var isChinese: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}

extension Unicode.Scalar {
  fileprivate var isFullWidth: Bool {
    (0xFF10...0xFF19).contains(value) || "：，％．".unicodeScalars.contains(self)
  }
}
