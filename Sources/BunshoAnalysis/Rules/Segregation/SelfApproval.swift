// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Who drafts or does a task that needs a second eye also decides it.
public struct SelfApproval: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Words in title or category of work that needs a second eye.
    public var controlWords = [
      "支払", "送金", "出納", "発注", "検収", "契約", "請求", "経費", "給与", "仕訳", "payment", "purchase", "invoice", "payroll",
    ]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case controlWords }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      controlWords = try values.setting(.controlWords, default: controlWords)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD103", name: "self-approval", family: .segregation, severity: .error,
    summary: LocalizedText(
      ja: """
        牽制が要る業務を、起案または実施する人が自分で決裁します。対象は、印「要牽制」、金額、または業務名・分類に支払や契約などの語がある業務です。役割は、就いている人が1人なら本人とみなします。\
        承認そのものが業務名の業務(「支払の承認」)を担当者が決裁することと、決裁者の欄がない一覧で主担当が責任を負うことは指摘しません。
        """,
      en: """
        Who drafts or does a task that needs a second eye also decides it: tasks with the tag 要牽制, an amount, or a \
        word such as payment or contract in title or category. A role that one person fills is that person. Not \
        meant are tasks that are approvals themselves ('approval of payments'), and main owners who answer because \
        the list knows no deciders.
        """),
    rationale: LocalizedText(
      ja: "作る人と確かめる人が同じで、間違いに気付く人がいません。", en: "Maker and checker are one: nobody would notice a mistake."),
    remedy: LocalizedText(ja: "一つ上の上司が決裁します。", en: "Let the next superior decide."),
    source: LocalizedText(ja: "職務権限規程の実務(自己決裁の禁止)", en: "Japanese practice: nobody decides their own case"),
    needs: [.involvement(.accountable)], silences: ["SOD104"],
    options: [
      .init(
        "controlWords",
        default: "[支払, 送金, 出納, 発注, 検収, 契約, 請求, 経費, 給与, 仕訳, payment, purchase, invoice, payroll]",
        LocalizedText(
          ja: "牽制が要る業務の語(英字は単語の初めで一致)",
          en: "words of work that needs a second eye; Latin ones match where a word begins"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "別の人が決裁する", en: "Somebody else decides"),
        """
        task     | department | main | sub | decide
        支払の実行 | 経理課      | 福田  | 太田 | 岡田
        """),
      .good(
        LocalizedText(ja: "牽制の要らない業務は同じ人でもよい", en: "Work that needs no second eye"),
        """
        task     | main | sub | decide
        朝礼の進行 | 福田  | 太田 | 福田
        """),
      .bad(
        LocalizedText(ja: "支払を実行する人が決裁する", en: "Who pays also decides"),
        """
        task     | department | main | sub | decide
        支払の実行 | 経理課      | 岡田  | 太田 | 岡田!
        日計表    | 経理課      | 福田  | 太田 | 岡田
        [departments]
        name | parent | head
        管理部 |       | 青木
        経理課 | 管理部  | 岡田
        """),
      .bad(
        LocalizedText(ja: "要牽制の業務の起案者が決裁する", en: "The drafter of a tagged task decides it"),
        """
        task     | draft | decide | main | sub | tags
        寄付の受入 | 清水   | 清水!   | 森   | 林   | 要牽制
        """),
    ])

  private let options: Options
  private let words: WordAutomaton

  /// Makes the rule.
  public init(options: Options = Options()) {
    self.options = options
    words = WordAutomaton(options.controlWords.enumerated().map { (word: $1, concept: min($0, 127)) })
  }

  /// Leaves that need a second eye and have one person on both sides.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let people = OneHand(context)
    let amounts = WorkItemColumns.FieldMask(.amount)
    let tags = WorkItemColumns.FieldMask(.tags)
    return context.tasksInOneHand.compactMap { found -> Finding.Draft? in
      guard let (doer, decision) = people.parts(of: found) else { return nil }
      let item = found.item
      let task = context.matrix[item]
      let fields = context.tasks.fields[item.index]
      let reason: Reason
      if !fields.isDisjoint(with: tags), task.isTagged("要牽制") {
        reason = .tag
      } else if !fields.isDisjoint(with: amounts) {
        reason = .amount(task.fact(.amount)?.text ?? "")
      } else if let word = controlWord(of: task) {
        // The work is the approval: whoever does it decides by doing it.
        let isApproval = DutyWord.automaton.concepts(in: task.title) & DutyWord.approve.concepts != 0
        guard !isApproval || decision.mask.contains(.draft) || doer.mask.contains(.draft) else { return nil }
        reason = .word(word)
      } else {
        return nil
      }
      let name = context.name(of: decision.assignee)
      let superior = DeciderCandidate.nearest(for: item, in: context)
      let own = [name, context.name(of: doer.assignee)]
      return Finding.Draft(
        on: context.subject(item), at: decision.location,
        message: .own(task.title, doer, name, reason, in: context),
        remedy: .superior(
          superior.flatMap { own.contains($0.name) ? nil : $0 }, cell: decision.location.cell),
        people: [name],
        related: doer.location == decision.location
          ? [] : [.init(message: .does(name), location: doer.location)])
    }
  }

  /// Why a task needs a second eye.
  fileprivate enum Reason {
    case tag
    case amount(String)
    case word(String)
  }

  private func controlWord(of task: WorkItem) -> String? {
    let found = ([task.title] + task.categoryTexts).reduce(0) { $0 | words.concepts(in: $1) }
    return found == 0 ? nil : options.controlWords[found.trailingZeroBitCount]
  }
}

extension Finding.Message {
  fileprivate static func own(
    _ title: String, _ doer: AnalysisContext.Holder, _ name: String, _ reason: SelfApproval.Reason,
    in context: AnalysisContext
  ) -> Self {
    let part = doer.mask.contains(.draft) ? Self(ja: "起案", en: "drafts") : Self(ja: "実施", en: "does")
    let why =
      switch reason {
      case .tag: Self(ja: "要牽制", en: "tagged 要牽制")
      case .amount(let text): Self(ja: "金額 \(text)", en: "amount \(text)")
      case .word(let word): Self(ja: "語「\(word)」", en: "word '\(word)'")
      }
    return Self(
      ja: "「\(title)」は\(name)が\(part.ja)も決裁も行います(\(why.ja))",
      en: "\(name) both \(part.en) and decides '\(title)' (\(why.en))")
  }

  fileprivate static func does(_ name: String) -> Self {
    Self(ja: "\(name)の担当はここです", en: "here \(name) has the work itself")
  }

  fileprivate static func superior(_ candidate: DeciderCandidate?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(ja: "決裁\(place)を一つ上の上司にしてください", en: "let the next superior decide\(placeEn)")
    }
    return Self(
      ja: "決裁\(place)を\(candidate.name)にしてください(\(candidate.reason.ja))",
      en: "let \(candidate.name) decide\(placeEn): \(candidate.reason.en)")
  }
}
