// swift-tools-version: 6.1
import PackageDescription

// The rooms of the house, in the order the data flows. The core rooms (County, Regulation, Simulation, Ensemble,
// Calibration, Synthesis) and Charts name no third-party package and no Foundation: whatever a verdict rests on can be read in one
// place. A benchmark is a tool of the builder, not of the planner: it is added only when JUNHENG_BENCH is set, so a plain
// clone never builds it.
let benchmarks = Context.environment["JUNHENG_BENCH"] != nil
// The guide is a catalogue for DocC, and plain Markdown without it: a target only when JUNHENG_DOCS is set.
let docs = Context.environment["JUNHENG_DOCS"] != nil

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "junheng",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "junheng", targets: ["junheng"]),
    .executable(name: "junheng-workbench", targets: ["junheng-workbench"]),
  ],
  traits: [
    // Behind a trait, since Hummingbird brings 24 packages with it, which nobody should fetch who wants the command line.
    .trait(name: "Workbench", description: "The workbench in a browser: the product junheng-workbench with its server.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    .target(name: "County"),
    .target(name: "Regulation", dependencies: ["County"]),
    .target(name: "Simulation", dependencies: ["County", "Regulation"]),
    .target(name: "Ensemble", dependencies: ["County", "Regulation", "Simulation"]),
    .target(name: "Calibration", dependencies: ["County", "Regulation", "Simulation"]),
    .target(name: "Synthesis", dependencies: ["County", "Regulation"]),
    .target(name: "Office", dependencies: ["County", "Charts"]),
    .target(
      name: "Files",
      dependencies: ["County", "Regulation", "Simulation", "Ensemble", "Calibration", "Synthesis", "Office", yams],
      // Their texts are compiled in as literals: Rules/EmbeddedStandards.swift.
      exclude: ["Standards"]
    ),
    .target(name: "Charts"),
    .target(
      name: "Report",
      dependencies: ["County", "Regulation", "Simulation", "Ensemble", "Calibration", "Synthesis", "Charts", "Office"]),
    // What both executables answer of the plans they read.
    .target(
      name: "Answers",
      dependencies: ["County", "Regulation", "Simulation", "Ensemble", "Calibration", "Charts", "Files", "Report"]),
    .executableTarget(
      name: "junheng",
      dependencies: [
        "County", "Regulation", "Simulation", "Ensemble", "Calibration", "Synthesis", "Charts", "Office", "Files",
        "Report", "Answers", arguments,
      ]
    ),
    .target(
      name: "Workbench",
      dependencies: [
        "County", "Regulation", "Simulation", "Ensemble", "Charts", "Office", "Files", "Report", "Answers",
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Workbench"])),
      ],
      // Compiled in as literals: Assets/EmbeddedAssets.swift.
      exclude: ["Assets/Sources"]
    ),
    .executableTarget(
      name: "junheng-workbench", dependencies: ["County", "Files", "Report", "Workbench", arguments]),
    .target(name: "Samples", dependencies: ["County", "Regulation", "Simulation", "Files"], path: "Tests/Samples"),
    .testTarget(name: "CountyTests", dependencies: ["County"]),
    .testTarget(name: "RegulationTests", dependencies: ["County", "Regulation", "Samples"]),
    .testTarget(name: "SimulationTests", dependencies: ["County", "Regulation", "Simulation", "Files", "Samples"]),
    .testTarget(
      name: "EnsembleTests",
      dependencies: ["County", "Regulation", "Simulation", "Ensemble", "Files", "Synthesis", "Samples"]
    ),
    .testTarget(
      name: "CalibrationTests",
      dependencies: ["County", "Regulation", "Simulation", "Calibration", "Files", "Report", "Samples"]
    ),
    .testTarget(
      name: "SynthesisTests",
      dependencies: ["County", "Regulation", "Simulation", "Synthesis", "Files", "Report", "Samples"]
    ),
    .testTarget(
      name: "FilesTests",
      dependencies: ["County", "Regulation", "Simulation", "Ensemble", "Files", "Report", "Samples"],
      exclude: ["Broken"]
    ),
    .testTarget(
      name: "OfficeTests",
      dependencies: ["Charts", "County", "Regulation", "Office", "Files", "Report", "Samples", "junheng"],
      exclude: ["Workbooks", "Tables", "make-workbooks", "random-workbooks"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Charts", "County", "Regulation", "Simulation", "Files", "Office", "Report", "Samples"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Answers", "Calibration", "County", "Regulation", "Simulation", "Files", "Report", "Workbench", "Samples",
      ],
      path: "Tests/Workbench/Units"
    ),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "Answers", "Calibration", "Charts", "County", "Regulation", "Simulation", "Ensemble", "Files", "Report",
        "Samples", "junheng",
      ]
    ),
  ]
)

if benchmarks {
  package.targets += [
    .target(name: "Allocations", path: "Sources/Benchmarks/Allocations"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "County", "Regulation", "Simulation", "Ensemble", "Synthesis", "Charts", "Files", "Report", "Answers",
        "Allocations",
      ],
      path: "Sources/Benchmarks/Suite"
    ),
  ]
}

if docs {
  package.targets.append(.target(name: "Guide"))
}

// Tests call optimised rooms; to optimise their own bodies too would double what they cost to compile.
for target in package.targets where target.type == .test || target.name == "Samples" {
  target.swiftSettings = [.unsafeFlags(["-Onone"])]
}

// Benchmarks of the arithmetic may ask for a wider machine, JUNHENG_MARCH=x86-64-v3; what is given to others is portable.
if let march = Context.environment["JUNHENG_MARCH"] {
  for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-Xcc", "-march=\(march)"])]
  }
}
