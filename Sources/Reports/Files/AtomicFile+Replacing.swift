#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AtomicFile {
  /// Writes a file as a whole unless it holds these bytes already, so that what watches it hears of changes only.
  ///
  /// - Throws: ``WriteError``.
  public static func replace(_ path: String, by bytes: [UInt8]) throws(WriteError) {
    if let data = try? Data(contentsOf: URL(filePath: path)), data.elementsEqual(bytes) { return }
    try write(bytes, to: path)
  }
}
