import Foundation
import Testing

/// What the reference folders hold and no test of this library compares is reported, so that nothing is passed over in
/// silence: `docs/accuracy.md` lists it, and a name that is neither compared nor listed here fails.
@Suite(.enabled(if: Shared.isPresent, "\(Shared.absence)"))
struct `Reference quantities` {
  /// Tests of series.
  private static let uncoveredClassics: Set = [
    "box_pierce", "ljung_box",
  ]

  private static let uncoveredClaims: Set = ["rows", "text_length"]

  private static let uncoveredNIST: Set = ["nonlinear"]

  @Test func `of the classics are compared or reported`() throws {
    let asked = try Self.strings(inTestsMatching: #/ClassicCases\.all\(\s*"([a-z0-9_]+)"/#)
    let others = try Self.strings(inTestsMatching: #/"([a-z0-9_]+)"/#)
    for (name, count) in ClassicCases.counts.sorted(by: { $0.key < $1.key }) {
      guard Self.uncoveredClassics.contains(name) else {
        #expect(asked.contains(name) || others.contains(name), "\(name) is not compared")
        continue
      }
      #expect(!asked.contains(name), "\(name) is compared now")
      Scoreboard.notCovered(source: "classics", subject: name, count: count)
    }
  }

  @Test func `of the claims data are compared or reported`() throws {
    let asked = try Self.strings(inTestsMatching: #/"([a-zA-Z0-9_]+)[."\\]/#)
    let prefixes = ClaimsReference.keys("").map { String($0.prefix { $0 != "." }) }
    for (name, keys) in Dictionary(grouping: prefixes, by: \.self).sorted(by: { $0.key < $1.key }) {
      if Self.uncoveredClaims.contains(name) {
        Scoreboard.notCovered(source: "claims data", subject: name, count: keys.count)
      } else {
        #expect(asked.contains(name), "\(name) is not compared")
      }
    }
  }

  @Test func `of NIST are compared or reported`() throws {
    let files = try Shared.files(in: "reference/nist")
    for file in files {
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      let family = String(name.prefix { $0 != "_" })
      if Self.uncoveredNIST.contains(family) {
        Scoreboard.notCovered(source: "NIST \(family)", subject: name, count: 1)
      } else {
        #expect(["anova", "linear", "univariate"].contains(family), "\(name) is not compared")
      }
    }
  }

  /// What a pattern's first group finds in the sources of these tests.
  private static func strings(
    inTestsMatching pattern: Regex<(Substring, Substring)>
  ) throws -> Set<String> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", file.path != #filePath else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      found.formUnion(text.matches(of: pattern).map { String($0.output.1) })
    }
    return found
  }
}
