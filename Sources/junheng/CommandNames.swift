import ArgumentParser
import County
import Report

/// The names of the commands, as the words of a command line must begin.
enum CommandNames {
  /// Throws of a first word, or the second of a group as `plan`, that names no command. The parser would tell of the
  /// first option after it instead.
  static func check(_ words: [String]) throws {
    var group: any ParsableCommand.Type = Junheng.self
    for word in words where word != "help" {
      let commands = group.configuration.subcommands
      guard !word.hasPrefix("-"), !commands.isEmpty else { return }
      let names = commands.map { $0.configuration.commandName ?? "" }
      guard let place = names.firstIndex(of: word) else { throw ValidationError(unknown(word, names).asked) }
      group = commands[place]
    }
  }

  private static func unknown(_ word: String, _ names: [String]) -> Text {
    if let name = nearest(to: word, among: names) {
      return Text(
        zh: "没有命令“\(verbatim: word)”；是否指“\(verbatim: name)”？",
        en: "There is no command '\(verbatim: word)'. Did you mean '\(verbatim: name)'?")
    }
    return Text(
      zh: "没有命令“\(verbatim: word)”；可用：\(verbatim: names.joined(separator: "、"))",
      en: "There is no command '\(verbatim: word)'. Known here: \(verbatim: names.joined(separator: ", ")).")
  }
}
