#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#endif

/// A file that is replaced as a whole or not at all.
///
/// The bytes go to a temporary file in the same folder, reach the disk, and take the old file's
/// place by one rename. Whoever opens the file meanwhile, or after a crash, finds the old report or
/// the new one, never half of one.
///
/// ```swift
/// try AtomicFile.write(report.html, to: "output/01-reach.html")
/// ```
public enum AtomicFile {
  /// Why a file could not be replaced; what stood there before is as it was.
  public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried when it failed.
    public enum Step: String, Sendable {
      case create, write, synchronize, rename
    }
    /// The file that was to be written.
    public var path: String
    /// What failed.
    public var step: Step
    /// The operating system's error number.
    public var code: Int32

    /// What happened and what to do next.
    public var description: String {
      let reason = String(cString: strerror(code))
      let hint =
        switch code {
        case ENOENT: "create its folder first"
        case EACCES, EPERM, EROFS: "choose a folder that can be written to, with --output-dir"
        case ENOSPC, EDQUOT: "free some space"
        case EISDIR, ENOTDIR: "choose another name, with --output"
        default: "check that the folder can be written to"
        }
      return "cannot write \"\(path)\": \(reason); the file there before is unchanged"
        + "\n  try: \(hint)"
    }
  }

  /// Replaces a file by these bytes, or makes it.
  ///
  /// An existing file's permissions are kept; a new one gets the ordinary ones. A symbolic link stays
  /// one: the file that it points to is replaced.
  ///
  /// - Throws: ``WriteError``; the temporary file is removed, and the old file is untouched.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let target = resolvingLinks(path)
    let (descriptor, temporary) = try open(beside: target, for: path)
    do throws(WriteError) {
      try fill(descriptor, with: bytes, for: path)
      guard rename(temporary, target) == 0 else {
        throw WriteError(path: path, step: .rename, code: errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
    synchronizeFolder(of: target)
  }
}

// MARK: - Steps

extension AtomicFile {
  /// Makes a file of a fresh name beside the target, so that the rename stays on one file system.
  private static func open(
    beside target: String, for path: String
  ) throws(WriteError) -> (Int32, String) {
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw WriteError(path: path, step: .create, code: EISDIR)
    }
    var attempt = 0
    while true {
      let temporary = "\(target).\(getpid())-\(attempt).tmp"
      let descriptor = openFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        // Not all file systems know permissions; a report that cannot keep them is still a report.
        if exists { _ = fchmod(descriptor, status.st_mode & 0o7777) }
        return (descriptor, temporary)
      }
      guard errno == EEXIST, attempt < 1000 else {
        throw WriteError(path: path, step: .create, code: errno)
      }
      attempt += 1
    }
  }

  /// Writes all bytes, sends them to the disk, and closes the file in any case.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], for path: String
  ) throws(WriteError) {
    var offset = 0
    var failure: WriteError?
    while offset < bytes.count, failure == nil {
      let count = bytes.withUnsafeBytes { buffer in
        sendBytes(descriptor, buffer.baseAddress! + offset, bytes.count - offset)
      }
      if count >= 0 {
        offset += count
      } else if errno != EINTR {
        failure = WriteError(path: path, step: .write, code: errno)
      }
    }
    if failure == nil, fsync(descriptor) != 0, errno != EINVAL {
      failure = WriteError(path: path, step: .synchronize, code: errno)
    }
    close(descriptor)
    if let failure { throw failure }
  }

  /// Makes the rename itself last; where that cannot be done, the file is complete all the same.
  private static func synchronizeFolder(of target: String) {
    let folder =
      target.lastIndex(of: "/").map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    let descriptor = openFile(folder, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// The file that a path means in the end; a path that leads nowhere yet is its own answer.
  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // `open` and `write` are also names of this type's own functions.
  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
    Glibc.open(path, flags, mode)
    #elseif canImport(Darwin)
    Darwin.open(path, flags, mode)
    #else
    Musl.open(path, flags, mode)
    #endif
  }

  private static func sendBytes(
    _ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
    #elseif canImport(Darwin)
    Darwin.write(descriptor, start, count)
    #else
    Musl.write(descriptor, start, count)
    #endif
  }
}
