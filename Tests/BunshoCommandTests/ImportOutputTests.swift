// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `import -o FILE`: the extension is the format, and nothing of somebody else's is lost.
@Suite struct ImportOutput {
  @Test(arguments: ["csv", "xlsx", "xml", "yml", "yaml", "json", "XLSX"])
  func `every form reads back to the same`(ending: String) throws {
    let folder = try TemporaryFolder()
    let first = folder.path + "/first.\(ending)"
    let second = folder.path + "/second.\(ending)"
    #expect(try BuiltCommand.run("import", "Examples/iki", "-o", first).status == 0)
    #expect(try BuiltCommand.run("import", first, "-o", second).status == 0)
    let isEqual = try bytes(first) == bytes(second)
    #expect(isEqual)
    #expect(folder.names == ["first.\(ending)", "second.\(ending)"])
    guard ending != "csv" else { return }
    let check = ["--as-of", "2026-04-01", "--format", "csv"]
    let direct = try BuiltCommand.run("check", "Examples/iki", check[0], check[1], check[2], check[3])
    let back = try BuiltCommand.run("check", first, check[0], check[1], check[2], check[3])
    let isJudgedAlike = direct.output == back.output
    #expect(isJudgedAlike)
  }

  @Test(arguments: ["csv", "xlsx", "xml", "yml", "json"])
  func `only Bunsho's own files are replaced, never an input`(ending: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("業務名,主担当\n見積,田中\n", as: "tasks.csv")
    let mine = try folder.write("mine", as: "model.\(ending)")
    let refused = try BuiltCommand.run("import", input, "-o", mine)
    #expect(refused.status == 2)
    #expect(refused.diagnostics.contains("--force"))
    #expect(try String(contentsOfFile: mine, encoding: .utf8) == "mine")
    #expect(try BuiltCommand.run("import", input, "-o", mine, "--force").status == 0)
    #expect(try BuiltCommand.run("import", input, "-o", mine).status == 0)
    // An input is safe under any name and with --force.
    let link = folder.path + "/link.\(ending)"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: mine)
    let before = try bytes(mine)
    for name in [mine, link] {
      #expect(try BuiltCommand.run("import", mine, "-o", name, "--force").status == 2)
    }
    let isUnchanged = try bytes(mine) == before
    #expect(isUnchanged)
    #expect(folder.names == ["link.\(ending)", "model.\(ending)", "tasks.csv"])
  }

  @Test func `other names are refused with what there is`() throws {
    let folder = try TemporaryFolder()
    for (arguments, word) in [
      (["-o", folder.path + "/model.txt"], ".xlsx"), (["-o", folder.path + "/model"], ".xlsx"),
      (["-o", folder.path], ".xlsx"), (["-o", folder.path + "/a.csv", "--format", "json"], "--format"),
      (["--format", "xlsx"], "-o"), (["--format", "text"], "--explain"),
    ] {
      let result = try BuiltCommand.run(
        "import", "Examples/iki", arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : "--quiet",
        arguments.count > 3 ? arguments[3] : "--quiet")
      #expect(result.status == 2, "\(arguments)")
      #expect(result.diagnostics.contains(word), "\(arguments)")
      #expect(result.output.isEmpty)
    }
    #expect(folder.names.isEmpty)
    let nowhere = try BuiltCommand.run("import", "Examples/iki", "-o", "/proc/none/model.csv")
    #expect(nowhere.status == 2)
  }

  @Test func `a canonical workbook beside other files is refused, and passed over in a folder`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("業務名,主担当\n見積,田中\n", as: "tasks.csv")
    let model = folder.path + "/model.xlsx"
    #expect(try BuiltCommand.run("import", input, "-o", model).status == 0)
    #expect(try BuiltCommand.run("check", input, model).status == 2)
    let again = try BuiltCommand.run("import", folder.path)
    #expect(records(again.output).count == 1)
    #expect(again.diagnostics.contains("model.xlsx"))
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}
