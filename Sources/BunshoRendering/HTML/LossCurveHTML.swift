// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// Draws the work that goes on as people are lost: a step for each loss, between the two bounds of the worst case.
///
/// The lines are one path each in a square that is stretched to the chart's room; the words around them are no
/// part of the picture, so that they keep their size.
struct LossCurveHTML {
  private let curve: LossCurve
  private let organization: Organization
  private let language: Language

  /// So many of the first losses are named.
  private static let namesShown = 5
  /// The losses at which the picture is told in words.
  private static let told = [1, 2, 3, 5, 10, 20, 30]

  /// The chart of a table.
  init(_ curve: LossCurve, _ organization: Organization, language: Language) {
    self.curve = curve
    self.organization = organization
    self.language = language
  }

  /// The chart; nothing where nobody can be lost.
  func bytes() -> [UInt8] {
    guard curve.tasks > 0, let last = curve.steps.last, last.atMost > 0 else { return [] }
    let count = curve.steps.count
    var html = HTMLWriter()
    html.raw("<div class=\"curve\"><p class=\"y\" aria-hidden=\"true\">")
    html.raw("<span>100%</span><span>50%</span><span>0%</span></p>")
    html.raw("<svg role=\"img\" aria-label=\"")
    html.text(inWords)
    html.raw("\" viewBox=\"0 0 ")
    html.number(count + 1)
    html.raw(" 1000\" preserveAspectRatio=\"none\"><path class=\"sure\" d=\"")
    html.text(area(\.atMost))
    html.raw("\"/><path class=\"open\" d=\"")
    html.text(band())
    html.raw("\"/><path class=\"edge\" d=\"")
    html.text("M0 0H1" + line(\.atLeast))
    html.raw("\"/><path class=\"half\" d=\"M0 500H")
    html.number(count + 1)
    html.raw("\"/></svg><p class=\"x\" aria-hidden=\"true\"><span>0</span><span>")
    html.text(HTMLWords.peopleLost(count)[language])
    html.raw("</span></p></div>\n<p class=\"key\"><span><i class=\"sure\"></i>")
    html.text(HTMLWords.goesOnSurely[language])
    html.raw("</span><span><i class=\"open\"></i>")
    html.text(HTMLWords.goesOnPerhaps[language])
    html.raw("</span><span><i class=\"edge\"></i>")
    html.text(HTMLWords.stopsAtLeast[language])
    html.raw("</span></p>\n")
    writeNames(into: &html)
    return html.bytes
  }

  /// The line under the heading.
  var hint: String { HTMLWords.lossChartHint(curve.tasks.grouped)[language] }

  /// Who is lost first, and what stops.
  private func writeNames(into html: inout HTMLWriter) {
    html.raw("<ol class=\"lost-first\">\n")
    var before = 0
    for (index, step) in curve.steps.prefix(Self.namesShown).enumerated() where step.atLeast > before {
      html.raw("<li><b>")
      html.number(index + 1)
      html.raw("</b><span class=\"n\">")
      html.text(organization.name(of: step.lost))
      html.raw("</span><span class=\"val\">")
      let stopped = step.atLeast - before
      html.text(HTMLWords.tasksStop(stopped, stopped.grouped)[language])
      html.raw("</span></li>\n")
      before = step.atLeast
    }
    html.raw("</ol>\n")
  }

  /// The chart for those who cannot see it.
  private var inWords: String {
    let parts = Self.told.filter { $0 <= curve.steps.count }.map { losses in
      let step = curve.steps[losses - 1]
      let (atLeast, atMost) = (percent(curve.tasks - step.atMost), percent(curve.tasks - step.atLeast))
      return HTMLWords.goesOn(losses, atLeast: atLeast, atMost: atMost)[language]
    }
    return parts.joined(separator: HTMLWords.listSeparator[language])
  }

  private func percent(_ tasks: Int) -> String { "\(tasks * 100 / curve.tasks)" }

  /// The height of what is left, counted from above in thousandths.
  private func height(_ stopped: Int) -> Int { (stopped * 1000 + curve.tasks / 2) / curve.tasks }

  /// The steps of a bound. In the first column nobody is lost yet.
  private func line(_ bound: KeyPath<LossCurve.Step, Int>) -> String {
    curve.steps.enumerated().map { "V\(height($1[keyPath: bound]))H\($0 + 2)" }.joined()
  }

  /// What lies below the steps of a bound.
  private func area(_ bound: KeyPath<LossCurve.Step, Int>) -> String { "M0 0H1" + line(bound) + "V1000H0Z" }

  /// What lies between both bounds: the upper one from left to right, the lower one back.
  private func band() -> String {
    let back = curve.steps.enumerated().reversed().map { "V\(height($1.atMost))H\($0 + 1)" }.joined()
    return "M1 0" + line(\.atLeast) + back + "Z"
  }
}
