import Statistics
import Testing

@Suite struct `Factorial analysis of variance` {
  /// An unbalanced design of 2 × 3 cells.
  static let cells: [(first: String, second: String, values: [Double])] = [
    ("a", "x", [3, 5, 4]), ("a", "y", [7, 9]), ("a", "z", [8, 6, 9, 10]),
    ("b", "x", [2, 4]), ("b", "y", [12, 11, 13]), ("b", "z", [5]),
  ]
  static let values = cells.flatMap(\.values)
  static let one = GroupingFactor(
    "one", cells.flatMap { cell in cell.values.map { _ in cell.first } })
  static let other = GroupingFactor(
    "other", cells.flatMap { cell in cell.values.map { _ in cell.second } })

  /// What an analysis of a type must give: sums of squares of the effects and their p-values.
  struct Expected: Sendable {
    let type: SumOfSquaresType
    let sums: [Double]
    let pValues: [Double]
  }

  // Least squares with sum-to-zero contrasts in rational arithmetic; F and p from them by mpmath at 40 digits.
  static let expected = [
    Expected(
      type: .typeI, sums: [361.0 / 90, 81433.0 / 720, 28.5375],
      pValues: [0.17614560545232557, 9.943904729867498e-05, 0.011380571967579006]),
    Expected(
      type: .typeII, sums: [0.3125, 81433.0 / 720, 28.5375],
      pValues: [0.691557130344538, 9.943904729867498e-05, 0.011380571967579006]),
    Expected(
      type: .typeIII, sums: [3.0 / 140, 101.4375, 28.5375],
      pValues: [0.9169027991267612, 0.00015187793838522316, 0.011380571967579006]),
  ]

  @Test(arguments: expected)
  func `has the sums of squares of its type`(expected: Expected) throws {
    let (type, sums, pValues) = (expected.type, expected.sums, expected.pValues)
    let analysis = try FactorialANOVA(Self.values, by: [Self.one, Self.other], type: type)

    #expect(analysis.effects.map(\.term) == ["one", "other", "one:other"])
    #expect(analysis.effects.map(\.degreesOfFreedom) == [1, 2, 2])
    for (effect, (sum, p)) in zip(analysis.effects, zip(sums, pValues)) {
      #expect(digits(effect.sumOfSquares, sum) > 14)
      #expect(digits(effect.pValue, p) > 13)
    }
    #expect(digits(analysis.residuals.sumOfSquares, 16.75) > 14)
    #expect(analysis.residuals.degreesOfFreedom == 9)
    #expect(analysis.cellMeans.map(\.count) == [3, 2, 4, 2, 3, 1])
    #expect(analysis.cellMeans.map(\.name)[4] == "one b, other y")
  }

  @Test func `without interactions leaves their sum of squares to the residuals`() throws {
    let analysis = try FactorialANOVA(
      Self.values, by: [Self.one, Self.other], interactionOrder: 1)

    #expect(analysis.effects.map(\.term) == ["one", "other"])
    #expect(digits(analysis.residuals.sumOfSquares, 3623.0 / 80) > 14)
    #expect(analysis.residuals.degreesOfFreedom == 11)
  }

