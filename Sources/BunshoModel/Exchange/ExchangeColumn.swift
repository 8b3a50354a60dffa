// SPDX-License-Identifier: Apache-2.0

/// A column of the canonical workbook.
public enum ExchangeColumn: Hashable, Sendable {
  case number, code, title, department, parent, summary, table, place
  case category(Int)
  case fact(WorkItem.Field)
  case item, assigneeKind, assignee, involvement, mark, note, from, until, words
  case level, parentUnit, head, unitKind, listed
  case person, kana, email, employment, capacity, post, concurrent, share, reason
  case role, holdersAreKnown, partner, list, meaning
  case organization, documentTitle, edition, effectiveOn, currentOn, scheme, mainIsAccountable
  case departmentsListed, rolesListed, peopleListed
  case observed, read, nearest, letter, first, expected, found, wordsJa, wordsEn, variantOf
  case relation, other, state, handoverItems, skillLevel, duty, waivedRule, scope, subject, owner
  case path, sheet, source, form, headerRow, schemeLetters, profile, origin, originPlace, column

  /// Whether the column may stand several times: `備考`, `備考 2`.
  public var mayRepeat: Bool {
    if case .fact = self { return true }
    return self == .nearest
  }

  /// The heading.
  public var title: LocalizedText {
    switch self {
    case .number: LocalizedText(ja: "番号", en: "No.")
    case .code: LocalizedText(ja: "ID", en: "ID")
    case .title: LocalizedText(ja: "業務名", en: "Task")
    case .department: LocalizedText(ja: "部署", en: "Department")
    case .parent: LocalizedText(ja: "上位業務", en: "Parent task")
    case .summary: LocalizedText(ja: "集約", en: "Summary")
    case .table: LocalizedText(ja: "表", en: "Table")
    case .place: LocalizedText(ja: "出所", en: "Source")
    case .category(0): LocalizedText(ja: "大分類", en: "Category 1")
    case .category(1): LocalizedText(ja: "中分類", en: "Category 2")
    case .category: LocalizedText(ja: "小分類", en: "Category 3")
    case .fact(let field): field.exchangeTitle
    case .item: LocalizedText(ja: "業務", en: "Task")
    case .assigneeKind: LocalizedText(ja: "主体区分", en: "Assignee kind")
    case .assignee: LocalizedText(ja: "担当", en: "Assignee")
    case .involvement: LocalizedText(ja: "関与", en: "Involvement")
    case .mark: LocalizedText(ja: "記号", en: "Mark")
    case .note: LocalizedText(ja: "備考", en: "Note")
    case .from: LocalizedText(ja: "開始日", en: "From")
    case .until: LocalizedText(ja: "終了日", en: "Until")
    case .words: LocalizedText(ja: "記載", en: "Words")
    case .level: LocalizedText(ja: "階層", en: "Level")
    case .parentUnit: LocalizedText(ja: "上位部署", en: "Parent")
    case .head: LocalizedText(ja: "部門長", en: "Head")
    case .unitKind: LocalizedText(ja: "種別", en: "Kind")
    case .listed: LocalizedText(ja: "一覧にある", en: "Listed")
    case .person: LocalizedText(ja: "氏名", en: "Name")
    case .kana: LocalizedText(ja: "フリガナ", en: "Reading")
    case .email: LocalizedText(ja: "メールアドレス", en: "E-mail")
    case .employment: LocalizedText(ja: "雇用区分", en: "Employment")
    case .capacity: LocalizedText(ja: "月間時間", en: "Hours a month")
    case .post: LocalizedText(ja: "役職", en: "Post")
    case .concurrent: LocalizedText(ja: "兼務", en: "Concurrent")
    case .share: LocalizedText(ja: "従事割合", en: "Share")
    case .reason: LocalizedText(ja: "理由", en: "Reason")
    case .role: LocalizedText(ja: "役割", en: "Role")
    case .holdersAreKnown: LocalizedText(ja: "担い手が分かる", en: "Holders known")
    case .partner: LocalizedText(ja: "名称", en: "Partner")
    case .list: LocalizedText(ja: "名称", en: "List")
    case .meaning: LocalizedText(ja: "意味", en: "Meaning")
    case .organization: LocalizedText(ja: "組織名", en: "Organization")
    case .documentTitle: LocalizedText(ja: "表題", en: "Title")
    case .edition: LocalizedText(ja: "版", en: "Edition")
    case .effectiveOn: LocalizedText(ja: "施行日", en: "Effective on")
    case .currentOn: LocalizedText(ja: "現在日", en: "As of")
    case .scheme: LocalizedText(ja: "方式", en: "Scheme")
    case .mainIsAccountable: LocalizedText(ja: "主担当が最終責任を負う", en: "Main owner answers")
    case .departmentsListed: LocalizedText(ja: "部門一覧がある", en: "Departments listed")
    case .rolesListed: LocalizedText(ja: "役割一覧がある", en: "Roles listed")
    case .peopleListed: LocalizedText(ja: "要員一覧がある", en: "People listed")
    case .observed: LocalizedText(ja: "種類", en: "Kind")
    case .read: LocalizedText(ja: "読んだ文字", en: "Text read")
    case .nearest: LocalizedText(ja: "候補", en: "Candidate")
    case .letter: LocalizedText(ja: "読み替え", en: "Read as")
    case .first: LocalizedText(ja: "初出", en: "First at")
    case .expected: LocalizedText(ja: "列数", en: "Expected")
    case .found: LocalizedText(ja: "実際の列数", en: "Found")
    case .wordsJa: LocalizedText(ja: "説明(日本語)", en: "Explanation (ja)")
    case .wordsEn: LocalizedText(ja: "説明(英語)", en: "Explanation (en)")
    case .variantOf: LocalizedText(ja: "同一とみた名前", en: "Taken for")
    case .relation: LocalizedText(ja: "関係", en: "Relation")
    case .other: LocalizedText(ja: "相手", en: "Other person")
    case .state: LocalizedText(ja: "状態", en: "State")
    case .handoverItems: LocalizedText(ja: "記入項目数", en: "Items filled")
    case .skillLevel: LocalizedText(ja: "習熟度", en: "Skill level")
    case .duty: LocalizedText(ja: "分掌事項", en: "Duty")
    case .waivedRule: LocalizedText(ja: "規則", en: "Rule")
    case .scope: LocalizedText(ja: "範囲", en: "Scope")
    case .subject: LocalizedText(ja: "対象", en: "Subject")
    case .owner: LocalizedText(ja: "許容した人", en: "Allowed by")
    case .path: LocalizedText(ja: "ファイル", en: "File")
    case .sheet: LocalizedText(ja: "シート", en: "Sheet")
    case .source: LocalizedText(ja: "出所", en: "Source")
    case .form: LocalizedText(ja: "形", en: "Form")
    case .headerRow: LocalizedText(ja: "見出し行", en: "Header row")
    case .schemeLetters: LocalizedText(ja: "方式の文字", en: "Scheme letters")
    case .profile: LocalizedText(ja: "記号表", en: "Mark profile")
    case .origin: LocalizedText(ja: "由来", en: "Origin")
    case .originPlace: LocalizedText(ja: "凡例の位置", en: "Legend at")
    case .column: LocalizedText(ja: "列", en: "Column")
    }
  }
}

