// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// A page of lists without script: a person's page, the index.
struct CardPage {
  private let templates: TemplateLibrary
  private let report: Report
  private let context: RenderContext

  init(_ templates: TemplateLibrary, of report: Report, in context: RenderContext) {
    self.templates = templates
    self.report = report
    self.context = context
  }

  /// The page with a title, facts below it and what a writer has written.
  func bytes(title: String, facts: [(name: String, value: String)], content: [UInt8]) -> [UInt8] {
    let head = DocumentHead(report, in: context)
    var page = HTMLPage()
    var values: [String: Any] = [:]
    func set(_ name: String, _ text: String) {
      if !text.isEmpty { values[name] = HTMLWriter.escaped(text) }
    }
    set("lang", context.language.rawValue)
    set("generator", "Bunsho \(context.version) \(report.asOf.iso)")
    set("title", title)
    set("page_title", "\(title) – \(head.title)")
    set("organization", head.organization)
    set("classification", context.frame.classification ?? "")
    set("logo", context.frame.logo?.dataURI ?? "")
    set("footer", context.frame.footer ?? "")
    set("made_by", HTMLWords.madeBy(context.version)[context.language])
    values["facts"] = facts.filter { !$0.value.isEmpty }.map {
      ["name": HTMLWriter.escaped($0.name), "value": HTMLWriter.escaped($0.value)]
    }
    values["policy"] = HTMLPage.policyMark
    values["style"] = page.mark(
      "style",
      templates.styleSheet(
        ["style.css", "print.css", "card.css"], and: "@page{size:A4 portrait}\n", in: context.frame.palette))
    values["matrix"] = page.mark("matrix", content)
    return page.bytes(frame: templates.render(values, with: "card"))
  }
}
