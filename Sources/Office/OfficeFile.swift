import County
import Foundation

/// A file of an office program: a workbook or a document, told by its first bytes and not by its name.
package enum OfficeFile {
  /// What the first bytes of a file tell of it.
  package enum Kind: Sendable, Hashable {
    /// A zip file: Office Open XML, or OpenDocument.
    case archive
    /// The older container: `.xls`, `.doc`, `.et`, `.wps`, or an encrypted workbook.
    case compound
    /// A page of HTML or the XML of Excel 2003, as systems export it under the name `.xls`.
    case page
    /// Anything else: read as text.
    case text
  }

  package static func kind(_ bytes: Data) -> Kind {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .archive
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compound }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let isPage = ["<html", "<!doctype", "<?xml", "<table", "<head", "<meta"].contains { mark in
      head.prefix(mark.count).lowercased() == mark
    }
    return isPage ? .page : .text
  }

  /// A file of an older kind as one of Office Open XML.
  package typealias Conversion = (_ path: String) throws(Problem) -> Data

  /// The tables of a file that is no text. `convert`: what makes an older kind into one that is read here.
  package static func grids(_ bytes: Data, path: String, convert: Conversion) throws(Problem) -> [Grid] {
    let place = Place(file: path)
    if kind(bytes) == .compound {
      // An encrypted workbook is a compound file with a stream of this name, in UTF-16.
      let mark = Data("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      guard bytes.range(of: mark) == nil else { throw Problem(.office(.encrypted), at: place) }
      return try converted(path, convert)
    }
    if kind(bytes) == .page { return try converted(path, convert) }
    let archive = try Archive(bytes, at: place)
    if archive.has("word/document.xml") { return try Document.grids(archive, path: path) }
    if archive.has("[Content_Types].xml") { return try Workbook.grids(archive, path: path) }
    if archive.has("content.xml"), archive.has("mimetype") { return try converted(path, convert) }
    throw Problem(.office(.notOffice), at: place)
  }

  private static func converted(_ path: String, _ convert: Conversion) throws(Problem) -> [Grid] {
    let bytes = try convert(path)
    // What still is of an older kind would be converted for ever.
    return try grids(bytes, path: path) { path throws(Problem) in
      throw Problem(.office(.notOffice), at: Place(file: path))
    }
  }
}