extension WorkItem.Field {
  /// The heading of the attribute's column in the canonical workbook.
  public var exchangeTitle: LocalizedText {
    switch self {
    case .detail: LocalizedText(ja: "詳細", en: "Description")
    case .frequency: LocalizedText(ja: "頻度", en: "Frequency")
    // No unit in the heading: each text carries its own, and a heading's unit would change bare numbers.
    case .hours: LocalizedText(ja: "所要時間", en: "Hours")
    case .count: LocalizedText(ja: "件数", en: "Count")
    case .difficulty: LocalizedText(ja: "難易度", en: "Difficulty")
    case .importance: LocalizedText(ja: "重要度", en: "Importance")
    case .manual: LocalizedText(ja: "マニュアル", en: "Manual")
    case .handover: LocalizedText(ja: "引継ぎ", en: "Handover")
    case .dependence: LocalizedText(ja: "属人化", en: "Bus factor")
    case .system: LocalizedText(ja: "使用システム", en: "System")
    case .input: LocalizedText(ja: "インプット", en: "Input")
    case .output: LocalizedText(ja: "アウトプット", en: "Output")
    case .start: LocalizedText(ja: "開始日", en: "Start date")
    case .due: LocalizedText(ja: "期限", en: "Due date")
    case .status: LocalizedText(ja: "状態", en: "Status")
    case .amount: LocalizedText(ja: "金額", en: "Amount")
    case .kpi: LocalizedText(ja: "KPI", en: "KPI")
    case .tags: LocalizedText(ja: "タグ", en: "Tags")
    case .predecessor: LocalizedText(ja: "前工程", en: "Predecessor")
    case .validity: LocalizedText(ja: "適用日", en: "Effective date")
    case .regulation: LocalizedText(ja: "根拠規程", en: "Regulation")
    case .note: LocalizedText(ja: "備考", en: "Remarks")
    case .contact: LocalizedText(ja: "連絡先", en: "Contact")
    case .since: LocalizedText(ja: "担当開始日", en: "Owner since")
    case .manualDate: LocalizedText(ja: "マニュアル更新日", en: "Manual updated")
    case .handoverDays: LocalizedText(ja: "引継ぎ所要日数", en: "Handover days")
    case .deputyVerified: LocalizedText(ja: "副担当確認日", en: "Backup verified")
    case .deputyAccess: LocalizedText(ja: "副担当の権限", en: "Backup access")
    case .credential: LocalizedText(ja: "資格・アカウント保有者", en: "Credential holders")
    case .channel: LocalizedText(ja: "チャネル", en: "Channel")
    case .audience: LocalizedText(ja: "対象顧客", en: "Audience")
    case .control: LocalizedText(ja: "補完統制", en: "Compensating control")
    case .controlOwner: LocalizedText(ja: "統制実施者", en: "Control owner")
    }
  }
}
