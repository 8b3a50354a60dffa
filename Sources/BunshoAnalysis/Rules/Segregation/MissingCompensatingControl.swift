// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A conflict of duties was accepted without saying what makes up for it.
public struct MissingCompensatingControl: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// What an acceptance has to say.
    var parts = CompensatingControl.Part.allCases

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case parts }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      parts = try values.setting(.parts, default: parts)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD105", name: "missing-compensating-control", family: .segregation, severity: .warning,
    summary: LocalizedText(
      ja: """
        牽制の指摘(SOD101～103)を許容する理由に、補完統制の内容、頻度、責任者、証跡、承認、残余リスクのどれかがありません。責任者は人の名前や許容の責任者欄でもかまいません。\
        期限の切れた許容は調べません。補完統制の欄が「有」や「確認」の一語だけの業務も指摘します。
        """,
      en: """
        The reason for which a finding of SOD101 to SOD103 is accepted lacks the control, how often, who, evidence, \
        approval or residual risk; a name, or the owner of the waiver, tells who. Waivers that are over are not \
        judged. A cell of compensating controls that holds one word only is a finding as well.
        """),
    rationale: LocalizedText(
      ja: "許容だけが残り、何で補っているのか誰にも確かめられません。",
      en: "What remains is the acceptance: nobody can check what makes up for it."),
    remedy: LocalizedText(ja: "足りない項目を理由に書き足します。", en: "Add what is missing to the reason."),
    source: LocalizedText(ja: "公開されている決算業務の統制文書", en: "public finance-close documents"),
    needs: [.anyOf([.waivers, .fact(.control)])],
    options: [
      .init(
        "parts", default: "[description, frequency, responsible, evidence, approval, risk]",
        LocalizedText(ja: "必要な項目", en: "what an acceptance has to say"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "六つの項目がそろっている", en: "All six are there"),
        """
        task     | department | main | sub | decide
        支払の実行 | 経理課      | 岡田  | 太田 | 岡田
        [waivers]
        rule   | subject | reason
        SOD103 | 支払の実行 | 毎月末に部長が支払一覧を照合し、記録を残す。本部長が承認。残余リスクは小さい
        """),
      .bad(
        LocalizedText(ja: "理由が「少人数のため」だけ", en: "The reason tells no control"),
        """
        task     | department | main | sub | decide
        支払の実行 | 経理課      | 岡田  | 太田 | 岡田
        [waivers]
        rule    | subject | reason
        SOD103! | 支払の実行 | 少人数のため
        """),
      .bad(
        LocalizedText(ja: "補完統制の欄が一語だけ", en: "One word for a control"),
        """
        task     | main | sub | decide | control
        支払の実行 | 太田  | 福田 | 岡田    | 有!
        日計表    | 太田  | 福田 | 岡田    | 課長が毎週照合する
        """),
    ])

  private let options: Options
  private static let rules = [
    "sod101", "sod102", "sod103", "incompatible-duties", "incompatible-duties-through-deputy",
    "self-approval",
  ]

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Waivers of conflicts and cells of controls that say too little.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let waivers = context.waivers.filter {
      Self.rules.contains($0.rule.lowercased()) && !$0.isOver(on: context.asOf)
    }
    let names = waivers.isEmpty ? [] : Set(context.organization.people.map { TextKey.matching($0.name) })
    return waivers.compactMap { draft($0, names: names, in: context) } + cells(in: context)
  }

  private func draft(_ waiver: Waiver, names: Set<String>, in context: AnalysisContext) -> Finding.Draft? {
    let reason = waiver.reason ?? ""
    var said = CompensatingControl(reason)?.parts ?? []
    if waiver.owner?.isEmpty == false || Self.mentions(names, in: reason) { said.insert(.responsible) }
    let missing = options.parts.filter { !said.contains($0) }
    guard !missing.isEmpty else { return nil }
    let scope: String
    switch waiver.scope {
    case .subject(let name): scope = name
    case .row, .everything: scope = ""
    }
    return Finding.Draft(
      on: Self.subject(of: waiver, in: context), at: waiver.location,
      message: .lacks(waiver.rule, scope, missing),
      remedy: .add(missing), people: waiver.owner.map { [$0] } ?? [], discriminator: "\(waiver.rule) \(scope)"
    )
  }

  /// Whom or what the waiver speaks of, else the sheet it stands in.
  private static func subject(of waiver: Waiver, in context: AnalysisContext) -> Finding.Subject {
    guard case .subject(let name) = waiver.scope else { return context.sheetSubject(at: waiver.location) }
    let key = TextKey.matching(name)
    if let person = context.organization.people.firstIndex(where: { TextKey.matching($0.name) == key }) {
      return context.subject(Person.ID(person))
    }
    let item = context.matrix.workItems.firstIndex {
      TextKey.matching($0.title) == key || $0.code.map { TextKey.matching($0) == key } ?? false
    }
    return item.map { context.subject(WorkItem.ID($0)) } ?? context.sheetSubject(at: waiver.location)
  }

  /// Whether one of the names stands in the text: every piece of the length of a name is looked up.
  private static func mentions(_ names: Set<String>, in text: String) -> Bool {
    let letters = Array(TextKey.matching(text).prefix(2000))
    return letters.indices.contains { start in
      (2...12).contains { length in
        start + length <= letters.count && names.contains(String(letters[start..<(start + length)]))
      }
    }
  }

  private func cells(in context: AnalysisContext) -> [Finding.Draft] {
    let field = WorkItemColumns.FieldMask(.control)
    guard !context.tasks.statedFields.isDisjoint(with: field) else { return [] }
    return context.leaves.compactMap { item -> Finding.Draft? in
      guard !context.tasks.fields[item.index].isDisjoint(with: field),
        let fact = context.matrix[item].fact(.control), let control = CompensatingControl(fact.text),
        !control.isDocumented
      else { return nil }
      let missing = options.parts.filter { !control.parts.contains($0) }
      return Finding.Draft(
        on: context.subject(item), at: fact.location, message: .word(context.matrix[item].title, fact.text),
        remedy: .add(missing))
    }
  }
}

extension Finding.Message {
  private static func list(_ parts: [CompensatingControl.Part]) -> Self {
    Self(
      ja: parts.map(\.title.ja).joined(separator: "、"), en: parts.map(\.title.en).joined(separator: ", "))
  }

  fileprivate static func lacks(_ rule: String, _ scope: String, _ missing: [CompensatingControl.Part])
    -> Self
  {
    let (of, ofEn) = scope.isEmpty ? ("", "") : ("「\(scope)」の", " on '\(scope)'")
    return Self(
      ja: "\(of)\(rule)を許容する理由に、\(list(missing).ja)がありません(6項目中\(missing.count)項目)",
      en: "the reason to accept \(rule)\(ofEn) lacks \(list(missing).en) (\(missing.count) of 6)")
  }

  fileprivate static func word(_ title: String, _ text: String) -> Self {
    Self(
      ja: "「\(title)」の補完統制が「\(text)」だけで、内容が分かりません",
      en: "the compensating control of '\(title)' is only '\(text)', which tells nothing")
  }

  fileprivate static func add(_ missing: [CompensatingControl.Part]) -> Self {
    Self(ja: "\(list(missing).ja)を書き足してください", en: "add \(list(missing).en)")
  }
}
