import Dispatch

extension Array where Element: Sendable {
  /// A result for every element, in order, computed on as many threads as the machine has processors.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes its own element and no other.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { slots[$0] = transform(self[$0]) }
    }
    return results.compactMap(\.self)
  }
}
