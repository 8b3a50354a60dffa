// SPDX-License-Identifier: Apache-2.0
public import BunshoModel
public import BunshoRendering
import Templates

/// A starter set of sheets for `init`.
public struct StarterSet: Sendable {
  /// The name on the command line.
  public let name: String
  /// What it holds.
  public let summary: LocalizedText

  /// All sets.
  public static let all = [
    StarterSet(
      name: "sample",
      summary: LocalizedText(
        ja: "小さな会社の見本(8業務・4部門・3役割・6人)。書き換えて使います",
        en: "a small company to edit (8 tasks, 4 departments, 3 roles, 6 people)")),
    StarterSet(name: "blank", summary: LocalizedText(ja: "見出しだけの表", en: "sheets with heads only")),
  ]

  private static let sheets: [(key: String, name: LocalizedText)] = [
    ("tasks.csv", LocalizedText(ja: "業務一覧.csv", en: "tasks.csv")),
    ("departments.csv", LocalizedText(ja: "部門.csv", en: "departments.csv")),
    ("roles.csv", LocalizedText(ja: "役割.csv", en: "roles.csv")),
    ("people.csv", LocalizedText(ja: "要員.csv", en: "people.csv")),
  ]

  /// The files in a language. Sheets carry a byte order mark, so that Excel opens them as UTF-8.
  public func files(in language: Language) -> [Artifact] {
    var files: [Artifact] = []
    for sheet in Self.sheets {
      guard let bytes = Templates.starters["\(name)-\(language.rawValue)-\(sheet.key)"] else { continue }
      files.append(Artifact(name: sheet.name[language], bytes: [0xEF, 0xBB, 0xBF] + bytes))
    }
    if let bytes = Templates.starters["configuration-\(language.rawValue).yml"] {
      files.append(Artifact(name: Configuration.fileName, bytes: bytes))
    }
    return files
  }
}
