/// Maps rows or columns, by their place, to bands of equal width.
///
/// By place and not by name, so that two groups of the same name stay two.
public struct BandScale: Sendable, Hashable {
  /// The names of the bands, first to last.
  public let names: [String]
  /// The position where the first band starts, in drawing units.
  public let start: Double
  /// The width of a band, in drawing units.
  public let step: Double
  private let places: [String: Int]

  /// Makes a scale.
  public init(names: [String], start: Double, step: Double) {
    self.names = names
    self.start = start
    self.step = step
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The position where a band starts.
  public func callAsFunction(_ index: Int) -> Double {
    start + Double(index) * step
  }

  /// The middle of a band.
  public func center(_ index: Int) -> Double {
    self(index) + step / 2
  }

  /// The first band of a name; `nil` when there is none.
  public func index(of name: String) -> Int? { places[name] }

  /// The band of a name, which for rows of one mark is that in the same place: so rows of the same
  /// name stay rows of their own.
  func index(of name: String, at place: Int) -> Int? {
    names[safe: place] == name ? place : index(of: name)
  }
}
