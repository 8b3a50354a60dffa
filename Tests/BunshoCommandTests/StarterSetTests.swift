// SPDX-License-Identifier: Apache-2.0
import BunshoKit
import BunshoModel
import Foundation
import Testing

@Suite struct `Starter sets` {
  /// The sets that show how a sound company looks.
  private static let sound = StarterSet.all.map(\.name).filter { !["sample", "blank"].contains($0) }

  @Test(arguments: sound, Language.allCases) func `an organisation is sound, today and in two years`(
    name: String, language: Language
  ) throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/duties"
    let made = try BuiltCommand.run("init", target, "--template", name, "--lang", language.rawValue)
    #expect(made.status == 0)
    let today = Date()
    for years in 0...2 {
      let day = today.addingTimeInterval(Double(years) * 365 * 86_400).formatted(
        .iso8601.year().month().day())
      let result = try BuiltCommand.run("check", target, "--as-of", day, "--format", "csv")
      #expect(result.status == 0, "\(result.diagnostics)")
      let grave = records(result.output).filter { $0["severity"] != "note" }
      #expect(grave.isEmpty, "\(day): \(grave.map { "\($0["code"] ?? "") \($0["cell"] ?? "")" })")
    }
  }

  @Test(arguments: StarterSet.all.map(\.name)) func `both languages hold the same rows, as Excel opens them`(
    name: String
  ) throws {
    let starter = try #require(StarterSet.all.first { $0.name == name })
    let sizes = Language.allCases.map { language in
      let sheets = starter.files(in: language).dropLast()
      #expect(sheets.count == 4)
      #expect(sheets.allSatisfy { $0.bytes.starts(with: [0xEF, 0xBB, 0xBF]) && $0.name.hasSuffix(".csv") })
      return sheets.map { Self.rows($0.bytes).count }
    }
    #expect(sizes.allSatisfy { $0 == sizes.first })
  }

  @Test(arguments: StarterSet.all.map(\.name).filter { $0 != "blank" })
  func `the summary counts what is there`(
    name: String
  ) throws {
    let starter = try #require(StarterSet.all.first { $0.name == name })
    let sheets = starter.files(in: .en).map { Self.rows($0.bytes) }
    let people = Set(sheets[3].map { $0.prefix { $0 != "," } }).count
    let (tasks, departments) = (sheets[0].count, sheets[1].count)
    #expect(
      starter.summary[.en].contains("(\(tasks) tasks, \(departments) departments, \(people) people)"))
    #expect(starter.summary[.ja].contains("(\(tasks)業務・\(departments)部門・\(people)人)"))
  }

  @Test(arguments: Language.allCases) func `list, completions and refusals name every set`(language: Language)
    throws
  {
    let list = try BuiltCommand.run("init", "--list", "--lang", language.rawValue).output
    let completions = try BuiltCommand.run("--generate-completion-script", "fish").output
    let refusal = try BuiltCommand.run(
      "init", "nowhere", "--template", "nonsense", "--lang", language.rawValue)
    #expect(refusal.status == 2)
    for starter in StarterSet.all {
      #expect(list.contains(starter.summary[language]))
      #expect(completions.contains(starter.name))
      #expect(refusal.diagnostics.contains(starter.name))
    }
  }

  @Test func `what stands in the folder is not overwritten`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("mine", as: "要員.csv")
    #expect(try BuiltCommand.run("init", folder.path, "--template", "project").status == 2)
    #expect(folder.names == ["要員.csv"])
    #expect(try String(contentsOfFile: folder.path + "/要員.csv", encoding: .utf8) == "mine")
  }

  /// The lines of a sheet below its head.
  private static func rows(_ bytes: [UInt8]) -> [Substring] {
    Array(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst())
  }
}
