import Records
import Reports
import Testing

@Suite struct `A ledger file` {
  private let ledger = Ledger(
    notebook: "n.md", title: "T", refreshed: 1,
    software: .init(quire: "0.1.0", compiler: "Swift", program: "abc"),
    parameters: ["b": .text("x/y"), "a": .real(0.1)], inputs: [],
    values: ["t.p": .real(.nan), "n": .integer(3)], figures: [], findings: [], expectations: [],
    warnings: [])

  @Test func `is read back as it was written`() throws {
    let read = try LedgerFile.ledger(from: LedgerFile.bytes(of: ledger))

    #expect(read.parameters == ledger.parameters)
    #expect(read.values["n"] == .integer(3))
    #expect(try LedgerFile.bytes(of: read) == LedgerFile.bytes(of: ledger))
  }

  @Test func `sorts its keys and ends with a line feed`() throws {
    let text = String(decoding: try LedgerFile.bytes(of: ledger), as: UTF8.self)

    #expect(text.hasSuffix("}\n"))
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .map { $0.split(separator: "\"")[1] }
    #expect(keys == keys.sorted())
    #expect(text.contains("\"b\" : \"x/y\""))
  }

  @Test func `of another format is refused with its number`() {
    #expect(throws: LedgerFile.ReadError.otherSchema(99)) {
      try LedgerFile.ledger(from: Array("{\"schema\": 99}".utf8))
    }
  }

  @Test func `that is none is refused`() {
    #expect(throws: LedgerFile.ReadError.self) { try LedgerFile.ledger(from: Array("{".utf8)) }
  }
}
