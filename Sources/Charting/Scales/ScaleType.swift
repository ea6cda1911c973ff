#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How numbers become positions.
public enum ScaleType: Sendable, Hashable {
  /// Evenly.
  case linear
  /// Each multiple of ten takes the same room; numbers at or below zero have no place and are
  /// left out.
  case log
  /// Like ``log`` away from zero on both sides, and even within ± the bound, which is positive.
  /// Webber (2013), "A bi-symmetric log transformation for wide-range data", doi:10.1088/0957-0233/24/2/027001.
  case symmetricLog(linearWithin: Double = 1)
  /// By square roots, mirrored below zero: areas as lengths.
  case squareRoot
  /// Evenly over time, with ticks at whole years, months, days, hours in a zone of the tz database
  /// such as `Europe/Berlin`; `nil` is UTC.
  case date(timeZone: String? = nil)

  /// The number on an even scale. Not finite where the scale has no place.
  func forward(_ value: Double) -> Double {
    switch self {
    case .linear, .date: value
    case .log: value > 0 ? log10(value) : -.infinity
    case .symmetricLog(let bound):
      sign(of: value) * log10(1 + abs(value) / Self.positive(bound))
    case .squareRoot: sign(of: value) * abs(value).squareRoot()
    }
  }

  private func sign(of value: Double) -> Double { value < 0 ? -1 : 1 }

  static func positive(_ bound: Double) -> Double { bound > 0 && bound.isFinite ? bound : 1 }
}
