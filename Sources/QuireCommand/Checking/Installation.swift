import Files
import Foundation
import Weaving

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

/// What Quire needs on a computer, and whether it is there.
struct Installation: Encodable {
  /// One thing that is needed.
  struct Part: Encodable {
    var name: String
    var isFound: Bool
    /// Whether no report can be made without it.
    var isRequired: Bool
    /// Its version, or what it is for where it is missing.
    var detail: String
    var path: String?
    /// How to come by it, where it is missing.
    var suggestion: String?
  }

  var parts: [Part]

  /// Whether reports can be made.
  var isComplete: Bool { parts.allSatisfy { $0.isFound || !$0.isRequired } }

  /// Looks for everything, and makes a small report to see that it works together.
  static func ofThisCommand() -> Installation {
    var parts = [
      Part(
        name: "quire", isFound: true, isRequired: true, detail: QuireVersion.current,
        path: Toolkit.executable), compiler,
    ]
    parts += library
    parts += [duckDB, lapack]
    parts.append(trial(canRun: parts.allSatisfy(\.isFound)))
    parts.append(
      command(
        [PictureConverter.tool], for: "quire chart --to png",
        suggestion: "apt-get install librsvg2-bin (macOS: brew install librsvg)"))
    parts.append(
      command(
        ["chromium", "chromium-browser", "google-chrome"],
        for: "looking at reports as a phone does",
        suggestion: "apt-get install chromium"))
    return Installation(parts: parts)
  }

  /// Prints the parts, and ends with 1 where a required one is missing.
  func tell(asJSON: Bool) throws {
    if asJSON {
      try Terminal.output.write(json: self)
    } else {
      let width = parts.map(\.name.count).max() ?? 0
      Terminal.output.write(parts.map { $0.line(width: width) }.joined(separator: "\n"))
    }
    if !isComplete { throw ExitStatus.failed }
  }
}

// MARK: - Parts

extension Installation {
  private static let setup = "scripts/setup, then swift build"

  private static var compiler: Part {
    let named = ProcessInfo.processInfo.environment["QUIRE_SWIFTC"]
    guard let path = named ?? SearchPath.command("swiftc"),
      let version = firstLine(of: path, ["--version"])
    else {
      return Part(
        name: "Swift compiler", isFound: false, isRequired: true,
        detail: named.map { "QUIRE_SWIFTC names \($0), which does not run" }
          ?? "there is no swiftc in PATH",
        suggestion: "install the toolchain from swift.org and put its bin folder into PATH")
    }
    return Part(
      name: "Swift compiler", isFound: true, isRequired: true,
      detail: "\(version); Quire was built by \(CompilerVersion.text)", path: path)
  }

  private static var library: [Part] {
    do {
      let toolkit = try Toolkit(
        forCommandAt: Toolkit.executable, compiler: SearchPath.command("swiftc") ?? "/usr/bin/true")
      let hasModules = FileManager.default.fileExists(
        atPath: "\(toolkit.modules)/Quire.swiftmodule")
      return [
        Part(
          name: "Quire's library", isFound: true, isRequired: true, detail: "found",
          path: toolkit.libraries),
        Part(
          name: "Quire's modules", isFound: hasModules && !toolkit.moduleMaps.isEmpty,
          isRequired: true, detail: "\(toolkit.moduleMaps.count) module maps of C libraries",
          path: toolkit.modules, suggestion: hasModules ? nil : setup),
      ]
    } catch {
      return [
        Part(
          name: "Quire's library", isFound: false, isRequired: true,
          detail: "looked in \(error.soughtAt.joined(separator: ", "))", suggestion: setup)
      ]
    }
  }

  private static var duckDB: Part {
    let home = URL(filePath: Toolkit.executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let package = URL(filePath: #filePath).appending(path: "../../../../.deps/lib")
      .standardizedFileURL
    let places = [
      home.appending(path: "../lib/quire/libduckdb.so").standardizedFileURL.path,
      home.appending(path: "libduckdb.so").path, package.appending(path: "libduckdb.so").path,
      package.appending(path: "libduckdb.dylib").path, "libduckdb.so", "libduckdb.dylib",
    ]
    let library = places.lazy.compactMap(LoadedLibrary.init).first
    return Part(
      name: "DuckDB", isFound: library != nil, isRequired: true,
      detail: library?.text(of: "duckdb_library_version") ?? "it reads and queries the data",
      path: library?.path, suggestion: library == nil ? setup : nil)
  }

  private static var lapack: Part {
    // On macOS LAPACK comes with Homebrew's OpenBLAS, by which this command is linked: it runs.
    let library = ["liblapacke.so.3", "liblapacke.dylib"].lazy.compactMap(LoadedLibrary.init).first
    return Part(
      name: "LAPACK", isFound: library != nil, isRequired: true,
      detail: library == nil ? "regressions need it" : "found", path: library?.path,
      suggestion: library == nil ? setup : nil)
  }

  /// A small report from beginning to end: all parts may be there and not fit together.
  private static func trial(canRun: Bool) -> Part {
    var part = Part(
      name: "A report", isFound: false, isRequired: true,
      detail: "not tried, since something is missing")
    guard canRun else { return part }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "quire-check-\(ProcessInfo.processInfo.globallyUniqueString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let notebook = folder.appending(path: "trial.md")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(NotebookStarter.example.utf8).write(to: notebook)
    let start = ContinuousClock.now
    let outcome = run(
      Toolkit.executable,
      ["render", notebook.path, "--quiet", "-o", folder.appending(path: "trial.html").path])
    let seconds = (ContinuousClock.now - start).seconds
    part.isFound = outcome?.status == 0
    part.detail =
      part.isFound
      ? "made in \(seconds) s, compiled anew"
      : outcome?.text.split(separator: "\n").first.map(String.init) ?? "quire render does not run"
    if !part.isFound { part.suggestion = "quire new trial.md, then quire render trial.md" }
    return part
  }

  private static func command(
    _ names: [String], for purpose: String, suggestion: String
  ) -> Part {
    let path = names.lazy.compactMap(SearchPath.command).first
    return Part(
      name: names[0], isFound: path != nil, isRequired: false, detail: "for \(purpose)", path: path,
      suggestion: path == nil ? suggestion : nil)
  }
}

// MARK: - Running

extension Installation {
  private static func firstLine(of path: String, _ arguments: [String]) -> String? {
    guard let outcome = run(path, arguments), outcome.status == 0 else { return nil }
    return outcome.text.split(separator: "\n").first.map(String.init)
  }

  private static func run(_ path: String, _ arguments: [String]) -> (status: Int32, text: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}

extension Installation.Part {
  /// Such as `ok       DuckDB  v1.4.0  /opt/lib/libduckdb.so`.
  fileprivate func line(width: Int) -> String {
    let state = isFound ? "ok      " : isRequired ? "MISSING " : "absent  "
    let gap = String(repeating: " ", count: width - name.count)
    let place = path.map { "  \($0)" } ?? ""
    let hint = suggestion.map { "\n  try: \($0)" } ?? ""
    return "\(state)\(name)\(gap)  \(detail)\(place)\(hint)"
  }
}
