#if Workbench
  import ArgumentParser
  import County
  import Files
  import Foundation
  import Report
  import Workbench

  extension Language: ExpressibleByArgument {}

  /// `junheng-workbench COUNTY`: the workbench of one county folder, in a browser.
  @main
  struct WorkbenchProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "junheng-workbench",
      abstract: "Serve one county folder as a page on which plans are changed and seen at once.",
      version: Provenance.programVersion)

    @Argument(help: "Folder of the county; an empty one is filled from tables that are dropped on the page.")
    var county: String

    @Option(help: "Port to listen on; 0 for any that is free.")
    var port = 8420

    @Option(help: "Address to listen on; one that other machines reach needs --token.")
    var host = "127.0.0.1"

    @Option(help: "Token of the address (else one made anew at every start).")
    var token: String?

    @Option(name: .long, help: "Language of the page: zh or en (else LC_ALL, LC_MESSAGES, LANG).")
    var lang: Language?

    @Flag(help: "Write nothing: no plans are saved, no drafts kept.")
    var readOnly = false

    @Flag(help: "Open the page in the browser of the system.")
    var open = false

    func run() async throws {
      signal(SIGPIPE, SIG_IGN)
      signal(SIGXFSZ, SIG_IGN)
      let language = lang ?? Language(environment: ProcessInfo.processInfo.environment)
      let options = WorkbenchOptions(
        folder: county, host: host, port: port, language: language, token: token, readOnly: readOnly, open: open)
      do {
        try options.check()
        let store = FolderStore.isVacant(county) && !readOnly ? nil : try FolderStore(county)
        let isOpened = open
        try await Listening.serve(options, store) { address in
          print(address)
          fflush(nil)
          if isOpened { WorkbenchProgram.show(address) }
        }
      } catch let problems as Problems {
        WorkbenchProgram.fail(problems, language)
      } catch let problem as Problem {
        WorkbenchProgram.fail(Problems([problem]), language)
      }
    }

    private static func fail(_ problems: Problems, _ language: Language) -> Never {
      let lines = problems.lines(language).map { $0 + "\n" }.joined()
      try? FileHandle.standardError.write(contentsOf: Data(lines.utf8))
      Foundation.exit(problems.exitStatus)
    }

    /// Asks the system to open an address; that it cannot is no reason to end.
    private static func show(_ address: String) {
      let process = Process()
      #if os(macOS)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/open")
        process.arguments = [address]
      #else
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
      #endif
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try? process.run()
    }
  }
#else
  import Foundation

  /// Without its trait the workbench is a sentence: Hummingbird, which it stands on, is neither fetched nor built.
  @main
  struct WorkbenchProgram {
    static func main() {
      let words =
        "工作台须连同其服务器一起编译：swift run -c release --traits Workbench junheng-workbench 文件夹\n"
        + "The workbench is built with its server: swift run -c release --traits Workbench junheng-workbench FOLDER\n"
      try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
      exit(64)
    }
  }
#endif
