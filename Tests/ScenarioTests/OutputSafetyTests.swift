import Foundation
import Samples
import Testing

/// The built program writes nothing by halves and destroys nothing it reads, whatever happens to it.
@Suite struct OutputSafetyTests {
  private static let root = Sample.root
  private static let promise = root + "/scenarios/baoqing/plans/promise.yaml"

  private struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// Runs a line of the shell, in which `$J` is the program, in a folder.
  private func shell(_ line: String, in folder: String = root) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "J": Binary.path, "P": Self.promise, "LC_ALL": "en_US.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    let streams = try Sample.folder(["out": "", "err": ""])
    defer { try? FileManager.default.removeItem(atPath: streams) }
    process.standardOutput = FileHandle(forWritingAtPath: streams + "/out")
    process.standardError = FileHandle(forWritingAtPath: streams + "/err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(streams)/\(name)")), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, out: try text("out"), err: try text("err"))
  }

  private func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  /// A county with a standard and a local target of its own, and a plan that extends another, in a new folder.
  private func place() throws -> String {
    let folder = try Sample.folder([
      "own.yaml": "extends: base.yaml\nid: own\n",
      "base.yaml": "extends: national-2017\nid: base\n",
      "top.yaml": "extends: bottom.yaml\ntitle: top\n",
      "bottom.yaml":
        "title: bottom\ncounty: county\nstandard: own.yaml\nthrough: 2026\nassumptions: {entryRate: 0.77}\n",
      "margins.yaml": """
      name: 甲县
      year: 2024
      standard: national-2017
      seed: 1
      groups:
        - {name: 县城, schools: {primary: 3}, primary: {pupils: 900}}

      """,
    ])
    try FileManager.default.copyItem(atPath: Self.root + "/scenarios/baoqing", toPath: folder + "/county")
    return folder
  }

  /// No command replaces what it read: by its name, by a hard link, by a link, through a link of the folder.
  @Test func noCommandReplacesItsInput() throws {
    let folder = try place()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inputs = [
      "county/schools.csv", "county/county.yaml", "county/births.csv", "county/feeders.csv", "county/cohorts.csv",
      "county/sources.yaml",
    ]
    try FileManager.default.createSymbolicLink(atPath: folder + "/door", withDestinationPath: "county")
    let plans = ["top.yaml", "bottom.yaml", "own.yaml", "base.yaml"]
    let commands: [(String, [String])] = [
      ("check county", inputs), ("evaluate county", inputs), ("needs county", inputs), ("why county", inputs),
      ("standard show own.yaml", ["own.yaml", "base.yaml"]),
      ("plan show top.yaml", ["top.yaml", "bottom.yaml"]),
      ("plan diff top.yaml bottom.yaml", ["top.yaml", "bottom.yaml"]),
      ("check top.yaml", inputs + plans), ("simulate top.yaml", inputs + plans), ("needs top.yaml", inputs + plans),
      ("compare top.yaml bottom.yaml", inputs + plans), ("report top.yaml --format md", inputs + plans),
      ("why top.yaml --clause R2", inputs + plans), ("explore top.yaml --draws 8", inputs + plans),
      ("explore top.yaml --vary assumptions.entryRate=0.7,0.8 --format csv", inputs + plans),
      ("evaluate county --standard own.yaml", ["own.yaml", "base.yaml"]),
    ]
    var before: [String: Data] = [:]
    for name in inputs + plans { before[name] = contents("\(folder)/\(name)") }
    for (command, files) in commands {
      for (number, file) in files.enumerated() {
        let target: String
        switch number % 4 {
        case 0: target = file
        case 1:
          target = "hard"
          try FileManager.default.linkItem(atPath: "\(folder)/\(file)", toPath: folder + "/hard")
        case 2:
          target = "soft"
          try FileManager.default.createSymbolicLink(atPath: folder + "/soft", withDestinationPath: file)
        default: target = file.replacing("county/", with: "door/../door/")
        }
        let told = try shell("$J \(command) -o \(target)", in: folder)
        #expect(told.status == 64 && told.out.isEmpty, "\(command) -o \(target): \(told.status) \(told.err)")
        #expect(told.err.hasSuffix("\(target): is an input of this very run; name another file\n"), "\(command)")
        for name in ["hard", "soft"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
      }
    }
    for (name, data) in before { #expect(contents("\(folder)/\(name)") == data, "\(name)") }
    // What is begun is never put over a file; a folder that would be replaced may hold what it is made from.
    #expect(try shell("$J plan new county -o county/county.yaml", in: folder).status == 73)
    #expect(
      try shell("$J synthesize margins.yaml -o made && cp margins.yaml made/sources.yaml", in: folder).status == 0)
    #expect(try shell("$J synthesize made/sources.yaml --force -o made", in: folder).status == 64)
    #expect(contents(folder + "/made/sources.yaml") == contents(folder + "/margins.yaml"))
    // Standard output that goes on at the end of an input.
    #expect(try shell("$J check county >> county/schools.csv", in: folder).status == 64)
    #expect(contents(folder + "/county/schools.csv") == before["county/schools.csv"])
  }

  /// Mode and links stay, new files follow the umask, and a file that may not be written to is not replaced.
  @Test func modesAndLinks() throws {
    let folder = try Sample.folder(["secret": "x", "read": "only"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    chmod(folder + "/secret", 0o600)
    chmod(folder + "/read", 0o444)
    let told = try shell(
      """
      umask 027; ln -s secret link
      $J schema plan -o link && $J schema plan -o new && $J standard show national-2017 -o secret && stat -c '%a %F' *
      """, in: folder)
    #expect(told.status == 0 && told.err.isEmpty)
    #expect(told.out == "777 symbolic link\n640 regular file\n444 regular file\n600 regular file\n")
    let refused = try shell("$J schema plan -o read", in: folder)
    #expect(
      refused.status == 73 && refused.err.contains("is read-only") && contents(folder + "/read") == Data("only".utf8))
    // A link that someone planted under a name of ours is neither followed nor taken away.
    let planted = try shell(
      """
      echo mine > other; ln -s other new.junheng-$$.tmp; ln -s other .junheng-0123456789abcdef.tmp
      $J schema plan -o new; echo $?; cat other
      """, in: folder)
    #expect(planted.out == "0\nmine\n" && planted.err.isEmpty)
  }

  /// What stands in the way is called by its name, in both languages.
  @Test func causes() throws {
    let folder = try Sample.folder(["file": "x"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try shell("ln -s nowhere dangling; ln -s b a; ln -s a b", in: folder)
    let long = String(repeating: "a", count: 300)
    for (target, en, zh) in [
      ("no/such/x", "no such folder", "没有此文件夹"), ("file/x", "a part of the path is a file", "路径中间有一段是文件"),
      ("dangling", "leads nowhere", "所指的文件不存在"), ("a", "in a circle", "链接互相指向"),
      (long, "too long", "过长"), (".", "is a folder", "是文件夹"), ("/dev/full", "no space", "磁盘已满"),
    ] {
      for (language, words) in [("en", en), ("zh", zh)] {
        let told = try shell("$J schema plan -o \(target) --lang \(language)", in: folder)
        #expect(told.status == 73 && told.err.contains(words), "\(target): \(told.err)")
      }
    }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == ["file", "dangling", "a", "b"])
    for (county, en) in [("dangling", "leads nowhere"), ("a", "in a circle"), ("file/x", "a part of the path")] {
      let told = try shell("$J check \(county)", in: folder)
      #expect(told.status == 66 && told.err.contains(en), "\(county): \(told.err)")
    }
    // A limit on the size of files ends the program no more than a full disk does.
    let limited = try shell("ulimit -f 8; $J schema plan -o file", in: folder)
    #expect(limited.status == 73 && limited.err.contains("the limit on the size"))
    #expect(contents(folder + "/file") == Data("x".utf8))
  }

  private static let everyCommand = [
    "--help", "explore --help", "--version", "schema plan", "standard show national-2017", "evaluate scenarios/baoqing",
    "check scenarios/baoqing", "simulate $P", "compare $P $P", "report $P --format md", "why $P", "needs $P",
    "plan show $P", "plan diff $P scenarios/baoqing/plans/combined.yaml", "plan new scenarios/baoqing",
    "explore $P --vary assumptions.entryRate=0.70...0.80:0.01", "explore $P --draws 8",
    "synthesize --sections 12 --check",
  ]

  /// A reader that closes its pipe ends every command alike, and so does a device that is full.
  @Test(arguments: everyCommand) func streamsThatEnd(command: String) throws {
    // The reader is gone before the program begins.
    let told = try shell(
      "{ { sleep 0.2; $J \(command); echo \"status $?\" >&2; } | true; } 2>&1 | grep -v '^central'; true")
    #expect(told.out == "status 0\n")
    let full = try shell("$J \(command) > /dev/full")
    #expect(full.status == 73)
    #expect(full.err.contains("stdout: cannot be written (no space is left on the device); nothing was written"))
    let closed = try shell("$J \(command) >&-")
    #expect(closed.status == 73 && closed.err.contains("the output is closed"))
  }

  /// Arguments that are no UTF-8 are refused with their bytes shown; nothing is written under another name.
  @Test func pathsOfBytes() throws {
    let folder = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (arguments, status, shown) in [
      (#"schema plan -o "$(printf 'a\377b')""#, Int32(73), #"a\xFFb: cannot be written"#),
      (#"schema plan "--output=$(printf 'a\377b')""#, 73, #"a\xFFb: cannot be written"#),
      (#"check "$(printf 'a\377b')""#, 66, #"a\xFFb: cannot be read"#),
      (#"evaluate "$(printf '\344\270')""#, 66, #"\xE4\xB8: cannot be read"#),
    ] {
      let told = try shell("$J \(arguments)", in: folder)
      #expect(told.status == status && told.err.contains(shown), "\(told.err)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  /// Two sweeps on one file leave the whole table of one.
  @Test func twoSweepsOnOneFile() throws {
    let folder = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sweep = "$J explore $P --format csv --threads 1 --vary"
    let values = ["assumptions.entryRate=0.70...0.75:0.01", "rotate.share=9%...14%:1%"]
    let tables = try values.map { try shell("\(sweep) \($0)").out }
    #expect(tables.allSatisfy { $0.split(separator: "\n").count == 7 })
    for _ in 0..<4 {
      let told = try shell(
        "\(sweep) \(values[0]) -o rows.csv & one=$!; \(sweep) \(values[1]) -o rows.csv && wait $one", in: folder)
      #expect(told.status == 0 && told.err.isEmpty)
      let table = String(decoding: contents(folder + "/rows.csv") ?? Data(), as: UTF8.self)
      #expect(tables.contains(table))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["rows.csv"])
    }
  }

  /// A run that is killed at any moment leaves the file that was there or the new one, whole; what it leaves beside is
  /// named by the next run and taken away by none.
  @Test(arguments: [
    "explore $P --format csv --vary assumptions.entryRate=0.70...0.73:0.01 -o result.md", "report $P -o result.md",
  ])
  func kills(command: String) throws {
    let old = "what stood there before\n"
    let folder = try Sample.folder(["result.md": old])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/result.md"
    let start = ContinuousClock.now
    #expect(try shell("exec $J \(command)", in: folder).status == 0)
    let took = start.duration(to: .now)
    let new = try #require(contents(path))
    for number in 1...12 {
      try Data(old.utf8).write(to: URL(fileURLWithPath: path))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec $J \(command) 2>/dev/null"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = ["J": Binary.path, "P": Self.promise]
      try process.run()
      Thread.sleep(
        forTimeInterval: Double(number) / 12 * Double(took.components.attoseconds) / 1e18
          + Double(number) / 12 * Double(took.components.seconds))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let found = contents(path)
      #expect(found == Data(old.utf8) || found == new)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "result.md" }
    let next = try shell("$J schema plan -o other", in: folder)
    #expect(next.status == 0 && next.err.isEmpty == left.isEmpty)
    #expect(left.isEmpty || next.err.contains("neither used nor removed"))
    for name in left.prefix(6) { #expect(name.hasPrefix(".junheng-") && next.err.contains(left.sorted()[0])) }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == Set(left + ["result.md", "other"]))
  }

  /// The hashes that a synthetic folder carries are held against its files.
  @Test func changedSyntheticFiles() throws {
    let folder = try Sample.folder([:])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try shell("$J synthesize --sections 12 -o made && $J check made", in: folder).out.contains("hash") == false)
    let told = try shell("echo '# mine' >> made/sources.yaml; rm made/births.csv; $J check made", in: folder)
    #expect(told.status == 0)
    #expect(told.out.contains("made/sources.yaml: is not what its hash says was made"))
    #expect(told.out.contains("made/births.csv: was made with this synthetic county and is no longer there"))
    let json = try shell("$J check made --format json --lang zh", in: folder).out
    #expect(json.contains("\"syntheticChanged\"") && json.contains("与生成时的哈希值不符"))
    #expect(try shell("cd made && $J synthesize --sections 12 --force -o .", in: folder).err.contains("you stand in"))
  }
}
