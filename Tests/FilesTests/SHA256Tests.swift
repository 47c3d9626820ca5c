import Files
import Foundation
import Samples
import Testing

/// The hash of inputs against the published vectors (FIPS 180-4, NIST CAVP) and against the system's own program.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func published(message: String, digest: String) {
    #expect(SHA256.hexadecimal(Array(message.utf8)) == digest)
  }

  @Test func aMillionTimesA() {
    let digest = SHA256.hexadecimal(Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Every length about the edges of a block, where the padding changes its form.
  @Test func asTheSystemHasIt() throws {
    let program = "/usr/bin/sha256sum"
    guard FileManager.default.isExecutableFile(atPath: program) else { return }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sha-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lengths = Array(0...130) + [4095, 4096, 65_537]
    let messages = lengths.map { length in (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) } }
    for (length, message) in zip(lengths, messages) {
      try Data(message).write(to: folder.appendingPathComponent("\(length)"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = lengths.map(String.init)
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(told.split(separator: "\n").map { String($0.prefix(64)) } == messages.map { SHA256.hexadecimal($0) })
  }
}
