/// A text that does not lie as it should in a drawing.
public struct LayoutIssue: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The text reaches out of the drawing by so many units.
    case leavesDrawing(by: Double)
    /// The text meets another one.
    case overlaps(String)
  }

  /// The drawing in which it happens.
  public let form: DrawingForm
  /// The text.
  public let text: String
  /// What is wrong with it.
  public let problem: Problem

  /// The issue as a sentence.
  public var description: String {
    switch problem {
    case .leavesDrawing(let distance):
      "\"\(text)\" leaves the \(form.rawValue) drawing by \(Coordinate.text(distance)) units."
    case .overlaps(let other):
      "\"\(text)\" and \"\(other)\" overlap in the \(form.rawValue) drawing."
    }
  }

  /// Finds every text that leaves a drawing or meets another.
  static func find(in canvas: Canvas, plot: Plot) -> [LayoutIssue] {
    let boxes = canvas.textBoxes
    var issues = boxes.compactMap { box -> LayoutIssue? in
      let distance = box.overflow(width: plot.width, height: plot.height)
      guard distance > 0.5 else { return nil }
      return LayoutIssue(form: plot.form, text: box.text, problem: .leavesDrawing(by: distance))
    }
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where box.meets(other) {
        issues.append(
          LayoutIssue(form: plot.form, text: box.text, problem: .overlaps(other.text)))
      }
    }
    return issues
  }
}
