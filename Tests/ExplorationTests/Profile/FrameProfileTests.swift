import DataFrames
import Exploration
import Testing

@Suite struct `The profile of a frame` {
  static let frame: DataFrame = [
    "id": Array(1...100),
    "views": (1...100).map { $0 <= 60 ? 0 : Double($0 * $0 * $0) },
    "copy": (1...100).map { $0 <= 60 ? 0 : Double($0 * $0 * $0) },
    "status": (1...100).map { $0 <= 60 ? "opinion" : "claim" },
    "text": (1...100).map { "words of video \($0)" },
    "same": [String](repeating: "yes", count: 100),
    "nothing": [Double?](repeating: nil, count: 100),
    "rare": (1...100).map { $0 % 3 == 0 ? Double($0 % 5) : nil },
    "plain": (1...100).map { Double($0 % 7) },
  ]

  static func codes(_ profile: FrameProfile, _ column: String) -> [String] {
    profile[column]?.alerts.map(\.code) ?? []
  }

  @Test func `says what to beware of`() throws {
    let profile = try Self.frame.profile()

    #expect(Self.codes(profile, "id") == ["identifier"])
    #expect(profile.columns.first { $0.name == "id" }?.range.contains(" to ") ?? false)
    #expect(Self.codes(profile, "views") == ["mostly-zero"])
    #expect(Self.codes(profile, "copy").last == "duplicate")
    #expect(Self.codes(profile, "status").isEmpty)
    #expect(Self.codes(profile, "text") == ["high-cardinality"])
    #expect(Self.codes(profile, "same") == ["constant"])
    #expect(Self.codes(profile, "nothing") == ["empty"])
    #expect(Self.codes(profile, "rare") == ["mostly-missing"])
    #expect(Self.codes(profile, "plain").isEmpty)
    #expect(profile["status"]?.range == "most often opinion (60.0%)")
    #expect(profile["plain"]?.range == "0 to 6")
    #expect(profile["plain"]?.distinctCount == 7)
    #expect(profile["plain"]?.chart() != nil && profile["same"]?.chart() == nil)
    #expect("\(profile)".contains("names rows and measures nothing"))
  }

  @Test func `finds what gives an outcome away`() throws {
    let profile = try Self.frame.profile(outcome: "status")

    #expect(Self.codes(profile, "views").contains("leak-like"))
    #expect(!Self.codes(profile, "plain").contains("leak-like"))
  }

  @Test func `of an empty frame has no alerts but emptiness`() throws {
    let empty: DataFrame = ["x": [Double](), "y": [String]()]
    let profile = try empty.profile()

    #expect(profile.rowCount == 0 && profile.columns.count == 2)
  }
}
