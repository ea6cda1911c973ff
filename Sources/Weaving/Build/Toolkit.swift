public import Digests
import Files

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is needed to compile a woven program: the compiler, Quire's library and its modules.
public struct Toolkit: Sendable {
  /// The Swift compiler.
  public var compiler: String
  /// The folder of the dynamic library `Quire`.
  public var libraries: String
  /// The folder of the compiled Swift modules.
  public var modules: String
  /// The module maps of the C modules that the Swift modules import.
  public var moduleMaps: [String]
  /// What the linker is told: to be LLVM's where it lies beside the compiler, since it takes half as long.
  public var linkerFlags: [String]
  /// A hash that changes whenever a program would have to be compiled anew.
  public var identity: ContentHash

  /// Finds the parts that belong to a running `quire`.
  ///
  /// Beside an installed command they lie under `../lib/quire`; beside one in a build folder, in
  /// that folder, with the module maps still in the sources.
  ///
  /// - Parameters:
  ///   - executable: the path of the running command.
  ///   - compiler: the compiler to use, or `nil` for the first `swiftc` in the search path.
  /// - Throws: ``ToolkitError`` naming what is missing and where it was sought.
  public init(forCommandAt executable: String, compiler: String? = nil) throws(ToolkitError) {
    let folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "lib/quire")
    let isInstalled = FileManager.default.fileExists(atPath: installed.path)
    let home = isInstalled ? installed : folder
    let library = home.appending(path: Self.libraryName)
    guard let libraryStamp = FileStamp(path: library.path) else {
      throw ToolkitError(missing: "Quire's library", soughtAt: [library.path])
    }
    libraries = home.path
    modules = home.appending(path: isInstalled ? "modules" : "Modules").path
    moduleMaps =
      isInstalled
      ? Self.moduleMaps(inFoldersOf: home.appending(path: "include"))
      : Self.moduleMaps(inFoldersOf: Self.sources)
    if let compiler {
      self.compiler = compiler
    } else {
      self.compiler = try Self.compilerInSearchPath()
    }
    guard let compilerStamp = FileStamp(path: self.compiler) else {
      throw ToolkitError(missing: "the Swift compiler", soughtAt: [self.compiler])
    }
    linkerFlags = Self.hasFastLinker(beside: self.compiler) ? ["-use-ld=lld"] : []
    var hasher = ContentHasher()
    hasher.update(part: library.path)
    hasher.update(part: libraryStamp.description)
    hasher.update(part: self.compiler)
    hasher.update(part: compilerStamp.description)
    identity = hasher.finish()
  }

  private static var libraryName: String {
    #if os(macOS)
    "libQuire.dylib"
    #else
    "libQuire.so"
    #endif
  }

  private static var sources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The module maps of folders called `C…`, directly in them or in their `include`.
  private static func moduleMaps(inFoldersOf folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("C") }.sorted().compactMap { name in
      ["module.modulemap", "include/module.modulemap"]
        .map { folder.appending(path: "\(name)/\($0)").path }
        .first { FileManager.default.fileExists(atPath: $0) }
    }
  }

  private static func hasFastLinker(beside compiler: String) -> Bool {
    #if os(Linux)
    let folder = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
    return FileManager.default.isExecutableFile(atPath: folder.appending(path: "ld.lld").path)
    #else
    return false
    #endif
  }

  private static func compilerInSearchPath() throws(ToolkitError) -> String {
    guard let path = SearchPath.command("swiftc") else {
      throw ToolkitError(missing: "the Swift compiler (swiftc)", soughtAt: SearchPath.folders)
    }
    return URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "swiftc").path
  }
}

/// A part that is needed to compile notebooks and is not there.
public struct ToolkitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is missing, in words.
  public let missing: String
  /// The paths that were tried.
  public let soughtAt: [String]

  init(missing: String, soughtAt: [String]) {
    self.missing = missing
    self.soughtAt = soughtAt
  }

  /// What is missing, where it was sought, and what to do.
  public var description: String {
    "cannot find \(missing); looked in \(soughtAt.joined(separator: ", "))\n"
      + "  try: run scripts/setup and swift build again, or put Swift's bin folder into PATH"
  }
}
