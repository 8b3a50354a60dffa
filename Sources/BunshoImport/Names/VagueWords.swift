// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Words that stand where a name should: a gap that looks like an assignment.
enum VagueWords {
  /// What a word means in an owner cell.
  enum Meaning {
    /// Names nobody: 全員, 未定.
    case vague
    /// Says openly that nobody holds it: 欠員.
    case vacancy
    /// Whose turn it is: 輪番.
    case rotation
  }

  /// The meaning of a whole cell, or of a piece of a split one; never of a part of a name.
  static func meaning(of text: String) -> Meaning? {
    let key = TextKey.matching(text)
    if rotations.contains(key) { return .rotation }
    if VacancyWords.declare(text) { return .vacancy }
    if vague.contains(key) { return .vague }
    return nil
  }

  private static let rotations: Set<String> = ["輪番", "当番", "持ち回り", "持回り", "rota", "rotation"]
  private static let vague: Set<String> = Set(
    [
      "全員", "各自", "各担当", "各課", "各部署", "各部", "全社", "関係者", "関係部署", "担当者", "担当課", "適宜",
      "都度相談", "未定", "未定(調整中)", "調整中", "検討中", "要確認", "TBD", "N/A", "NA", "―", "-", "－", "—", "–",
      "‐", "−", "ー", "?", "？", "退職者", "○○", "〇〇", "◯◯", "××", "△△", "(仮)", "某", "他", "ほか", "等",
      "everyone", "all", "team", "staff", "user", "to be decided", "to be determined", "various", "anyone",
      "none", "nobody", "なし", "無し", "未設定", "unknown", "不明",
    ].map(TextKey.matching))
}
