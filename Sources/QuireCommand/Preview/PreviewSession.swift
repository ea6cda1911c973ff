import Digests
import Files
import Previews
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A preview from its start to Ctrl-C: serves, watches, and renders anew.
///
/// Each render goes through ``RenderPipeline`` as any other does; what is other is only that nothing is written.
struct PreviewSession {
  /// What is rendered; its report is not written, but what was written before is what changes are told against.
  private(set) var job: RenderJob
  let parameters: ParameterOptions
  let options: ServerOptions
  let toolkit: Toolkit
  private let server: PreviewServer
  /// The programs that this session compiled, the oldest first.
  private var compiled: [ContentHash] = []
  /// What was printed last.
  private var told = ""

  /// How many of the session's own programs stay in the cache: enough for going back and forth between a few versions.
  private static let keptProgramCount = 8

  init(job: RenderJob, parameters: ParameterOptions, options: ServerOptions, toolkit: Toolkit) {
    (self.job, self.parameters, self.options, self.toolkit) = (job, parameters, options, toolkit)
    server = PreviewServer(title: URL(filePath: job.notebook).lastPathComponent)
  }

  /// Goes on until it is interrupted.
  ///
  /// - Throws: ``ExitStatus/failed`` when the server cannot listen, after it has said why.
  mutating func run() async throws {
    Interruption.listen()
    let address = try await start()
    Terminal.error.write("\(job.notebook): preview at \(address) (Ctrl-C ends it)")
    if !options.noBrowser { Browser.open(address) }
    var watch = PreviewWatch(pipeline(), parameterFile: parameters.file)
    var changes: [String] = []
    while let (draft, before) = await rendered(watch) {
      let visits = await server.visitCount
      watch.take(draft, by: pipeline(), sourcesBefore: before)
      await show(draft, after: changes)
      changes = await changed(watch, visitsBefore: visits)
      if changes.isEmpty { break }
      await watch.settle(notebook: job.notebook)
    }
    await server.stop()
  }

  private func start() async throws -> String {
    do {
      return "http://127.0.0.1:\(try await server.start(port: options.port))/"
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitStatus.failed
    }
  }
}

// MARK: - Stages

extension PreviewSession {
  /// Renders, from the start again when the notebook changes meanwhile.
  ///
  /// Data that changes meanwhile does not stop it: a notebook may write files, and what it reads of files that change is the
  /// pipeline's own concern.
  ///
  /// - Returns: the draft and how the sources were before it; `nil` when the preview is to end.
  private mutating func rendered(_ watch: PreviewWatch) async -> (Draft, WatchLook)? {
    while !Interruption.isAsked {
      await server.beginRendering()
      let before = watch.sources.look()
      let pipeline: RenderPipeline
      do {
        if parameters.file != nil { job.overrides = try parameters.overrides() }
        pipeline = self.pipeline()
      } catch {
        return (Self.failed(error), before)
      }
      let render = Task { await pipeline.draft() }
      let isWatching = !options.noWatchInputs
      let guardian = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(50))
          let isStale = isWatching && !watch.sources.look().changes(since: before).isEmpty
          if isStale || Interruption.isAsked { return render.cancel() }
        }
      }
      let draft = await render.value
      guardian.cancel()
      await guardian.value
      pipeline.progress.clear()
      if Interruption.isAsked { return nil }
      guard render.isCancelled else { return (draft, before) }
      await watch.settle(notebook: job.notebook)
    }
    return nil
  }

  private mutating func show(_ draft: Draft, after changes: [String]) async {
    // A warning that stays as it is is not said again after each edit.
    if !draft.messages.isEmpty, draft.page == nil || draft.messages != told {
      Terminal.error.write(draft.messages)
    }
    told = draft.messages
    if let page = draft.page {
      await server.publish(report: page.html, title: page.title, problem: draft.problem)
      let reason = changes.isEmpty ? "" : "  after \(Self.listed(changes)) changed"
      let words = draft.timings.words(page.weight)
      Terminal.error.write("\(job.notebook)  \(words)\(reason)")
    } else {
      await server.publish(failure: draft.problem)
      let hasReport = await server.state.report != nil
      Terminal.error.write(
        "\(job.notebook): not rendered"
          + (hasReport ? "; the page shows the last good report" : ""))
    }
    if let program = draft.compiledProgram { keep(program) }
  }

  /// Waits until there is a reason to render.
  ///
  /// - Returns: what has changed; empty when the preview is to end.
  private func changed(_ watch: PreviewWatch, visitsBefore visits: Int) async -> [String] {
    var visits = visits
    while !Interruption.isAsked {
      let start = ContinuousClock.now
      let isWanted: Bool
      if options.noWatchInputs {
        let now = await server.visitCount
        (isWanted, visits) = (now > visits, now)
      } else {
        isWanted = true
      }
      let changes = isWanted ? watch.changes() : []
      if !changes.isEmpty { return changes.map(shown) }
      // Looking takes a tenth of the time at most, also where files lie far away.
      let pause = max(.milliseconds(50), (ContinuousClock.now - start) * 10)
      try? await Task.sleep(for: min(pause, .seconds(2)))
    }
    return []
  }

  /// Lets go of the oldest program of this session: each edit of a cell makes one, and nobody comes back to most of them.
  private mutating func keep(_ program: ContentHash) {
    compiled.removeAll { $0 == program }
    compiled.append(program)
    guard compiled.count > Self.keptProgramCount else { return }
    ProgramCache(folder: pipeline().programs).remove(compiled.removeFirst())
  }

  private func pipeline() -> RenderPipeline {
    let name = URL(filePath: job.notebook).deletingPathExtension().lastPathComponent
    return RenderPipeline(
      job: job, toolkit: toolkit,
      progress: RenderProgress(name: name, isQuiet: false, isAlone: true))
  }

  private static func failed(_ error: any Error) -> Draft {
    let text = (error as? ParameterError)?.description ?? "error: \(error)"
    return Draft(
      problem: PreviewProblem(isError: true, messages: [.init(isError: true, text: text)]),
      messages: text)
  }

  private func shown(_ path: String) -> String { URL(filePath: path).lastPathComponent }

  private static func listed(_ names: [String]) -> String {
    names.count <= 3
      ? names.joined(separator: ", ")
      : names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
  }
}
