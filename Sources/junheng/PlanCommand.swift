import ArgumentParser
import County
import Files
import Report

/// `junheng plan …`: plan files themselves.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Begin, show, compare and translate plan files.",
    subcommands: [Show.self, Diff.self, New.self, Translate.self])

  /// `junheng plan show PLAN`: the final plan with the file and line of each value.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the final plan with the file and line of each value.")

    @Argument(help: "Plan file.")
    var plan: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let file = try PlanFile(plan)
      Console.tell(file.notices, out.language)
      // What the plan is of its county is told where both can be read: what cannot is told by `check` and `simulate`.
      if let program = try? Scenario(plan).program() { Console.tell(program.notices, out.language) }
      let values = file.values
      switch out.format {
      case .text:
        try out.write(
          values.flatMap { value in
            let first = value.value.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            let place = "\(value.place.file):\(value.place.line ?? 0)" + Show.over(value)(out.language)
            return Columns.withPlace("\(out.language == .zh ? value.chineseKey : value.key): \(first)", place)
          })
      case .json:
        try out.write(
          JSON.array(
            values.map { value in
              .object([
                ("key", .string(value.key)), ("value", .string(value.value)), ("file", .string(value.place.file)),
                ("line", .optional(value.place.line)),
                (
                  "over",
                  .array(
                    value.over.map {
                      .object([
                        ("value", .string($0.value)), ("file", .string($0.place.file)),
                        ("line", .optional($0.place.line)),
                      ])
                    })
                ),
              ])
            }
          ).text)
      case .csv:
        var csv = CSVText()
        csv.row(["key", "value", "file", "line", "over"].map { .text($0) })
        for value in values {
          csv.row([
            .text(value.key), .text(value.value), .text(value.place.file), .year(value.place.line ?? 0),
            .text(value.over.map { "\($0.value) (\($0.place.file):\($0.place.line ?? 0))" }.joined(separator: "; ")),
          ])
        }
        try out.write(csv.text)
      }
    }

    /// The earlier values that a value overrides: `, over 0.8 at a.yaml:4`.
    private static func over(_ value: PlanFile.Value) -> Text {
      Text.joined(
        value.over.map { earlier in
          let first = earlier.value.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\"\""
          let text = first.count > 40 ? String(first.prefix(40)) + "…" : first
          let place = "\(earlier.place.file):\(earlier.place.line ?? 0)"
          return Text(zh: "，覆盖 \(place) 的 \(text)", en: ", over \(text) at \(place)")
        }, zh: "", en: "")
    }
  }
}
