public import Statistics

/// What the columns of a file of data hold: what two refreshes of it are compared by.
public struct DataProfile: Codable, Hashable, Sendable {
  /// The path as the author wrote it.
  public var path: String
  /// The number of rows.
  public var rowCount: Int
  /// The columns in the file's order.
  public var columns: [Column]

  /// What one column holds.
  public struct Column: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What its values are, in a word: "text", "whole number".
    public var type: String
    /// How many values are missing.
    public var missingCount: Int
    /// The distribution of numbers; `nil` for others, and for whole numbers that are all different, which name rows.
    public var numbers: QuantileDigest?
    /// How often each value occurs, for columns of few different ones; `nil` for others.
    public var categories: [String: Int]?
    /// The newest day as in ISO 8601, for days and times.
    public var newestDate: String?

    /// Describes a column.
    public init(
      name: String, type: String, missingCount: Int, numbers: QuantileDigest? = nil,
      categories: [String: Int]? = nil, newestDate: String? = nil
    ) {
      (self.name, self.type, self.missingCount) = (name, type, missingCount)
      (self.numbers, self.categories, self.newestDate) = (numbers, categories, newestDate)
    }
  }

  /// Describes a file.
  public init(path: String, rowCount: Int, columns: [Column]) {
    (self.path, self.rowCount, self.columns) = (path, rowCount, columns)
  }

  /// The newest day in any column.
  public var newestDate: String? { columns.compactMap(\.newestDate).max() }

  /// The newest day in any column that is not after another day; days to come, such as ends of contracts, say nothing of how far
  /// data goes.
  public func newestDate(upTo day: String) -> String? {
    columns.compactMap(\.newestDate).filter { $0 <= day }.max()
  }
}

extension [DataProfile] {
  /// To which day all files go: the newest day of the file that ends first; `nil` where no file has days.
  ///
  /// - Parameter day: the day of the refresh, as in ISO 8601.
  public func dataDay(upTo day: String) -> String? {
    compactMap { $0.newestDate(upTo: day) }.min()
  }
}
