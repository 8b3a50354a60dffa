// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Foundation
import Testing

@testable import BunshoRendering

/// Forms that programs read: JSON, SARIF, annotations, Markdown.
@Suite struct `Machine forms` {
  @Test func `JSON keeps the order of keys and escapes what it must`() {
    let value: JSONValue = ["b": 1, "a": ["x", .null, true, 0.5, 2.0], "c": [:], "d": []]
    #expect(JSONWriter(layout: .compact).text(value) == #"{"b":1,"a":["x",null,true,0.5,2],"c":{},"d":[]}"#)
    #expect(JSONWriter().text(["a": [1]]) == "{\n  \"a\": [\n    1\n  ]\n}\n")
    let text = JSONWriter(layout: .compact).text(.string("日本\"\\\n\u{1}\u{7F}/"))
    #expect(text == #""日本\"\\\n\u0001\u007f/""#)
    #expect(
      JSONWriter(layout: .compact).text([.number(.nan), .number(1e300), .number(-0.25)])
        == "[null,1e+300,-0.25]")
  }

  @Test(arguments: Language.allCases) func `hostile texts come back from JSON`(language: Language) throws {
    let report = try SampleReports.hostile()
    let context = SampleReports.context(language, for: report)
    let text = CheckJSON().text(report, in: context)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["message"] as? String } == report.findings.map { $0.message[language] })
    let sarif = try JSONSerialization.jsonObject(with: Data(SARIF().text(report, in: context).utf8))
    #expect(sarif is [String: Any])
  }

  @Test func `the keys of check are those of the contract`() throws {
    let report = try SampleReports.report(SampleReports.list)
    let value = CheckJSON().value(of: report, in: SampleReports.context(.ja, for: report))
    #expect(
      keys(value) == [
        "schema", "version", "asOf", "inputs", "counts", "coverage", "findings", "waived", "baseline",
        "notApplicable",
      ])
    #expect(
      keys(value["counts"])
        == ["departments", "roles", "people", "workItems", "assignments", "findings"])
    #expect(keys(value["counts"]?["findings"]) == ["error", "warning", "note"])
    guard case .array(let findings)? = value["findings"], !findings.isEmpty else {
      Issue.record("no findings in the JSON")
      return
    }
    #expect(
      keys(findings.first) == [
        "code", "rule", "family", "severity", "message", "remedy", "subject", "people", "location", "related",
        "fix", "fingerprint",
      ])
    #expect(keys(findings.first?["location"]) == ["path", "sheet", "row", "column", "cell"])
    #expect(findings.first?["location"]?["sheet"] == .null)
  }

  @Test func `SARIF names cells and quotes paths`() throws {
    #expect(SARIF.uri(ofPath: "表/業務 一覧.csv") == "%E8%A1%A8/%E6%A5%AD%E5%8B%99%20%E4%B8%80%E8%A6%A7.csv")
    #expect(SARIF.uri(ofPath: "/tmp/a.csv") == "file:///tmp/a.csv")
    #expect(SARIF.uri(ofPath: #"data\a.csv"#) == "data/a.csv")
    let report = try SampleReports.report(SampleReports.list)
    let context = SampleReports.context(.en, for: report, literal: SampleReports.list)
    let value = SARIF().value(of: report, in: context)
    guard case .array(let runs)? = value["runs"], case .array(let results)? = runs.first?["results"],
      case .array(let locations)? = results.first?["locations"]
    else {
      Issue.record("no results")
      return
    }
    let region = locations.first?["physicalLocation"]?["region"]
    #expect(keys(region) == ["startLine", "startColumn"])
  }

  @Test func `annotations escape what would end them`() throws {
    let report = try SampleReports.hostile()
    let lines = GitHubAnnotations().text(report, in: SampleReports.context(.ja, for: report))
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == report.findings.count + 1)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") && !$0.contains("\r") })
    #expect(lines.contains { $0.contains("file=100%25 %3A%2C,line=") })
  }

  @Test func `a Markdown table keeps its columns whatever the texts`() throws {
    let report = try SampleReports.hostile()
    let text = MarkdownRenderer().text(report, in: SampleReports.context(.ja, for: report))
    var columns = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = 0
        continue
      }
      var bars = 0
      var isEscaped = false
      for character in line.unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "|" {
          bars += 1
        }
      }
      if columns > 0 { #expect(bars == columns) }
      columns = bars
    }
    #expect(!text.contains("<b>"))
    #expect(!text.contains("@user"))
  }

  private func keys(_ value: JSONValue?) -> [String] {
    if case .object(let members)? = value { members.map(\.key) } else { [] }
  }
}
