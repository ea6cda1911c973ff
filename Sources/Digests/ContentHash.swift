import CCrypto

/// The SHA-256 of some bytes: what makes two inputs the same input.
///
/// Every file, query and source text that a run used is known by its content hash. It is the
/// ordinary SHA-256, so that anybody can check a ledger with `sha256sum`.
public struct ContentHash: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The hash as 64 lowercase hexadecimal digits.
  public let description: String

  /// The first twelve digits: enough for a reader to compare two hashes by eye.
  public var short: String { String(description.prefix(12)) }

  /// Hashes bytes; no bytes at all have a hash too.
  public init(of bytes: some Collection<UInt8>) {
    var hasher = ContentHasher()
    hasher.update(bytes)
    self = hasher.finish()
  }

  /// Hashes the UTF-8 form of a text.
  public init(of text: String) {
    self.init(of: text.utf8)
  }

  /// Hashes a file a piece at a time, so that its size does not matter.
  ///
  /// - Throws: ``FileReadingError`` when the file cannot be opened or read.
  public init(ofFile path: String) throws(FileReadingError) {
    let file = try ByteReader(path: path)
    var hasher = ContentHasher()
    while let piece = try file.next() { hasher.update(piece) }
    self = hasher.finish()
  }

  /// Takes a hash that was written down before, such as one from a ledger.
  public init(hexadecimal: String) {
    description = hexadecimal
  }

  /// Reads the hash from its 64 digits.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the hash as its 64 digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
