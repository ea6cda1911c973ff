import Digests
import Testing

@Suite struct `Content hash` {
  /// FIPS 180-4 examples, as published by NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is the SHA-256 that NIST publishes`(_ text: String, _ expected: String) {
    #expect(ContentHash(of: text).description == expected)
  }

  @Test func `of a file is that of its bytes`() throws {
    let hash = try ContentHash(ofFile: #filePath)

    #expect(hash.description.count == 64)
    #expect(hash != ContentHash(of: ""))
  }

  @Test func `of a file that is not there says so`() {
    #expect(throws: (any Error).self) { try ContentHash(ofFile: "/no/such/file") }
  }

  @Test func `tells apart the same bytes cut into other parts`() {
    var first = ContentHasher()
    first.update(part: "ab")
    first.update(part: "c")
    var second = ContentHasher()
    second.update(part: "a")
    second.update(part: "bc")

    let (left, right) = (first.finish(), second.finish())
    #expect(left != right)
  }
}
