/// The values that a cell with `cache: true` defines.
///
/// A woven notebook makes and reads it; authors have no need of it.
public struct KeptValues<each Value> {
  /// The values, in the order in which the cell defines them.
  public let values: (repeat each Value)

  /// Gathers values.
  public init(_ values: repeat each Value) {
    self.values = (repeat each values)
  }
}

extension NotebookRun {
  /// Takes the values of a cell from an earlier run where everything on which they rest is as it was, else computes and keeps them.
  ///
  /// What the cell displayed, printed, recorded and read comes back with the values. After computing them the notebook goes on with what
  /// would come back, so that both ways lead to the same page.
  ///
  /// - Parameters:
  ///   - key: the hash of the code on which they rest.
  ///   - cells: the cells whose reading counts too, by index.
  ///   - parameters: the parameters that count; `nil` for all of them.
  ///   - isAnew: whether to compute them in any case.
  ///   - compute: the cell.
  @MainActor @discardableResult
  public static func keep<each Value>(
    _ key: String, cells: [Int], parameters: [String]?, isAnew: Bool,
    _ compute: @MainActor () throws -> KeptValues<repeat each Value>
  ) throws -> KeptValues<repeat each Value> {
    let keeper = CellKeeper(key, cells: cells, parameters: parameters, in: .current)
    if !isAnew, let found: KeptValues<repeat each Value> = keeper.found() { return found }
    keeper.begin()
    return keeper.keep(try compute())
  }

  /// The same for a cell that waits for something.
  @MainActor @discardableResult
  public static func keep<each Value>(
    _ key: String, cells: [Int], parameters: [String]?, isAnew: Bool,
    _ compute: @MainActor () async throws -> KeptValues<repeat each Value>
  ) async throws -> KeptValues<repeat each Value> {
    let keeper = CellKeeper(key, cells: cells, parameters: parameters, in: .current)
    if !isAnew, let found: KeptValues<repeat each Value> = keeper.found() { return found }
    keeper.begin()
    return keeper.keep(try await compute())
  }

  /// Ends the program where a cell whose values are kept uses an object of another cell, which it could change: with values of an earlier
  /// run the object would stay as it is.
  ///
  /// An object is found where it is the value itself, or in an optional or a collection; one within a struct is not.
  public static func requireValue<Value>(_ value: Value, named name: String) {
    guard let type = objectType(of: value) else { return }
    RunSession.current.fail(
      type: "CacheError",
      "[cache] \"\(name)\" is an object of the class \(type), which a cell whose values are kept could change without anyone "
        + "noticing\n  try: hand on what the cell needs of it as a value, make \(type) a struct, or take cache: true away"
    )
  }

  /// Does nothing: the compiler accepts it where a value can be kept.
  public static func requireKeeping<Value: Codable>(_ value: Value) {}

  private static func objectType(of value: Any) -> String? {
    let mirror = Mirror(reflecting: value)
    return switch mirror.displayStyle {
    case .class: "\(mirror.subjectType)"
    case .optional, .collection, .set, .dictionary, .tuple:
      mirror.children.first.flatMap { objectType(of: $0.value) }
    default: nil
    }
  }
}
