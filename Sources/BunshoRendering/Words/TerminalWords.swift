// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

/// What `check` says to people in a terminal.
enum TerminalWords {
  /// How to see what is not on the screen.
  static func more(hidden: Int, total: Int) -> LocalizedText {
    LocalizedText(
      ja: "ほかに\(hidden)件あります。全\(total)件を表示するには --verbose を付けてください。",
      en: "\(hidden) more not shown; use --verbose to see all \(total).")
  }

  /// What was found but is accepted; `nil` where nothing is.
  static func heldBack(waived: Int, known: Int) -> LocalizedText? {
    guard waived + known > 0 else { return nil }
    var ja: [String] = []
    var en: [String] = []
    if waived > 0 {
      ja.append("許容 \(waived)件")
      en.append("\(waived) accepted by waivers")
    }
    if known > 0 {
      ja.append("既知 \(known)件")
      en.append("\(known) known from the baseline")
    }
    return LocalizedText(
      ja: "表示していません: " + ja.joined(separator: "、"), en: "not shown: " + en.joined(separator: ", "))
  }

  /// How many known findings are no more.
  static func mended(_ count: Int) -> LocalizedText {
    LocalizedText(
      ja: "既知の指摘のうち\(count)件は直っています。--write-baseline で一覧から除けます。",
      en:
        "\(count) of the known findings \(count == 1 ? "is" : "are") mended; drop them with --write-baseline."
    )
  }

  /// How many findings there are by severity.
  static func counts(errors: Int, warnings: Int, notes: Int) -> LocalizedText {
    guard errors + warnings + notes > 0 else {
      return LocalizedText(ja: "指摘はありません", en: "no findings")
    }
    func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    return LocalizedText(
      ja: "指摘\(errors + warnings + notes)件 (要是正 \(errors)、注意 \(warnings)、参考 \(notes))",
      en: "\(plural(errors, "error")), \(plural(warnings, "warning")), \(plural(notes, "note"))")
  }

  /// What share of the tasks has each duty.
  static func coverage(_ counts: Coverage.Counts) -> LocalizedText {
    func share(_ part: Int) -> String { Percentage.text(part, of: counts.leaves) }
    return LocalizedText(
      ja: """
        業務\(counts.leaves)件: 実行者あり \(share(counts.withResponsible))、\
        責任者あり \(share(counts.withAccountable))、2人以上が対応可 \(share(counts.withTwoCapable))、\
        担当なし \(counts.unassigned)件
        """,
      en: """
        \(counts.leaves) task\(counts.leaves == 1 ? "" : "s"): \
        \(share(counts.withResponsible)) with somebody responsible, \
        \(share(counts.withAccountable)) with somebody accountable, \
        \(share(counts.withTwoCapable)) that two people can do, \(counts.unassigned) unassigned
        """)
  }
}
