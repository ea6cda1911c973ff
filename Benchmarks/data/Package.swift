// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "DataBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Quire", path: "../..")],
  targets: [
    .executableTarget(
      name: "DataBenchmark",
      dependencies: [.product(name: "DataFrames", package: "Quire")]
    )
  ],
  swiftLanguageModes: [.v6]
)
