// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Foundation
import TestSupport
import Testing

@testable import BunshoRendering

/// What keeps large pages small takes nothing away.
@Suite("Lean pages") struct LeanPageTests {
  private func page(_ report: Report, _ language: Language = .ja) throws -> String {
    let renderer = HTMLRenderer(templates: try TemplateLibrary())
    let bytes = try renderer.render(report, in: RenderContext(language: language, version: "1"))[0].bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a { color : red; }\n", "a{color :red;}"),
    ("/* x */ .a  .b,\n .c { --x: 1px  2px }", ".a .b,.c{--x:1px 2px}"),
    ("b::before { content: \"/* a */ ;  } \" / \"\" }", "b::before{content:\"/* a */ ;  } \" / \"\"}"),
    ("/**/a{}/*/ b */c{}", "a{}c{}"),
    (
      "@media (a: b) and (c) { .d :not(.e) { f: calc(1px - 2px) !important } }",
      "@media (a:b) and (c){.d :not(.e){f:calc(1px - 2px) !important}}"
    ),
  ]) func `a style sheet loses comments and spaces, and no string`(text: String, lean: String) {
    #expect(LeanText.style(text) == lean + "\n")
  }

  @Test func `a script loses lines of comment and indentation`() {
    #expect(LeanText.script("// a\n  const b = 1; // c\n\n  // d\n    b();\n") == "const b = 1; // c\nb();\n")
  }

  @Test func `no string of the scripts goes over several lines`() {
    for file in TemplateLibrary.embeddedFiles where file.name.hasSuffix(".js") {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.count { $0 == "`" } % 2 == 0, "\(file.name): \(line)")
      }
    }
  }

  @Test func `a file of the user's own goes into the page as it is`() throws {
    let text = "/* ours */\n:root {  --accent: #7a003c }\n"
    let templates = try TemplateLibrary(overrides: ["brand.css": text])
    #expect(templates.file("brand.css") == text)
    #expect(!templates.file("style.css").contains("/*"))
  }

  /// A report whose tasks all have the same finding. What to do quotes the title of the first ten twice.
  private func repeated(tasks: Int) throws -> Report {
    let report = try HTMLReports.large(tasks: tasks)
    let matrix = report.matrix
    let findings = matrix.workItemIDs.map { item in
      let title = matrix[item].title
      return Finding(
        code: "GAP102", rule: "rule", family: .gaps, severity: .error,
        subject: .init(kind: .workItem, id: nil, name: title, workItem: item),
        message: LocalizedText(ja: "「\(title)」に責任者がいません", en: "'\(title)' has nobody"),
        remedy: item.index < 10
          ? LocalizedText(ja: "「\(title)」と「\(title)」を比べてください", en: "compare '\(title)' to '\(title)'")
          : LocalizedText(ja: "決めてください", en: "name one"),
        people: [], location: matrix[item].location, related: [], fingerprint: "\(item.index)")
    }
    return Report(
      matrix: matrix, inputs: [], observations: [], coverage: report.coverage, findings: findings,
      notApplicable: [], asOf: report.asOf)
  }

  @Test func `what many tags say stands once, and every tag leads to it or says it`() throws {
    let report = try repeated(tasks: 1200)
    for (language, message) in [(Language.ja, "この業務に責任者がいません"), (.en, "This task has nobody")] {
      let page = try page(report, language)
      let scanner = PageScanner(page)
      #expect(scanner.faults == [])
      let ids = Set(scanner.values(of: "id"))
      let links = scanner.values(of: "href").filter { $0.hasPrefix("#b-s") }
      #expect(links == [String](repeating: "#b-s1", count: 1190))
      #expect(ids.contains("b-s1"))
      #expect(page.ranges(of: "<span class=\"say\">").count == 10)
      #expect(page.contains("<li id=\"b-s1\">\(message)\n→ "))
      // A text that quotes the title twice speaks of two tasks: it keeps both.
      #expect(page.contains(language == .ja ? "「業務9」と「業務9」を比べて" : "compare &#39;業務9&#39; to &#39;業務9&#39;"))
    }
  }

  @Test func `in a small page every tag has its own words`() throws {
    let page = try page(repeated(tasks: 20))
    #expect(page.ranges(of: "<span class=\"say\">").count == 20)
    #expect(!page.contains("この業務"))
    #expect(!page.contains("<details class=\"says\">"))
  }

  @Test func `many names are folded up and stay in the page`() throws {
    let names = (1...60).map { "社員\($0)" }.joined(separator: "、")
    let people = (1...60).map { "社員\($0) | " }.joined(separator: "\n")
    let page = try page(
      HTMLReports.report(
        "task | main | inform\n会議の案内 | 社員1 | \(names)\n\n[people]\nname | department\n\(people)"))
    #expect(PageScanner(page).faults == [])
    #expect(page.contains("<summary>ほか 52 名</summary>"))
    for number in 2...60 { #expect(page.contains("<i>社員\(number)\(number < 60 ? "、" : "")</i>")) }
  }

  @Test func `above a thousand people names are typed`() throws {
    for (count, isTyped) in [(1000, false), (1001, true)] {
      let rows = (1...count).map { "業務\($0) | 社員\($0)" }.joined(separator: "\n")
      let page = try page(HTMLReports.report("task | main\n\(rows)", findings: false))
      #expect(page.contains("<input type=\"search\" id=\"b-person\"") == isTyped)
      #expect(page.contains("<input type=\"search\" id=\"b-absent\"") == isTyped)
      #expect(page.contains("<select id=\"b-person\">") == !isTyped)
      #expect(PageScanner(page).faults == [])
    }
  }
}
