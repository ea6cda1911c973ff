/// What the data look like: shares of the categories and the ranges that counts are drawn from.
///
/// The numbers were measured on the teaching data set. Its counts are uniform one given the other: views below a limit
/// that depends on the label, likes below a share of the views, shares and downloads below shares of the likes,
/// comments below a share of the downloads.
struct ClaimsShape {
  /// 298 of 19,382 rows have neither label nor text nor counts.
  var missingShare = 298.0 / 19_382

  /// 9,608 of 19,084 labelled rows are claims.
  var claimShare = 9_608.0 / 19_084

  /// How long videos are, in seconds.
  var durations = 5...60

  var claim = Kind(
    label: "claim",
    verifiedShare: 209.0 / 9_608,
    bannedShare: 1_439.0 / 9_608,
    underReviewShare: 1_603.0 / 9_608,
    views: 1_000...999_999,
    likesPerView: 2.0 / 3,
    commentsPerDownload: 2.0 / 3
  )

  var opinion = Kind(
    label: "opinion",
    verifiedShare: 991.0 / 9_476,
    bannedShare: 196.0 / 9_476,
    underReviewShare: 463.0 / 9_476,
    views: 20...9_999,
    likesPerView: 4.0 / 9,
    commentsPerDownload: 4.0 / 9
  )

  var unlabelled = Kind(
    label: "",
    verifiedShare: 40.0 / 298,
    bannedShare: 4.0 / 298,
    underReviewShare: 14.0 / 298,
    views: 0...0,
    likesPerView: 0,
    commentsPerDownload: 0
  )
}

extension ClaimsShape {
  /// How rows of one label look.
  struct Kind {
    var label: String
    var verifiedShare: Double
    var bannedShare: Double
    var underReviewShare: Double
    /// The share of authors with a state that the original does not have.
    var shadowBannedShare = 0.0
    var views: ClosedRange<Int>
    /// How far views are lifted from uniform, 0, towards the square root of uniform, 1.
    var viewsLift = 0.0
    var likesPerView: Double
    var sharesPerLike = 0.4
    var downloadsPerLike = 0.025
    var commentsPerDownload: Double
  }

  /// The shape of what is added some months after the first file, with what is planted in that month.
  func drifted(months: Int) -> ClaimsShape {
    // Saturates after five years, so that no share leaves its bounds however many months are asked for.
    let months = Double(min(months, 60))
    var shape = self
    shape.durations = months == 2 ? 600...3_600 : durations
    shape.missingShare *= 1 + 0.02 * months
    shape.claimShare -= 0.003 * months
    shape.claim.bannedShare *= 1 + 0.01 * months
    for kind in [\ClaimsShape.claim, \.opinion] {
      shape[keyPath: kind].viewsLift = 0.016 * months
      shape[keyPath: kind].likesPerView *= 1 - 0.004 * months
    }
    shape.claim.shadowBannedShare = months == 3 ? 0.2 : 0
    if months == 6 { shape.missingShare = 0.15 }
    return shape
  }

  /// How many of some rows are claims, opinions and unlabelled: the shares, rounded, that add up to the rows.
  func counts(of rows: Int) -> (claims: Int, opinions: Int, unlabelled: Int) {
    let unlabelled = min(rows, Int((Double(rows) * missingShare).rounded()))
    let labelled = rows - unlabelled
    let claims = min(labelled, Int((Double(labelled) * claimShare).rounded()))
    return (claims, labelled - claims, unlabelled)
  }
}
