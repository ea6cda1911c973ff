#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A colour of the sRGB space with eight bits a channel, written `#RRGGBB`.
public struct Color: Sendable, Hashable {
  /// The red channel, 0 to 255.
  public let red: UInt8
  /// The green channel, 0 to 255.
  public let green: UInt8
  /// The blue channel, 0 to 255.
  public let blue: UInt8

  /// Makes a colour of `0xRRGGBB`; higher bits are ignored.
  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// Reads `#RRGGBB`, in either letter case; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let rgb = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(rgb)
  }

  /// The colour as `#RRGGBB`.
  public var hex: String {
    let digits = Array("0123456789ABCDEF")
    return [red, green, blue].reduce(into: "#") {
      $0.append(digits[Int($1 >> 4)])
      $0.append(digits[Int($1 & 15)])
    }
  }
}

// MARK: - Contrast

extension Color {
  /// The relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance").
  public var luminance: Double {
    let (r, g, b) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }

  /// The contrast ratio with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The share of light in a channel, 0 to 1 (IEC 61966-2-1).
  public static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

// MARK: - Codable

extension Color: Codable {
  /// Reads a colour from its `#RRGGBB` text.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for another text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let color = Color(hex: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a colour; write it as #RRGGBB.")
    }
    self = color
  }

  /// Writes the colour as `#RRGGBB`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

// MARK: - Literal

extension Color: ExpressibleByIntegerLiteral {
  /// Makes a colour of `0xRRGGBB`.
  public init(integerLiteral value: UInt32) {
    self.init(value)
  }
}
