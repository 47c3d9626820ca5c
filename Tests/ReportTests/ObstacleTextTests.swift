import County
import Samples
import Testing

@testable import Report

/// Why a file cannot be read or written: each reason has words of its own in both languages.
@Suite struct ObstacleTextTests {
  static let all: [Fault.Obstacle] = [
    .isFolder, .isFile, .isNoFile, .noFolder, .throughFile, .danglingLink, .linkLoop, .noPermission, .isReadOnly,
    .otherOwner, .readOnlySystem, .noSpace, .overQuota, .overSizeLimit, .nameTooLong, .notUTF8, .otherFileSystem,
    .inUse,
    .isWorkingFolder, .tooManyOpen, .inputOutput, .interrupted, .closed, .other(5),
  ]

  @Test func eachHasItsOwn() {
    let words = Self.all.map(ObstacleText.word)
    #expect(Set(words.map(\.zh)).count == words.count)
    #expect(Set(words.map(\.en)).count == words.count)
    for word in words {
      #expect(word.zh.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(word.zh)")
      #expect(word.en.unicodeScalars.allSatisfy { $0.isASCII }, "\(word.en)")
    }
  }

  /// What can be done is said where the reason does not say it.
  @Test func theWayOut() {
    #expect(ObstacleText.word(.isFile).en == "is a file; name a folder")
    #expect(ObstacleText.word(.isReadOnly).zh == "是只读文件；请换一个文件名，或先改为可写")
    #expect(ObstacleText.word(.isReadOnly).en == "is read-only; name another file, or make it writable first")
    #expect(ObstacleText.word(.isWorkingFolder).zh.hasSuffix("请到上一级文件夹运行"))
    #expect(ObstacleText.word(.other(28)).zh == "系统错误 28" && ObstacleText.word(.other(28)).en == "system error 28")
  }
}
