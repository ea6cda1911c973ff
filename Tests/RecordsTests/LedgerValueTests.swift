import Foundation
import Records
import Testing

@Suite struct `Ledger value` {
  @Test(arguments: [
    LedgerValue.missing, .boolean(true), .integer(-3), .real(0.1), .real(2.61e-120),
    .text("a \"quoted\" text"), .real(.infinity), .real(-.infinity),
  ])
  func `reads back what it wrote`(_ value: LedgerValue) throws {
    let data = try JSONEncoder().encode([value])

    #expect(try JSONDecoder().decode([LedgerValue].self, from: data) == [value])
  }

  @Test func `keeps a number that is none`() throws {
    let data = try JSONEncoder().encode([LedgerValue.real(.nan)])
    let read = try JSONDecoder().decode([LedgerValue].self, from: data)

    guard case .real(let number) = try #require(read.first) else {
      Issue.record("not a number: \(read)")
      return
    }
    #expect(number.isNaN)
  }

  @Test func `writes plain JSON wherever JSON has a word for it`() throws {
    let data = try JSONEncoder().encode([LedgerValue.integer(3), .real(0.5), .missing, .text("x")])

    #expect(String(decoding: data, as: UTF8.self) == #"[3,0.5,null,"x"]"#)
  }
}
