/// Arial's advance widths in thousandths of the text's size, and guesses for other scripts.
enum ArialAdvance {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    switch value {
    case 0x20...0x7E: return ascii[value - 0x20]
    case 0xA0...0xFF: return latin1[value - 0xA0]
    default: return beyondLatin1(scalar)
    }
  }

  /// U+0020 to U+007E.
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// U+00A0 to U+00FF.
  private static let latin1 = [
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552,
    400, 549, 333, 333, 333, 576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611,
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
  ]

  private static func beyondLatin1(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x2013: return 556
    case 0x2014, 0x2026, 0x2122: return 1000
    case 0x2018, 0x2019: return 222
    case 0x201C, 0x201D, 0x2070...0x209F: return 400
    case 0x2212: return 584
    case 0x0100...0x024F: return 640
    case 0x0370...0x052F: return 720
    case 0x0590...0x06FF: return 620
    case 0x0900...0x0FFF: return 760
    // Hangul, kana, ideographs, full-width forms: a square each.
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60:
      return 1000
    case 0x1F000...: return 1300
    default: return 1000
    }
  }
}
