import SwiftParser
import Testing

@testable import Weaving

@Suite struct `A statement` {
  @Test(arguments: [
    ("x", Statement.Kind.displayed),
    ("try f()", .displayed),
    ("try await f()", .displayed),
    ("x + 1", .displayed),
    ("views[\"a\"] / views[\"b\"]", .displayed),
    ("x = 1", .run),
    ("_ = f()", .run),
    ("try x = f()", .run),
    ("let x = 1", .run),
    ("var x: Int", .run),
    ("for x in y { print(x) }", .run),
    ("if x { y() } else { z() }", .run),
    ("switch x { default: y() }", .run),
    ("guard x else { fatalError() }", .run),
    ("do { try f() } catch {}", .run),
    ("func f() {}", .declaration),
    ("struct S {}", .declaration),
    ("extension Int {}", .declaration),
    ("import Foundation", .declaration),
    ("typealias A = Int", .declaration),
  ])
  func `is displayed, run or declared`(_ text: String, _ kind: Statement.Kind) throws {
    let statements = Statement.all(in: Parser.parse(source: text))

    #expect(statements.map(\.kind) == [kind])
  }

  @Test func `leaves comments and semicolons outside`() {
    let text = "// before\nf(); g() // after\n"
    let bytes = Array(text.utf8)

    let statements = Statement.all(in: Parser.parse(source: text))

    #expect(
      statements.map { String(decoding: bytes[$0.offsets], as: UTF8.self) } == ["f()", "g()"])
  }
}
