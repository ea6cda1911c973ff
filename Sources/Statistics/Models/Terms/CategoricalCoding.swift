/// How the levels of a categorical variable become columns of numbers.
///
/// The fitted values of a model do not depend on it; what a coefficient means does.
public enum CategoricalCoding: Sendable, Hashable, Codable {
  /// Each level but one against that one, the reference; without a name the first level. R's `contr.treatment`.
  case treatment(reference: String? = nil)

  /// Each level but the last against the mean of all levels. R's `contr.sum`.
  case sum

  /// Each level but the first against the mean of the levels before it. R's `contr.helmert`.
  case helmert

  /// Linear, quadratic, cubic, … trends over levels in their order, as if equally far apart. R's `contr.poly`.
  case polynomial
}

extension CategoricalCoding {
  /// The contrasts of levels: a column of numbers for each but one of them, with a name.
  ///
  /// - Returns: an element per column: the name's end, and a number per level.
  func contrasts(
    of levels: [String], variable: String
  ) throws(StatisticsError) -> [(name: String, values: [Double])] {
    let places = levels.indices
    switch self {
    case .treatment(let name):
      let reference = name.map { levels.firstIndex(of: $0) } ?? 0
      guard let reference else {
        throw .undefined(
          method: "the coding of \(variable)",
          reason: "it has no level “\(name ?? "")” to compare with.",
          suggestion: "use one of \(levels.map { "“\($0)”" }.joined(separator: ", ")).")
      }
      return places.filter { $0 != reference }.map { level in
        (levels[level], places.map { $0 == level ? 1 : 0 })
      }
    case .sum:
      return places.dropLast().map { level in
        (levels[level], places.map { $0 == level ? 1 : $0 == places.last ? -1 : 0 })
      }
    case .helmert:
      return places.dropFirst().map { level in
        (levels[level], places.map { $0 < level ? -1 : $0 == level ? Double(level) : 0 })
      }
    case .polynomial:
      let scores = places.map(Double.init)
      let basis = try OrthogonalPolynomial(
        of: scores, degree: max(levels.count - 1, 1), name: variable)
      return basis.columns(at: scores).enumerated().map { degree, values in
        (Self.trendName(degree + 1), values)
      }
    }
  }

  private static func trendName(_ degree: Int) -> String {
    switch degree {
    case 1: "linear"
    case 2: "quadratic"
    case 3: "cubic"
    default: "degree \(degree)"
    }
  }
}
