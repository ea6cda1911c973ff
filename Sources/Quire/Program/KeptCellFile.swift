import Digests
import Files
import Records

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a cell left behind: a file whose first line says everything but the values, which follow, a line each.
struct KeptCellFile {
  struct Head: Codable {
    var format = KeptCellFile.currentFormat
    /// The hash of the lines that follow: a file that was damaged is none.
    var hash = ""
    /// What the cell displayed, recorded, read and warned of, in order.
    var records: [Record] = []
    /// What the columns of the files that it read hold.
    var profiles: [DataProfile] = []
    /// The colours that categories had when it had drawn; empty when it drew nothing.
    var colors: [String: [String: Int]] = [:]
    /// The files that each path or pattern meant.
    var found: [String: [String]] = [:]
    var standardOutput = ""
    var standardError = ""
  }

  static let currentFormat = 1

  var head: Head
  /// The values, each as JSON.
  var values: [Data]

  init(_ head: Head) { (self.head, values) = (head, []) }

  /// Reads a file; `nil` when there is none that this version of Quire can use.
  init?(path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    guard let first = lines.first, let head = try? JSONDecoder().decode(Head.self, from: first),
      head.format == Self.currentFormat, head.hash == Self.hash(of: lines.dropFirst())
    else { return nil }
    self.head = head
    values = Array(lines.dropFirst())
  }

  /// What the cell read.
  var inputs: [Input] {
    head.records.compactMap { if case .input(let input) = $0 { input } else { nil } }
  }

  /// Whether nothing was read whose answer is not recorded.
  var isKeepable: Bool {
    !head.records.contains { if case .hiddenRead = $0 { true } else { false } }
  }

  /// Keeps the file whole or not at all; one that cannot be kept makes the next run slower, not wrong, so nothing is said.
  func save(to path: String) {
    var head = head
    head.hash = Self.hash(of: values[...])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let first = try? encoder.encode(head) else { return }
    let url = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes = ([first] + values).reduce(into: Data()) {
      $0 += $1
      $0.append(UInt8(ascii: "\n"))
    }
    do {
      try bytes.write(to: url, options: .atomic)
      Self.makeRoom(in: url.deletingLastPathComponent())
    } catch {}
  }

  /// The most files, and the most bytes, that a notebook keeps: enough for a matrix of parameters over a few refreshes.
  private static let (fileLimit, byteLimit) = (4_000, 2 << 30)

  /// Removes what was not used for longest.
  private static func makeRoom(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = names.compactMap { name -> (path: String, stamp: FileStamp)? in
      let path = folder.appending(path: name).path
      return FileStamp(path: path).map { (path, $0) }
    }
    var byteCount = 0
    for (place, file) in files.sorted(by: { $0.stamp.modified > $1.stamp.modified }).enumerated() {
      byteCount += file.stamp.byteCount
      if place > 0, place >= fileLimit || byteCount > byteLimit {
        try? FileManager.default.removeItem(atPath: file.path)
      }
    }
  }

  /// Says that the file was used just now.
  static func touch(_ path: String) {
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
  }

  private static func hash(of lines: ArraySlice<Data>) -> String {
    var hasher = ContentHasher()
    for line in lines { hasher.update(line) }
    return hasher.finish().description
  }
}
