import Quire

/// How two groups of videos differ in their mean views once only videos of one content are compared.
///
/// Where the groups have different shares of claims, a difference in their views may be one of content and of nothing else.
struct ContentMix {
  /// The test of each content by its name; a content that one of the groups hardly has is left out.
  let tests: [(content: String, test: WelchTTest)]

  /// - Parameters:
  ///   - values: a numeric column's name.
  ///   - group: the column with the two groups.
  ///   - content: the column with the contents.
  init(_ frame: DataFrame, _ values: String, by group: String, within content: String, level: Double = 0.95) {
    let names = Set(frame[content].strings.compactMap(\.self)).sorted()
    tests = names.compactMap { name in
      let part = frame.filter(frame[content] == name)
      return (try? tTest(part[values], by: part[group], unit: "views", level: level)).map { (name, $0) }
    }
  }

  /// What is left of the difference within contents, and its standard error: Kitagawa (1955), Journal of the American Statistical
  /// Association 50, 1168. A content weighs as its shares of both groups do on average; the rest of the difference is one of these shares.
  var within: (gap: Double, error: Double) {
    let totals = [0, 1].map { group in max(1, tests.reduce(0) { $0 + $1.test.sampleSizes[group] }) }
    let parts = tests.map { item -> (gap: Double, variance: Double) in
      let shares = zip(item.test.sampleSizes, totals).map { Double($0) / Double($1) }
      let weight = (shares[0] + shares[1]) / 2
      let error = weight * item.test.standardError
      return (weight * item.test.estimate, error * error)
    }
    return (parts.reduce(0) { $0 + $1.gap }, parts.reduce(0) { $0 + $1.variance }.squareRoot())
  }

  /// Whether at most a quarter of a difference, its likely range counted in, is one within contents.
  func explains(_ gap: Double) -> Bool {
    let left = within
    return !tests.isEmpty && abs(left.gap) + 1.96 * left.error <= abs(gap) / 4
  }

  /// "501,607 against 501,017 within claims, 4,936 against 4,959 within opinions".
  var words: String {
    tests.map { item in
      let means = [item.test.first.mean, item.test.second.mean].map { ($0 ?? .nan).formatted(.measured) }
      let plural = item.content.hasSuffix("s") ? item.content : item.content + "s"
      return "\(means[0]) against \(means[1]) within \(plural)"
    }.joined(separator: ", ")
  }
}
