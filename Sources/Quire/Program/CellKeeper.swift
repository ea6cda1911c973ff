import Digests
import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Keeps the values of one cell with everything that the cell left behind, and brings them back.
struct CellKeeper {
  private let session: RunSession
  /// The file of the values; `nil` where nothing is kept.
  private let file: String?
  private let isAnew: Bool

  init(_ key: String, cells: [Int], parameters: [String]?, in session: RunSession) {
    self.session = session
    let settings = session.request.keptCells
    isAnew = settings?.isAnew ?? true
    file = settings.map { settings in
      let name = Self.key(
        key, version: settings.version, cells: cells, parameters: parameters, session)
      return "\(settings.folder)/\(session.cellName)-\(name.description.prefix(32)).json"
    }
  }

  /// Everything on which the values rest, as one hash; what the cell itself reads is looked at when it is found.
  private static func key(
    _ code: String, version: String, cells: [Int], parameters: [String]?, _ session: RunSession
  ) -> ContentHash {
    let request = session.request
    var hasher = ContentHasher()
    for part in [code, version, request.language] { hasher.update(part: part) }
    let names = parameters ?? Array(request.parameters.keys)
    for name in names.sorted() {
      hasher.update(part: name)
      hasher.update(part: request.parameters[name].map { "\($0)" } ?? "")
    }
    let current = session.cell
    hasher.update(part: current.flatMap { request.figureSizes[$0] }.map { "\($0)" } ?? "")
    for input in session.inputs(of: cells.filter { $0 != current }) {
      for part in [input.kind.rawValue, input.path, input.resolvedPath, input.hash] {
        hasher.update(part: part)
      }
    }
    return hasher.finish()
  }
}

extension CellKeeper {
  /// The values of an earlier run, what the cell left behind put in its place; `nil` when there are none that still hold.
  func found<each Value>() -> KeptValues<repeat each Value>? {
    guard !isAnew, let file, let kept = KeptCellFile(path: file), session.canTake(kept) else {
      return nil
    }
    guard let values: KeptValues<repeat each Value> = try? Self.values(in: kept.values) else {
      return nil
    }
    session.take(kept)
    KeptCellFile.touch(file)
    return values
  }

  /// Begins to note what the cell leaves behind.
  func begin() { session.beginNoting() }

  /// Keeps the values and gives what would come back of them.
  ///
  /// Values that cannot be written as they say stay as they are, with a warning.
  func keep<each Value>(_ computed: KeptValues<repeat each Value>) -> KeptValues<repeat each Value>
  {
    do {
      var lines: [Data] = []
      repeat lines.append(try Self.encoded(each computed.values))
      let back: KeptValues<repeat each Value> = try Self.values(in: lines)
      // What values read as they are written counts as well.
      var noted = session.endNoting()
      if let file, noted.isKeepable {
        noted.values = lines
        noted.save(to: file)
      }
      return back
    } catch {
      _ = session.endNoting()
      session.write(.warning("the values could not be kept: \(error)"))
      return computed
    }
  }

  private static func values<each Value>(
    in lines: [Data]
  ) throws -> KeptValues<repeat each Value> {
    let reader = KeptValueReader(lines)
    return KeptValues(repeat try reader.next((each Value).self))
  }

  private static func encoded<Value>(_ value: Value) throws -> Data {
    guard let value = value as? any Encodable else { throw KeptValueReader.Unreadable() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(value)
  }
}

/// Reads kept values one after the other.
private final class KeptValueReader {
  struct Unreadable: Error {}

  private var lines: ArraySlice<Data>
  private let decoder = JSONDecoder()

  init(_ lines: [Data]) {
    self.lines = lines[...]
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+inf", negativeInfinity: "-inf", nan: "nan")
  }

  func next<Value>(_ type: Value.Type) throws -> Value {
    guard let line = lines.popFirst(), let readable = type as? any Decodable.Type,
      let value = try decoder.decode(readable, from: line) as? Value
    else { throw Unreadable() }
    return value
  }
}
