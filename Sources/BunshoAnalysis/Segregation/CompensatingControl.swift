// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a text says of the control that makes up for duties one person has both of.
///
/// Six things belong into it, as the documents of finance departments that public companies publish have them: what is
/// done, how often, by whom, what is kept as evidence, who approved it, and which risk remains.
struct CompensatingControl {
  /// One of the six things.
  enum Part: String, CaseIterable, Sendable, Decodable {
    case description, frequency, responsible, evidence, approval, risk

    /// The name shown to people.
    var title: LocalizedText {
      switch self {
      case .description: LocalizedText(ja: "統制の内容", en: "what is done")
      case .frequency: LocalizedText(ja: "頻度", en: "how often")
      case .responsible: LocalizedText(ja: "責任者", en: "who is responsible")
      case .evidence: LocalizedText(ja: "証跡", en: "evidence")
      case .approval: LocalizedText(ja: "承認", en: "approval")
      case .risk: LocalizedText(ja: "残余リスク", en: "residual risk")
      }
    }

    fileprivate var words: [String] {
      switch self {
      case .description:
        [
          "統制", "確認", "点検", "レビュー", "照合", "監視", "モニタリング", "チェック", "検証", "突合", "棚卸", "review", "reconcil",
          "check", "monitor",
          "inspect", "compar", "count",
        ]
      case .frequency:
        [
          "毎", "日次", "週次", "月次", "四半期", "半期", "年次", "年1回", "月1回", "週1回", "都度", "随時", "回/", "daily", "weekly",
          "monthly",
          "quarterly", "yearly", "annual", "every", "each", "per ",
        ]
      case .responsible:
        [
          "責任者", "担当者", "実施者", "上長", "上司", "社長", "部長", "課長", "係長", "室長", "所長", "監査役", "本部長", "manager",
          "director", "supervisor",
          "head of", "the head", "owner", "superior",
        ]
      case .evidence:
        [
          "証跡", "証憑", "証拠", "記録", "ログ", "帳票", "報告書", "議事録", "署名", "押印", "チェックリスト", "evidence", "log",
          "record", "report", "signature",
          "signed", "checklist", "minutes",
        ]
      case .approval: ["承認", "決裁", "了承", "許可", "approv", "authoris", "authoriz"]
      case .risk: ["リスク", "risk"]
      }
    }
  }

  /// What the text says.
  let parts: Set<Part>
  /// Whether it says more than that there is one.
  let isDocumented: Bool

  private static let automaton = WordAutomaton(
    Part.allCases.enumerated().flatMap { number, part in part.words.map { (word: $0, concept: number) } })
  private static let denials: Set<String> = ["無", "無し", "なし", "-", "－", "―", "ー", "×", "no", "none", "n/a"]
  /// A text this long, in letters of its key, is a sentence whatever its words.
  private static let sentence = 20

  /// Reads a text. A text that denies that there is a control is `nil`.
  init?(_ text: String) {
    let key = TextKey.matching(text)
    guard !key.isEmpty, !Self.denials.contains(key) else { return nil }
    let found = Self.automaton.concepts(in: text)
    parts = Set(
      Part.allCases.enumerated().compactMap { number, part in found & (1 << UInt128(number)) != 0 ? part : nil
      })
    isDocumented = parts.count > 1 || key.count >= Self.sentence
  }
}
