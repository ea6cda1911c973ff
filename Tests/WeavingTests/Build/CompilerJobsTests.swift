import Foundation
import Testing

@testable import Weaving

@Suite struct `The commands of the compiler's driver` {
  private static let printed = """
    /usr/bin/swift-frontend -c '/build/it'\\''s here/main.swift' -o "/build/it's here/Temporary.X/P-1.o"
    /usr/bin/clang /build/it\\'s\\ here/Temporary.X/P-1.o @/x/a.rsp '' -o '/build/it'\\''s here/program'

    """

  @Test func `run again in another folder, with the folders that they expect`() async throws {
    let jobs = try #require(CompilerJobs(printed: Self.printed, for: "/build/it's here"))
    let again = try JSONDecoder().decode(CompilerJobs.self, from: JSONEncoder().encode(jobs))
    let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var ran: [[String]] = []

    let result = try await again.run(in: folder) { command in
      ran.append(command)
      return (true, "said \(command[0])\n")
    }

    let here = folder.path
    #expect(result.succeeded)
    #expect(result.messages == "said /usr/bin/swift-frontend\nsaid /usr/bin/clang\n")
    #expect(
      ran == [
        [
          "/usr/bin/swift-frontend", "-c", "\(here)/main.swift", "-o", "\(here)/Temporary.X/P-1.o",
        ],
        [
          "/usr/bin/clang", "\(here)/Temporary.X/P-1.o", "@/x/a.rsp", "", "-o", "\(here)/program",
        ],
      ])
    #expect(FileManager.default.fileExists(atPath: "\(here)/Temporary.X"))
  }

  @Test func `do not ask for a list that only the driver writes`() async throws {
    let printed =
      "/usr/bin/swift-frontend -c /w/main.swift -supplementary-output-file-map /w/T/list-1 -o /w/program"
    let jobs = try #require(CompilerJobs(printed: printed, for: "/w"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var ran: [String] = []

    _ = try await jobs.run(in: folder) { command in
      ran = command
      return (true, "")
    }

    #expect(
      ran == [
        "/usr/bin/swift-frontend", "-c", "\(folder.path)/main.swift", "-o",
        "\(folder.path)/program",
      ])
  }

  @Test func `end with the first that fails`() async throws {
    let jobs = try #require(CompilerJobs(printed: Self.printed, for: "/build/it's here"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "jobs-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0

    let result = try await jobs.run(in: folder) { _ in
      count += 1
      return (false, "main.swift:1:1: error: no")
    }

    #expect(!result.succeeded && count == 1)
  }

  @Test(arguments: ["", "warning: unknown option\n", "/usr/bin/true\n", "swiftc -o /w/program\n"])
  func `are not taken from an answer that says something else`(_ answer: String) {
    #expect(CompilerJobs(printed: answer, for: "/w") == nil)
  }
}
