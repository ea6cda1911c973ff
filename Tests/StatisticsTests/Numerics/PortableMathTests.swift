import Foundation
import Testing

@testable import Statistics

@Suite struct `Portable logarithm and exponential` {
  @Test func `agree with the C library to the last digits`() {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<20_000 {
      let x = generator.uniform(from: -300, to: 300)
      #expect(abs(PortableMath.exp(x) / exp(x) - 1) < 4e-16)
      let y = exp(x)
      #expect(abs(PortableMath.log(y) - log(y)) <= 4e-16 * max(abs(log(y)), 0.1))
    }
    #expect(PortableMath.log(1) == 0)
    #expect(PortableMath.exp(0) == 1)
  }

  @Test func `end in nothing and infinity`() {
    #expect(PortableMath.exp(-1_000) == 0)
    #expect(PortableMath.exp(1_000) == .infinity)
  }
}
