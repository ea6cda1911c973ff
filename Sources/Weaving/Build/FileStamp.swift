#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When and how a file was last written: tells a rebuilt library or compiler from the former one
/// without reading its megabytes.
struct FileStamp: CustomStringConvertible {
  let description: String

  /// `nil` when there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
    let modified = status.st_mtim
    #else
    let modified = status.st_mtimespec
    #endif
    description =
      "\(path) \(status.st_size) \(status.st_ino) \(modified.tv_sec).\(modified.tv_nsec)"
  }
}
