/// How a text file is packed; its first bytes say so, whatever its name.
enum Compression: String, Sendable {
  case none
  case gzip
  case zstd

  /// - Throws: ``DataError`` when the name promises a compression that the bytes do not keep.
  init(of file: FoundFile, beginning: ArraySlice<UInt8>) throws {
    if beginning.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if beginning.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      self = .none
      for (ending, name) in [(".gz", "gzip"), (".zst", "Zstandard")]
      where file.path.hasSuffix(ending) && !beginning.isEmpty {
        var error = DataError(.malformedFile, "the name says \(name), but the content is not.")
        error.file = file.shownName
        error.suggestion = "remove \(ending) from the name if the file is plain text."
        throw error
      }
    }
  }
}
