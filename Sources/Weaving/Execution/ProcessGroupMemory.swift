#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How much memory the processes of a group hold right now.
enum ProcessGroupMemory {
  /// The resident size of all processes of a group, in bytes; 0 when there is none.
  static func residentSize(ofGroup group: Int32) -> Int {
    #if os(Linux)
    members(ofGroup: group).reduce(0) {
      $0 + residentPages(of: $1) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
    #else
    residentSize(ofProcess: group)
    #endif
  }

  #if os(Linux)
  private static func members(ofGroup group: Int32) -> [Int32] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { Int32($0) }.filter { getpgid($0) == group }
  }

  private static func residentPages(of process: Int32) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else {
      return 0
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
  #else
  private static func residentSize(ofProcess process: Int32) -> Int {
    var usage = rusage_info_v2()
    let result = withUnsafeMutablePointer(to: &usage) { pointer in
      pointer.withMemoryRebound(to: rusage_info_t?.self, capacity: 1) {
        proc_pid_rusage(process, RUSAGE_INFO_V2, $0)
      }
    }
    return result == 0 ? Int(usage.ri_resident_size) : 0
  }
  #endif
}
