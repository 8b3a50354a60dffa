// SPDX-License-Identifier: Apache-2.0

/// Tables for the examples of rules that need ten tasks to speak.
enum ConcentrationExample {
  private static let titles = [
    "記事の校正", "画像の作成", "動画の編集", "用語の統一", "翻訳の確認", "素材の管理", "権利の確認", "配信の設定",
    "効果の集計", "企画の準備",
  ]

  /// Ten tasks of one section; main owners and deciders take turns.
  ///
  /// - Parameter people: the names of the roster, parted by `|`; the one to flag ends in `!`.
  static func table(people: String, mains: [String], decide deciders: [String], head: String = "") -> String {
    var lines = ["task  | department | main | decide"]
    for (index, title) in titles.enumerated() {
      lines.append(
        "\(title) | 制作課 | \(mains[index % mains.count]) | \(deciders[index % deciders.count])")
    }
    lines += ["[people]", "name | department"]
    lines += people.split(separator: "|").map { "\($0.filter { $0 != " " }) | 制作課" }
    if !head.isEmpty { lines += ["[departments]", "name | head", "制作課 | \(head)"] }
    return lines.joined(separator: "\n")
  }
}
