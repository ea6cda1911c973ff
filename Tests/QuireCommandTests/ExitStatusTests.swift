import Testing

@testable import QuireCommand

@Suite struct `Exit status` {
  @Test func `of a folder is the gravest: 5, 1, 4, 3, 0`() {
    let order: [QuireCommand.ExitStatus] = [.good, .doubtful, .refused, .failed, .fault]

    for (index, graver) in order.enumerated() {
      for lighter in order[...index] {
        #expect(graver.orGraver(lighter) == graver)
        #expect(lighter.orGraver(graver) == graver)
      }
    }
  }
}
