import Testing

@testable import Previews

@Suite struct `A state as an event` {
  @Test func `is one event, whatever its texts hold`() {
    let problem = PreviewProblem(
      isError: true,
      messages: [.init(isError: true, text: "one\n\ndata: {}\r\n\revent: other\u{2028}")])
    let event = String(
      decoding: EventStream.event(of: PreviewState(title: "x\n\ny", problem: problem)),
      as: UTF8.self)

    #expect(event.hasSuffix("}\n\n"))
    #expect(event.unicodeScalars.count { $0 == "\n" } == 4)
    #expect(!event.unicodeScalars.contains("\r"))
  }

  @Test func `comes in pieces of the size that is asked for`() async throws {
    let (states, continuation) = AsyncStream.makeStream(of: PreviewState.self)
    continuation.yield(PreviewState(title: String(repeating: "x", count: 100)))
    continuation.finish()
    var iterator = EventStream(states: states).makeAsyncIterator()
    var bytes: [UInt8] = []
    while let piece = try await iterator.nextBuffer(suggested: 7) {
      #expect((1...7).contains(piece.count))
      bytes += piece
    }

    #expect(bytes == EventStream.event(of: PreviewState(title: String(repeating: "x", count: 100))))
  }
}
