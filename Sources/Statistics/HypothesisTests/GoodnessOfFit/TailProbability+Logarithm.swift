#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension TailProbability {
  /// A probability known by its natural logarithm.
  init(logarithm: Double) { self.init(value: exp(logarithm), log: logarithm) }
}
