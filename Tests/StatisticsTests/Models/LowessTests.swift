import Statistics
import Testing

@Suite struct `Lowess smoothing` {
  /// Ezekiel (1930), the data set `cars` of R: speed in miles an hour, stopping distance in feet.
  static let speed: [Double] = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
    15,
    16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
  ]
  static let distance: [Double] = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
    26,
    54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120,
    85,
  ]

  /// statsmodels 0.14 `lowess(y, x, frac=2/3, it=3, delta=0)`; R's `lowess(cars)` prints the same.
  @Test(arguments: [
    (4.0, 4.9654592775028865), (10, 21.28031257776194), (15, 36.7577283391152),
    (20, 56.491224090969936), (25, 84.32869809448943),
  ])
  func `agrees with statsmodels and R`(_ x: Double, _ expected: Double) throws {
    let smooth = try #require(Lowess(Self.speed, Self.distance))

    let place = try #require(smooth.x.firstIndex(of: x))

    #expect(abs(smooth.fitted[place] - expected) < 1e-9 * expected)
  }

  @Test func `follows a straight line exactly`() throws {
    let x = (0..<40).map(Double.init)

    let smooth = try #require(Lowess(x.reversed(), x.reversed().map { 3 * $0 - 7 }))

    #expect(smooth.x == x)
    for (value, fitted) in zip(x, smooth.fitted) { #expect(abs(fitted - (3 * value - 7)) < 1e-9) }
  }

  @Test func `of too little is none`() {
    #expect(Lowess([1, 2], [1, 2]) == nil)
    #expect(Lowess([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Lowess([1, 2, 3], [1, 2, 3], span: 0) == nil)
    #expect(Lowess([1, .nan, .infinity, 2], [1, 2, 3, 4]) == nil)
  }

  @Test func `gives far points no pull`() throws {
    let x = (0..<50).map(Double.init)
    var y = x
    y[25] = 10_000

    let smooth = try #require(Lowess(x, y))

    #expect(abs(smooth.fitted[25] - 25) < 1)
  }
}

@Suite struct `Kernel density` {
  /// The mean of Gaussian bells at R's `bw.nrd0` computed directly with NumPy and SciPy.
  @Test(arguments: [(0, 0.011412858548651416), (128, 0.0652), (255, 0.02239814554846538)])
  func `is the mean of the bells`(_ place: Int, _ expected: Double) throws {
    let density = try #require(KernelDensity(`Lowess smoothing`.speed))

    #expect(abs(density.bandwidth - 2.150016288912057) < 1e-12)
    // Linear binning to 1,024 places costs about four digits.
    #expect(abs(density.densities[place] - expected) < 3e-4 * max(expected, 0.3))
  }

  @Test func `has an area of one where little is smeared over the ends`() throws {
    let values = (1..<2000).map { Normal.standard.quantile(Double($0) / 2000) }

    let density = try #require(KernelDensity(values, bandwidth: 0.1))
    let step = density.positions[1] - density.positions[0]

    let ends = (density.densities[0] + density.densities[255]) / 2
    let area: Double = (density.densities.reduce(0, +) - ends) * step
    #expect(abs(area - 1) < 0.02)
  }

  @Test func `of one value or equal ones is none`() {
    #expect(KernelDensity([1]) == nil)
    #expect(KernelDensity([2, 2, 2]) == nil)
    #expect(KernelDensity([.nan, 1, .infinity]) == nil)
    #expect(KernelDensity([2, 2, 2], bandwidth: 1)?.positions == [2])
  }
}
