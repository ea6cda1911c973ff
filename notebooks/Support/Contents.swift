import Quire

/// How two groups of videos differ in their mean views once only videos of one content are compared.
///
/// Where the groups have different shares of claims, a difference in their views may be one of content and of nothing else.
struct ContentMix {
  /// The test of each content by its name, claims first.
  let tests: [(content: String, test: WelchTTest)]

  /// - Parameters:
  ///   - values: a numeric column's name.
  ///   - group: the column with the two groups.
  ///   - content: the column with the contents.
  init(_ frame: DataFrame, _ values: String, by group: String, within content: String, level: Double = 0.95) throws {
    tests = try frame[content].strings.compactMap(\.self).reduce(into: [String]()) { seen, name in
      if !seen.contains(name) { seen.append(name) }
    }.sorted().map { name in
      let part = frame.filter(frame[content] == name)
      return (name, try tTest(part[values], by: part[group], unit: "views", level: level))
    }
  }

  /// Whether no content shows a clear difference, allowing for as many questions as there are contents.
  func explainsAll(alpha: Double) -> Bool {
    tests.allSatisfy { $0.test.pValue > alpha / Double(max(tests.count, 1)) }
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
