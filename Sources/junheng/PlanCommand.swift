import ArgumentParser
import County
import Files
import Report

/// `junheng plan …`: plan files themselves.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Look at plan files.", subcommands: [Show.self])

  /// `junheng plan show PLAN`: the final plan with the file and line of each value.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the final plan with the file and line of each value.")

    @Argument(help: "Plan file.")
    var plan: String

    @OptionGroup var out: OutputOptions

    func run() throws {
      let values = try PlanFile(plan).values
      switch out.format {
      case .text:
        try out.write(
          values.map { value in
            let first = value.value.split(separator: "\n").first.map(String.init) ?? ""
            let text = "\(value.key): \(first)"
            let gap = String(repeating: " ", count: max(2, 60 - Columns.width(text)))
            return "\(text)\(gap)# \(value.place.file):\(value.place.line ?? 0)"
          })
      case .json:
        try out.write(
          JSON.array(
            values.map { value in
              .object([
                ("key", .string(value.key)), ("value", .string(value.value)), ("file", .string(value.place.file)),
                ("line", .optional(value.place.line)),
              ])
            }
          ).text)
      case .csv:
        var csv = CSVText()
        csv.row(["key", "value", "file", "line"].map { .text($0) })
        for value in values {
          csv.row([.text(value.key), .text(value.value), .text(value.place.file), .year(value.place.line ?? 0)])
        }
        try out.write(csv.text)
      }
    }
  }
}
