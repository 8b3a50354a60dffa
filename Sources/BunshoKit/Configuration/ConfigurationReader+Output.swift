// SPDX-License-Identifier: Apache-2.0
import BunshoRendering
import Yams

// `output`: what stands around the table, and what `build` writes.
extension ConfigurationReader {
  private static let outputKeys = [
    "title", "organization", "classification", "footer", "approvals", "logo", "colors", "formats",
    "committed",
  ]
  private static let formats = Drawing.Format.allCases.map(\.rawValue)

  mutating func readOutput(_ node: Node) {
    for (key, value) in entries(node, key: "output") {
      switch key {
      case "title": configuration.frame.title = value.string
      case "organization": configuration.frame.organization = value.string
      case "classification": configuration.frame.classification = value.string
      case "footer": configuration.frame.footer = value.string
      case "approvals": configuration.frame.approvals = value.sequence.map { $0.compactMap(\.string) }
      case "logo": configuration.output.logo = text(value, key: key)
      case "colors": readColors(value)
      case "committed": configuration.output.committed = folder(value, key: key)
      case "templates": configuration.output.templates = folder(value, key: key)
      case "formats":
        let formats = value.sequence.map { $0.compactMap(\.string) } ?? []
        for format in formats where !Self.formats.contains(format) {
          failUnknown(value, format, known: Self.formats)
        }
        configuration.output.formats = formats
      default: failUnknown(value, key, known: Self.outputKeys)
      }
    }
  }

  /// A folder as the configuration sees it, wherever the command is run.
  private mutating func folder(_ node: Node, key: String) -> String? {
    guard let folder = text(node, key: key) else { return nil }
    let own = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return folder.hasPrefix("/") || own.isEmpty ? folder : "\(own)/\(folder)"
  }

  private mutating func readColors(_ node: Node) {
    for (key, value) in entries(node, key: "colors") {
      guard key == "accent" else {
        failUnknown(value, key, known: ["accent"])
        continue
      }
      guard let accent = value.scalar.flatMap({ Workbook.Color(hex: $0.string) }) else {
        fail(value, ja: "accent は \"#7a003c\" の形の色です", en: "accent is a colour such as \"#7a003c\"")
        continue
      }
      configuration.frame.palette = Palette(accent: accent)
    }
  }
}
