/// An image that was read, and what it is.
struct ImageFile {
  var mediaType: String
  var bytes: [UInt8]
}
