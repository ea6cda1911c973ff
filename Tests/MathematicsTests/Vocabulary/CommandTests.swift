import Mathematics
import Testing

@Suite struct `The commands` {
  @Test func `are sorted and have no double`() {
    #expect(Formula.commands == Set(Formula.commands).sorted())
  }

  @Test func `are all understood, with arguments enough`() {
    for name in Formula.commands {
      let argument = name.hasSuffix("begin") || name == "end" ? "{matrix}" : "{x}"
      do throws(FormulaError) {
        _ = try Formula("\\\(name) \(argument)\(argument)")
      } catch {
        // Those that want a partner or a bracket say so; none is unknown.
        #expect(!error.message.contains("no command"), "\(name)")
        #expect(error.suggestion == nil, "\(name)")
      }
    }
  }
}
