import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads the records that a running program has written so far.
///
/// A half-written last line stays until its rest is there.
final class RecordReader {
  private let file: FileHandleReader
  private var rest: [UInt8] = []
  private let decoder = JSONDecoder()
  /// Lines that are no records: the program's own writing into the file, or a torn line.
  private(set) var unreadableCount = 0

  init(path: String) throws {
    file = try FileHandleReader(path: path)
  }

  /// The records since the last call.
  func next() -> [Record] {
    rest += file.readToEnd()
    var records: [Record] = []
    var start = rest.startIndex
    while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = Data(rest[start..<end])
      if let record = try? decoder.decode(Record.self, from: line) {
        records.append(record)
      } else {
        unreadableCount += 1
      }
      start = end + 1
    }
    rest.removeSubrange(..<start)
    return records
  }
}
