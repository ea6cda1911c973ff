import CCrypto

/// Takes bytes piece by piece and gives their ``ContentHash``.
///
/// Use it for a key made of several parts; for one text or one file use ``ContentHash`` itself.
public struct ContentHasher: ~Copyable {
  private let context: OpaquePointer

  /// Starts with no bytes.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto always has SHA-256 and 200 bytes for its state")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { update(buffer: .init($0)) }
    if wasContiguous == nil { Array(bytes).withUnsafeBytes { update(buffer: $0) } }
  }

  /// Adds a part of a key: its length goes in too, so that "ab" + "c" and "a" + "bc" differ.
  public mutating func update(part: String) {
    withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { update(buffer: $0) }
    update(part.utf8)
  }

  /// The hash of all bytes so far.
  public consuming func finish() -> ContentHash {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    return ContentHash(hexadecimal: digest.map(Self.hexadecimal).joined())
  }

  private func update(buffer: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
