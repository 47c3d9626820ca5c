import County
import Foundation
import Office

/// A file with tables as a county has it, whatever program wrote it: its tables and the hash of its bytes.
package struct SourceFile: Sendable {
  package var path: String
  var grids: [Grid]
  package var input: InputFile
  var notices: [Notice] = []
  var problems: [Problem] = []

  /// The largest file that is read, in bytes.
  package static let limit = 64 << 20

  package init(_ path: String, named: Place? = nil) throws(Problem) {
    let path = Paths.tidy(path)
    let bytes: [UInt8]
    do throws(Problem) { bytes = try FileBytes.read(path, limit: SourceFile.limit) } catch {
      guard let named, error.fault == .missingFile else { throw error }
      throw Problem(.namedFileMissing(path: path), at: named)
    }
    guard !bytes.isEmpty else { throw Problem(.emptyFile, at: Place(file: path)) }
    self.path = path
    input = InputFile(path: path, sha256: SHA256.hexadecimal(bytes))
    let data = Data(bytes)
    guard OfficeFile.kind(data) == .text else {
      grids = try OfficeFile.grids(data, path: path, convert: LibreOffice.converted)
      return
    }
    // Another kind of file under the name of a workbook: a picture, a program, one that is damaged at its start.
    let isNamedOffice = [".xlsx", ".xlsm", ".docx"].contains(where: path.lowercased().hasSuffix)
    guard !isNamedOffice || SourceFile.isWide(bytes) || !bytes.contains(0) else {
      throw Problem(.office(.notAsNamed), at: Place(file: path))
    }
    let file = try TextFile(bytes: SourceFile.utf8(bytes), path: path)
    notices = file.notices
    grids = []
    grids = [Grid(file, &problems)]
  }

  /// Whether the bytes begin as UTF-16 does.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// UTF-16, as a spreadsheet saves Unicode text, made UTF-8; other bytes as they are.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard isWide(bytes) else { return bytes }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
      isLittle
        ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
