/// A polynomial from its coefficients, the constant first.
struct Polynomial {
  let coefficients: [Double]

  init(_ coefficients: Double...) { self.coefficients = coefficients }

  /// The value at `x`, by Horner's scheme.
  func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
