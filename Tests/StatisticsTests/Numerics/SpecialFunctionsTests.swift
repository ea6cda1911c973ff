import Foundation
import Testing

@testable import Statistics

@Suite struct `Special functions` {
  // mpmath at 40 digits.
  @Test func `meet independent figures`() {
    #expect(digits(SpecialFunctions.logGamma(0.5), 0.57236494292470008707) > 14)
    #expect(digits(SpecialFunctions.logGammaOnePlus(1e-12), -5.7721566490071039e-13) > 14)
    #expect(digits(SpecialFunctions.digamma(1), -0.57721566490153286061) > 14)
    #expect(digits(SpecialFunctions.trigamma(1), 1.6449340668482264365) > 14)
    #expect(digits(SpecialFunctions.logChoose(100, 50), 66.783841652017425556) > 14)
    #expect(digits(SpecialFunctions.logChoose(52, 5), log(2_598_960)) > 14)
    #expect(SpecialFunctions.logChoose(7, 0) == 0)
    #expect(SpecialFunctions.logChoose(3, 4).isNaN)
    #expect(digits(SpecialFunctions.logBeta(2, 3), -log(12)) > 14)
    #expect(digits(SpecialFunctions.erfcInverse(1e-200), 21.374783049026257632) > 14)
    #expect(digits(SpecialFunctions.logErfc(30), -903.97411711064387808) > 14)
  }

  // log Γ(z) − ((z − ½) log z − z + ½ log 2π), mpmath at 40 digits.
  @Test(arguments: [
    (0.1, 0.51274008133191493), (1.0, 0.08106146679532726), (5.5, 0.01513497322191738),
    (15.0, 0.005554733551962801), (1e6, 8.3333333333330556e-8),
  ])
  func `know what Stirling leaves out`(z: Double, error: Double) {
    #expect(digits(SpecialFunctions.stirlingError(z), error) > 13)
  }

  @Test func `lose nothing where an expected and an observed count are close`() {
    // x log(x/m) + m − x for m = x (1 + u): x (u − log(1 + u)).
    #expect(digits(SpecialFunctions.excessOverLog(1e-9), 4.9999999966666673e-19) > 14)
    #expect(digits(SpecialFunctions.deviance(1000, from: 1001), 0.00049966691646683319) > 14)
    #expect(digits(SpecialFunctions.deviance(3, from: 1e-6), 3 * log(3e6) + 1e-6 - 3) > 14)
    #expect(SpecialFunctions.deviance(0, from: 4) == 4)
  }

  @Test func `are infinite or NaN where mathematics is`() {
    #expect(SpecialFunctions.gammaP(2, .infinity) == 1)
    #expect(SpecialFunctions.gammaQ(2, .infinity) == 0)
    #expect(SpecialFunctions.logGammaP(2, 0) == -.infinity)
    #expect(SpecialFunctions.gammaP(-1, 2).isNaN)
    #expect(SpecialFunctions.betaI(2, 3, -0.1).isNaN)
    #expect(SpecialFunctions.erfcInverse(0) == .infinity)
    #expect(SpecialFunctions.erfInverse(-1) == -.infinity)
  }
}

@Suite struct `Root finder` {
  @Test func `finds roots to the last digit`() throws {
    let root = try #require(RootFinder.root(between: 0, and: 2) { $0 * $0 - 2 })
    #expect(digits(root, 2.0.squareRoot()) > 15 - 1e-9 || abs(root - 2.0.squareRoot()) < 5e-16)
    #expect(RootFinder.root(between: 2, and: 3) { $0 * $0 - 2 } == nil)
    #expect(RootFinder.root(between: 0, and: 1) { _ in .nan } == nil)
    let far = RootFinder.monotoneRoot(near: 0, step: 1, within: -1e9...1e9) { $0 - 123_456 }
    #expect(far == 123_456)
    #expect(RootFinder.monotoneRoot(near: 0, step: 1, within: -5...5) { $0 - 9 } == nil)
  }
}
