// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Foundation
import Testing

@testable import BunshoRendering

@Suite("Templates") struct TemplateTests {
  private func error(_ overrides: [String: String]) -> RenderError? {
    do throws(RenderError) {
      _ = try TemplateLibrary(overrides: overrides)
      return nil
    } catch {
      return error
    }
  }

  @Test func `every tag of every template resolves`() {
    #expect(error([:]) == nil)
    #expect(TemplateLibrary.fileNames == TemplateLibrary.fileNames.sorted())
  }

  @Test func `a file of the same name replaces the template`() throws {
    let templates = try TemplateLibrary(overrides: [
      "footer.html.mustache": "<footer class=\"mine\">{{organization}}{{{title}}}</footer>\n",
      "brand.css": ":root { --accent: #7a003c }\n",
    ])
    let report = try HTMLReports.report(HTMLReports.small)
    let context = RenderContext(language: .ja, version: "1", frame: .init(title: "<b>", organization: "A&B"))
    let bytes = try HTMLRenderer(templates: templates).render(report, in: context)[0].bytes
    let page = String(decoding: bytes, as: UTF8.self)
    // Values are escaped whichever form of tag is used.
    #expect(page.contains("<footer class=\"mine\">A&amp;B&lt;b&gt;</footer>"))
    #expect(page.contains("--accent: #7a003c"))
    #expect(PageScanner(page).faults == [])
  }

  @Test func `styles and scripts of one's own are allowed by the policy`() throws {
    let templates = try TemplateLibrary(overrides: [
      "footer.html.mustache": "<style>b{color:red}</style><script>1</script>"
    ])
    let report = try HTMLReports.report(HTMLReports.small)
    let bytes = try HTMLRenderer(templates: templates).render(
      report, in: RenderContext(language: .ja, version: "1"))[0].bytes
    let page = String(decoding: bytes, as: UTF8.self)
    for content in ["b{color:red}", "1"] {
      #expect(page.contains("sha256-\(SHA256.base64(of: Array(content.utf8)))"))
    }
  }

  @Test(
    arguments: [
      (
        "footer.html.mustache", "<p>\n{{made_bye}}</p>",
        "line 2: there is no tag 'made_bye'; did you mean 'made_by'?"
      ),
      (
        "page.html.mustache", "\n\n{{> heeder}}",
        "line 3: there is no template 'heeder'; did you mean 'header'?"
      ),
      (
        "page.html.mustache", "{{words.serch}}",
        "line 1: there is no tag 'words.serch'; did you mean 'words.search'?"
      ),
      (
        "findings.html.mustache", "{{#findings}}{{mesage}}{{/findings}}",
        "line 1: there is no tag 'mesage'; did you mean 'message'?"
      ),
      ("findings.html.mustache", "{{message}}", "line 1: there is no tag 'message'"),
      ("footer.html.mustache", "{{#footer}}\n", "line 1: {{#footer}} is not closed"),
      ("footer.html.mustache", "{{/footer}}", "line 1: {{/footer}} closes nothing that is open"),
      ("footer.html.mustache", "a\n{{footer", "line 2: a tag is not closed"),
      ("footer.html.mustache", "{{=<% %>=}}", "line 1: tags such as {{= …}} cannot be used here"),
      ("footer.html.mustache", "{{> footer}}", "line 1: the template 'footer' contains itself"),
      ("header.html.mustache", "{{> footer}}", nil),
      ("footer.html.mustache", "{{facts}}", "line 1: 'facts' is used as {{#facts}} … {{/facts}}"),
      ("footer.html.mustache", "{{! unknown }}{{&footer}}{{{ made_by }}}", nil),
      ("foter.html.mustache", "", "there is no template of this name; did you mean 'footer.html.mustache'?"),
    ] as [(String, String, String?)]) func `a bad template is named with its line`(
      file: String, text: String, message: String?
    )
  {
    let error = error([file: text])
    if let message {
      #expect(error?.code == .template)
      #expect(error?.subject == file)
      #expect(error?.message.en.hasPrefix(message) == true, "\(String(describing: error))")
    } else {
      #expect(error == nil)
    }
  }

  @Test func `templates that contain each other are refused`() {
    let error = error(["header.html.mustache": "{{> footer}}", "footer.html.mustache": "{{> header}}"])
    #expect(error?.message.en.contains("contains itself") == true)
  }

  @Test func `every known tag has a value or stands in a list`() throws {
    // A template with every tag: nothing may come out of it that Mustache could not find.
    let report = try HTMLReports.report(HTMLReports.small)
    let context = RenderContext(
      language: .en, version: "1",
      frame: .init(
        organization: "O", classification: "C", footer: "F", logo: Logo(bytes: LogoTests.svg)))
    let roots = TemplateTag.list.filter {
      !$0.name.contains(".") || $0.name.hasPrefix("words.") || $0.name.hasPrefix("lead.")
    }
    let drawable = roots.filter { $0.kind == .text && $0.name != "more_findings" }
    let text = drawable.map { "[\($0.name)={{\($0.name)}}]\n" }.joined()
    let templates = try TemplateLibrary(overrides: ["footer.html.mustache": text])
    let page = String(
      decoding: try HTMLRenderer(templates: templates).render(report, in: context)[0].bytes, as: UTF8.self)
    for tag in drawable { #expect(!page.contains("[\(tag.name)=]"), "\(tag.name) has no value") }
  }

  @Test func `README names every tag and every file`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates/README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    for tag in TemplateTag.list where tag.kind != .group {
      #expect(readme.contains("`\(tag.name)`"), "\(tag.name)")
    }
    for name in TemplateLibrary.fileNames { #expect(readme.contains("`\(name)`"), "\(name)") }
  }
}
