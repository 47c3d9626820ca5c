import County
import Files
import Foundation
import Regulation
import Samples
import Testing

@Suite struct EncodingTests {
  private static let gb18030: [UInt8] = [
    0xB5, 0xDA, 0xD2, 0xBB, 0xD6, 0xD0, 0xD1, 0xA7, 0x2C,  // 第一中学,
    0xA9, 0x4F, 0x81, 0x30, 0x89, 0x37,  // a pair with a low second byte, and four bytes
  ]

  @Test func theNationalEncoding() throws {
    let file = try TextFile(bytes: Self.gb18030, path: "t.csv")
    #expect(file.text.hasPrefix("第一中学,"))
    #expect(file.text.count == 7)
    #expect(file.notices == [Notice(.readAsGB18030, at: Place(file: "t.csv"))])
    #expect(try TextFile(bytes: Array("第一中学".utf8), path: "t.csv").notices.isEmpty)
  }

  /// What is neither is refused: damaged UTF-8, a pair cut short, a byte that begins nothing, UTF-16 by its mark.
  @Test(arguments: [
    Array("第一中学第二中学".utf8) + [0xC4, 0xE3], gb18030 + [0xB5], [0x41, 0xFF, 0x42], [0x80, 0x41],
  ])
  func otherBytes(bytes: [UInt8]) {
    do {
      _ = try TextFile(bytes: bytes, path: "t")
      Issue.record("read")
    } catch {
      guard case .badByte = error.fault else {
        Issue.record(error)
        return
      }
      #expect(error.place?.line == 1)
    }
  }

  @Test func marks() {
    #expect(throws: Problem(.otherEncoding(name: "UTF-16 LE"), at: Place(file: "t"))) {
      try TextFile(bytes: [0xFF, 0xFE, 0x41, 0], path: "t")
    }
  }

  /// A system without the converter says so instead of calling the file broken.
  @Test func noConverter() {
    #expect(throws: Problem(.noConverter(name: "GB18030"), at: Place(file: "t"))) {
      try TextFile(bytes: Self.gb18030, path: "t", otherwise: { _ in .noConverter })
    }
  }

  /// Table and YAML alike; the county is the same.
  @Test func aWholeCounty() throws {
    for name in ["valid-gb18030-schools-csv", "valid-gb18030-county-yaml"] {
      let folder = try CountyFolder(BrokenCases.folder(name))
      #expect(folder.county.name == "河口县")
      #expect(folder.county.sections.first?.name == "东关小学")
      #expect(folder.notices.map(\.id) == ["readAsGB18030"])
    }
  }
}
