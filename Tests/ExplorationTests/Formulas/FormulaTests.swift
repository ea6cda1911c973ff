import DataFrames
import Exploration
import Statistics
import Testing

@Suite struct `A formula` {
  static let frame: DataFrame = [
    "likes": [3.0, 8, 12, 15, 21, 40, 38, 61],
    "views": [10.0, 20, 30, 40, 50, 60, 70, 80],
    "duration": [9.0, 7, 12, 3, 8, 5, 6, 11],
    "status": ["claim", "opinion", "claim", "opinion", "opinion", "claim", "claim", "opinion"],
    "ban": ["no", "yes", "maybe", "no", "yes", "maybe", "no", "yes"],
    "my column": [1.0, 0, 1, 1, 0, 0, 1, 0],
  ]

  static func names(_ right: String) throws -> [String] {
    try ModelData("likes ~ \(right)", in: frame).terms.map(\.name)
  }

  /// The terms that R's `terms(y ~ …)` lists for the same right side.
  @Test(arguments: [
    ("views", "views"), ("views + duration", "views, duration"),
    ("views * duration", "views, duration, views:duration"),
    ("views:duration + views", "views, views:duration"),
    (
      "(views + duration + status)^2",
      "views, duration, status, views:duration, views:status, duration:status"
    ),
    (
      "views * duration * status - views:duration:status",
      "views, duration, status, views:duration, views:status, duration:status"
    ),
    ("views / duration", "views, views:duration"),
    ("(views + status) / duration", "views, status, views:status:duration"),
    ("views + views + duration:views + views:duration", "views, duration:views"),
    ("log1p(views) + I(duration^2)", "log1p(views), duration^2"),
    ("views %", ""), ("1", ""), ("`my column`", "my column"),
    (". - duration", "views, status, ban, my column"),
    ("poly(views, 3) + C(status, ref: \"opinion\")", "poly(views, 3), status"),
    ("views ** 2", "views"),
  ])
  func `has the terms of R`(right: String, terms: String) throws {
    guard !right.hasSuffix("%") else {
      #expect(throws: FormulaError.self) { try Self.names(right) }
      return
    }
    #expect(try Self.names(right).joined(separator: ", ") == terms)
  }

  @Test(arguments: [
    ("views", true), ("views - 1", false), ("0 + views", false), ("views + 0", false),
    ("views + 1", true), ("-1 + views", false),
  ])
  func `has an intercept unless it says so`(right: String, hasIntercept: Bool) throws {
    #expect(try ModelData("likes ~ \(right)", in: Self.frame).hasIntercept == hasIntercept)
  }

  @Test(arguments: [
    ("likes ~ vews", 8, "there is no column “vews”", "did you mean “views”?"),
    ("likes ~ views +", 15, "the formula ends too early", "name what follows"),
    ("likes views", 6, "a formula has “~”", "likes ~ views"),
    ("likes ~ views ~ duration", 14, "cannot follow here", "sign"),
    ("likes ~ log(views", 17, "a “,” or a “)” is missing", ""),
    ("likes ~ lgo(views)", 8, "there is no function lgo()", "did you mean log()?"),
    ("likes ~ views^duration", 14, "the power of terms is a whole number", "I(x^2)"),
    ("likes ~ 2", 8, "a number in a formula is 1", "I(x^2)"),
    ("likes ~ C(status, ref: \"opinon\")", 8, "status has no level “opinon”", "“opinion”"),
    ("likes ~ views > 2", 14, "“>” has no meaning between terms", "I("),
    ("ban ~ views", 0, "ban has 3 different labels", "ban == "),
    ("likes ~ log(status)", 12, "status is a text and no number", "=="),
    ("likes ~ views $ 2", 14, "“$” has no meaning", "backquotes"),
    ("likes ~ \"views", 8, "the quotation mark is not closed", ""),
    ("~ views", 0, "what is to be explained is missing", "likes ~ views"),
    ("", 0, "the formula ends too early", ""),
  ])
  func `says where it is wrong`(
    formula: String, offset: Int, message: String, suggestion: String
  ) throws {
    let error = #expect(throws: FormulaError.self) { try ModelData(formula, in: Self.frame) }

    #expect(error?.offset == offset, "\(error?.description ?? "")")
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
    let advice = error?.suggestion ?? ""
    #expect(suggestion.isEmpty || advice.contains(suggestion))
    let lines = error?.description.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    #expect(lines.count >= 3 && lines[2] == String(repeating: " ", count: offset + 2) + "^")
  }

  @Test func `computes as it is written`() throws {
    let data = try ModelData(
      "log(likes) ~ I(views / 10 - duration^2) + I(status == \"claim\") + I(views >= 50) + offset(duration)",
      in: Self.frame)
    let model = try LinearModel(data)

    #expect(data.responseName == "log(likes)")
    #expect(data.offset == [9, 7, 12, 3, 8, 5, 6, 11])
    #expect(
      model.coefficients.map(\.name) == [
        "(Intercept)", "views / 10 - duration^2", "status == \"claim\"", "views >= 50",
      ])
  }

  @Test func `treats labels as labels, in any coding`() throws {
    let plain = try LinearModel("likes ~ status", in: Self.frame)
    let against = try LinearModel("likes ~ C(status, ref: \"opinion\")", in: Self.frame)
    let sum = try LinearModel("likes ~ C(ban, sum)", in: Self.frame)

    #expect(plain.coefficients.map(\.name) == ["(Intercept)", "status[opinion]"])
    #expect(against.coefficients.map(\.name) == ["(Intercept)", "status[claim]"])
    let (first, second) = (plain.coefficients[1].estimate ?? 0, against.coefficients[1].estimate)
    #expect(abs(first + (second ?? 0)) < 1e-12)
    #expect(sum.coefficients.map(\.name) == ["(Intercept)", "ban[maybe]", "ban[no]"])
  }

  @Test func `remembers its polynomials and scales when it predicts`() throws {
    let data = try ModelData("likes ~ poly(views, 2) + scale(duration)", in: Self.frame)
    let model = try LinearModel(data)
    let plain = try LinearModel("likes ~ views + I(views^2) + duration", in: Self.frame)
    let new: DataFrame = ["views": [15.0, 95], "duration": [4.0, 40]]
    let predictions = try model.predictions(for: data.variables(in: new))
    let expected = try plain.predictions(
      for: ModelData("likes ~ views + I(views^2) + duration", in: Self.frame).variables(in: new))

    for (found, right) in zip(predictions, expected) {
      let (a, b) = (try #require(found?.estimate), try #require(right?.estimate))
      #expect(abs(a - b) < 1e-9 * abs(b))
    }
  }

  @Test func `looks for the second of two labels, or for the one that is named`() throws {
    let second = try GeneralizedLinearModel(
      "status ~ duration", in: Self.frame, family: .binomial())
    let named = try GeneralizedLinearModel(
      "status == \"claim\" ~ duration", in: Self.frame, family: .binomial())

    #expect(second.responseName == "status opinion")
    let slopes = [second, named].map { $0.coefficients[1].estimate ?? .nan }
    #expect(abs(slopes[0] + slopes[1]) < 1e-10)
  }

  @Test func `leaves rows out that lack anything`() throws {
    let frame: DataFrame = [
      "y": [1.0, nil, 3, 4, 7], "x": [1.0, 2, nil, 4, 5], "w": [1.0, 1, 1, 2, 1],
    ]
    let model = try LinearModel("y ~ x", in: frame, weights: "w")

    #expect(model.usedRows == [0, 3, 4] && model.missingCount == 2)
  }
}
