import Notebooks
import Testing

@testable import Weaving

@Suite struct `Crash report` {
  private let program: WovenProgram

  init() throws {
    (_, program) = try `Weaving a notebook`.woven(
      """
      ```{swift}
      func unwrap(_ x: Int?) -> Int {
        x!
      }
      unwrap(nil)
      ```
      """)
  }

  @Test func `knows the words and the inner line of a failed check`() {
    let report = CrashReport(
      standardError: """
        something printed
        Program/cell1.1:3: Fatal error: Unexpectedly found nil while unwrapping an Optional value

        """,
      backtrace: "", program: program)

    #expect(report.trap == "Unexpectedly found nil while unwrapping an Optional value")
    #expect(report.location == SourceLocation(line: 3, column: 1))
    #expect(report.thrownError == nil)
  }

  @Test func `knows a thrown error's words, all lines of them`() {
    let report = CrashReport(
      standardError: """
        Swift/ErrorType.swift:254: Fatal error: Error raised at top level: no such thing
          try: another

        *** Signal 4: Backtracing from 0x7f1c62ef9361... done ***

        """,
      backtrace: "", program: program)

    #expect(report.thrownError == "no such thing\n  try: another")
    #expect(report.trap == nil)
  }

  @Test func `takes the reason and the place of a silent trap from the backtrace`() {
    let report = CrashReport(
      standardError: "",
      backtrace: """
        *** Swift runtime failure: arithmetic overflow ***

        Thread 0 "program" crashed:

          0 [inlined] [system] 0x01 Swift runtime failure: arithmetic overflow in program at //<compiler-generated>
          1 [inlined]          0x01 unwrap(_:) in program at /tmp/x/cell1.1:3:3
          2                    0x02 main + 1022 in program at /tmp/x/cell1.2:2:1
        """,
      program: program)

    #expect(report.trap == "arithmetic overflow")
    #expect(report.location == SourceLocation(line: 3, column: 3))
  }
}
