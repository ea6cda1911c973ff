import Notebooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which of several jobs may begin: at most as many at once as there are cores, and a report that reads the ledger of another one after it.
struct RenderOrder {
  private let dependencies: [Set<Int>]
  private let width: Int
  private var waiting: [Int]
  private var running: Set<Int> = []
  private var finished: Set<Int> = []

  /// Finds out which reports read which ledgers, from the calls of `report("…")` in the notebooks' texts.
  init(of jobs: [RenderJob], width: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.width = max(1, width)
    waiting = Array(jobs.indices)
    var places: [String: Int] = [:]
    for (place, job) in jobs.enumerated() {
      guard case .file(let path) = job.output else { continue }
      places[URL(filePath: path).deletingPathExtension().lastPathComponent] = place
    }
    dependencies = jobs.enumerated().map { place, job in
      guard jobs.count > 1 else { return [] }
      let names = Self.texts(of: job.notebook).flatMap(Self.names)
      return Set(names.compactMap { places[$0] }).subtracting([place])
    }
  }

  /// The job that begins next; `nil` while it has to wait for one that runs, or when none is left.
  mutating func next() -> Int? {
    guard running.count < width else { return nil }
    let free = waiting.firstIndex { dependencies[$0].isSubset(of: finished) }
    guard let place = free ?? (running.isEmpty ? firstOfCircle : nil) else { return nil }
    let job = waiting.remove(at: place)
    running.insert(job)
    return job
  }

  /// The first of the reports that read each other: they cannot all come last, and the ledger of last time serves.
  private var firstOfCircle: Int? {
    waiting.firstIndex { job in
      var (reached, open) = (Set<Int>(), dependencies[job].subtracting(finished))
      while let next = open.popFirst() {
        reached.insert(next)
        open.formUnion(dependencies[next].subtracting(finished).subtracting(reached))
      }
      return reached.contains(job)
    }
  }

  /// Says that a job has ended.
  mutating func finish(_ job: Int) {
    running.remove(job)
    finished.insert(job)
  }

  /// The text of a notebook, and the texts that it includes; what cannot be read is told when it is rendered.
  private static func texts(of notebook: String) -> [String] {
    guard let text = try? String(contentsOfFile: notebook, encoding: .utf8) else { return [] }
    guard text.contains("{{<"), let document = try? Notebook(contentsOf: notebook) else {
      return [text]
    }
    return [text] + document.includes.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "report(\"", omittingEmptySubsequences: false).dropFirst().map { rest in
      let name = String(rest.prefix { $0 != "\"" })
      return name.hasSuffix(".json")
        ? URL(filePath: name).deletingPathExtension().lastPathComponent : name
    }
  }
}
