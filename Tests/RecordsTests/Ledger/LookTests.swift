import Records
import Testing

@Suite struct `A look at data that is refreshed` {
  @Test func `is judged at levels that add up to alpha`() {
    let levels = (1...100_000).map {
      Look(name: "t", number: $0, pValue: 1, alpha: 0.05).correctedAlpha
    }

    let sum = levels.reduce(0, +)
    #expect(sum < 0.05 && sum > 0.049_999)
  }

  @Test func `has a verdict beside the plain one`() {
    let third = Look(name: "t", number: 3, pValue: 0.01)

    #expect(abs(third.correctedAlpha - 0.003_377_4) < 1e-7)
    #expect(third.isSignificant && !third.isSignificantCorrected)
    #expect(Look(name: "t", number: 1, pValue: 0.04).isSignificantCorrected)
    #expect(Look(name: "t", number: 3, pValue: 0.003).isSignificantCorrected)
  }

  @Test func `counts only what it has not seen`() {
    let first = [Look(name: "a", pValue: 0.2), Look(name: "b", pValue: 0.1)]
    let same = [Look(name: "a", pValue: 0.2)].following(first)
    let other = [Look(name: "a", pValue: 0.3)].following(same)

    #expect(same.map(\.number) == [1, 1] && same.map(\.name) == ["a", "b"])
    #expect(other.map(\.number) == [2, 1])
  }
}
