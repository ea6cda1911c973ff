// swift-tools-version: 6.2
import PackageDescription

// What `scripts/setup` puts into the clone: DuckDB's library under `.deps/lib`.
let dependencies = "\(Context.packageDirectory)/.deps"

// A report is written by people who wait for it: our own code is optimised in every configuration,
// so that `swift build` is fast to make (SwiftSyntax stays unoptimised) and fast to run.
let common: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-O"], .when(configuration: .debug)),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func library(_ name: String, dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: common)
}

func tests(
  of name: String, dependencies: [Target.Dependency] = [], excluding: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: excluding,
    swiftSettings: common
  )
}

let package = Package(
  name: "Quire",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "quire", targets: ["QuireCommand"]),
    .library(name: "Quire", type: .dynamic, targets: ["Quire"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Charting", targets: ["Charting"]),
    .library(name: "DataFrames", targets: ["DataFrames"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
  ],
  targets: [
    // MARK: C libraries
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CDuckDB"),
    .systemLibrary(name: "CLAPACK", pkgConfig: "lapacke"),
    .target(name: "CBoostMath", cxxSettings: [.unsafeFlags(["-O2"])]),
    .target(name: "CYAMLNodes"),

    // MARK: What a notebook imports
    library("Markup"),
    library("Themes"),
    library("Digests", dependencies: ["CCrypto"]),
    library("Files"),
    library("Suggestions"),
    library("Statistics", dependencies: ["CBoostMath", "CLAPACK"]),
    .target(
      name: "DataFrames",
      dependencies: ["CDuckDB", "Digests", "Files", "Suggestions"],
      swiftSettings: common,
      linkerSettings: [
        .unsafeFlags([
          "-L\(dependencies)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(dependencies)/lib",
        ])
      ]
    ),
    library("SampleData", dependencies: ["Statistics"]),
    library("Charting", dependencies: ["Markup", "Statistics", "Themes"]),
    library("Exploration", dependencies: ["Charting", "DataFrames", "Statistics", "Suggestions"]),
    library("Records", dependencies: ["Digests", "Files", "Statistics"]),
    library("YAMLNodes", dependencies: ["Yams"]),
    library(
      "Quire",
      dependencies: [
        "Charting", "DataFrames", "Digests", "Exploration", "Files", "Records", "Statistics",
        "Suggestions", "Themes", "CYAMLNodes", "YAMLNodes",
      ]
    ),

    // MARK: What turns a notebook into a report
    library("Mathematics", dependencies: ["Markup", "Suggestions"]),
    library("Notebooks", dependencies: ["CCmark", "Mathematics", "Suggestions", "Yams"]),
    library(
      "Weaving",
      dependencies: [
        "Digests", "Files", "Notebooks", "Records", "Suggestions",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    library("Conversion", dependencies: ["Notebooks"]),
    library(
      "Linting",
      dependencies: [
        "Notebooks", "Suggestions", "Weaving",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    library(
      "Reports",
      dependencies: [
        "Digests", "Markup", "Mathematics", "Notebooks", "Records", "Suggestions", "Themes",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    library(
      "Previews",
      dependencies: [
        "Digests", "Files", "Markup", "Themes",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    .executableTarget(
      name: "QuireCommand",
      dependencies: [
        "Charting", "Conversion", "Digests", "Files", "Linting", "Markup", "Notebooks", "Previews",
        "Records",
        "Reports",
        "SampleData", "Suggestions", "Themes", "Weaving", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common
    ),

    // MARK: Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: common),
    tests(of: "Markup"),
    tests(of: "Themes"),
    tests(of: "Digests"),
    tests(of: "Files"),
    tests(of: "Mathematics", dependencies: ["Markup"]),
    tests(of: "Suggestions"),
    tests(of: "Statistics"),
    tests(of: "SampleData", dependencies: ["Statistics"]),
    tests(of: "DataFrames"),
    tests(of: "Exploration", dependencies: ["Charting", "DataFrames", "Statistics"]),
    tests(
      of: "Charting", dependencies: ["Markup", "Statistics", "Themes"], excluding: ["Snapshots"]),
    tests(of: "Records", dependencies: ["Statistics"]),
    tests(of: "Notebooks", dependencies: ["Mathematics"]),
    tests(
      of: "Weaving",
      dependencies: [
        "Notebooks", "Records",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    tests(of: "Conversion", dependencies: ["Notebooks"]),
    tests(
      of: "Linting",
      dependencies: [
        "Notebooks",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ]
    ),
    tests(
      of: "Reports",
      dependencies: ["Digests", "Markup", "Mathematics", "Notebooks", "Records", "Themes"],
      excluding: ["Snapshots"]
    ),
    tests(of: "Previews", dependencies: ["Files"]),
    tests(
      of: "QuireCommand", dependencies: ["Quire", "Records", "Reports", "SampleData"],
      excluding: ["Broken", "Converted", "Ledgers"]),
  ],
  swiftLanguageModes: [.v6]
)
