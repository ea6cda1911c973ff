import Records
import Testing

@testable import Weaving

@Suite struct `Run collector` {
  @Test func `gives each cell what was printed while it ran`() {
    var collector = RunCollector()
    collector.take(.cell(index: 0, standardOutput: 0, standardError: 0))
    collector.take(.cell(index: 2, standardOutput: 6, standardError: 4))
    collector.take(.finished(standardOutput: 12, standardError: 4))
    collector.distribute(
      standardOutput: Array("first\nsecond".utf8), standardError: Array("oops".utf8))

    #expect(collector.run.cells[0]?.standardOutput == "first\n")
    #expect(collector.run.cells[0]?.standardError == "oops")
    #expect(collector.run.cells[2]?.standardOutput == "second")
    #expect(collector.run.cells[2]?.standardError == "")
    #expect(collector.isFinished)
  }

  @Test func `keeps what a program left that died`() {
    var collector = RunCollector()
    collector.take(.cell(index: 0, standardOutput: 0, standardError: 0))
    collector.take(.piece("cell1.1"))
    collector.take(.output(.text("kept")))
    collector.take(.piece("cell1.2"))

    #expect(!collector.isFinished)
    #expect(collector.piece == "cell1.2")
    #expect(collector.run.cells[0]?.outputs == [.text("kept")])
  }

  @Test func `counts an input once`() {
    let input = Input(
      kind: .data, path: "a.csv", resolvedPath: "a.csv", hash: "00", byteCount: 1, rowCount: 1)
    var collector = RunCollector()
    collector.take(.input(input))
    collector.take(.input(input))

    #expect(collector.run.inputs == [input])
  }
}
