#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The little that parsing needs of the file system.
enum FileSystem {
  /// Why a file could not be read.
  enum Failure: Error {
    case missing
    case tooLarge(bytes: Int)
    case unreadable(String)
  }

  /// The bytes of an ordinary file of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no file")
    }
    guard status.st_size <= limit else { throw .tooLarge(bytes: Int(status.st_size)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        #if canImport(Darwin)
        Darwin.read(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
        Musl.read(descriptor, $0.baseAddress, $0.count)
        #else
        Glibc.read(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      // The file may have grown since its size was asked for.
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    code == ENOENT || code == ENOTDIR
      ? .missing : .unreadable(String(cString: strerror(code)).lowercased())
  }

  /// The names in a folder, sorted; empty when it cannot be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory.isEmpty ? "." : directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A path below a folder; an absolute path as it is.
  static func path(_ path: String, in directory: String) -> String {
    if path.hasPrefix("/") || directory.isEmpty { return path }
    return directory.hasSuffix("/") ? directory + path : directory + "/" + path
  }

  /// The part of a path before its last slash, or an empty text.
  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
