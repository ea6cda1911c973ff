/// What the standard errors of coefficients allow for.
public enum CoefficientCovariance: Sendable, Hashable, Codable {
  /// Errors that are independent and equally spread.
  case classical

  /// Errors of unequal spread: White (1980), squared residuals as they are.
  case hc0

  /// ``hc0`` times n / (n − k): Hinkley (1977). What Stata calls robust.
  case hc1

  /// Squared residuals over 1 − leverage: Horn, Horn & Duncan (1975).
  case hc2

  /// Squared residuals over (1 − leverage)²: MacKinnon & White (1985). The one to use when in doubt (Long & Ervin, 2000).
  case hc3

  /// Squared residuals over a power of 1 − leverage that grows with it: Cribari-Neto (2004).
  case hc4

  /// Errors that depend on each other within groups, with the correction G / (G − 1) · (n − 1) / (n − k) and G − 1 degrees
  /// of freedom, as Stata and statsmodels have it: Liang & Zeger (1986).
  ///
  /// - Parameter groups: the group of each row given to the model; a row without one is a group of its own.
  case clustered([String?])
}
