import County
import Files
import Foundation
import Regulation
import Testing

/// A standard in Chinese keys says what its English twin says.
@Suite struct ChineseStandardTests {
  private static func read(_ text: String) throws -> Standard {
    let folder = FileManager.default.temporaryDirectory.path + "/junheng-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/own.yaml"))
    return try StandardFile(folder + "/own.yaml", named: Place(file: "test")).standard
  }

  private static let chinese = """
    沿用: national-2017
    标准编号: own
    标题: {中文: 某县, 英文: Some county}
    条款:
      表Ⅳ-11: {限值: {比例: 12%, 骨干占比: {数值: 0.25, 来源: 县里, 可信度: B}}}
      表Ⅱ: {指标要求: {小学: {学历教师: 4.4}}}
    口径: {音乐、美术教室各计还是合计: 合计}
    规划参数: {撤并公示天数: {数值: 15, 来源: 县里, 可信度: B}}
    """

  @Test func twins() throws {
    let english = """
      extends: national-2017
      id: own
      title: {zh: 某县, en: Some county}
      clauses:
        G11: {limits: {share: 12%, backboneShare: {value: 0.25, source: 县里, trust: B}}}
        R1: {required: {primary: {degree: 4.4}}}
      readings: {G3: together}
      planning: {noticeDays: {value: 15, source: 县里, trust: B}}
      """
    let (own, twin) = (try Self.read(Self.chinese), try Self.read(english))
    #expect(own.id == "own" && own.title == twin.title)
    for key in [LimitKey.share, .backboneShare] {
      #expect(own.limit(.g11, key) == twin.limit(.g11, key) && own.limit(.g11, key) != nil)
    }
    #expect(own.limit(.g11, .share) == 0.12 && own.limit(.g11, .backboneShare) == 0.25)
    #expect(own.required.map { $0.map(\.value) } == twin.required.map { $0.map(\.value) })
    #expect(own.required[0][0].value == 4.4)
    #expect(own.readings == twin.readings && own.readings.rooms == .together)
    #expect(own.planning(.noticeDays) == 15)
  }

  /// A key in both spellings is an error at the second; one misspelt is answered in Chinese.
  @Test func mistakes() throws {
    func faults(_ text: String) -> [Fault] {
      do { _ = try Self.read(text) } catch let problems as Problems { return problems.all.map(\.fault) } catch {}
      return []
    }
    #expect(
      faults(Self.chinese + "\nid: other").contains {
        if case .keyInTwoSpellings("标准编号", "id") = $0 { true } else { false }
      })
    #expect(
      faults(Self.chinese.replacingOccurrences(of: "骨干占比", with: "骨干占此")).contains {
        if case .unknownKey("骨干占此", "骨干占比", _) = $0 { true } else { false }
      })
  }
}
