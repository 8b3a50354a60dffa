// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Bad input: a clear message with its place, status 2, nothing half-written.
@Suite struct `Bad input` {
  private func fails(
    _ path: String, saying words: String..., at location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = try TemporaryFolder()
    for command in ["check", "build"] {
      let output = folder.path + "/out"
      let result =
        command == "build"
        ? try BuiltCommand.run("build", path, "-o", output, "--lang", "en")
        : try BuiltCommand.run("check", path, "--lang", "en")
      #expect(result.status == 2, sourceLocation: location)
      #expect(result.output.isEmpty, sourceLocation: location)
      for word in words {
        #expect(result.diagnostics.contains(word), "\(result.diagnostics)", sourceLocation: location)
      }
      #expect(!FileManager.default.fileExists(atPath: output), sourceLocation: location)
    }
  }

  @Test func `a missing file`() throws {
    try fails("no-such-file.csv", saying: "no-such-file.csv", "no such file")
  }

  @Test func `a folder without tables`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("hello", as: "notes.txt")
    try fails(folder.path, saying: "no table files")
  }

  @Test func `a table nobody understands`() throws {
    let folder = try TemporaryFolder()
    try fails(try folder.write("a,b\n1,2\n", as: "x.csv"), saying: "no table was found")
  }

  @Test func `JSON of another program in a folder is passed over, and named alone it is no model`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("task,owner\nPlan,Ann Lee\n", as: "tasks.csv")
    let foreign = try folder.write("{\"tasks\": 34289}", as: "oracle.json")
    let result = try BuiltCommand.run("check", folder.path, "--lang", "en", "--fail-on", "never")
    #expect(result.status == 0)
    #expect(result.output.contains("1 task"))
    #expect(result.diagnostics.contains("\(foreign): no model of Bunsho"))
    try fails(foreign, saying: "oracle.json", "no Bunsho model", "CSV")
  }

  @Test func `an old workbook`() throws {
    let folder = try TemporaryFolder()
    try fails(
      try folder.write(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), as: "old.xls"),
      saying: ".xlsx")
  }

  @Test func `a truncated archive`() throws {
    let folder = try TemporaryFolder()
    let whole = try Data(
      contentsOf: BuiltCommand.root.appendingPathComponent("Examples/digital-marketing-xlsx/職務分掌_2026.xlsx"))
    try fails(try folder.write([UInt8](whole.prefix(whole.count / 2)), as: "half.xlsx"), saying: "half.xlsx")
  }

  @Test func `XML with a document type declaration`() throws {
    let folder = try TemporaryFolder()
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"
    try fails(try folder.write(bomb, as: "x.xml"), saying: "document type declaration")
  }

  @Test func `an encoding nobody knows`() throws {
    let folder = try TemporaryFolder()
    try fails(
      try folder.write([0x74, 0x61, 0x73, 0x6B, 0x2C, 0xFF, 0x80, 0xFD, 0x0A], as: "x.csv"),
      saying: "--encoding")
  }

  @Test func `an output folder that cannot be written`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("in the way", as: "file")
    let result = try BuiltCommand.run("build", "Examples/iki", "-o", file + "/out", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.diagnostics.contains(file + "/out"))
    #expect(folder.names == ["file"])
  }

  @Test func `all unreadable files are listed`() throws {
    let result = try BuiltCommand.run("check", "one.csv", "two.csv", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.diagnostics.contains("one.csv") && result.diagnostics.contains("two.csv"))
  }

  @Test func `wrong usage is status 2 as well`() throws {
    #expect(try BuiltCommand.run("check", "--no-such-option").status == 2)
    #expect(try BuiltCommand.run("no-such-command").status == 2)
    #expect(try BuiltCommand.run("check", "Examples/iki", "--only", "NOPE").status == 2)
    #expect(try BuiltCommand.run("--help").status == 0)
  }

  @Test func `all mistakes of a configuration are listed with their lines`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "schema: 2\nlanguage: fr\nrules:\n  nope: error\n  idle-person: loud\nextra: 1\n", as: "c.yml")
    let result = try BuiltCommand.run("check", "Examples/iki", "--config", file, "--lang", "en")
    #expect(result.status == 2)
    for line in [":1:", ":2:", ":4:", ":5:", ":6:"] {
      #expect(result.diagnostics.contains(file + line), "\(result.diagnostics)")
    }
  }

  @Test func `bad cells are findings and the rest of the file is there`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("社員番号,氏名,所属\n1,田中 一,営業部\n2,佐藤 二,営業部\n", as: "要員.csv")
    _ = try folder.write("業務名,PM,Dev\n見積,Z,R\n受注,A,R\n納品,A,R\n検収,A,R\n請求,A,R,余り\n", as: "業務分担表.csv")
    let result = try BuiltCommand.run("check", folder.path, "--format", "csv")
    #expect(result.status == 1)
    let codes = records(result.output).compactMap { $0["code"] }
    #expect(codes.contains("REF106") && codes.contains("REF117"))
    #expect(records(try BuiltCommand.run("import", folder.path).output).count == 9)
  }
}
