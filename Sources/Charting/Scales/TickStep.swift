#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A step of 1, 2 or 5 times a power of ten, and the exact multiples of it.
///
/// Multiples are formed from whole numbers and one power of ten, so that the third tenth is 0.3
/// and not 0.30000000000000004.
public struct TickStep: Sendable, Hashable {
  /// 1, 2 or 5.
  public let factor: Int
  /// The power of ten.
  public let power: Int

  /// Makes the step nearest to a distance: the cuts between 1, 2, 5 and 10 are √2, √10 and √50,
  /// the geometric means, as D3 has them.
  ///
  /// A distance that is not positive and finite gives the step 1.
  public init(near distance: Double) {
    guard distance.isFinite, distance > 0 else {
      self.init(factor: 1, power: 0)
      return
    }
    let power = max(-300, min(300, Int(log10(distance).rounded(.down))))
    let rest = distance / Self.powerOfTen(power)
    switch rest {
    case ..<2.0.squareRoot(): self.init(factor: 1, power: power)
    case ..<10.0.squareRoot(): self.init(factor: 2, power: power)
    case ..<50.0.squareRoot(): self.init(factor: 5, power: power)
    default: self.init(factor: 1, power: power + 1)
    }
  }

  init(factor: Int, power: Int) {
    self.factor = factor
    self.power = power
  }

  /// The next larger step.
  public var next: TickStep {
    switch factor {
    case 1: TickStep(factor: 2, power: power)
    case 2: TickStep(factor: 5, power: power)
    default: TickStep(factor: 1, power: power + 1)
    }
  }

  /// The step as a number.
  public var value: Double { multiple(1) }

  /// A whole multiple of the step.
  public func multiple(_ count: Int) -> Double {
    let whole = Double(count) * Double(factor)
    return power < 0 ? whole / Self.powerOfTen(-power) : whole * Self.powerOfTen(power)
  }

  /// The largest multiple not above a value, as its count.
  public func floor(_ value: Double) -> Int {
    var count = Int(clamping: (value / self.value).rounded(.down))
    if multiple(count) > value { count -= 1 }
    if multiple(count + 1) <= value { count += 1 }
    return count
  }

  /// The smallest multiple not below a value, as its count.
  public func ceiling(_ value: Double) -> Int {
    let count = floor(value)
    return multiple(count) == value ? count : count + 1
  }

  /// Read from text, which rounds correctly for every power; `pow` need not.
  private static func powerOfTen(_ power: Int) -> Double {
    Double("1e\(power)") ?? 1
  }
}

extension Int {
  /// The whole number of a double, held within ±2⁵³, where doubles still count by one.
  init(clamping value: Double) {
    let limit = 0x1p53
    self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -limit), limit))
  }
}
