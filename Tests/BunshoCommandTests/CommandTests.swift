// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The commands, as a user runs them.
@Suite struct Commands {
  @Test func `two builds of the same input give the same bytes`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let formats = "xlsx,xml,html,md,csv,json"
    for folder in [first, second] {
      let result = try BuiltCommand.run(
        "build", "Examples/digital-marketing", "-o", folder.path, "--as-of", "2026-04-01", "--format", formats
      )
      #expect(result.status == 0)
    }
    #expect(first.names.count == 7)
    #expect(first.names == second.names)
    for name in first.names {
      let left = try Data(contentsOf: URL(fileURLWithPath: first.path + "/" + name))
      let isEqual = left == (try Data(contentsOf: URL(fileURLWithPath: second.path + "/" + name)))
      #expect(isEqual, "\(name)")
    }
  }

  @Test(arguments: ["json", "yaml", "csv"]) func `what import writes reads back to the same`(format: String)
    throws
  {
    let folder = try TemporaryFolder()
    for example in ["digital-marketing", "iki"] {
      let written = try BuiltCommand.run("import", "Examples/\(example)", "--format", format).output
      let file = try folder.write(written, as: "\(example).\(format)")
      if format == "csv" {
        func lines(_ text: String) -> [String] {
          text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).prefix(10).joined(separator: ",")
          }
        }
        #expect(lines(try BuiltCommand.run("import", file).output) == lines(written))
      } else {
        #expect(try BuiltCommand.run("import", file, "--format", format).output == written)
        let arguments = ["--as-of", "2026-04-01", "--format", "csv"]
        let direct = try BuiltCommand.run(
          "check", "Examples/\(example)", arguments[0], arguments[1], arguments[2], arguments[3])
        let back = try BuiltCommand.run("check", file, arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(direct.output == back.output)
      }
    }
  }

  @Test func `a file of somebody else's is not overwritten without being told`() throws {
    let folder = try TemporaryFolder()
    let mine = try folder.write("mine", as: "職務分掌表.html")
    let refused = try BuiltCommand.run("build", "Examples/iki", "-o", folder.path, "--format", "html,md")
    #expect(refused.status == 2)
    #expect(folder.names == ["職務分掌表.html"])
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "mine")
    #expect(
      try BuiltCommand.run("build", "Examples/iki", "-o", folder.path, "--format", "html,md", "--force")
        .status == 0)
    // What Bunsho made it may make again.
    #expect(
      try BuiltCommand.run("build", "Examples/iki", "-o", folder.path, "--format", "html,md").status == 0)
  }

  @Test func `Bunsho's own output in a folder is no input`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("業務名,主担当\n見積,田中\n", as: "tasks.csv")
    #expect(
      try BuiltCommand.run("build", folder.path, "-o", folder.path, "--format", "xlsx,xml,csv").status == 0)
    let again = try BuiltCommand.run("check", folder.path, "--format", "json")
    #expect(again.output.contains("\"workItems\": 1,"))
    #expect(again.diagnostics.contains("Bunsho"))
  }

  @Test func `standard input with its format`() throws {
    let result = try BuiltCommand.run(
      "import", "-", "--input-format", "csv", input: Array("業務名,主担当\n見積,田中\n".utf8))
    #expect(result.status == 0)
    #expect(records(result.output).count == 1)
    #expect(try BuiltCommand.run("import", "-").status == 2)
  }

  @Test(arguments: ["ja", "en"]) func `a starter set is clean but for the faults it shows`(language: String)
    throws
  {
    let folder = try TemporaryFolder()
    let target = folder.path + "/new"
    #expect(try BuiltCommand.run("init", target, "--lang", language).status == 0)
    #expect(try BuiltCommand.run("init", target, "--lang", language).status == 2)
    let codes = records(try BuiltCommand.run("check", target, "--format", "csv").output).filter {
      $0["severity"] != "note"
    }.compactMap { $0["code"] }
    #expect(codes == ["SPD107", "GAP104"])
    #expect(try BuiltCommand.run("init", folder.path + "/blank", "--template", "blank").status == 0)
    #expect(try BuiltCommand.run("check", folder.path + "/blank").status == 0)
  }

  @Test func `templates are written out and replace Bunsho's own`() throws {
    let folder = try TemporaryFolder()
    let templates = folder.path + "/templates"
    #expect(try BuiltCommand.run("init", templates, "--templates").status == 0)
    try "<footer>わが社のフッター</footer>".write(
      toFile: templates + "/footer.html.mustache", atomically: true, encoding: .utf8)
    let output = folder.path + "/out"
    #expect(
      try BuiltCommand.run(
        "build", "Examples/iki", "-o", output, "--format", "html", "--templates", templates
      ).status == 0)
    #expect(try String(contentsOfFile: output + "/職務分掌表.html", encoding: .utf8).contains("わが社のフッター"))
    try "{{nonsense}}".write(toFile: templates + "/footer.html.mustache", atomically: true, encoding: .utf8)
    let bad = try BuiltCommand.run(
      "build", "Examples/iki", "-o", output, "--format", "html", "--templates", templates)
    #expect(bad.status == 2)
    #expect(bad.diagnostics.contains("footer.html.mustache") && bad.diagnostics.contains("nonsense"))
  }

  @Test func `the fail level decides between 0 and 1`() throws {
    for (level, status) in [("error", 1), ("never", 0)] {
      #expect(
        try BuiltCommand.run("check", "Examples/digital-marketing", "--fail-on", level).status
          == Int32(status))
    }
    #expect(try BuiltCommand.run("check", "Examples/iki", "--fail-on", "warning").status == 1)
    #expect(try BuiltCommand.run("check", "Examples/iki").status == 0)
  }

  @Test func `only and skip choose rules, with inputs on either side`() throws {
    let only = try BuiltCommand.run(
      "check", "--only", "GAP103", "Examples/digital-marketing", "--format", "csv")
    #expect(Set(records(only.output).compactMap { $0["code"] }) == ["GAP103"])
    let skip = try BuiltCommand.run(
      "check", "Examples/digital-marketing", "--skip", "gaps,DUP", "--format", "csv")
    #expect(Set(records(skip.output).compactMap { $0["code"]?.prefix(3) }) == ["SPD", "REF"])
  }

  @Test(arguments: ["ja", "en"]) func `the catalogue and one rule`(language: String) throws {
    CommandGolden.folder.expect(
      try BuiltCommand.run("rules", "--lang", language).output, equals: "rules.\(language).txt")
    CommandGolden.folder.expect(
      try BuiltCommand.run("explain", "SPD101", "--lang", language).output, equals: "explain.\(language).txt")
    #expect(try BuiltCommand.run("explain", "NOPE").status == 2)
  }

  @Test(arguments: ["ja", "en"]) func `how sheets were read`(language: String) throws {
    let result = try BuiltCommand.run(
      "import", "Examples/digital-marketing-xlsx", "--explain", "--lang", language)
    CommandGolden.folder.expect(result.output, equals: "import-explain.\(language).txt")
  }

  @Test(arguments: ["ja_JP.UTF-8", "C"]) func `help teaches`(locale: String) throws {
    for command in ["build", "check", "import", "rules", "explain", "init"] {
      let help = try BuiltCommand.run(command, "--help", language: locale).output
      #expect(help.contains("bunsho \(command)"), "\(command)")
      #expect(help.contains(locale == "C" ? "Example" : "例"), "\(command)")
    }
    for shell in ["bash", "zsh", "fish"] {
      #expect(try BuiltCommand.run("--generate-completion-script", shell).output.contains("bunsho"))
    }
  }
}
