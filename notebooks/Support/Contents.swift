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

  /// The difference within contents, weighted by how many videos each has, and its standard error.
  var adjusted: (gap: Double, error: Double) {
    let sizes = tests.map { Double($0.test.sampleSizes.reduce(0, +)) }
    let all = max(sizes.reduce(0, +), 1)
    let gap = zip(tests, sizes).reduce(0) { $0 + $1.0.test.estimate * $1.1 / all }
    let variance = zip(tests, sizes).reduce(0) { sum, item in
      let share = item.1 / all
      let error = item.0.test.parameter?.standardError ?? 0
      return sum + share * share * error * error
    }
    return (gap, variance.squareRoot())
  }

  /// Whether the contents leave at most a quarter of a difference, with its likely range.
  func explains(_ gap: Double) -> Bool {
    let left = adjusted
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
