import Suggestions

/// Reads the images of prose, so that a report needs nothing beside itself.
struct ImageReader {
  let session: ParsingSession

  /// The image at a path beside the notebook or in the current directory, or `nil` after an error.
  func read(_ path: String, at range: SourceRange) -> ImageFile? {
    let lower = path.lowercased()
    if lower.hasPrefix("data:") { return embedded(path, at: range) }
    if path.hasPrefix("//") || path.prefix(16).contains("://") {
      session.error(
        "image-remote",
        "the image \"\(shortened(path))\" is on another computer, and a report asks nothing of one",
        at: range,
        suggestion: "download it and write its path here"
      )
      return nil
    }
    guard let bytes = bytes(Self.decoded(path), path, at: range) else { return nil }
    return file(bytes, path, at: range)
  }
}

private extension ImageReader {
  func bytes(_ path: String, _ written: String, at range: SourceRange) -> [UInt8]? {
    session.soughtFiles.append(path)
    let beside = FileSystem.path(path, in: session.directory)
    do throws(FileSystem.Failure) {
      do throws(FileSystem.Failure) {
        return try FileSystem.read(beside, limit: session.limits.imageBytes)
      } catch {
        guard case .missing = error, beside != path else { throw error }
        return try FileSystem.read(path, limit: session.limits.imageBytes)
      }
    } catch {
      switch error {
      case .missing: tellMissing(path, written, at: range)
      case .tooLarge(let bytes):
        session.error(
          "image-too-large",
          "the image \"\(written)\" has \(Self.size(bytes)), and one may have \(Self.size(session.limits.imageBytes))",
          at: range,
          suggestion: "make it smaller: 1600 pixels of width are enough on any page"
        )
      case .unreadable(let reason):
        session.error(
          "image-unreadable", "the image \"\(written)\" cannot be read: \(reason)", at: range)
      }
      return nil
    }
  }

  func tellMissing(_ path: String, _ written: String, at range: SourceRange) {
    let folder = FileSystem.directory(of: FileSystem.path(path, in: session.directory))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near = NearestName.of(name, among: FileSystem.names(in: folder))
    let prefix = path.hasSuffix(name) ? String(path.dropLast(name.count)) : ""
    session.error(
      "image-missing",
      "there is no image \"\(written)\"",
      at: range,
      notes: [
        .init(
          path.hasPrefix("/")
            ? "it was sought at this path only"
            : "it was sought beside the notebook and in the current directory")
      ],
      suggestion: near.map { "write \"\(prefix)\($0)\"" }
    )
  }

  func file(_ bytes: [UInt8], _ path: String, at range: SourceRange) -> ImageFile? {
    guard let type = MediaType.of(bytes) else {
      session.error(
        "image-unknown",
        "\"\(shortened(path))\" is no PNG, JPEG, GIF, WebP, AVIF or SVG image",
        at: range,
        suggestion: "save it in one of these formats"
      )
      return nil
    }
    let before = session.embeddedBytes
    session.embeddedBytes += bytes.count
    guard session.embeddedBytes <= session.limits.allImageBytes else {
      // One error is enough; those after it would say the same.
      if before <= session.limits.allImageBytes {
        session.error(
          "images-too-large",
          "with this image, the notebook's images have more than \(Self.size(session.limits.allImageBytes)) together",
          at: range,
          suggestion: "make images smaller, or leave some out"
        )
      }
      return nil
    }
    return ImageFile(mediaType: type, bytes: bytes)
  }

  func embedded(_ path: String, at range: SourceRange) -> ImageFile? {
    let parts = path.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased().hasSuffix(";base64"),
      let bytes = Base64.decoded(parts[1].utf8)
    else {
      session.error(
        "image-unreadable",
        "this data: address holds no image in base64",
        at: range,
        suggestion: "save the image as a file and write its path here"
      )
      return nil
    }
    return file(bytes, path, at: range)
  }

  func shortened(_ path: String) -> String {
    path.count <= 60 ? path : path.prefix(60) + "…"
  }

  static func size(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) bytes" }
    let (unit, name) = bytes < 1 << 20 ? (1 << 10, "KB") : (1 << 20, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}

extension ImageReader {
  /// A path with `%20` and the like as their characters.
  static func decoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    let bytes = Array(path.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(bytes[(index + 1)...(index + 2)].text, radix: 16), byte != 0
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded.text
  }
}
