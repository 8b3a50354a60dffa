// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// Draws a report as one self-contained page: no request to anywhere, complete without script.
///
/// Frame, style and script are templates that people can replace; table and charts are written as bytes. The
/// content security policy allows the page's own style and script by their hashes and nothing else.
public struct HTMLRenderer: Renderer {
  private let templates: TemplateLibrary

  /// Makes a renderer that draws with the templates.
  public init(templates: TemplateLibrary) {
    self.templates = templates
  }

  /// Draws the report as one file named `<file name>.html`.
  public func render(_ report: Report, in context: RenderContext) throws(RenderError) -> [Artifact] {
    render(report, in: context, matrix: MatrixView(report))
  }

  /// Draws the report with a part of its table, such as one department's.
  ///
  /// - Parameter annex: what stands below the table, as markup.
  public func render(
    _ report: Report, in context: RenderContext, matrix view: MatrixView, annex: [UInt8] = []
  ) -> [Artifact] {
    [Artifact(name: "\(context.fileName).html", bytes: page(report, in: context, matrix: view, annex: annex))]
  }

  private func page(
    _ report: Report, in context: RenderContext, matrix view: MatrixView, annex: [UInt8]
  ) -> [UInt8] {
    let language = context.language
    let ids = RowIDs(view, count: report.matrix.workItems.count)
    let findings = FindingsView(report)
    let frame = HTMLFrame(report, in: context, findings: findings, ids: ids)
    let matrix = MatrixHTML(view, of: report, language: language, ids: ids)
    let charts = ChartsHTML(CoverageView(report, matrix: view), of: report, language: language)

    var page = HTMLPage()
    var values = frame.values(view: view)
    values["policy"] = HTMLPage.policyMark
    values["style"] = page.mark("style", style(frame, matrix: matrix, annex: annex, in: context))
    let scripts = Self.scripts(view.layout, people: frame.peopleChoice)
    values["script"] = page.mark("script", scripts.flatMap { templates.file($0).utf8 })
    values["cards"] = frame.cards(bar: page.mark("bar", Self.bar(report.coverage.total)))
    values["chart_departments"] = page.mark("chart_departments", charts.departments())
    values["chart_loads"] = page.mark("chart_loads", charts.loads(report.matrix.scheme))
    values["load_chart_hint"] = HTMLWriter.escaped(charts.loadHint)
    let loss = LossCurveHTML(
      LossCurve(AnalysisContext(report.matrix, asOf: report.asOf)), report.matrix.organization,
      language: language)
    values["chart_loss"] = page.mark("chart_loss", loss.bytes())
    values["loss_chart_hint"] = HTMLWriter.escaped(loss.hint)
    values["chart_exchange"] = page.mark("chart_exchange", charts.exchange())
    values["chart_families"] = page.mark("chart_families", charts.families(findings))
    values["matrix"] = page.mark("matrix", matrix.bytes())
    values["annex"] = page.mark("annex", annex)
    values["legend"] = page.mark("legend", LegendHTML(matrix).bytes())
    return page.bytes(frame: templates.page(values))
  }

  /// The scripts in the order in which they build on each other; the last one starts the page. What a page has
  /// no use for stays out of it.
  private static func scripts(_ layout: MatrixView.Layout, people: HTMLFrame.PeopleChoice) -> [String] {
    var scripts = ["script.js"]
    if people != .none { scripts.append("absence.js") }
    if people == .typed { scripts.append("people.js") }
    if layout == .letters { scripts.append("matrix.js") }
    return scripts + ["keys.js", "copy.js"]
  }

  /// The style sheets in the order in which they may overrule each other: the user's brand comes last.
  private func style(
    _ frame: HTMLFrame, matrix: MatrixHTML, annex: [UInt8], in context: RenderContext
  ) -> [UInt8] {
    let corners = [
      ("top-left", frame.organization), ("top-right", context.frame.classification ?? ""),
      ("bottom-left", [frame.title, matrix.report.matrix.document.edition ?? ""].joined(separator: " ")),
    ]
    let boxes = corners.filter { !$0.1.isEmpty }.map { "@\($0){content:\(HTMLWriter.cssString($1))}" }
    let layout = matrix.view.layout == .holders ? "holders.css" : "letters.css"
    return templates.styleSheet(
      ["style.css", layout, "print.css"] + (annex.isEmpty ? [] : ["card.css"]),
      and: matrix.css() + "@page{\(boxes.joined())}\n", in: context.frame.palette)
  }

  /// The bar of the card of filled assignments.
  private static func bar(_ counts: Coverage.Counts) -> [UInt8] {
    let filled = HTMLFrame.filled(counts)
    guard filled.of > 0 else { return [] }
    var html = HTMLWriter()
    html.raw(
      "<svg class=\"meter\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"100%\" rx=\"4\"/>"
    )
    html.raw("<rect class=\"fill\" width=\"")
    html.text(ChartsHTML.percent(filled.part, of: filled.of))
    html.raw("\" height=\"100%\" rx=\"4\"/></svg>")
    return html.bytes
  }
}
