import FlyingFox
import FlyingSocks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// States as server-sent events: the body of a response that has no end.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let states: AsyncStream<PreviewState>

  func makeAsyncIterator() -> Iterator { Iterator(states: states.makeAsyncIterator()) }

  /// One state as an event. JSON on one line holds no line end that could end the event early.
  ///
  /// Equal states are equal bytes, by which a page sees that it has told of a problem already.
  static func event(of state: PreviewState) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(state)) ?? Data("{}".utf8)
    return Array("retry: 500\nevent: state\ndata: ".utf8) + data + Array("\n\n".utf8)
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var states: AsyncStream<PreviewState>.AsyncIterator
    private var rest: ArraySlice<UInt8> = []

    init(states: AsyncStream<PreviewState>.AsyncIterator) { self.states = states }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let state = await states.next() else { return nil }
        rest = EventStream.event(of: state)[...]
      }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
