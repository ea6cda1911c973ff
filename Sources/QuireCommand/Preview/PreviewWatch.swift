import Files
import Previews

/// What a preview watches, and how it was when the report was made.
struct PreviewWatch: Sendable {
  /// What is known before a render: the notebook, and what is read with it.
  let sources: WatchList
  /// What the last renders have read or sought.
  private(set) var inputs = WatchList()
  private var known = WatchLook()

  /// Watches what a job is made from.
  init(_ pipeline: RenderPipeline, parameterFile: String?) {
    var list = WatchList()
    list.add(file: pipeline.job.notebook)
    list.add(file: pipeline.project.file)
    list.add(folder: "\(pipeline.notebookFolder)/Support", ending: ".swift")
    if let folder = pipeline.job.templates { list.add(folder: folder) }
    if let parameterFile { list.add(file: parameterFile) }
    sources = list
  }

  /// Takes what a render has read for what is watched from now on.
  ///
  /// - Parameter before: how the sources were when it began. A file that a program reads is known by the stamp that it had when it was
  ///   read, so that no change falls between two looks.
  mutating func take(_ draft: Draft, by pipeline: RenderPipeline, sourcesBefore before: WatchLook) {
    // A render that failed early has not come to everything: what the one before has read still counts.
    if draft.page != nil { inputs = WatchList() }
    for file in draft.watched { inputs.add(file: file.path) }
    for input in draft.inputs {
      if let path = pipeline.path(of: input) { inputs.add(file: path) }
    }
    for path in pipeline.soughtPaths(of: draft.inputs) + draft.soughtFiles {
      inputs.add(path, soughtBy: pipeline.search)
    }
    known = look().merging(before)
    for file in draft.watched { known.stamps[file.path] = .some(file.stamp) }
  }

  /// What is other than the last render has found it, by name.
  func changes() -> [String] { look().changes(since: known) }

  /// Waits until nothing has moved for a moment: editors and copying tools write in steps.
  ///
  /// A notebook that is away or empty is most likely about to be replaced.
  func settle(notebook: String) async {
    var last = look()
    for _ in 0..<20 {
      try? await Task.sleep(for: .milliseconds(30))
      let now = look()
      let size = FileStamp(path: notebook)?.byteCount ?? 0
      if now == last, size > 0 || Interruption.isAsked { return }
      last = now
    }
  }

  private func look() -> WatchLook { inputs.look().merging(sources.look()) }
}
