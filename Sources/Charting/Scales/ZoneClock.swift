import Themes

// The full Foundation would leak its members into notebooks, which do not link it.
#if canImport(FoundationEssentials)
import FoundationEssentials
import FoundationInternationalization
#else
import Foundation
#endif

/// A clock on the wall of one zone.
struct ZoneClock {
  /// `nil` is UTC.
  private let zone: TimeZone?

  init(_ name: String?) {
    zone = name.flatMap(TimeZone.init(identifier:))
  }

  /// Whether a zone's name is known.
  static func knows(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

  /// The day and the second of the day that the clock shows; `nil` outside years 1 to 9999.
  func local(_ moment: Double) -> (day: CalendarDate, second: Double)? {
    let shifted = moment + offset(at: moment)
    let whole = shifted.rounded(.down)
    guard let day = CalendarDate(secondsSince1970: Int(clamping: whole)) else { return nil }
    return (day, whole - Double(day.daysSince1970 * 86_400))
  }

  /// When the clock shows a day and a second; in the hour that summer time skips, shortly after.
  func moment(of day: CalendarDate, second: Double = 0) -> Double {
    let wall = Double(day.daysSince1970 * 86_400) + second
    // Twice, because the offset may change between the first guess and the moment itself.
    let guess = wall - offset(at: wall)
    return wall - offset(at: guess)
  }

  func text(ofSecond second: Double, withSeconds: Bool) -> String {
    let whole = Int(clamping: second)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(padded(whole / 3600)):\(padded(whole / 60 % 60))"
    return withSeconds ? "\(text):\(padded(whole % 60))" : text
  }

  private func offset(at moment: Double) -> Double {
    guard let zone else { return 0 }
    return Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: moment)))
  }
}
