public import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger as the file `NAME.json` beside `NAME.html`.
///
/// Keys are sorted and every value stands on a line of its own, so that equal ledgers have equal
/// bytes and the difference of two can be read.
public enum LedgerFile {
  /// Why a file is no ledger that can be compared with.
  public enum ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is no ledger; the sentence says where reading stopped.
    case malformed(String)
    /// The ledger was written by another version of this format.
    case otherSchema(Int)

    /// What is wrong with the file, without what to do.
    public var reason: String {
      switch self {
      case .malformed(let detail): "not a ledger: \(detail)"
      case .otherSchema(let number):
        "a ledger of format \(number); this version of Quire reads format \(Ledger.currentSchema)"
      }
    }

    /// What happened, and what to do next.
    public var description: String {
      switch self {
      case .malformed: "\(reason)\n  try: name the .json file beside a report, or render again"
      case .otherSchema: "\(reason)\n  try: render the notebook again"
      }
    }
  }

  /// The bytes of a ledger, ending with a line feed.
  public static func bytes(of ledger: Ledger) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(ledger)) + [UInt8(ascii: "\n")]
  }

  /// Reads a ledger back.
  ///
  /// - Throws: ``ReadError``.
  public static func ledger(from bytes: [UInt8]) throws(ReadError) -> Ledger {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    // The version comes first: a later format need not look like this one at all.
    if let schema = try? decoder.decode(Schema.self, from: data).schema,
      schema != Ledger.currentSchema
    {
      throw .otherSchema(schema)
    }
    do {
      let ledger = try decoder.decode(Ledger.self, from: data)
      guard ledger.hasPossibleCounts else { throw ReadError.malformed("a number is out of range") }
      return ledger
    } catch let error as ReadError {
      throw error
    } catch let error as DecodingError {
      throw .malformed(sentence(for: error))
    } catch {
      throw .malformed("\(error)")
    }
  }

  private struct Schema: Decodable { var schema: Int }

  private static func sentence(for error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    guard let context else { return "unreadable" }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    let place = path.isEmpty ? "" : " at \(path.joined(separator: "."))"
    return "\(context.debugDescription)\(place)"
  }
}
