import County
import Files
import Foundation
import Report
import Samples
import Workbench

/// A workbench over a copy of a county, without a port.
struct Bench {
  static let token = "0123456789abcdef-test"
  let folder: String
  let store: FolderStore
  let desk: Desk

  init(_ scenario: String = "baoqing", readOnly: Bool = false, host: String = "127.0.0.1") throws {
    let place = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    folder = place + "/" + scenario
    try FileManager.default.copyItem(atPath: Sample.root + "/scenarios/" + scenario, toPath: folder)
    store = try FolderStore(folder)
    desk = Desk(
      WorkbenchOptions(folder: folder, host: host, language: .en, token: Bench.token, readOnly: readOnly), store,
      token: Bench.token, port: 8420)
  }

  /// A request with the token and from the workbench's own address, unless it is told otherwise.
  func ask(
    _ method: String, _ target: String, _ body: String = "", _ heads: [String: String] = [:], hasToken: Bool = true
  ) async -> Reply {
    var all = ["host": "127.0.0.1:8420"]
    if hasToken { all["cookie"] = "junheng-8420=\(Bench.token)" }
    all.merge(heads) { _, new in new }
    return await desk.answer(Question(method, target, heads: all, body: Array(body.utf8)))
  }

  /// The id of the session that a page has.
  func session(_ query: String = "plan=plans/promise.yaml") async throws -> String {
    let page = await ask("GET", "/?" + query).text
    return page.split(separator: "data-session=\"").dropFirst().first?.split(separator: "\"").first.map(String.init)
      ?? ""
  }
}

extension Reply {
  func head(_ name: String) -> String? { heads.first { $0.name == name }?.value }

  /// The body as an object of JSON.
  var object: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:] }

  var errors: [String] { object["errors"] as? [String] ?? [] }
}
