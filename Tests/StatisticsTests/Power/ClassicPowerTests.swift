import Statistics
import Testing

@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Power calculations of classic cases` {
  @Test(arguments: ClassicCases.all("power_t"))
  func `of t tests agree with R`(tested: ClassicCases.Case) throws {
    let design: TTestPower.Design =
      switch tested.inputs["type"].string {
      case "two.sample": .twoSamples
      case "paired": .pairs
      default: .oneSample
      }
    let test = TTestPower(
      design, alternative: alternative(tested), countsBothTails: tested.isStrict)
    let deviation = try tested.input("sd")

    switch tested.inputs["solve"].string {
    case "power":
      let found = try test.power(
        sampleSize: tested.input("n"), effectSize: tested.input("delta") / deviation,
        alpha: tested.input("sig_level"))
      tested.check(["power": found.power], subject: "power of t tests", atLeast: 12)
    case "n":
      let found = try test.sampleSize(
        effectSize: tested.input("delta") / deviation, power: tested.input("power"),
        alpha: tested.input("sig_level"))
      tested.check(["n": found.sampleSize], subject: "power of t tests", atLeast: 12)
    default:
      let found = try test.effectSize(
        sampleSize: tested.input("n"), power: tested.input("power"),
        alpha: tested.input("sig_level"))
      tested.check(
        ["delta": found.effectSize * deviation], subject: "power of t tests", atLeast: 12)
    }
  }

  @Test(arguments: ClassicCases.all("power_anova"))
  func `of analyses of variance agree with R`(tested: ClassicCases.Case) throws {
    let test = try ANOVAPower(groups: Int(tested.input("groups")))
    let effect = try test.effectSize(
      varianceOfMeans: tested.input("between_var"), varianceWithin: tested.input("within_var"))

    if tested.inputs["solve"].string == "n" {
      let found = try test.sampleSize(
        effectSize: effect, power: tested.input("power"), alpha: tested.input("sig_level"))
      tested.check(["n": found.sampleSize], subject: "power of ANOVA")
    } else {
      let found = try test.power(
        sampleSize: tested.input("n"), effectSize: effect, alpha: tested.input("sig_level"))
      tested.check(["power": found.power], subject: "power of ANOVA")
    }
  }

  @Test(arguments: ClassicCases.all("power_proportions"))
  func `of proportions agree with R`(tested: ClassicCases.Case) throws {
    let (first, second) = try (tested.input("p1"), tested.input("p2"))
    let isTwoSided = tested.options["alternative"].string == "two.sided"
    let test = try TwoProportionsPower(
      baseline: first, alternative: isTwoSided ? .twoSided : second > first ? .greater : .less,
      countsBothTails: tested.isStrict)

    if tested.inputs["solve"].string == "n" {
      let found = try test.sampleSize(
        effectSize: second - first, power: tested.input("power"), alpha: tested.input("sig_level"))
      tested.check(["n": found.sampleSize], subject: "power of proportions")
    } else {
      let found = try test.power(
        sampleSize: tested.input("n"), effectSize: second - first, alpha: tested.input("sig_level"))
      tested.check(["power": found.power], subject: "power of proportions")
    }
  }

  @Test(
    arguments: [
      "power_anova_f", "power_proportions_arcsine", "power_correlation", "power_chi_square",
      "power_regression_f2",
    ].flatMap(ClassicCases.all))
  func `of the other tests agree with pwr`(tested: ClassicCases.Case) throws {
    let alpha = try tested.input("sig_level")
    let found =
      switch tested.test {
      case "power_anova_f":
        try ANOVAPower(groups: Int(tested.input("groups"))).power(
          sampleSize: tested.input("n"), effectSize: tested.input("cohens_f"), alpha: alpha)
      case "power_proportions_arcsine":
        try ProportionPower(.twoSamples).power(
          sampleSize: tested.input("n"), effectSize: tested.input("h"), alpha: alpha)
      case "power_correlation":
        try CorrelationPower().power(
          sampleSize: tested.input("n"), effectSize: tested.input("r"), alpha: alpha)
      case "power_chi_square":
        try ChiSquarePower(degreesOfFreedom: tested.input("df")).power(
          sampleSize: tested.input("n"), effectSize: tested.input("w"), alpha: alpha)
      default:
        try RegressionPower(testedPredictors: Int(tested.input("u"))).power(
          sampleSize: tested.input("u") + tested.input("v") + 1, effectSize: tested.input("f2"),
          alpha: alpha)
      }
    tested.check(["power": found.power], subject: tested.test.replacing("_", with: " "))
  }

  private func alternative(_ tested: ClassicCases.Case) -> Alternative {
    tested.options["alternative"].string == "two.sided" ? .twoSided : .greater
  }
}

extension ClassicCases.Case {
  fileprivate func input(_ key: String) throws -> Double {
    try #require(inputs[key].number, "\(key)")
  }

  fileprivate var isStrict: Bool {
    if case .bool(let value) = options["strict"] { value } else { false }
  }
}
