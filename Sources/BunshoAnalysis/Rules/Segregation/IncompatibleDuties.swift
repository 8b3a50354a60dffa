// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person has both of two duties that are usually kept apart.
public struct IncompatibleDuties: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// What counts as one process: `category2`, `category1` or `department`.
    var process = DutyConflicts.Process.category2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case process }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      process = try values.setting(.process, default: process)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD101", name: "incompatible-duties", family: .segregation, severity: .error,
    summary: LocalizedText(
      ja: """
        一般に分離が望ましい2つの職務(39組)を、同じ工程で1人が受け持っています。職務は業務名と分類の語、または業務の印(申請、承認、保管、記録、照合、マスタ管理、システム管理、監査)で見分けます。\
        工程は大分類と中分類、分類がなければ部門です。役割は就いている人に置き換えます。1件の中での起案と決裁はSOD103が調べます。補完統制の記載か、別の人による確認・検収があれば1段階軽くします。
        """,
      en: """
        One person has both of two duties that are usually kept apart (39 pairs) in one process. Words in titles and \
        categories, or tags (request, authorise, custody, record, reconcile, masterData, itAdmin, audit), tell the \
        duties; a process is 大分類 and 中分類, else the department; roles count as their holders. Drafting and \
        deciding on one task is SOD103. A documented compensating control, or a check by another \
        person, makes it one step milder.
        """),
    rationale: LocalizedText(
      ja: "間違いや不正があっても、ほかの人の目に触れません。疑っているのではなく、その人を守るための分離です。",
      en: "Errors and fraud go unseen. To part the duties is no suspicion: it protects the person as well."),
    remedy: LocalizedText(
      ja: "一方を別の人に移します。移せない小さな組織では、上長の確認や月次の照合を補完統制として記載します。",
      en:
        "Give one of them to somebody else; where the organisation is too small for that, write down a compensating control such as the superior's review or a monthly reconciliation."
    ),
    source: LocalizedText(
      ja: "ERPの職務分離の実務、公会計・情報セキュリティ・事務の実務",
      en: "ERP practice; practice of public accounting, security and offices"),
    needs: [.assignments],
    options: [
      .init(
        "process", default: "category2",
        LocalizedText(
          ja: "同じ工程とみなす範囲(category2 大分類と中分類、category1 大分類、department 部門)",
          en: "what is one process: category2, category1 or department"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "発注と検収を別の人が受け持つ", en: "Ordering and receiving by two people"),
        """
        task       | category | category2 | main | sub
        消耗品の発注 | 購買       | 消耗品     | 村上  | 池田
        消耗品の検収 | 購買       | 消耗品     | 遠藤  | 石川
        """),
      .good(
        LocalizedText(ja: "工程が違う", en: "Two processes"),
        """
        task       | category | category2 | main | sub
        消耗品の発注 | 購買       | 消耗品     | 村上  | 池田
        印刷物の検収 | 制作       | 印刷       | 村上  | 石川
        """),
      .bad(
        LocalizedText(ja: "発注する人が検収もする", en: "Who orders also accepts the delivery"),
        """
        task       | category | category2 | main | sub
        消耗品の発注 | 購買       | 消耗品     | 村上  | 池田
        消耗品の検収 | 購買       | 消耗品     | 村上! | 石川
        """),
      .bad(
        LocalizedText(ja: "役割を通して仕訳と照合が1人に集まる", en: "Roles bring journals and reconciliation into one hand"),
        """
        task     | category | 記帳係 | 照合係
        仕訳の入力 | 経理       | R    |
        残高照合   | 経理       |      | R!
        [roles]
        name | holders
        記帳係 | 小林
        照合係 | 小林
        """),
      .bad(
        LocalizedText(ja: "業務の印で見分ける(補完統制があるので「注意」)", en: "Told by tags; a warning because of the control"),
        """
        task    | category | main  | sub | tags | control
        小口の管理 | 経理       | 加藤   | 清水 | 保管   | 毎月、課長が残高を確認し記録する
        日計表    | 経理       | 加藤!  | 清水 | 記録   |
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People whose duties hold both sides of a pair.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let conflicts = DutyConflicts(context, level: options.process)
    let people = context.people
    let numbers = conflicts.index.numbers
    return (0..<context.organization.people.count).flatMap { number -> [Finding.Draft] in
      let person = Person.ID(number)
      var union = DutySet()
      for entry in people.entries(of: person) {
        let duties = numbers[Int(people.parts[entry].item)]
        guard duties != 0 else { continue }
        union.formUnion(DutyConflicts.held(conflicts.index.sets[Int(duties)], by: people.parts[entry].kinds))
      }
      guard !union.isEmpty, DutyPair.ranked.contains(where: { $0.isPossible(in: union) }),
        context.organization[person].validity.contains(context.asOf)
      else { return [] }
      return conflicts.direct(among: conflicts.parts(of: person)).map {
        draft($0, person: person, conflicts: conflicts)
      }
    }
  }

  private func draft(
    _ conflict: DutyConflicts.Conflict, person: Person.ID, conflicts: DutyConflicts
  ) -> Finding.Draft {
    let context = conflicts.context
    let (first, second) = (conflict.first.item, conflict.second.item)
    let titles = (context.matrix.workItems[first].title, context.matrix.workItems[second].title)
    let process = conflicts.processName(of: second)
    let isCompensated = conflicts.isCompensated(conflict, for: person)
    let candidate = conflicts.candidate(for: second, apartFrom: first, in: conflict.process, besides: person)
    let location = conflicts.ownCell(of: person, on: second)
    return Finding.Draft(
      on: context.subject(person), at: location,
      message: .both(
        context.organization[person].name, titles, conflict.pair, process: process,
        isCompensated: isCompensated),
      remedy: .part(titles.1, candidate, cell: location.cell), people: [context.organization[person].name],
      related: first == second
        ? [] : [.init(message: .first(titles.0), location: conflicts.ownCell(of: person, on: first))],
      grade: isCompensated ? conflict.pair.severity.lowered : conflict.pair.severity,
      discriminator: "\(conflict.pair.label) \(process)")
  }
}

extension Finding.Message {
  fileprivate static func both(
    _ name: String, _ titles: (String, String), _ pair: DutyPair, process: String, isCompensated: Bool
  ) -> Self {
    let place = process.isEmpty ? Self(verbatim: "") : Self(ja: "「\(process)」で", en: " in '\(process)'")
    let control = isCompensated ? Self(ja: "。補完統制あり", en: "; a control makes up for it") : Self(verbatim: "")
    let works =
      titles.0 == titles.1
      ? Self(ja: "「\(titles.0)」", en: "'\(titles.0)'")
      : Self(ja: "「\(titles.0)」と「\(titles.1)」", en: "'\(titles.0)' and '\(titles.1)'")
    return Self(
      ja:
        "\(name)が\(place.ja)\(works.ja)を兼ねています。「\(pair.first.ja)」と「\(pair.second.ja)」は一般に分離が望ましい職務です(組\(pair.label)、\(pair.basisText.ja)\(control.ja))",
      en:
        "\(name) has both of \(works.en)\(place.en): \(pair.first.en) and \(pair.second.en) are usually kept apart (pair \(pair.label); \(pair.basisText.en)\(control.en))"
    )
  }

  fileprivate static func first(_ title: String) -> Self {
    Self(ja: "同じ人が「\(title)」を受け持っています", en: "the same person has '\(title)'")
  }

  fileprivate static func part(_ title: String, _ candidate: OwnerCandidate?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(
        ja: "「\(title)」\(place)を別の人に移すか、上長の確認などの補完統制を記載してください",
        en:
          "give '\(title)'\(placeEn) to somebody else, or write down a compensating control such as the superior's review"
      )
    }
    return Self(
      ja: "「\(title)」\(place)を\(candidate.name)に移すか(\(candidate.reason.ja))、上長の確認などの補完統制を記載してください",
      en:
        "give '\(title)'\(placeEn) to \(candidate.name) (\(candidate.reason.en)), or write down a compensating control such as the superior's review"
    )
  }
}
