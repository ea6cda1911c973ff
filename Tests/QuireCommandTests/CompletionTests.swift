import Foundation
import TestSupport
import Testing

@Suite struct `Completions of a shell` {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `know the commands and their options`(_ shell: String) throws {
    let folder = try ScratchFolder()
    let result = try Quire.run(["--generate-completion-script", shell], in: folder)

    #expect(result.status == 0)
    for word in ["render", "verify", "history", "no-cache", "matrix"] {
      #expect(result.standardOutput.contains(word), "\(word)")
    }
  }

  @Test func `are a script that bash can read`() throws {
    let folder = try ScratchFolder()
    let script = try Quire.run(["--generate-completion-script", "bash"], in: folder)
    try folder.write("quire.bash", script.standardOutput)
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = [
      "-c", "source ./quire.bash && complete -p quire",
    ]
    bash.currentDirectoryURL = folder.url
    bash.standardOutput = FileHandle.nullDevice
    bash.standardError = FileHandle.nullDevice
    try bash.run()
    bash.waitUntilExit()

    #expect(bash.terminationStatus == 0)
  }
}
