// SPDX-License-Identifier: Apache-2.0

/// What a rule looks for.
public enum RuleFamily: String, Sendable, CaseIterable, Codable {
  /// 抜け漏れ.
  case gaps
  /// 重複.
  case duplicates
  /// 属人化.
  case continuity
  /// 負荷.
  case workload
  /// 相談・報告.
  case consultation
  /// 牽制.
  case segregation
  /// 組織構造.
  case structure
  /// 参照と記載.
  case references
  /// 部門間連携.
  case collaboration
  /// 戦略とKPI.
  case strategy
  /// 外部委託.
  case outsourcing
  /// 見直し.
  case review

  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .gaps: LocalizedText(ja: "抜け漏れ", en: "gaps")
    case .duplicates: LocalizedText(ja: "重複", en: "duplicates")
    case .continuity: LocalizedText(ja: "属人化", en: "single-person dependency")
    case .workload: LocalizedText(ja: "負荷", en: "workload")
    case .consultation: LocalizedText(ja: "相談・報告", en: "consultation")
    case .segregation: LocalizedText(ja: "牽制", en: "segregation of duties")
    case .structure: LocalizedText(ja: "組織構造", en: "structure")
    case .references: LocalizedText(ja: "参照・記載", en: "references")
    case .collaboration: LocalizedText(ja: "部門間連携", en: "collaboration")
    case .strategy: LocalizedText(ja: "戦略・KPI", en: "strategy")
    case .outsourcing: LocalizedText(ja: "外部委託", en: "outsourcing")
    case .review: LocalizedText(ja: "見直し", en: "review")
    }
  }
}
