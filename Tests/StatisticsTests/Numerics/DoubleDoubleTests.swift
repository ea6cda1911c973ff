import Testing

@testable import Statistics

@Suite struct `Double-double numbers` {
  @Test func `keep what a double drops`() {
    let sum = DoubleDouble(1) + 0x1p-80

    #expect(sum.high == 1)
    #expect((sum - DoubleDouble(1)).value == 0x1p-80)
  }

  @Test func `sum values that cancel`() {
    #expect(DoubleDouble.sum([1e16, 1, -1e16, 1]).value == 2)
  }

  @Test func `divide and multiply back`() {
    let third = DoubleDouble(1) / 3

    #expect((third * 3 - DoubleDouble(1)).value.magnitude < 1e-31)
  }

  @Test func `take the root of a square`() {
    let value = DoubleDouble(2) + 0x1p-70
    let root = (value * value).squareRoot()

    #expect((root - value).value.magnitude < 1e-30)
    #expect(DoubleDouble.zero.squareRoot().value == 0)
  }
}
