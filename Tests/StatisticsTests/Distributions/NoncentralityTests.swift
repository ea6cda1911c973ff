import Statistics
import Testing

@Suite struct `Noncentrality from a probability` {
  // mpmath at 25 digits: root of the distribution function in its noncentrality.
  @Test func `meets independent figures`() {
    let t = { (p: Double) in
      NoncentralStudentT.noncentrality(placing: 2.5, at: p, degreesOfFreedom: 30)
    }
    #expect(digits(t(0.975), 0.42244299494744553) > 12)
    #expect(digits(t(0.025), 4.5398281370858662) > 13)

    let chi = { (p: Double) in
      NoncentralChiSquare.noncentrality(placing: 12, at: p, degreesOfFreedom: 3)
    }
    #expect(digits(chi(0.975), 0.95668542338976816) > 12)
    #expect(digits(chi(0.025), 26.908351128948506) > 13)

    let f = { (p: Double) in
      NoncentralF.noncentrality(
        placing: 5, at: p, numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: 36)
    }
    #expect(digits(f(0.95), 2.6320429205708591) > 12)
    #expect(digits(f(0.05), 29.638183215622096) > 13)
  }

  @Test(arguments: [1e-12, 0.025, 0.5, 0.975, 0.9999])
  func `puts the value where it was asked to`(p: Double) throws {
    for x in [-40, -1, 0, 0.3, 12, 900] {
      let delta = try #require(
        NoncentralStudentT.noncentrality(placing: x, at: p, degreesOfFreedom: 11))
      let t = try NoncentralStudentT(degreesOfFreedom: 11, noncentrality: delta)
      #expect(digits(t.cdf(x), p) > 8, "\(x)")
    }
    for x in [12.0, 300, 5e4] {
      if let lambda = NoncentralChiSquare.noncentrality(placing: x, at: p, degreesOfFreedom: 2) {
        let chi = try NoncentralChiSquare(degreesOfFreedom: 2, noncentrality: lambda)
        #expect(digits(chi.cdf(x), p) > 8, "\(x)")
      } else {
        #expect(try ChiSquare(degreesOfFreedom: 2).cdf(x) < p)
      }
    }
  }

  @Test func `is nil at the edge and for nonsense`() {
    // A chi-square of 3 with 3 degrees of freedom is no surprise at all: the interval begins at 0.
    #expect(NoncentralChiSquare.noncentrality(placing: 3, at: 0.975, degreesOfFreedom: 3) == nil)
    #expect(
      NoncentralF.noncentrality(
        placing: 1, at: 0.95, numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 20) == nil)
    #expect(NoncentralStudentT.noncentrality(placing: .nan, at: 0.5, degreesOfFreedom: 3) == nil)
    #expect(NoncentralStudentT.noncentrality(placing: 1, at: 0, degreesOfFreedom: 3) == nil)
    #expect(NoncentralStudentT.noncentrality(placing: 1, at: 0.5, degreesOfFreedom: 0) == nil)
    #expect(NoncentralChiSquare.noncentrality(placing: -1, at: 0.5, degreesOfFreedom: 3) == nil)
  }

  @Test func `refuses more than can be summed`() {
    #expect(throws: StatisticsError.self) {
      try NoncentralChiSquare(degreesOfFreedom: 3, noncentrality: 1e11)
    }
    #expect(throws: StatisticsError.self) {
      try NoncentralStudentT(degreesOfFreedom: 3, noncentrality: .infinity)
    }
  }
}
