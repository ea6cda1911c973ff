public import Charting
import Statistics

/// What one column of a frame holds.
public struct ColumnProfile: Sendable, Hashable, Codable {
  /// The column's name.
  public let name: String

  /// Its type in a reader's words: "whole number".
  public let type: String

  /// The values that are there.
  public let count: Int

  /// The rows without a value.
  public let missingCount: Int

  /// How many different values there are.
  public let distinctCount: Int

  /// The least and the largest value, or the most frequent label with its share, in words.
  public let range: String

  /// The mean of numbers, or `nil`.
  public let mean: Double?

  /// The median of numbers, or `nil`.
  public let median: Double?

  /// The skewness of numbers, or `nil`.
  public let skewness: Double?

  /// What to beware of.
  public let alerts: [ProfileAlert]

  let picture: Picture?

  /// What a small chart draws.
  enum Picture: Sendable, Hashable, Codable {
    case numbers([Double?])
    /// Days since 1970.
    case days([Double?])
    case labels([String?])

    /// Numbers that are days since 1970; anything else as it is.
    var ofDays: Picture {
      if case .numbers(let values) = self { .days(values) } else { self }
    }
  }

  /// How the values are distributed: numbers as a histogram, labels by frequency, free text by its length.
  ///
  /// - Returns: `nil` for running numbers and for columns of one value.
  public func chart() -> Chart? {
    switch picture {
    case .numbers(let values): Chart.histogram(values, name: name)
    case .days(let days):
      Chart.histogram(ofMoments: days.map { $0.map { $0 * 86_400 } }, name: name)
    case .labels(let labels):
      Chart.bar(counting: labels, countName: "Rows", groupName: name, limit: 8)
    case nil: nil
    }
  }
}
