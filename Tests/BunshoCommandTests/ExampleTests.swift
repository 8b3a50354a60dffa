// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The examples, through the built command.
@Suite struct Examples {
  private static let twins = ["digital-marketing", "digital-marketing-xlsx"]

  @Test(arguments: twins) func `every planted fault, at its cell, and nothing else above note`(
    example: String
  ) throws {
    let result = try BuiltCommand.run(
      "check", "Examples/\(example)", "--as-of", "2026-04-01", "--format", "csv")
    #expect(result.status == 1)
    func key(_ row: [String: String], file: String) -> String {
      let place = [file, row["sheet"] ?? "", row["cell"] ?? ""].joined(separator: " ")
      return [row["code"] ?? "", row["severity"] ?? "", place].joined(separator: " ")
    }
    let found = records(result.output).filter { $0["severity"] != "note" }.map {
      key($0, file: ($0["path"] ?? "").split(separator: "/").last.map(String.init) ?? "")
    }
    let planted = try String(
      contentsOf: BuiltCommand.root.appendingPathComponent("Examples/\(example)/_expected-findings.csv"),
      encoding: .utf8)
    let expected = records(planted).map { key($0, file: $0["file"] ?? "") }
    #expect(expected.count == 23)
    #expect(found.sorted() == expected.sorted())
  }

  @Test func `both twins give the same findings and the same assignments`() throws {
    let findings = try Self.twins.map { example in
      records(
        try BuiltCommand.run("check", "Examples/\(example)", "--as-of", "2026-04-01", "--format", "csv")
          .output
      ).map {
        // Only the workbook names the organisation.
        let subject = $0["subject_kind"] == "organization" ? "" : $0["subject"] ?? ""
        return "\($0["code"] ?? "") \($0["severity"] ?? "") \(subject) \($0["fingerprint"] ?? "")"
      }
    }
    #expect(findings[0].sorted() == findings[1].sorted())
    let assignments = try Self.twins.map { example in
      try BuiltCommand.run("import", "Examples/\(example)").output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(10).joined(separator: ",")
      }
    }
    #expect(assignments[0].count > 400)
    #expect(assignments[0] == assignments[1])
  }

  @Test func `Iki City: 96 units, 597 duties, each held by its unit`() throws {
    let rows = records(try BuiltCommand.run("import", "Examples/iki").output)
    #expect(rows.count == 597)
    #expect(rows.allSatisfy { $0["assignee_kind"] == "department" && $0["involvement"] == "main" })
    #expect(rows.allSatisfy { $0["assignee"] == $0["department"] })
    let check = try BuiltCommand.run("check", "Examples/iki", "--as-of", "2026-04-01", "--format", "json")
    #expect(check.status == 0)
    #expect(check.output.contains("\"departments\": 96"))
    #expect(check.output.contains("\"workItems\": 597"))
  }

  @Test(arguments: ["digital-marketing", "digital-marketing-xlsx", "iki"])
  func `Output holds what build makes of the example`(example: String) throws {
    let folder = try TemporaryFolder()
    let result = try BuiltCommand.run(
      "build", "Examples/\(example)", "-o", folder.path, "--as-of", "2026-04-01")
    #expect(result.status == 0)
    let committed = BuiltCommand.root.appendingPathComponent("Output/\(example)")
    let names = try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted()
    #expect(folder.names == names)
    for name in names {
      let old = try Data(contentsOf: committed.appendingPathComponent(name))
      let new = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      // As a Bool: a failing comparison of two long values would be explained element by element for hours.
      let isCurrent = old == new
      #expect(isCurrent, "Output/\(example)/\(name) is stale; Scripts/goldens makes it anew")
    }
  }

  @Test(arguments: ["ja", "en"]) func `check in a language is what was looked at`(language: String) throws {
    let result = try BuiltCommand.run(
      "check", "Examples/digital-marketing", "--as-of", "2026-04-01", "--lang", language, "--verbose")
    CommandGolden.folder.expect(result.output, equals: "check.\(language).txt")
  }

  @Test func `English is complete: no kana in what Bunsho itself says`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "Task,Department,Owner,Backup,Accountable\nInvoices,Finance,Ann Lee,Ann Lee,Cy Doe\nAudit,Finance,,,\nPlan,Ops,everyone,,\n",
      as: "tasks.csv")
    for arguments in [
      ["check", file, "--verbose"], ["check", file, "--format", "json"], ["import", file, "--explain"],
    ] {
      let output = try BuiltCommand.run(arguments[0], arguments[1], arguments[2], "--lang", "en").output
      #expect(
        !output.unicodeScalars.contains {
          (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
        })
    }
  }
}

/// The goldens of this folder.
enum CommandGolden {
  static let folder = Golden()
}

/// The order in which sheets are given says nothing.
@Suite struct SheetOrder {
  @Test func `the same findings whatever sheet comes first`() throws {
    let folder = BuiltCommand.root.path + "/Examples/digital-marketing/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".csv") && !$0.hasPrefix("_")
    }.sorted()
    let found = try [names, names.reversed(), Array(names.dropFirst(2) + names.prefix(2))].map { order in
      records(
        try BuiltCommand.run(
          ["check"] + order.map { folder + $0 } + ["--as-of", "2026-04-01", "--format", "csv"]
        ).output
      ).map {
        // The organisation has no sheet of its own: what is said of it stands at the first input.
        let subject = $0["subject_kind"] == "organization" ? "" : $0["subject"] ?? ""
        return "\($0["code"] ?? "") \($0["severity"] ?? "") \(subject) \($0["fingerprint"] ?? "")"
      }.sorted()
    }
    #expect(found[0].count > 30)
    #expect(found[0] == found[1] && found[0] == found[2])
  }
}
