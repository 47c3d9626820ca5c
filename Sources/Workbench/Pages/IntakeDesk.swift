import Answers
import Charts
import County
import Files
import Foundation
import Regulation
import Report

/// A workbench without a county: tables as a county keeps them are dropped on its page, what was understood is shown, and
/// the folder is made.
struct IntakeDesk: Sendable {
  let options: WorkbenchOptions

  static let path = "/w/intake"
  private static let keys = KeyRecord(
    [
      KeyRecord.Key("names", Text(same: "names"), .list(.text), note: Text(same: "names")),
      KeyRecord.Key("files", Text(same: "files"), .list(.text), note: Text(same: "files")),
      KeyRecord.Key("make", Text(same: "make"), .yesNo, note: Text(same: "make")),
      KeyRecord.Key(
        "lang", Text(same: "lang"), .words(Language.allCases.map(\.rawValue)), note: Text(same: "lang")),
    ], required: [["names", "files"]])

  /// The answer, and the folder once it is made.
  func answer(_ question: Question, _ language: Language) throws -> (Reply, FolderStore?) {
    switch question.path {
    case "/":
      try question.only("GET")
      return (.html(IntakePage.text(options.folder, language)), nil)
    case IntakeDesk.path:
      try question.only("POST")
      return try read(try APIRequest(question.body, IntakeDesk.keys), language)
    case let path where path.hasPrefix("/assets/"): return (try Assets.reply(question), nil)
    default: throw Problem(.workbench(.unknownPath), at: Place(file: Shown.name(question.path)))
    }
  }

  private func read(_ request: APIRequest, _ language: Language) throws -> (Reply, FolderStore?) {
    let language = request.language(else: language)
    let (names, files) = (request.list("names").map(IntakeDesk.bare), request.list("files"))
    guard !names.isEmpty, names.count == files.count, names.count <= Limits.files, Set(names).count == names.count,
      names.allSatisfy({ !$0.isEmpty })
    else { throw Problem(.workbench(.keyForm("names, files")), at: Place(file: "files")) }
    let dropped = try zip(names, files).map { name, file -> (name: String, bytes: [UInt8]) in
      guard let bytes = Data(base64Encoded: file) else {
        throw Problem(.workbench(.keyForm("base64")), at: Place(file: name))
      }
      return (name, Array(bytes))
    }
    return try ScratchFolder.with(dropped) { place in
      do {
        return try FilesRead.$ofThisRun.withValue(FilesRead()) {
          try understood(names, in: place, makes: request.yesNo("make"), language)
        }
      } catch let problems as Problems {
        // Who dropped a file knows it by its name alone.
        return (.problems(problems, language, telling: { $0.replacing(place + "/", with: "") }), nil)
      }
    }
  }

  private func understood(
    _ names: [String], in place: String, makes: Bool, _ language: Language
  ) throws -> (Reply, FolderStore?) {
    let paths = names.map { place + "/" + $0 }
    let new = try NewCounty(
      paths,
      NewCounty.Options(name: nil, year: nil, standard: nil, sheet: nil, today: NewCounty.Options.thisMonth))
    let judge = try StandardFile(governing: new.county.standard.value, named: new.county.standard.place)
    var store: FolderStore?
    if makes {
      // The folder with nothing in it gives way to the one that is made whole.
      if FolderStore.isVacant(options.folder) { rmdir(options.folder) }
      try new.write(try new.starters(judge.standard, names, language), to: options.folder)
      store = try FolderStore(options.folder)
    }
    var out = PageMarkup()
    let told = new.told(folder: makes ? options.folder : nil, command: "")
    out.lines(told.lines(in: .plain, language).map { $0.replacing(place + "/", with: "") })
    return (.json(.object([("html", .string(out.text)), ("made", .bool(makes))])), store)
  }

  /// The name of a file without what leads to it.
  private static func bare(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let isFit = !last.hasPrefix(".") && !last.unicodeScalars.contains { $0.steers } && last.utf8.count <= 200
    return isFit ? last : ""
  }
}
