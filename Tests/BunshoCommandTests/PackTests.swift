// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `build --by`, `--anonymize` and `--watch`, through the built command.
@Suite struct Packs {
  private func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".html") || $0.hasSuffix(".xlsx") || $0.hasSuffix(".xml") }.sorted()
  }

  @Test func `without --by no folder; with it files for heads and people, the same bytes twice`() throws {
    let plain = try TemporaryFolder()
    let arguments = ["Examples/digital-marketing", "--as-of", "2026-04-01", "--quiet"]
    _ = try BuiltCommand.run(["build"] + arguments + ["-o", plain.path])
    #expect(plain.names == ["職務分掌表.html", "職務分掌表.xlsx", "職務分掌表.xml"])
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for folder in [first, second] {
      let result = try BuiltCommand.run(
        ["build"] + arguments + ["-o", folder.path, "--by", "department,person"])
      #expect(result.status == 0)
    }
    let names = files(in: first.path)
    #expect(names.filter { $0.hasPrefix("departments/") }.count == 22)
    #expect(names.filter { $0.hasPrefix("people/") }.count == 39)
    #expect(names.contains("index.html"))
    #expect(names == files(in: second.path))
    for name in names {
      let read = { (folder: TemporaryFolder) in FileManager.default.contents(atPath: "\(folder.path)/\(name)")
      }
      #expect(read(first) == read(second), "\(name)")
    }
    #expect(try BuiltCommand.run("build", "Examples/iki", "--by", "team").status == 2)
  }

  @Test func `--anonymize leaves no name of the roster in any text`() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltCommand.run(
      "build", "Examples/digital-marketing", "--as-of", "2026-04-01", "--anonymize", "--by",
      "department,person",
      "--format", "html,xml,md,csv,json", "-o", folder.path)
    #expect(result.status == 0)
    let roster = records(
      try String(
        contentsOfFile: BuiltCommand.root.path + "/Examples/digital-marketing/要員.csv", encoding: .utf8))
    let names = roster.compactMap { $0["氏名"] }
    #expect(names.count > 30)
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for file in all
    where file.hasSuffix("l") || file.hasSuffix(".md") || file.hasSuffix(".csv") || file.hasSuffix("n") {
      guard let text = try? String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8) else {
        continue
      }
      for name in names { #expect(!text.contains(name), "\(file): \(name)") }
    }
    #expect(all.contains("people/社員001.html"))
  }

  @Test func `--watch builds again when an input changes, and survives a broken one`() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write("業務名,主担当\n調査,村上\n", as: "業務.csv")
    let output = folder.path + "/out"
    let process = try BuiltCommand.start(["build", table, "-o", output, "--format", "md", "--watch"])
    defer { process.terminate() }
    func waits(for text: String) -> Bool {
      let deadline = Date(timeIntervalSinceNow: 60)
      while Date() < deadline {
        let page = try? String(contentsOfFile: output + "/職務分掌表.md", encoding: .utf8)
        if page?.contains(text) == true { return true }
        Thread.sleep(forTimeInterval: 0.2)
      }
      return false
    }
    #expect(waits(for: "調査"))
    _ = try folder.write("何もない\n", as: "業務.csv")
    Thread.sleep(forTimeInterval: 2)
    #expect(process.isRunning)
    _ = try folder.write("業務名,主担当\n集計,村上\n", as: "業務.csv")
    #expect(waits(for: "集計"))
  }
}
