/// How much a program may use before it is ended.
public struct RunLimits: Hashable, Sendable {
  /// How long it may run, in seconds.
  public var seconds: Double
  /// How much memory its process group may hold, in bytes.
  public var memory: Int
  /// How much it may print and record, in bytes.
  public var output: Int

  /// Sets the limits; by default ten minutes, 8 GB of memory and 256 MB of output.
  public init(seconds: Double = 600, memory: Int = 8 << 30, output: Int = 256 << 20) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
  }
}