  @Test func `of one factor is the one-way analysis`() throws {
    let labels = PlantGrowth.groups.flatMap { group in group.values.map { _ in group.name } }
    let values = PlantGrowth.groups.flatMap(\.values)
    let oneWay = try OneWayANOVA(PlantGrowth.groups)

    for type in SumOfSquaresType.allCases {
      let analysis = try FactorialANOVA(
        values, by: [GroupingFactor("group", labels)], type: type)
      #expect(digits(analysis["group"]?.statistic, oneWay.statistic) > 14)
      #expect(digits(analysis.rSquared, oneWay.explainedVariance.etaSquared) > 14)
      #expect(
        digits(analysis.etaSquared(of: "group"), oneWay.explainedVariance.etaSquared) > 14)
    }
  }

  @Test func `of type I adds up to the total, in any order of factors`() throws {
    for factors in [[Self.one, Self.other], [Self.other, Self.one]] {
      let analysis = try FactorialANOVA(Self.values, by: factors, type: .typeI)
      let sum = analysis.effects.map(\.sumOfSquares).reduce(analysis.residuals.sumOfSquares, +)
      #expect(digits(sum, analysis.totalSumOfSquares) > 14)
    }
  }

  @Test func `of types II and III does not mind the order of factors or levels`() throws {
    for type in [SumOfSquaresType.typeII, .typeIII] {
      let analysis = try FactorialANOVA(Self.values, by: [Self.one, Self.other], type: type)
      let swapped = try FactorialANOVA(
        Self.values,
        by: [
          GroupingFactor("other", Self.other.labels, levels: ["z", "x", "y"]),
          GroupingFactor("one", Self.one.labels, levels: ["b", "a"]),
        ], type: type)
      #expect(
        digits(swapped["other"]?.sumOfSquares, analysis["other"]?.sumOfSquares ?? 0) > 14)
      #expect(digits(swapped["one"]?.sumOfSquares, analysis["one"]?.sumOfSquares ?? 0) > 13)
      #expect(
        digits(swapped["other:one"]?.sumOfSquares, analysis["one:other"]?.sumOfSquares ?? 0) > 14)
    }
  }

  @Test func `has the same sums of squares of every type when balanced`() throws {
    let (values, factors) = balanced()
    let analyses = try SumOfSquaresType.allCases.map {
      try FactorialANOVA(values, by: factors, type: $0)
    }

    #expect(analyses[0].effects.count == 7)
    for analysis in analyses {
      for (effect, first) in zip(analysis.effects, analyses[0].effects) {
        #expect(digits(effect.sumOfSquares, first.sumOfSquares) > 14)
      }
    }
    // The slow, obvious way: a main effect is the sum of n times squared deviations of its levels' means.
    let mean = values.reduce(0, +) / Double(values.count)
    let obvious = factors[1].levels.map { level in
      let own = zip(values, factors[1].labels).filter { $0.1 == level }.map(\.0)
      let deviation = own.reduce(0, +) / Double(own.count) - mean
      return Double(own.count) * deviation * deviation
    }.reduce(0, +)
    #expect(digits(analyses[1].effects[1].sumOfSquares, obvious) > 12)
  }

  private func balanced() -> ([Double], [GroupingFactor]) {
    var generator = SeededGenerator(seed: 7)
    var labels: [[String]] = [[], [], []]
    var values: [Double] = []
    for a in 0..<2 {
      for b in 0..<3 {
        for c in 0..<2 {
          for _ in 0..<3 {
            labels[0].append("\(a)")
            labels[1].append("\(b)")
            labels[2].append("\(c)")
            values.append(Normal.standard.draw(using: &generator) + Double(a * b + c))
          }
        }
      }
    }
    return (values, zip(["a", "b", "c"], labels).map { GroupingFactor($0, $1) })
  }
}

extension `Factorial analysis of variance` {
  @Test func `leaves out rows that lack a value or a label, and counts them`() throws {
    let analysis = try FactorialANOVA(
      Self.values.map { Optional($0) } + [nil, 1, 2],
      by: [
        GroupingFactor("one", Self.one.labels + ["a", nil, "b"]),
        GroupingFactor("other", Self.other.labels + ["x", "x", "w"], levels: ["x", "y", "z"]),
      ])

    #expect(analysis.missingCount == 3)
    #expect(analysis.observationCount == 15)
    #expect(digits(analysis["one"]?.sumOfSquares, 5.0 / 16) > 14)
  }

  @Test func `gives each effect partial sizes with an interval`() throws {
    let analysis = try FactorialANOVA(Self.values, by: [Self.one, Self.other])
    let sizes = analysis.effectSizes(of: "other")

    #expect(sizes.map(\.name) == ["partial η²", "partial ω²", "partial ε²", "Cohen's f"])
    // SS / (SS + residual SS).
    #expect(digits(sizes[0].estimate, 81433.0 / 720 / (81433.0 / 720 + 16.75)) > 14)
    #expect(sizes[0].interval?.contains(sizes[1].estimate) == true)
    #expect(analysis.effectSizes(of: "none").isEmpty)
  }

