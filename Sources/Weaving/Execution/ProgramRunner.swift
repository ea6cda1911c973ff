public import Records
import Subprocess
import SystemPackage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Runs compiled programs, within limits, and collects what they leave behind.
public struct ProgramRunner: Sendable {
  /// How a run ended, and what came before that.
  public struct Outcome: Sendable {
    /// What the program left behind, up to its end or to where it stopped.
    public var run: Run
    /// Why it did not come to its end, or `nil` when it did.
    public var failure: RunFailure?
  }

  /// Tells of progress: the piece that is about to run.
  public typealias Progress = @Sendable (Piece) -> Void

  private let limits: RunLimits

  /// Runs within some limits.
  public init(limits: RunLimits = RunLimits()) {
    self.limits = limits
  }

  /// Runs a program to its end, or to a limit.
  ///
  /// - Throws: what the file system or the system's process calls say; `CancellationError` when the task is cancelled, which ends
  ///   the program and all that it has started. A program that fails does not throw, but is in the outcome.
  public func run(
    _ program: String, woven: WovenProgram, request: RunRequest, progress: @escaping Progress
  ) async throws -> Outcome {
    let folder = try RunFolder(request)
    let supervisor = try Supervisor(
      limits: limits, records: folder.records,
      printed: [folder.standardOutput, folder.standardError])
    let status = try await start(program, in: folder) { group in
      await supervisor.watch(group: group) { name in
        if let piece = woven.piece(named: name) { progress(piece) }
      }
    }
    return conclude(status: status, supervisor: supervisor, folder: folder, woven: woven)
  }

  private func start(
    _ program: String, in folder: borrowing RunFolder,
    watching watch: @escaping @Sendable (Int32) async -> Void
  ) async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let output = try FileDescriptor.open(
      FilePath(folder.standardOutput), .writeOnly, options: [.append])
    let error = try FileDescriptor.open(
      FilePath(folder.standardError), .writeOnly, options: [.append])
    let environment = Environment.inherit.updating([
      .init(stringLiteral: RunRequest.folderVariable): folder.url.path,
      "SWIFT_BACKTRACE": "enable=yes,color=no,sanitize=no,threads=crashed,registers=none,"
        + "images=none,limit=32,symbolicate=full,output-to=\(folder.backtrace)",
    ])
    let watcher = Watcher()
    defer { watcher.stop() }
    let result = try await Subprocess.run(
      .path(FilePath(program)), environment: environment, platformOptions: options, input: .none,
      output: .fileDescriptor(output, closeAfterSpawningProcess: true),
      error: .fileDescriptor(error, closeAfterSpawningProcess: true)
    ) { execution in
      let group = execution.processIdentifier.value
      watcher.start { await watch(group) }
    }
    await watcher.end()
    try Task.checkCancellation()
    return result.terminationStatus
  }

  private func conclude(
    status: TerminationStatus, supervisor: Supervisor, folder: borrowing RunFolder,
    woven: WovenProgram
  ) -> Outcome {
    var (collector, exceeded) = supervisor.finish()
    let output = (try? [UInt8](Data(contentsOf: URL(filePath: folder.standardOutput)))) ?? []
    let error = (try? [UInt8](Data(contentsOf: URL(filePath: folder.standardError)))) ?? []
    collector.distribute(
      standardOutput: output,
      standardError: status == .exited(0) ? error : CrashReport.removed(from: error))
    if status == .exited(0), collector.isFinished {
      return Outcome(run: collector.run, failure: nil)
    }
    let backtrace = (try? String(contentsOfFile: folder.backtrace, encoding: .utf8)) ?? ""
    let crash = CrashReport(
      standardError: collector.lastWords(in: error), backtrace: backtrace, program: woven)
    let failure = RunFailure(
      piece: collector.piece.flatMap { woven.piece(named: $0) },
      reason: reason(status: status, exceeded: exceeded, collector: collector, crash: crash),
      innerLocation: crash.location)
    return Outcome(run: collector.run, failure: failure)
  }

  private func reason(
    status: TerminationStatus, exceeded: RunFailure.Limit?, collector: RunCollector,
    crash: CrashReport
  ) -> RunFailure.Reason {
    if let exceeded { return .limit(exceeded) }
    if let failure = collector.failure { return .thrown(failure) }
    if let words = crash.thrownError { return .thrown(Failure(type: "", message: words)) }
    switch status {
    case .signaled(let signal): return .trap(words: crash.trap, signal: signal)
    case .exited(let code): return .exited(code)
    }
  }
}
