#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// How many times what the other terms know of a term widens what can be told of its coefficients: Fox & Monette (1992),
/// "Generalized collinearity diagnostics", Journal of the American Statistical Association 87, 178–183.
public struct VarianceInflation: Sendable, Hashable, Codable {
  /// The term: "status".
  public let term: String

  /// The generalised factor: how many times larger the joint confidence region is, squared; 1 where nothing is known.
  public let factor: Double

  /// The term's columns.
  public let columnCount: Int

  /// The factor for one column, comparable between terms and with a variance inflation factor: factor^(1 / columns). Above 5 the
  /// term is partly, above 10 nearly known from the others.
  public var factorPerColumn: Double { pow(factor, 1 / Double(columnCount)) }
}
