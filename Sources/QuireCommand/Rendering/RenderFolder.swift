import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Renders several notebooks at once, as many as there are cores, and goes on when one fails; one that reads the ledger of another
/// comes after it.
struct RenderFolder {
  let jobs: [RenderJob]
  let messages: MessageOptions
  let reports: ReportOptions
  var explains = false

  /// Renders all of them and says what became of each.
  ///
  /// - Returns: the gravest of their ends.
  func run() async throws -> ExitStatus {
    let toolkit = try Toolkit.ofThisCommand()
    var status = ExitStatus.good
    var order = RenderOrder(of: jobs)
    var summaries: [(place: Int, summary: RenderSummary)] = []
    let isAnnotated = Annotations.areRead
    await withTaskGroup(of: (Int, RenderJob, RenderResult).self) { group in
      func start() {
        while let place = order.next() {
          let job = jobs[place]
          group.addTask {
            let name =
              URL(filePath: job.notebook).deletingPathExtension().lastPathComponent
              + (job.member?.suffix ?? "")
            let progress = RenderProgress(
              name: name, isQuiet: messages.quiet, isAlone: jobs.count == 1)
            let pipeline = RenderPipeline(job: job, toolkit: toolkit, progress: progress)
            let result = await pipeline.render()
            progress.clear()
            return (place, job, result)
          }
        }
      }
      start()
      for await (place, job, result) in group {
        report(result, of: job)
        let summary = RenderSummary(result, of: job)
        if isAnnotated { Terminal.error.write(Annotations.text(of: summary)) }
        summaries.append((place, summary))
        status = status.orGraver(result.status)
        order.finish(place)
        start()
      }
    }
    try reports.write(summaries.sorted { $0.place < $1.place }.map(\.summary))
    return status
  }

  private func report(_ result: RenderResult, of job: RenderJob) {
    if !result.messages.isEmpty { Terminal.error.write(result.messages) }
    if explains {
      for line in result.explanation { Terminal.error.write("\(job.notebook): \(line)") }
    }
    guard !messages.quiet else { return }
    if case .file(let path)? = result.output {
      let timings = result.timings
      guard !result.isUnchanged else {
        return Terminal.error.write("\(path)  unchanged  \(timings.total.seconds) s")
      }
      let words = result.weight.map { timings.words($0) } ?? ""
      Terminal.error.write("\(path)  \(words)")
      for variant in job.variants { variant.path.map { Terminal.error.write($0) } }
    } else if result.output == nil {
      Terminal.error.write("\(job.notebook): not rendered; the last good report is unchanged")
    }
  }
}

extension Toolkit {
  /// The toolkit that belongs to the running command, with the compiler that `QUIRE_SWIFTC` names.
  ///
  /// - Throws: ``ExitStatus/fault`` when there is none, after it has said why.
  static func ofThisCommand() throws -> Toolkit {
    do {
      return try Toolkit(
        forCommandAt: executable,
        compiler: ProcessInfo.processInfo.environment["QUIRE_SWIFTC"])
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitStatus.fault
    }
  }

  /// The path of the running command.
  static var executable: String {
    #if os(Linux)
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    #else
    CommandLine.arguments[0]
    #endif
  }
}
