import DataFrames
import Foundation
import Testing

@Suite struct `The end of a program` {
  @Test func `waits for the engine that still opens`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      DataSources.warmUp()
      exit(7)
    }
  }
}
