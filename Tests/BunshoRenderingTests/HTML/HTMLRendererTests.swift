// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Foundation
import TestSupport
import Testing

@testable import BunshoRendering

@Suite("HTML page") struct HTMLRendererTests {
  private func page(_ report: Report, _ language: Language = .ja, frame: RenderContext.Frame = .init()) throws
    -> String
  {
    let renderer = HTMLRenderer(templates: try TemplateLibrary())
    let artifacts = try renderer.render(
      report, in: RenderContext(language: language, version: "0.0.0-test", frame: frame))
    #expect(artifacts.map(\.name) == [language == .ja ? "職務分掌表.html" : "responsibility-table.html"])
    return try #require(String(bytes: artifacts[0].bytes, encoding: .utf8))
  }

  @Test(arguments: Language.allCases) func `page equals its golden`(language: Language) throws {
    let page = try page(
      HTMLReports.report(HTMLReports.small), language,
      frame: .init(organization: "株式会社サンプル", classification: "社外秘", footer: "規程第12条に基づく。"))
    let name = "small.\(language.rawValue).html"
    // Style and script are files of their own; the golden holds what is drawn.
    var drawn = page
    for content in PageScanner(page).rawContents { drawn = drawn.replacing(content.content, with: "…") }
    drawn = drawn.replacing(/'sha256-[^']*'/, with: "'sha256-…'")
    Golden("../Goldens/HTML").expect(drawn, equals: name)
  }

  @Test func `same report gives the same bytes`() throws {
    let report = try HTMLReports.hostile()
    #expect(try page(report) == page(report))
  }

  @Test func `hostile texts are inert`() throws {
    let frame = RenderContext.Frame(
      title: "</title><script>alert(2)</script>", organization: "\"}</style><script>alert(3)</script>",
      classification: "<b>", footer: "</footer>", approvals: ["<i>", "&", "\""])
    for language in Language.allCases {
      let page = try page(HTMLReports.hostile(), language, frame: frame)
      let scanner = PageScanner(page)
      #expect(scanner.faults == [])
      #expect(scanner.rawContents.map(\.name) == ["style", "script"])
      #expect(!scanner.elements.contains { $0.name == "img" || $0.name == "font" })
      #expect(
        !scanner.elements.flatMap(\.attributes).contains { $0.name.hasPrefix("on") || $0.name == "style" })
      #expect(!page.contains("\u{1}"))
      #expect(page.contains("&lt;/script&gt;&lt;b&gt;x"))
      #expect(page.contains("{{title}}"))
    }
  }

  @Test(arguments: [3, 2500]) func `page is well formed, small or split into blocks`(tasks: Int) throws {
    let page = try page(HTMLReports.large(tasks: tasks))
    let scanner = PageScanner(page)
    #expect(scanner.faults == [])
    #expect(page.contains("<div class=\"block\">") == (tasks > MatrixHTML.rowLimit))
    let ids = scanner.values(of: "id")
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("row-\(tasks)"))
  }

  @Test func `page asks nothing of anybody`() throws {
    let scanner = PageScanner(try page(HTMLReports.report(HTMLReports.small)))
    for attribute in ["href", "src", "srcset", "action", "data", "poster", "xlink:href", "ping"] {
      for value in scanner.values(of: attribute) {
        #expect(value.hasPrefix("#") || value == "data:,", "\(attribute)=\(value)")
      }
    }
    for content in scanner.rawContents {
      #expect(!content.content.contains("http"))
      #expect(!content.content.contains("url("))
      #expect(!content.content.contains("@import"))
    }
  }

  @Test func `policy names the hashes of style and script`() throws {
    let scanner = PageScanner(try page(HTMLReports.report(HTMLReports.small)))
    let policy = try #require(
      scanner.elements.first { $0.attributes.contains { $0.value == "Content-Security-Policy" } }?
        .attributes.first { $0.name == "content" }?.value.replacing("&#39;", with: "'"))
    #expect(policy.hasPrefix("default-src 'none'; img-src data:; "))
    for content in scanner.rawContents {
      let hash = SHA256.base64(of: Array(content.content.utf8))
      #expect(policy.contains("\(content.name)-src 'sha256-\(hash)'"))
    }
  }

  @Test func `links of findings lead to rows`() throws {
    let scanner = PageScanner(try page(HTMLReports.report(HTMLReports.small)))
    let ids = Set(scanner.values(of: "id"))
    let links = scanner.values(of: "href").filter { $0.hasPrefix("#") }
    #expect(links.contains("#T2"))
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  @Test func `what a finding says stands in the page as text, once`() throws {
    let report = try HTMLReports.report(HTMLReports.small)
    let page = try page(report, .en)
    let say = "<span class=\"say\"> a finding on &#39;検索順位の監視&#39;\n→ mend it</span>"
    #expect(page.ranges(of: say).count == 1)
    // Neither the pointer alone nor colour alone tells it.
    #expect(!PageScanner(page).values(of: "title").contains { $0.contains("a finding on") })
  }

  @Test func `rows can be chosen by category, and by every severity that occurs`() throws {
    let page = try page(HTMLReports.report(HTMLReports.small))
    let scanner = PageScanner(page)
    #expect(scanner.values(of: "data-c") == ["1", "2", "3"])
    #expect(page.contains("<option value=\"2\">SEO</option>"))
    #expect([".e", ".w", ".o"].allSatisfy(scanner.values(of: "data-key").contains))
  }

  @Test func `no folder of the user's comes into the page`() throws {
    let report = try HTMLReports.report(HTMLReports.small)
    // Where nobody told the organisation's name, its first file stands for it.
    let finding = Finding(
      code: "GAP114", rule: "rule", family: .gaps, severity: .note,
      subject: .init(kind: .organization, id: nil, name: report.inputs[0].path, workItem: nil),
      message: LocalizedText(verbatim: "m"), remedy: LocalizedText(verbatim: "r"), people: [],
      location: SourceLocation(source: SourceSheet(path: report.inputs[0].path), row: 2), related: [],
      fingerprint: "f")
    let page = try page(
      Report(
        matrix: report.matrix, inputs: report.inputs, observations: [], coverage: report.coverage,
        findings: [finding], notApplicable: [], asOf: report.asOf))
    #expect(report.inputs[0].path == "folder/業務一覧.csv")
    #expect(page.contains("<h3>業務一覧.csv</h3>"))
    #expect(!page.contains("folder"))
  }

  @Test func `list of findings is limited and says so`() throws {
    let report = try HTMLReports.large(tasks: 300)
    let first = try #require(report.findings.first)
    let many = Report(
      matrix: report.matrix, inputs: [], observations: [], coverage: report.coverage,
      findings: Array(repeating: first, count: 250), notApplicable: [], asOf: report.asOf)
    let page = try page(many, .en)
    #expect(page.contains("50 more are in the rows below and in the workbook."))
    #expect(page.ranges(of: "<p class=\"message\">").count == 200)
  }

  @Test(arguments: [
    (1, 1, 100), (1, 3, 33), (2, 3, 66), (199, 200, 99),
  ]) func `percentages are rounded down`(part: Int, whole: Int, percent: Int) {
    #expect(ChartsHTML.percent(part, of: whole).hasPrefix("\(percent)."))
  }

  @Test func `numbers are grouped`() {
    #expect([0, 999, 1000, 1_234_567, -1000].map(\.grouped) == ["0", "999", "1,000", "1,234,567", "-1,000"])
  }
}
