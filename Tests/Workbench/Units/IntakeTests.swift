import County
import Files
import Foundation
import Report
import Samples
import Testing

@testable import Workbench

/// A workbench without a county: tables are understood, then a folder is made of them and served.
@Suite struct IntakeTests {
  private func bench() throws -> (desk: Desk, folder: String) {
    let place = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    let folder = place + "/new"
    #expect(!FolderStore.isVacant(folder))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(FolderStore.isVacant(folder) && !FolderStore.isVacant(place))
    let desk = Desk(
      WorkbenchOptions(folder: folder, language: .en, token: Bench.token), nil, token: Bench.token, port: 8420)
    return (desk, folder)
  }

  private func ask(_ desk: Desk, _ method: String, _ path: String, _ body: String = "") async -> Reply {
    let heads = ["host": "127.0.0.1:8420", "cookie": "junheng-8420=\(Bench.token)"]
    return await desk.answer(Question(method, path, heads: heads, body: Array(body.utf8)))
  }

  private func body(_ names: [String], _ files: [Data], make: Bool) throws -> String {
    let object: [String: Any] = [
      "names": names, "files": files.map { $0.base64EncodedString() }, "make": make, "lang": "en",
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  private func table(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: Sample.root + "/Tests/OfficeTests/Tables/" + name))
  }

  @Test func aFolderIsMadeOfATable() async throws {
    let (desk, folder) = try bench()
    #expect(await ask(desk, "GET", "/").text.contains("id=\"drop\""))
    #expect(await ask(desk, "GET", "/assets/intake.js").status == 200)
    let table = try table("linjiang.xlsx")
    let seen = await ask(desk, "POST", "/w/intake", try body(["临江.xlsx"], [table], make: false))
    #expect(seen.status == 200)
    let html = seen.object["html"] as? String ?? ""
    #expect(html.contains("临江.xlsx") && !html.contains("junheng-"))
    #expect(FolderStore.isVacant(folder))
    let made = await ask(desk, "POST", "/w/intake", try body(["临江.xlsx"], [table], make: true))
    #expect(made.object["made"] as? Bool == true, "\(made.errors)")
    #expect(FileManager.default.fileExists(atPath: folder + "/schools.csv"))
    // The same desk serves it from now on.
    #expect(await ask(desk, "GET", "/?plan=plans/start.yaml").text.contains("data-session="))
    let late = await ask(desk, "POST", "/w/intake", try body(["临江.xlsx"], [table], make: true))
    #expect(late.status == 400 && late.errors.count == 1)
  }

  @Test func whatCannotBeReadIsToldByTheNameOfItsFile() async throws {
    let (desk, folder) = try bench()
    let told = await ask(desk, "POST", "/w/intake", try body(["no.csv"], [Data("a,b\n1,2\n".utf8)], make: true))
    #expect(told.status == 422 && !told.errors.isEmpty)
    #expect(told.errors.allSatisfy { !$0.contains("/junheng-") })
    #expect(FolderStore.isVacant(folder))
    for names in [["../x.csv", "x.csv"], ["..", "y.csv"], [], ["a\u{7}.csv"]] {
      let reply = await ask(
        desk, "POST", "/w/intake", try body(names, names.map { _ in Data("a\n".utf8) }, make: false))
      #expect((400..<500).contains(reply.status), "\(names)")
    }
    #expect(await ask(desk, "POST", "/w/intake", #"{"names": ["a.csv"], "files": ["!"]}"#).status == 400)
    #expect(await ask(desk, "GET", "/w/change").status == 404)
  }
}
