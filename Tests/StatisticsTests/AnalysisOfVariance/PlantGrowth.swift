import Statistics

/// Dried weights of plants under a control and two treatments, Dobson (1983), *An Introduction to Statistical Modelling*.
enum PlantGrowth {
  static let control = Sample(
    [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14], name: "ctrl", unit: "g")
  static let first = Sample(
    [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69], name: "trt1", unit: "g")
  static let second = Sample(
    [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26], name: "trt2", unit: "g")
  static let groups = [control, first, second]

  /// The same in another unit, from another zero.
  static func moved(by shift: Double, times factor: Double) -> [Sample] {
    groups.map { group in Sample(group.values.map { factor * $0 + shift }, name: group.name) }
  }
}
