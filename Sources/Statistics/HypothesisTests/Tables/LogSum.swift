#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A sum of positive numbers given by their logarithms, in units of the largest so that none overflows.
struct LogSum: Sendable, Hashable {
  private var largest = -Double.infinity
  private var sum = 0.0

  /// The logarithm of the sum; −∞ of nothing.
  var log: Double { largest == -.infinity ? largest : largest + logarithm(sum) }

  mutating func add(log term: Double) {
    guard term > -.infinity else { return }
    if term <= largest {
      sum += exp(term - largest)
    } else {
      sum = 1 + (largest == -.infinity ? 0 : sum * exp(largest - term))
      largest = term
    }
  }
}

/// The C library's logarithm, under a name that the property `log` does not hide.
private func logarithm(_ value: Double) -> Double { log(value) }
