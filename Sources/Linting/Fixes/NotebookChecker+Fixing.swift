import Notebooks
public import Weaving

extension NotebookChecker {
  /// What mending came to.
  public struct Mended: Sendable {
    /// The notebook as mended; the same bytes when nothing could be.
    public var bytes: [UInt8]
    /// What was mended, in order, with its place at the time.
    public var mended: [Issue]
    /// What is left, in the mended text.
    public var result: Result
  }

  /// Mending one thing may bring another one to light; a notebook that never comes to rest is left after so many rounds.
  private static let rounds = 10

  /// Mends what can be mended without asking, until nothing of it is left.
  ///
  /// Line ends and everything outside of the mended places stay as they are.
  public func mend(
    _ bytes: [UInt8], file: String, directory: String, support: [SupportFile] = [],
    cache: AnalysisCache = AnalysisCache(file: nil, version: "")
  ) -> Mended {
    var mended = Mended(
      bytes: bytes, mended: [],
      result: check(bytes, file: file, directory: directory, support: support, cache: cache))
    for _ in 0..<Self.rounds {
      let (next, applied) = Self.applying(mended.result.issues, to: mended.bytes)
      guard !applied.isEmpty else { break }
      mended.bytes = next
      mended.mended += applied.map { $0.located(in: mended.result.source) }
      mended.result = check(
        next, file: file, directory: directory, support: support, cache: cache)
    }
    return mended
  }

  /// The text with the changes of issues, and the issues whose changes could be made: of two that touch the same bytes the first.
  private static func applying(
    _ issues: [Issue], to bytes: [UInt8]
  ) -> (bytes: [UInt8], applied: [Issue]) {
    let source = NotebookSource(bytes)
    let lineEnd = source.lineEnd
    var changes: [(range: Range<Int>, text: [UInt8])] = []
    var applied: [Issue] = []
    for issue in issues where issue.isFixable {
      let edits = issue.edits.compactMap { edit -> (range: Range<Int>, text: [UInt8])? in
        guard let start = source.offset(of: edit.range.start),
          let end = source.offset(of: edit.range.end), start <= end
        else { return nil }
        return (start..<end, Array(edit.replacement.replacing("\n", with: lineEnd).utf8))
      }
      let isFree = edits.allSatisfy { edit in
        !changes.contains { touch(edit.range, $0.range) }
      }
      guard edits.count == issue.edits.count, isFree else { continue }
      changes += edits
      applied.append(issue)
    }
    var text = source.bytes
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      text.replaceSubrange(change.range, with: change.text)
    }
    let mark = bytes.count - source.bytes.count
    return (Array(bytes.prefix(mark)) + text, applied)
  }

  /// Whether two stretches overlap, or two insertions are at one place.
  private static func touch(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }
}
