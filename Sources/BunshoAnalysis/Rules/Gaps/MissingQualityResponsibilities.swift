// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One of the five responsibilities of a quality system is nobody's.
public struct MissingQualityResponsibilities: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP120", name: "missing-quality-responsibilities", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja:
        "ISO 9001のタグのある業務があるのに、品質マネジメントシステムの5つの責任(要求事項への適合、意図したアウトプット、成果の報告、顧客重視、変更時の完全性)のうち、担当のいる業務のないものがあります。",
      en:
        "Tasks are tagged ISO 9001, but one of the five responsibilities of the quality system (conformity, intended outputs, reporting, customer focus, integrity under change) is no task with an owner."
    ),
    rationale: LocalizedText(
      ja: "審査で指摘されます。業務名の語で見分け、ISO 9001のタグがあるか、業務名・分類に品質・QMSの語がある業務を調べます。",
      en:
        "An audit finds it. They are known by words in the titles of tasks that are tagged ISO 9001 or speak of quality."
    ),
    remedy: LocalizedText(ja: "足りない責任を業務として加え、担当を決めます。", en: "Add the missing ones as tasks with owners."),
    source: LocalizedText(ja: "ISO 9001の実務", en: "ISO 9001 practice"), needs: [.fact(.tags)],
    examples: [
      .good(
        LocalizedText(ja: "5つともある", en: "All five"),
        """
        task             | main | tags
        規格への適合の確認      | 高橋  | ISO 9001
        工程のアウトプットの監視   | 斎藤  | ISO 9001
        マネジメントレビューへの報告 | 高橋  | ISO 9001
        顧客満足の調査        | 森   | ISO 9001
        変更管理           | 高橋  | ISO 9001
        """),
      .bad(
        LocalizedText(ja: "顧客重視と変更管理がない", en: "No customer focus, no change control"),
        """
        task             | main | tags
        規格への適合の確認      | 高橋  | ISO 9001!
        工程のアウトプットの監視   | 斎藤  | ISO 9001
        マネジメントレビューへの報告 | 高橋  | ISO 9001
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  private static let matter = WordList(["品質", "qms", "iso 9001", "iso9001", "quality"])
  private static let parts = [
    RequiredPart(
      LocalizedText(ja: "要求事項への適合", en: "conformity"),
      ["適合", "内部監査", "規格要求", "要求事項", "認証", "conform", "compliance", "internal audit"]),
    RequiredPart(
      LocalizedText(ja: "意図したアウトプット", en: "intended outputs"),
      ["アウトプット", "プロセスの監視", "プロセス管理", "工程管理", "工程の監視", "品質管理", "成果物", "output", "process control"]),
    RequiredPart(
      LocalizedText(ja: "成果の報告", en: "reporting"),
      ["報告", "マネジメントレビュー", "パフォーマンス", "report", "management review", "performance"]),
    RequiredPart(LocalizedText(ja: "顧客重視", en: "customer focus"), ["顧客", "お客様", "customer"]),
    RequiredPart(
      LocalizedText(ja: "変更時の完全性", en: "integrity under change"), ["完全性", "変更", "integrity", "change"]),
  ]

  /// One finding that names what is missing, at the first tag.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    guard
      let matter = RequiredPart.Matter(words: Self.matter, in: context, where: { $0.hasPrefix("iso9001") }),
      let (missing, first) = RequiredPart.missing(of: Self.parts, in: matter, context), !missing.isEmpty
    else { return [] }
    return [
      Finding.Draft(
        on: context.organizationSubject,
        at: context.matrix[first].fact(.tags)?.location ?? context.matrix[first].location,
        message: .missing(missing), remedy: .add(missing))
    ]
  }
}

extension Finding.Message {
  fileprivate static func missing(_ parts: [LocalizedText]) -> Self {
    Self(
      ja:
        "ISO 9001の業務がありますが、担当のいる業務として\(parts.map { "「\($0.ja)」" }.joined(separator: "、"))がありません(5つのうち\(parts.count)つ)",
      en:
        "the table holds ISO 9001, but \(parts.map(\.en).joined(separator: ", ")) is no task with an owner (\(parts.count) of 5 missing)"
    )
  }

  fileprivate static func add(_ parts: [LocalizedText]) -> Self {
    Self(
      ja: "\(parts.map { "「\($0.ja)」" }.joined(separator: "、"))を業務として加え、担当を決めてください",
      en: "add tasks for \(parts.map(\.en).joined(separator: ", ")), each with an owner")
  }
}
