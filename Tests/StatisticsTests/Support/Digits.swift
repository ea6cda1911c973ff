import Foundation

/// The digits to which a number agrees with its reference: −log₁₀ of the relative error (absolute where the reference
/// is 0), from 0 to 15.
func digits(_ computed: Double?, _ reference: Double) -> Double {
  guard let computed, !computed.isNaN else { return 0 }
  if computed == reference { return 15 }
  guard computed.isFinite, reference.isFinite else { return 0 }
  let error = abs(computed - reference) / (reference == 0 ? 1 : abs(reference))
  return min(15, max(0, -log10(error)))
}
