/// A sentence for readers who know the subject and no statistics, its numbers not yet written out.
///
///     let sentence: PlainSentence = "On average \(266_000.0, .measured, unit: "views") for \("claims")."
///
/// A result knows what to say, a page knows how its language writes numbers; this value goes between them. In the order of
/// what happened, how sure, on what it rests; no test's name and no p-value.
public struct PlainSentence: Sendable, Hashable, Codable {
  /// How a number is to be written.
  public enum Style: Sendable, Hashable, Codable {
    /// An amount: exact when small, three significant digits when large.
    case measured
    /// An amount with its direction in words: "35,200 higher", "3% lower" is a ratio's matter.
    case change
    /// A count, exact with separators.
    case count
    /// A share as percent, 1 being 100%.
    case percent
    /// A share as so many in every hundred.
    case outOfHundred
    /// A ratio as "8.3 times".
    case times
    /// A plain number to so many significant digits.
    case significant(Int)
  }

  /// A part of the sentence.
  public enum Piece: Sendable, Hashable, Codable {
    /// Words.
    case text(String)
    /// A number with how it is to be written and what it counts.
    case number(Double, Style, unit: String?)
  }

  /// The parts, in their order.
  public var pieces: [Piece]

  /// A sentence from its parts.
  public init(_ pieces: [Piece]) { self.pieces = pieces }
}

extension PlainSentence {
  /// The sentence with every number written by the given function, its unit following.
  public func text(_ write: (Double, Style) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .number(let value, let style, let unit):
        write(value, style) + (unit.map { style == .change ? "" : " \($0)" } ?? "")
      }
    }
    .joined()
  }

  /// One sentence after another, a space between them.
  public static func + (left: PlainSentence, right: PlainSentence) -> PlainSentence {
    guard !left.pieces.isEmpty, !right.pieces.isEmpty else {
      return left.pieces.isEmpty ? right : left
    }
    return PlainSentence(left.pieces + [.text(" ")] + right.pieces)
  }
}

extension PlainSentence: CustomStringConvertible {
  /// Plain text with six significant digits.
  public var description: String {
    text { value, style in
      let six = { NumberText.significant($0, digits: 6) }
      return switch style {
      case .measured: six(value)
      case .change: value < 0 ? "\(six(-value)) lower" : "\(six(value)) higher"
      case .count: six(value)
      case .percent: NumberText.significant(value * 100, digits: 3) + "%"
      case .outOfHundred: NumberText.significant(value * 100, digits: 3) + " in every 100"
      case .times: NumberText.significant(value, digits: 3) + " times"
      case .significant(let digits): NumberText.significant(value, digits: digits)
      }
    }
  }
}

extension PlainSentence: ExpressibleByStringInterpolation {
  /// Collects the parts of a sentence written as an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Starts without parts.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the literal.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    /// Adds a name or other words.
    public mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }

    /// Adds a count.
    public mutating func appendInterpolation(_ count: Int) {
      pieces.append(.number(Double(count), .count, unit: nil))
    }

    /// Adds a number to be written in a style, followed by its unit.
    public mutating func appendInterpolation(
      _ value: Double, _ style: Style, unit: String? = nil
    ) {
      pieces.append(.number(value, style, unit: unit))
    }

    /// Adds another sentence's parts.
    public mutating func appendInterpolation(_ sentence: PlainSentence) {
      pieces += sentence.pieces
    }
  }

  /// A sentence of words alone.
  public init(stringLiteral value: String) { self.init([.text(value)]) }

  /// A sentence from an interpolated literal.
  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.pieces) }
}