  @Test func `goes on without an empty cell, except for type III`() throws {
    let kept = Self.values.indices.filter {
      Self.one.labels[$0] != "b" || Self.other.labels[$0] != "z"
    }
    let values = kept.map { Self.values[$0] }
    let factors = [Self.one, Self.other].map { factor in
      GroupingFactor(factor.name, kept.map { factor.labels[$0] })
    }
    let analysis = try FactorialANOVA(values, by: factors)

    #expect(analysis["one:other"]?.degreesOfFreedom == 1)
    #expect(analysis.warnings.map(\.code).contains("empty-cells"))
    #expect {
      try FactorialANOVA(values, by: factors, type: .typeIII)
    } throws: { error in
      "\(error)".contains("use type II")
    }
    #expect(
      try FactorialANOVA(values, by: factors, type: .typeIII, interactionOrder: 1).effects.count
        == 2)
  }

  @Test func `is infinite where the model leaves nothing, and silent where there is nothing`()
    throws
  {
    let factors = [
      GroupingFactor("row", ["a", "a", "b", "b", "a", "a", "b", "b"]),
      GroupingFactor("column", ["x", "y", "x", "y", "x", "y", "x", "y"]),
    ]
    let analysis = try FactorialANOVA([1.0, 1, 2, 2, 1, 1, 2, 2], by: factors)

    #expect(analysis["row"]?.statistic == .infinity)
    #expect(analysis["row"]?.pValue == 0)
    #expect(analysis["column"]?.statistic == nil)
    #expect(analysis["row:column"]?.pValue == nil)
    #expect(analysis.warnings.map(\.code).contains("zero-variance-within"))
  }

  @Test func `refuses what has no answer, saying why`() {
    let factors = [Self.one, Self.other]
    #expect(throws: StatisticsError.self) { try FactorialANOVA(Self.values, by: []) }
    #expect(throws: StatisticsError.self) {
      try FactorialANOVA(Self.values, by: [Self.one, Self.one])
    }
    #expect(
      throws: StatisticsError.lengthsDiffer(
        first: "the values", firstCount: 2, second: "the factor one", secondCount: 15)
    ) {
      try FactorialANOVA([1.0, 2], by: factors)
    }
    #expect {
      try FactorialANOVA([1.0, 2, 3], by: [GroupingFactor("sex", ["f", "f", nil])])
    } throws: { error in
      "\(error)".contains("the factor sex has one level (f)")
    }
    #expect(throws: StatisticsError.self) {
      try FactorialANOVA([Double](repeating: 3, count: 15), by: factors)
    }
    #expect(throws: StatisticsError.self) {
      try FactorialANOVA(Self.values.map { $0 == 5 ? .infinity : $0 }, by: factors)
    }
    // One value per cell leaves nothing to judge the interaction by.
    #expect {
      try FactorialANOVA(
        [1.0, 2, 3, 5],
        by: [
          GroupingFactor("row", ["a", "a", "b", "b"]),
          GroupingFactor("column", ["x", "y", "x", "y"]),
        ])
    } throws: { error in
      "\(error)".contains("leave out interactions")
    }
    #expect(throws: StatisticsError.self) {
      try FactorialANOVA([Double](), by: [GroupingFactor("row", [String?]())])
    }
  }

  @Test func `prints its effects as a table`() throws {
    let analysis = try FactorialANOVA(Self.values, by: [Self.one, Self.other])

    #expect(
      analysis.description.contains(
        """
          Term        Degrees of freedom   Sum of squares   Mean square         F   p-value   partial η²   partial ω²       Lower      Upper
          one                          1           0.3125        0.3125   0.16791     0.692     0.018315   -0.0587306           0   0.262501
          other                        2          113.101       56.5507   30.3854   9.94e-5     0.871006     0.796668    0.460929   0.902015
          one:other                    2          28.5375       14.2688   7.66679    0.0114     0.630141     0.470593   0.0472806   0.733068
          residuals                    9            16.75       1.86111
        """))
    #expect(
      analysis.tidy().columns.map(\.name) == [
        "term", "degreesOfFreedom", "sumOfSquares", "meanSquare", "statistic", "pValue",
        "etaSquared", "omegaSquared", "lower", "upper",
      ])
    #expect(
      "\(analysis.sentence)"
        == "Clear effects on the mean: other, explaining 87.1% of what the other effects leave; that one and other change each other's effect, explaining 63% of what the other effects leave."
    )
  }
}
