// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// A column that names which of a few parties answers: Customer, Microsoft, Shared; 委託元, 委託先, 双方.
enum PartyColumn {
  private static let shared: Set<String> = ["shared", "both", "joint", "双方", "共同", "両者", "共有", "両方", "共通"]
  private static let nobody: Set<String> = [
    "notapplicable", "n/a", "na", "none", "対象外", "該当なし", "なし", "-", "－", "―",
  ]
  private static let mostParties = 8
  private static let sampledRows = 1000

  /// Whether a column under a head for parties names them: few short texts that repeat.
  static func isOne(_ column: Header.Column, in table: SheetTable) -> Bool {
    guard column.fields.first == .party else { return false }
    let texts = table.body.prefix(sampledRows).map { table.region.text(inRow: $0, column: column.number) }
      .filter { !$0.isEmpty }
    let distinct = Set(texts.map(TextKey.matching))
    let hasSharing = distinct.contains { shared.contains($0) }
    return !distinct.isEmpty && texts.allSatisfy { $0.count <= 40 } && distinct.count <= mostParties + 2
      && (hasSharing || distinct.count * 3 <= texts.count)
  }

  /// The parties a column names, in the order of their first mention.
  static func parties(in column: Header.Column, of table: SheetTable) -> [String] {
    var parties: [String] = []
    for index in table.body {
      for name in names(in: table.region.text(inRow: index, column: column.number))
      where !parties.contains(name) {
        parties.append(name)
        if parties.count > mostParties { return parties }
      }
    }
    return parties
  }

  /// Whether a cell says that all parties do it together.
  static func isShared(_ text: String) -> Bool { shared.contains(TextKey.matching(text)) }

  /// What a cell says.
  enum Reading {
    /// These parties answer, each of them.
    case parties([String])
    /// Stated: nobody.
    case nobody
    /// Nothing stands there.
    case blank
  }

  /// Reads a cell.
  static func read(_ text: String, parties: [String]) -> Reading {
    let key = TextKey.matching(text)
    if key.isEmpty { return .blank }
    if nobody.contains(key) { return .nobody }
    if shared.contains(key) { return .parties(parties) }
    return .parties(names(in: text))
  }

  private static func names(in text: String) -> [String] {
    let key = TextKey.matching(text)
    guard !key.isEmpty, !shared.contains(key), !nobody.contains(key) else { return [] }
    return text.split { "/／,、，;\n".contains($0) }.map { TextKey.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
