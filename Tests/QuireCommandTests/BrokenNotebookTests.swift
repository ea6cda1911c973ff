import Foundation
import TestSupport
import Testing

/// Each folder of `Broken` holds a notebook or data that is wrong, and the whole text that its
/// author reads, after a line with the exit code.
///
/// `QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter QuireCommandTests` rewrites the texts.
@Suite(.serialized) struct `A broken notebook` {
  @Test(arguments: BrokenCase.all)
  func `gets a clear error and leaves the last good report whole`(_ broken: BrokenCase) throws {
    let folder = try ScratchFolder(copying: broken.folder)
    try folder.write("notebook.md", "# The last good report\n\nIt stays.\n")
    let good = try Quire.run(["render", "notebook.md", "--quiet"], in: folder)
    try #require(good.status == 0, "\(good.standardError)")
    let before = try folder.contents(of: "output")
    try folder.copy("notebook.md", from: broken.folder)

    let result = try Quire.run(
      ["render", "notebook.md", "--quiet"] + broken.arguments, in: folder)

    let found = "exit \(result.status)\n" + folder.hidingItsPath(in: result.standardError)
    if found != broken.expected {
      if ProcessInfo.processInfo.environment["QUIRE_ACCEPT_SNAPSHOTS"] != nil {
        try found.write(to: broken.expectedFile, atomically: true, encoding: .utf8)
      } else {
        Issue.record(
          """
          \(broken): expected
          \(broken.expected)
          found
          \(found)
          accept with: QUIRE_ACCEPT_SNAPSHOTS=1 swift test --filter QuireCommandTests
          """)
      }
    }
    let after = try folder.contents(of: "output").mapValues { Self.withoutStrip($0) }
    #expect(after == before.mapValues { Self.withoutStrip($0) })
    let hasStrip = try folder.contents(of: "output").values.contains {
      String(decoding: $0, as: UTF8.self).contains("Newer data was not taken on")
    }
    #expect(hasStrip == (result.status == 4))
  }

  /// A page without what a refused refresh tells its readers.
  private static func withoutStrip(_ page: Data) -> Data {
    let text = String(decoding: page, as: UTF8.self)
    let pattern = /<!--quire:refused-->.*?<!--\/quire:refused-->/
    return Data(text.replacing(pattern, with: "").utf8)
  }

  @Test func `comes in at least thirty kinds`() {
    #expect(BrokenCase.all.count >= 30)
  }
}

/// A folder with something broken in it.
struct BrokenCase: CustomTestStringConvertible, Sendable {
  let folder: URL

  static let all: [BrokenCase] = {
    let home = SharedFolder.packageFolder.appending(path: "Tests/QuireCommandTests/Broken")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    return names.sorted().map { BrokenCase(folder: home.appending(path: $0)) }
  }()

  var testDescription: String { folder.lastPathComponent }

  var expectedFile: URL { folder.appending(path: "expected.txt") }

  var expected: String { (try? String(contentsOf: expectedFile, encoding: .utf8)) ?? "" }

  var arguments: [String] {
    let text = try? String(contentsOf: folder.appending(path: "arguments.txt"), encoding: .utf8)
    return (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
