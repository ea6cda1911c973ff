// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "StatisticsBenchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Quire", path: "../..")],
  targets: [
    .executableTarget(
      name: "StatisticsBenchmark",
      dependencies: [.product(name: "Statistics", package: "Quire")]
    ),
    .executableTarget(
      name: "RegressionBenchmark",
      dependencies: [.product(name: "Statistics", package: "Quire")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
