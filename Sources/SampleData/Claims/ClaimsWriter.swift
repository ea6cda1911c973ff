import Statistics

/// Draws rows and writes them as CSV, straight into bytes.
///
/// Ten million rows hold a hundred million fields: a string for each would cost more than everything else.
struct ClaimsWriter {
  private var generator: SeededGenerator
  private let ids: VideoIDs
  private let texts = Transcripts()
  private var row = 0
  private var durations = 5...60
  private var buffer = [UInt8]()

  /// Pieces of this size keep the number of system calls low and stay in the processor's cache.
  private static let pieceSize = 1 << 18

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    ids = VideoIDs(seed: seed)
    buffer.reserveCapacity(Self.pieceSize + 4_096)
  }

  /// Writes the line of column names.
  func writeHeader<Failure>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try sink(Array((ClaimsGenerator.columns.joined(separator: ",") + "\n").utf8))
  }

  /// Writes claims, then opinions, then rows without label, numbered on from the rows before.
  mutating func write<Failure>(
    rows: Int,
    like shape: ClaimsShape,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let counts = shape.counts(of: rows)
    durations = shape.durations
    try write(counts.claims, shape.claim, texts.claims, to: sink)
    try write(counts.opinions, shape.opinion, texts.opinions, to: sink)
    try write(counts.unlabelled, shape.unlabelled, nil, to: sink)
  }

  private mutating func write<Failure>(
    _ rows: Int,
    _ kind: ClaimsShape.Kind,
    _ voice: Transcripts.Voice?,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let label = Array(kind.label.utf8)
    for _ in 0..<rows {
      appendIdentity(label)
      if let voice { texts.append(voice, to: &buffer, using: &generator) }
      appendAuthor(kind)
      appendCounts(voice == nil ? nil : kind)
      buffer.append(.lineFeed)
      if buffer.count >= Self.pieceSize {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

// MARK: - Parts of a row

extension ClaimsWriter {
  /// Row numbers from 0 and from 1, label, id and duration, each with its comma.
  private mutating func appendIdentity(_ label: [UInt8]) {
    buffer.append(decimal: UInt64(row))
    buffer.append(.comma)
    buffer.append(decimal: UInt64(row) + 1)
    buffer.append(.comma)
    buffer.append(contentsOf: label)
    buffer.append(.comma)
    buffer.append(decimal: ids.id(at: UInt64(row)))
    buffer.append(.comma)
    buffer.append(
      decimal: UInt64(durations.lowerBound + generator.index(below: durations.count)))
    buffer.append(.comma)
    row += 1
  }

  /// The comma after the text, and whether the author is verified, banned or under review.
  private mutating func appendAuthor(_ kind: ClaimsShape.Kind) {
    let isVerified = generator.chance(kind.verifiedShare)
    buffer.append(contentsOf: isVerified ? Words.verified : Words.notVerified)
    let draw = generator.uniform()
    let status =
      draw < kind.bannedShare
      ? Words.banned
      : draw < kind.bannedShare + kind.underReviewShare
        ? Words.underReview
        : draw > 1 - kind.shadowBannedShare ? Words.shadowBanned : Words.active
    buffer.append(contentsOf: status)
  }

  /// The five counts, each led by its comma; commas alone without a kind.
  private mutating func appendCounts(_ kind: ClaimsShape.Kind?) {
    guard let kind else {
      buffer.append(contentsOf: Words.noCounts)
      return
    }
    let views = drawViews(kind)
    let likes = draw(upTo: kind.likesPerView, of: views)
    let shares = draw(upTo: kind.sharesPerLike, of: likes)
    let downloads = draw(upTo: kind.downloadsPerLike, of: likes)
    let comments = draw(upTo: kind.commentsPerDownload, of: downloads)
    append(count: views)
    append(count: likes)
    append(count: shares)
    append(count: downloads)
    append(count: comments)
  }

  private mutating func drawViews(_ kind: ClaimsShape.Kind) -> Double {
    let draw = generator.uniform()
    // A mixture of u and √u, whose bits are the same everywhere, as those of a C library's power are not.
    let position = draw + kind.viewsLift * (draw.squareRoot() - draw)
    let (least, most) = (Double(kind.views.lowerBound), Double(kind.views.upperBound))
    return min(most, (least + position * (most - least + 1)).rounded(.down))
  }

  private mutating func draw(upTo share: Double, of whole: Double) -> Double {
    (whole * share * generator.uniform()).rounded()
  }

  /// A comma and a count as the original writes it: a whole number with a decimal point.
  private mutating func append(count: Double) {
    buffer.append(.comma)
    buffer.append(decimal: UInt64(count))
    buffer.append(contentsOf: Words.pointZero)
  }
}

/// Constant fields, as bytes.
private enum Words {
  static let verified = Array(",verified,".utf8)
  static let notVerified = Array(",not verified,".utf8)
  static let active = Array("active".utf8)
  static let banned = Array("banned".utf8)
  static let shadowBanned = Array("shadow banned".utf8)
  static let underReview = Array("under review".utf8)
  static let noCounts = Array(",,,,,".utf8)
  static let pointZero = Array(".0".utf8)
}
