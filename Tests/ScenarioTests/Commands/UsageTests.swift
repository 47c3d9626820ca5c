import Report
import Samples
import Testing

/// What the parser of the command line says of a command that was typed wrong, in the reader's language.
@Suite struct UsageTests {
  private static let chinese = ["LC_ALL": "zh_CN.UTF-8"]

  @Test(arguments: [
    (["simulate"], "错误：缺少参数“<plan>”"), (["simulate", "--fo", "p"], "错误：没有选项“--fo”"),
    (["simulate", "p", "--forma", "json"], "错误：没有选项“--forma”；是否指“--format”？"),
    (
      ["foo"],
      "错误：没有命令“foo”；可用：evaluate、simulate、compare、explore、report、forms、why、needs、quotas、closures、"
        + "calibrate、backtest、check、county、plan、standard、schema、synthesize"
    ), (["simualte", "p"], "错误：没有命令“simualte”；是否指“simulate”？"),
    (["help", "county", "rol"], "错误：没有命令“rol”；是否指“roll”？"),
    (["simulate", "a", "b", "c"], "错误：多出 2 个参数：b、c"),
    (["simulate", "p", "--lang=fr"], "错误：“fr”不是“--lang <lang>”可用的值；可用：zh、en"),
    (["simulate", "p", "--format"], "错误：“--format <format>”缺少值"),
    (["explore", "p", "--draws", "x"], "错误：“x”不是“--draws <draws>”可用的值"),
    (["simulate", "p", "--effects=yes"], "错误：选项“--effects”不带值，却给了“yes”"),
  ])
  func errors(words: [String], sentence: String) throws {
    let run = try Binary.run(words, environment: Self.chinese)
    #expect(run.status == 64 && run.out.isEmpty)
    #expect(run.err.hasPrefix(sentence + "\n"), "\(run.err)")
    for english in ["Error:", "Usage:", "Help:", "for more information"] { #expect(!run.err.contains(english)) }
    let twin = try Binary.run(words)
    #expect(twin.status == 64 && twin.err.hasPrefix("Error: "))
  }

  /// Help is in Chinese from the heads to the last option, by the environment or by --lang, and no line is wider than a
  /// terminal.
  @Test(arguments: [
    [], ["evaluate"], ["simulate"], ["compare"], ["explore"], ["report"], ["forms"], ["why"], ["needs"], ["quotas"],
    ["closures"], ["calibrate"], ["backtest"], ["check"], ["county"], ["county", "new"], ["county", "roll"],
    ["county", "heads"], ["plan"], ["plan", "show"], ["plan", "diff"], ["plan", "new"], ["plan", "translate"],
    ["standard"],
    ["standard", "show"], ["schema"], ["synthesize"],
  ])
  func helpInChinese(command: [String]) throws {
    let run = try Binary.run(command + ["--help"], environment: Self.chinese)
    #expect(run.status == 0)
    #expect(try Binary.run(command + ["--help", "--lang=zh"]).out == run.out)
    for line in run.out.split(separator: "\n") {
      #expect(Columns.width(String(line)) <= 80, "\(line)")
      // Names of options, values and commands alone are Latin; a sentence would have several words in a row.
      let words = line.split(separator: " ").drop { $0.hasPrefix("-") || $0.hasPrefix("<") }
      let isEnglish =
        words.count > 3 && words.allSatisfy { word in word.allSatisfy { $0.isASCII && !"<>[]".contains($0) } }
      #expect(!isEnglish, "\(line)")
    }
    #expect(try Binary.run(command + ["--help"]).out.hasPrefix("OVERVIEW: "))
  }
}
