import County
import Foundation

/// Older formats, and those of WPS, through LibreOffice where it is installed.
///
/// It works in a scratch folder that is gone when it is done.
enum LibreOffice {
  private static let names = ["soffice", "libreoffice"]
  /// Seconds a conversion may take.
  private static let patience = 120.0

  /// The same file as a workbook or document of Office Open XML.
  static func converted(_ path: String) throws(Problem) -> Data {
    let place = Place(file: path)
    let kind = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let program else { throw Problem(.office(.needsLibreOffice(kind: kind)), at: place) }
    let target = ["doc", "wps", "odt", "rtf"].contains(kind) ? "docx" : "xlsx"
    do {
      return try ScratchFolder.with([]) {
        try converted(path, to: target, in: URL(fileURLWithPath: $0), program, place)
      }
    } catch let problem as Problem {
      throw Problem(problem.fault, at: place)
    } catch {
      throw Problem(.office(.notConverted(reason: "\(error)")), at: place)
    }
  }

  private static func converted(
    _ path: String, to target: String, in folder: URL, _ program: String, _ place: Place
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // A profile of its own, so that a LibreOffice that is open is no obstacle.
    process.arguments = [
      "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless", "--norestore",
      "--convert-to", target, "--outdir", folder.path, URL(fileURLWithPath: path).path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date().addingTimeInterval(patience)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.05) }
    if process.isRunning {
      process.terminate()
      throw Problem(.office(.notConverted(reason: "\(Int(patience)) s")), at: place)
    }
    let made = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .first { $0.pathExtension == target }
    guard let made else { throw Problem(.office(.notConverted(reason: "\(process.terminationStatus)")), at: place) }
    // What was made on the way is no input of the run; the file it was made of is.
    let bytes = FilesRead.aside { Result { try FileBytes.read(made.path, limit: SourceFile.limit) } }
    return Data(try bytes.get())
  }

  /// Where the program is; nil where it is not installed.
  private static var program: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + ["/Applications/LibreOffice.app/Contents/MacOS"]).lazy
      .flatMap { folder in names.map { folder + "/" + $0 } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
