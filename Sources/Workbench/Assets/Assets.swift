import County
import Files
import Report

/// The files that the page loads, all out of the program itself.
enum Assets {
  struct File: Sendable {
    var type: String
    var text: String
    /// Changes with the text.
    var tag: String

    init(_ type: String, _ text: String) {
      self.type = type
      self.text = text
      tag = "\"" + SHA256.hexadecimal(Array(text.utf8)).prefix(16) + "\""
    }
  }

  static func file(_ name: String) -> File? { files[name] }

  static func reply(_ question: Question) throws -> Reply {
    try question.only("GET")
    guard let asset = file(String(question.path.dropFirst("/assets/".count))) else {
      throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(question.path)))
    }
    let heads = [("ETag", asset.tag), ("Cache-Control", "no-cache")]
    return question.heads["if-none-match"] == asset.tag
      ? Reply(304, asset.type, "", heads) : Reply(200, asset.type, asset.text, heads)
  }

  private static let files: [String: File] = {
    var files = ["page.css": File("text/css; charset=utf-8", HTMLPage.styleSheet)]
    for (name, text) in EmbeddedAssets.texts {
      let type = name.hasSuffix(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8"
      files[name] = File(type, text.description)
    }
    return files
  }()
}
