/// A number held as the unevaluated sum of two doubles, about 32 decimal digits.
///
/// Sums of squares of data such as 10000000.2, 10000000.1, … lose every digit that matters in plain
/// doubles; here they keep them at the price of a few additions. Algorithms: Knuth's two-sum, Dekker
/// (1971), and Hida, Li & Bailey (2001), "Algorithms for quad-double precision floating point arithmetic".
///
/// Infinities and NaN are not carried through: callers keep them out.
struct DoubleDouble: Sendable, Hashable, Codable {
  /// The number rounded to a double.
  private(set) var high: Double

  /// What `high` leaves out, at most half a unit in its last place.
  private(set) var low: Double

  static let zero = DoubleDouble(0)

  init(_ value: Double) {
    high = value
    low = 0
  }

  /// A double with a part too small for it.
  init(_ value: Double, remainder: Double) {
    self = Self.normalized(value, remainder)
  }

  private init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The nearest double.
  var value: Double { high }

  /// What the nearest double leaves out.
  var remainder: Double { low }
}

// MARK: - Arithmetic

extension DoubleDouble {
  static prefix func - (value: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -value.high, low: -value.low)
  }

  static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
    let (sum, error) = twoSum(left.high, right)
    return normalized(sum, error + left.low)
  }

  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let (sum, error) = twoSum(left.high, right.high)
    let (lowSum, lowError) = twoSum(left.low, right.low)
    let first = normalized(sum, error + lowSum)
    return normalized(first.high, first.low + lowError)
  }

  static func += (left: inout DoubleDouble, right: Double) { left = left + right }

  static func += (left: inout DoubleDouble, right: DoubleDouble) { left = left + right }

  static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble { left + -right }

  static func - (left: Double, right: DoubleDouble) -> DoubleDouble { -right + left }

  static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = left.high * right.high
    let error = (-product).addingProduct(left.high, right.high)
    return normalized(product, error + (left.high * right.low + left.low * right.high))
  }

  static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let product = left.high * right
    let error = (-product).addingProduct(left.high, right)
    return normalized(product, error + left.low * right)
  }

  static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    let first = left.high / right
    let remainder = left - DoubleDouble(first) * right
    let second = remainder.high / right
    let rest = remainder - DoubleDouble(second) * right
    return normalized(first, second) + rest.high / right
  }

  static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    let remainder = left - right * first
    let second = remainder.high / right.high
    let rest = remainder - right * second
    return normalized(first, second) + rest.high / right.high
  }

  /// The product of two doubles without its rounding error.
  static func product(_ left: Double, _ right: Double) -> DoubleDouble {
    let product = left * right
    return DoubleDouble(high: product, low: (-product).addingProduct(left, right))
  }

  /// The difference of two doubles without its rounding error.
  static func difference(_ left: Double, _ right: Double) -> DoubleDouble {
    let (sum, error) = twoSum(left, -right)
    return DoubleDouble(high: sum, low: error)
  }

  /// The number without its sign.
  var magnitude: DoubleDouble { high < 0 ? -self : self }

  /// The square root of a number that is not negative, by one Newton step from the double's root.
  func squareRoot() -> DoubleDouble {
    guard high > 0 else { return .zero }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(root) * DoubleDouble(root)
    return DoubleDouble.normalized(root, rest.high / (2 * root))
  }
}

// MARK: - Order

extension DoubleDouble: Comparable {
  static func < (left: DoubleDouble, right: DoubleDouble) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }
}

// MARK: - Sums

extension DoubleDouble {
  /// The sum of finite values, in their order.
  static func sum(_ values: some Sequence<Double>) -> DoubleDouble {
    values.reduce(into: .zero) { $0 += $1 }
  }
}

extension DoubleDouble {
  /// Knuth: the rounded sum and its exact rounding error, for operands of any order.
  private static func twoSum(_ a: Double, _ b: Double) -> (sum: Double, error: Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }

  /// Dekker: renormalises a pair whose first member is the larger.
  private static func normalized(_ large: Double, _ small: Double) -> DoubleDouble {
    let sum = large + small
    return DoubleDouble(high: sum, low: small - (sum - large))
  }
}
