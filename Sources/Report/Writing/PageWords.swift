import County

/// The few words that the renderers of a page add themselves.
enum PageWords {
  static let skip = Text(zh: "跳到正文", en: "Skip to the content")
  static let contents = Text(zh: "目录", en: "Contents")
  static let inWords = Text(zh: "文字说明", en: "The figure in words")
  static func data(_ name: String) -> Text { Text(zh: "数据（\(verbatim: name)）", en: "Data (\(verbatim: name))") }
}
