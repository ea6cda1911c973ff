import Foundation
import Themes

/// How a colour looks to people whose vision differs, and how far two colours then are apart.
enum ColorVision: CaseIterable {
  case normal, protan, deutan, tritan

  /// Machado, Oliveira, Fernandes (2009), table of severity 1.0, on linear sRGB.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  func lab(_ color: Color) -> Lab {
    let light = [color.red, color.green, color.blue].map(Color.linear)
    let seen = matrix.map { row in
      min(max(zip(row, light).map { $0 * $1 }.reduce(0, +), 0), 1)
    }
    return Lab(linear: seen)
  }

  func distance(_ first: Color, _ second: Color) -> Double {
    lab(first).distance(to: lab(second))
  }
}

/// A colour of CIE L*a*b* with the D65 white.
struct Lab {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  init(linear rgb: [Double]) {
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let f = zip(toXYZ, white).map { row, white in
      let t = zip(row, rgb).map { $0 * $1 }.reduce(0, +) / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    self.init(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]))
  }

  /// CIEDE2000 as Sharma, Wu and Dalal (2005) write it out.
  func distance(to other: Lab) -> Double {
    func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    func weight(_ chroma: Double) -> Double { sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))) }

    let g = 0.5 * (1 - weight((hypot(a, b) + hypot(other.a, other.b)) / 2))
    let (a1, a2) = (a * (1 + g), other.a * (1 + g))
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    func hue(_ a: Double, _ b: Double) -> Double {
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let (h1, h2) = (hue(a1, b), hue(a2, other.b))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let deltaL = other.lightness - lightness
    let deltaC = c2 - c1
    let deltaH = 2 * sqrt(c1 * c2) * sine(turn / 2)

    let meanL = (lightness + other.lightness) / 2
    let meanC = (c1 + c2) / 2
    var meanH = isGrey ? h1 + h2 : (h1 + h2) / 2
    if !isGrey && abs(h1 - h2) > 180 { meanH += h1 + h2 < 360 ? 180 : -180 }
    let t =
      1 - 0.17 * cosine(meanH - 30) + 0.24 * cosine(2 * meanH) + 0.32 * cosine(3 * meanH + 6)
      - 0.20 * cosine(4 * meanH - 63)
    let squared = (meanL - 50) * (meanL - 50)
    let sL = 1 + 0.015 * squared / sqrt(20 + squared)
    let sC = 1 + 0.045 * meanC
    let sH = 1 + 0.015 * meanC * t
    let offset = (meanH - 275) / 25
    let rotation = -2 * weight(meanC) * sine(60 * exp(-offset * offset))
    let (l, c, h) = (deltaL / sL, deltaC / sC, deltaH / sH)
    return sqrt(l * l + c * c + h * h + rotation * c * h)
  }
}
