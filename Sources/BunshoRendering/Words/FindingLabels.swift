// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a finding is called on a tag, where there is room for a few characters only.
enum FindingLabels {
  /// The short name of a finding's rule; the family's name where a rule has none.
  static func label(of finding: Finding) -> LocalizedText {
    labels[finding.code] ?? finding.family.title
  }

  /// The sign that tells severities apart without colour.
  static func sign(of severity: Severity) -> String {
    switch severity {
    case .error: "✕"
    case .warning: "▲"
    case .note: "ⓘ"
    }
  }

  /// The class by which the style sheet colours a severity.
  static func style(of severity: Severity) -> String {
    switch severity {
    case .error: "e"
    case .warning: "w"
    case .note: "o"
    }
  }

  /// By code. A rule without a label is called by its family.
  static let labels: [String: LocalizedText] = [
    "GAP101": LocalizedText(ja: "実行者なし", en: "nobody does it"),
    "GAP102": LocalizedText(ja: "責任者なし", en: "nobody accountable"),
    "GAP103": LocalizedText(ja: "担当なし", en: "unassigned"),
    "GAP104": LocalizedText(ja: "担当があいまい", en: "vague owner"),
    "GAP105": LocalizedText(ja: "役割が空席", en: "vacant role"),
    "GAP106": LocalizedText(ja: "部門名のみ", en: "department only"),
    "GAP107": LocalizedText(ja: "退職者が担当", en: "owner has left"),
    "GAP108": LocalizedText(ja: "決裁者なし", en: "no approver"),
    "GAP109": LocalizedText(ja: "金額区分の不整合", en: "amount bands"),
    "GAP110": LocalizedText(ja: "業務のない部門", en: "idle department"),
    "GAP111": LocalizedText(ja: "担当のない人", en: "idle person"),
    "GAP112": LocalizedText(ja: "担当のない役割", en: "idle role"),
    "GAP113": LocalizedText(ja: "空白期間", en: "uncovered period"),
    "GAP114": LocalizedText(ja: "標準機能なし", en: "missing function"),
    "GAP115": LocalizedText(ja: "法定の役割なし", en: "statutory role"),
    "GAP116": LocalizedText(ja: "その他事項なし", en: "no catch-all duty"),
    "GAP117": LocalizedText(ja: "輪番の名簿なし", en: "no roster"),
    "GAP118": LocalizedText(ja: "個人情報の担当", en: "privacy duties"),
    "GAP119": LocalizedText(ja: "欠員を申告済み", en: "declared vacancy"),
    "GAP120": LocalizedText(ja: "品質の責任", en: "quality duties"),
    "GAP121": LocalizedText(ja: "方式の役なし", en: "role of scheme"),
    "DUP101": LocalizedText(ja: "主担当の重複", en: "several owners"),
    "DUP102": LocalizedText(ja: "責任者の重複", en: "several accountable"),
    "DUP103": LocalizedText(ja: "同じ業務の重複", en: "repeated task"),
    "DUP104": LocalizedText(ja: "部門間の重複", en: "owned twice"),
    "DUP105": LocalizedText(ja: "似た業務", en: "near duplicate"),
    "DUP106": LocalizedText(ja: "顧客接点の重複", en: "double contact"),
    "DUP107": LocalizedText(ja: "同じ人の重複", en: "repeated person"),
    "DUP108": LocalizedText(ja: "報告書の重複", en: "double report"),
    "DUP109": LocalizedText(ja: "その他事項の重複", en: "contested catch-all"),
    "DUP110": LocalizedText(ja: "境界があいまい", en: "unclear boundary"),
    "DUP111": LocalizedText(ja: "余分な記号", en: "redundant letter"),
    "DUP112": LocalizedText(ja: "実行者が多い", en: "many responsible"),
    "SPD101": LocalizedText(ja: "属人化", en: "single person"),
    "SPD102": LocalizedText(ja: "主副が同一人", en: "own backup"),
    "SPD103": LocalizedText(ja: "副担当の力量", en: "unskilled backup"),
    "SPD104": LocalizedText(ja: "副担当が不在", en: "backup away"),
    "SPD105": LocalizedText(ja: "副担当が部門外", en: "backup outside"),
    "SPD106": LocalizedText(ja: "控えが社外のみ", en: "external backup"),
    "SPD107": LocalizedText(ja: "属人化・手順書なし", en: "single, no manual"),
    "SPD108": LocalizedText(ja: "離任者のみ", en: "leaver alone"),
    "SPD109": LocalizedText(ja: "長期の担当", en: "long held"),
    "SPD110": LocalizedText(ja: "一人で完結", en: "one-person chain"),
    "SPD111": LocalizedText(ja: "代決者なし", en: "no deputy"),
    "SPD112": LocalizedText(ja: "副担当の集中", en: "common backup"),
    "SPD113": LocalizedText(ja: "副担当の未確認", en: "unverified backup"),
    "SPD114": LocalizedText(ja: "要の人", en: "critical person"),
    "SPD115": LocalizedText(ja: "属人化スコア", en: "dependence score"),
    "SPD116": LocalizedText(ja: "権限保有者1人", en: "sole credential"),
    "SPD117": LocalizedText(ja: "手順書なし", en: "no manual"),
    "SPD118": LocalizedText(ja: "手順書が古い", en: "stale manual"),
    "SPD119": LocalizedText(ja: "引継ぎ書なし", en: "no handover file"),
    "SPD120": LocalizedText(ja: "引継ぎ書の不備", en: "handover gaps"),
    "SPD127": LocalizedText(ja: "二人組のみ", en: "pairs only"),
    "SPD128": LocalizedText(ja: "代行順位なし", en: "unranked deputies"),
    "SPD129": LocalizedText(ja: "主担当が休職", en: "owner on leave"),
    "SPD130": LocalizedText(ja: "引継ぎ困難", en: "hard to hand over"),
    "LOD101": LocalizedText(ja: "過負荷", en: "overload"),
    "LOD102": LocalizedText(ja: "代行時に過負荷", en: "overload in cover"),
    "LOD103": LocalizedText(ja: "配分が100%超", en: "over 100 %"),
    "LOD104": LocalizedText(ja: "兼務案件が多い", en: "many projects"),
    "LOD105": LocalizedText(ja: "兼務が多い", en: "many posts"),
    "LOD106": LocalizedText(ja: "実行の集中", en: "work concentrated"),
    "LOD107": LocalizedText(ja: "責任の集中", en: "decisions concentrated"),
    "LOD108": LocalizedText(ja: "実行と決裁の集中", en: "does and decides"),
    "LOD109": LocalizedText(ja: "全業務に関与", en: "involved everywhere"),
    "LOD110": LocalizedText(ja: "時間の集中", en: "hours concentrated"),
    "LOD111": LocalizedText(ja: "負荷の偏り", en: "uneven load"),
    "LOD112": LocalizedText(ja: "担当範囲が広い", en: "broad scope"),
    "LOD113": LocalizedText(ja: "兼務者のみ", en: "part-timers only"),
    "CNS101": LocalizedText(ja: "相談先のみ", en: "advice only"),
    "CNS102": LocalizedText(ja: "相談先が多い", en: "many consulted"),
    "CNS103": LocalizedText(ja: "報告先が多い", en: "many informed"),
    "CNS104": LocalizedText(ja: "相談・報告なし", en: "nobody told"),
    "CNS105": LocalizedText(ja: "全員が関与", en: "full row"),
    "CNS106": LocalizedText(ja: "相談先の集中", en: "constant adviser"),
    "CNS107": LocalizedText(ja: "相談のみの役", en: "adviser only"),
    "CNS108": LocalizedText(ja: "支援のみ", en: "support only"),
    "SOD101": LocalizedText(ja: "牽制なし", en: "duties not split"),
    "SOD102": LocalizedText(ja: "代行で牽制なし", en: "split lost by deputy"),
    "SOD103": LocalizedText(ja: "自己承認", en: "self-approval"),
    "SOD104": LocalizedText(ja: "実行者と決裁者", en: "R and A holder"),
    "SOD105": LocalizedText(ja: "補う統制なし", en: "no other control"),
    "SOD106": LocalizedText(ja: "統制の自己実施", en: "own control"),
    "STR101": LocalizedText(ja: "責任者が下位", en: "accountable below"),
    "STR102": LocalizedText(ja: "責任者が部門外", en: "accountable outside"),
    "STR103": LocalizedText(ja: "集約と矛盾", en: "roll-up conflict"),
    "STR104": LocalizedText(ja: "何でも担当", en: "catch-all owner"),
    "STR105": LocalizedText(ja: "効かない割当", en: "shadowed"),
    "STR106": LocalizedText(ja: "代行の循環", en: "deputy cycle"),
    "STR107": LocalizedText(ja: "上司の循環", en: "reporting cycle"),
    "STR108": LocalizedText(ja: "上司が複数", en: "several superiors"),
    "STR109": LocalizedText(ja: "部門長なし", en: "no head"),
    "STR110": LocalizedText(ja: "役割のない部門", en: "no role in unit"),
    "STR111": LocalizedText(ja: "業務のない分掌", en: "duty without work"),
    "STR112": LocalizedText(ja: "分掌のない業務", en: "work without duty"),
    "STR114": LocalizedText(ja: "承認段階が多い", en: "long approval"),
    "STR117": LocalizedText(ja: "担当が度々変更", en: "rewritten owner"),
    "REF101": LocalizedText(ja: "名簿にない人", en: "unknown person"),
    "REF102": LocalizedText(ja: "同姓の人", en: "ambiguous person"),
    "REF103": LocalizedText(ja: "一覧にない役割", en: "unknown role"),
    "REF104": LocalizedText(ja: "一覧にない部門", en: "unknown department"),
    "REF105": LocalizedText(ja: "参照先なし", en: "unknown task"),
    "REF106": LocalizedText(ja: "不明な記号", en: "unknown mark"),
    "REF107": LocalizedText(ja: "紛らわしい文字", en: "look-alike"),
    "REF108": LocalizedText(ja: "記号の組合せ", en: "letter combination"),
    "REF109": LocalizedText(ja: "記号の意味が不明", en: "ambiguous marks"),
    "REF110": LocalizedText(ja: "番号の重複", en: "duplicate id"),
    "REF111": LocalizedText(ja: "一般的な役割名", en: "generic role"),
    "REF112": LocalizedText(ja: "一覧にない業務", en: "orphan row"),
    "REF113": LocalizedText(ja: "上位部門が不明", en: "ambiguous parent"),
    "REF114": LocalizedText(ja: "表記ゆれ", en: "name variants"),
    "REF115": LocalizedText(ja: "人数のみ", en: "uncounted people"),
    "REF116": LocalizedText(ja: "空欄の意味", en: "ambiguous blank"),
    "REF117": LocalizedText(ja: "列数の不一致", en: "ragged row"),
    "REF118": LocalizedText(ja: "読めない値", en: "unreadable value"),
    "REF119": LocalizedText(ja: "外字", en: "private character"),
    "REF120": LocalizedText(ja: "未読の内容", en: "ignored content"),
    "REF121": LocalizedText(ja: "古い出力", en: "stale output"),
    "REF122": LocalizedText(ja: "使われない許容", en: "unused waiver"),
    "REF123": LocalizedText(ja: "許容の期限切れ", en: "expired waiver"),
    "REF124": LocalizedText(ja: "許容の理由なし", en: "waiver, no reason"),
  ]
}
