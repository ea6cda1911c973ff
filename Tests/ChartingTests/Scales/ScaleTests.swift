import Charting
import Testing

@Suite struct `Scales` {
  @Test func `of numbers are even, in either direction`() {
    let up = NumberScale(domain: -10...10, start: 100, end: 0)

    #expect([up(-10), up(0), up(10), up(20)] == [100, 50, 0, -50])
  }

  @Test func `give a position for whatever they are asked`() {
    let huge = NumberScale(
      domain: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, start: 0, end: 10)
    let single = NumberScale(domain: 3...3, start: 1, end: 2)

    #expect(huge(0) == 5)
    #expect(huge(.nan) == 0)
    #expect(single(3) == 1)
    #expect(single(.infinity) == 1)
  }

  @Test func `of bands lie side by side`() {
    let scale = BandScale(names: ["a", "a"], start: 10, step: 34)

    #expect([scale(0), scale.center(0), scale(1)] == [10, 27, 44])
  }
}
