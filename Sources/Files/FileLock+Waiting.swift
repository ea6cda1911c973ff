extension FileLock {
  /// Takes the lock that a file stands for as soon as it is free.
  ///
  /// - Parameter waiting: is called once when somebody else has it.
  /// - Returns: `nil` where there can be no such file, as on a disk that cannot be written.
  /// - Throws: `CancellationError`.
  public static func whenFree(_ path: String, waiting: () -> Void = {}) async throws -> FileLock? {
    var hasSaid = false
    while true {
      do {
        if let lock = try FileLock(ifFree: path) { return lock }
      } catch {
        return nil
      }
      if !hasSaid { waiting() }
      hasSaid = true
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
