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
    // A test runner may have blocked the gentler signal in its children.
    defer { kill(process.processIdentifier, SIGKILL) }
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

/// `build --csv-encoding`.
@Suite struct CSVEncodings {
  @Test func `CP932 on request, and every character it lacks is told`() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write("業務名,主担当\n髙橋の〜調査①,𠮷野\n𠮷野家の集計,森鷗外😀\n", as: "業務.csv")
    let result = try BuiltCommand.run(
      "build", table, "-o", folder.path + "/out", "--format", "csv", "--csv-encoding", "cp932")
    #expect(result.status == 0)
    #expect(result.diagnostics.contains("CP932にない文字を〓にしました: 𠮷 (4) 鷗 (2) 😀 (2)"))
    let bytes = try #require(FileManager.default.contents(atPath: folder.path + "/out/職務分掌表.csv"))
    #expect(String(data: bytes, encoding: .utf8) == nil)
    let back = try BuiltCommand.run("import", folder.path + "/out/職務分掌表.csv", "--encoding", "CP932")
    #expect(back.output.contains("髙橋の～調査①"))
    #expect(back.output.contains("〓野家の集計"))
  }
}

/// `output: committed`, compared by `check` (REF121).
@Suite struct CommittedOutputTests {
  @Test func `an output of other days is current, one of other input or edited by hand is stale`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("業務名,主担当,副担当\n調査,村上,原田\n", as: "業務.csv")
    _ = try folder.write("output:\n  committed: kept\n", as: ".bunsho.yml")
    let check = ["check", folder.path, "--only", "REF121", "--format", "csv", "--as-of"]
    #expect(try BuiltCommand.run(check + ["2026-04-01"]).status == 2)
    _ = try BuiltCommand.run("build", folder.path, "-o", folder.path + "/kept", "--as-of", "2026-04-01")
    #expect(records(try BuiltCommand.run(check + ["2026-05-01"]).output).isEmpty)

    let page = folder.path + "/kept/職務分掌表.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    try text.replacingOccurrences(of: "<td", with: "<td ").write(
      toFile: page, atomically: true, encoding: .utf8)
    let edited = try BuiltCommand.run(check + ["2026-05-01"])
    #expect(edited.status == 1)
    #expect(records(edited.output).map { $0["path"] ?? "" } == [page])

    _ = try folder.write("業務名,主担当,副担当\n調査と集計,村上,原田\n", as: "業務.csv")
    let stale = records(try BuiltCommand.run(check + ["2026-05-01"]).output)
    #expect(
      stale.compactMap { $0["path"]?.split(separator: ".").last.map(String.init) } == ["html", "xlsx", "xml"])
  }

  @Test func `templates named in the configuration are those outputs are compared with`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("業務名,主担当,副担当\n調査,村上,原田\n", as: "業務.csv")
    _ = try folder.write("output: {committed: kept, templates: ひな形, formats: [html]}\n", as: ".bunsho.yml")
    #expect(try BuiltCommand.run("check", folder.path).status == 2)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/ひな形", withIntermediateDirectories: true)
    _ = try folder.write("<footer>わが社</footer>", as: "ひな形/footer.html.mustache")
    let build = try BuiltCommand.run("build", folder.path, "-o", folder.path + "/kept")
    #expect(build.status == 0)
    #expect(try String(contentsOfFile: folder.path + "/kept/職務分掌表.html", encoding: .utf8).contains("わが社"))
    let check = ["check", folder.path, "--only", "REF121"]
    #expect(try BuiltCommand.run(check).status == 0)
    _ = try folder.write("<footer>別の会社</footer>", as: "ひな形/footer.html.mustache")
    #expect(try BuiltCommand.run(check).status == 1)
  }
}
