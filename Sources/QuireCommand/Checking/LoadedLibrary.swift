#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A dynamic library that the system could load: that it lies somewhere says little.
struct LoadedLibrary {
  private let handle: UnsafeMutableRawPointer
  /// The path or name under which it was found.
  let path: String

  /// Loads a library by its path, or by a name that the system knows; `nil` when it cannot.
  init?(_ path: String) {
    guard let handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL) else { return nil }
    self.handle = handle
    self.path = path
  }

  /// What a function without arguments that returns a C text says, or `nil` when there is none.
  func text(of function: String) -> String? {
    guard let symbol = dlsym(handle, function) else { return nil }
    let call = unsafeBitCast(
      symbol, to: (@convention(c) () -> UnsafePointer<CChar>?).self)
    return call().map { String(cString: $0) }
  }
}
