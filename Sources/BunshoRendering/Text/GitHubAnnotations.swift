// SPDX-License-Identifier: Apache-2.0
public import BunshoAnalysis
import BunshoModel

/// `check --format github`: workflow commands that GitHub Actions shows beside the files of a pull request.
///
/// A workbook has no lines, so the row stands for the line and the message begins with the sheet and cell.
public struct GitHubAnnotations: TextRenderer {
  /// `txt`.
  public var fileExtension: String { "txt" }

  /// Makes the renderer.
  public init() {}

  /// The whole text: a command a finding.
  public func text(_ report: Report, in context: RenderContext) -> String {
    report.findings.map { command(for: $0, in: context.language) + "\n" }.joined()
  }

  private func command(for finding: Finding, in language: Language) -> String {
    let location = finding.location
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let properties = [
      ("file", location.path), ("line", String(location.row)), ("title", "\(finding.code) \(finding.rule)"),
    ].map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
    let place = [location.sheet.map { "[\($0)]" }, location.cell].compactMap { $0 }.joined(separator: " ")
    var message = place.isEmpty ? "" : place + ": "
    message += finding.message[language]
    if !finding.remedy[language].isEmpty { message += "\n→ " + finding.remedy[language] }
    return "::\(command) \(properties)::\(Self.escaped(message, isProperty: false))"
  }

  /// Escapes what would end a command or a property, as the runner decodes it.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
