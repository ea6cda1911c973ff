// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ChartsBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Quire", path: "../..")],
  targets: [
    .executableTarget(
      name: "ChartsBenchmark",
      dependencies: [
        .product(name: "Charting", package: "Quire"),
        .product(name: "Statistics", package: "Quire"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
