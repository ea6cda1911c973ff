import Quire

/// What the columns of the claims data are called in reports.
let readerNames: KeyValuePairs = [
  "column0": "Export row",
  "#": "Running number",
  "claim_status": "Content",
  "video_id": "Video number",
  "video_duration_sec": "Duration, seconds",
  "video_transcription_text": "Spoken text",
  "verified_status": "Author verified",
  "author_ban_status": "Author status",
  "video_view_count": "Views per video",
  "video_like_count": "Likes per video",
  "video_share_count": "Shares per video",
  "video_download_count": "Downloads per video",
  "video_comment_count": "Comments per video",
]

/// The name of a column in reports; its own where it has no other.
func readerName(_ column: String) -> String {
  readerNames.first { $0.key == column }?.value ?? column
}

extension DataFrame {
  /// The frame with its columns called as in reports.
  func withReaderNames() -> DataFrame {
    readerNames.reduce(self) { frame, name in
      frame.hasColumn(name.key) ? frame.renamed(name.key, to: name.value) : frame
    }
  }
}
