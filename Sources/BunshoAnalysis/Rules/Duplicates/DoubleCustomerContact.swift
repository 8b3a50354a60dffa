// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Two departments approach the same customers by the same channel.
public struct DoubleCustomerContact: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The tag of tasks in which customers are approached.
    public var tag = "顧客接点"

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case tag }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      tag = try decoder.container(keyedBy: CodingKeys.self).setting(.tag, default: tag)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP106", name: "double-customer-contact", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja: "顧客接点のタグのある業務で、上下関係のない2つ以上の部門が、同じチャネルで同じ対象の顧客に接しています。",
      en:
        "Two departments, neither above the other, do tasks tagged 顧客接点 (customer contact) for the same channel and the same target."
    ),
    rationale: LocalizedText(
      ja: "同じ顧客に二重に連絡が届き、言うことが食い違います。部門の欄がなければ、実行する人の所属を見ます。同じ名前の支部どうしは除きます。",
      en:
        "The customer is approached twice and told two things. Where a task has no department, that of its doers counts. Branches of one name are no duplicates."
    ),
    remedy: LocalizedText(
      ja: "窓口を1つの部門に決め、ほかの部門は相談先か報告先にします。",
      en: "Make one department the front; the others are consulted or informed."),
    source: LocalizedText(ja: "マーケティング組織の失敗例「重複アプローチ」", en: "known failure: customers approached twice"),
    needs: [.fact(.tags), .fact(.channel), .fact(.audience)],
    options: [
      .init(
        "tag", default: "顧客接点",
        LocalizedText(ja: "顧客に接する業務のタグ", en: "the tag of tasks in which customers are approached"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "対象の顧客が違う", en: "Other customers"),
        """
        task        | department | main | tags | channel | audience
        メールでの案内    | CRM課     | 太田  | 顧客接点 | メール   | 既存会員
        商談前のメール送付  | 営業課      | 吉田  | 顧客接点 | メール   | 見込客
        """),
      .bad(
        LocalizedText(ja: "2つの課が会員にメールを送る", en: "Two sections mail the same members"),
        """
        task        | department | main | tags | channel | audience
        メールでの案内    | CRM課     | 太田  | 顧客接点 | メール   | 既存会員
        新商品のお知らせ!  | 営業課      | 吉田  | 顧客接点 | メール   | 既存会員
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private struct Contact: Hashable {
    let channel: String
    let audience: String
  }

  private struct Front {
    let item: WorkItem.ID
    let department: Department.ID
  }

  /// The first task of every further department with one channel and target.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let isWanted = context.tasks.tagTexts.map { text in
      text.split { "、，,;； 　/／\n".contains($0) }.contains { $0 == options.tag }
    }
    guard isWanted.contains(true) else { return [] }
    let masks = context.columns.itemMasks
    var places: [Contact: Int] = [:]
    var groups: [(channel: String, audience: String, fronts: [Front])] = []
    for item in context.leaves {
      let tags = context.tasks.tagSets[item.index]
      guard tags >= 0, isWanted[Int(tags)], !masks[item.index].isDisjoint(with: .responsible),
        let department = Self.department(of: item, in: context)
      else { continue }
      let task = context.matrix[item]
      for channel in Self.values(task.fact(.channel)) {
        for audience in Self.values(task.fact(.audience)) {
          let key = Contact(channel: TextKey.matching(channel), audience: TextKey.matching(audience))
          let place = places[key] ?? groups.count
          if place == groups.count {
            places[key] = place
            groups.append((channel, audience, []))
          }
          if !groups[place].fronts.contains(where: { $0.department == department }) {
            groups[place].fronts.append(Front(item: item, department: department))
          }
        }
      }
    }
    return groups.flatMap { group in
      group.fronts.indices.dropFirst().compactMap { index -> Finding.Draft? in
        let front = group.fronts[index]
        guard
          let first = group.fronts[..<index].first(where: {
            !Self.belongTogether($0.department, front.department, in: context)
          })
        else { return nil }
        return Self.draft(front, besides: first, group.channel, group.audience, in: context)
      }
    }
  }

  private static func values(_ fact: WorkItem.Fact?) -> [String] {
    guard let fact else { return [] }
    let pieces = fact.text.split { "、，,;；/／・\n".contains($0) }.map { TextKey.trimmed(String($0)) }
    // A cell that lists fifty things describes, it does not list.
    return Array(pieces.filter { !$0.isEmpty }.prefix(20))
  }

  /// The task's department, else that of the first who does it.
  private static func department(of item: WorkItem.ID, in context: AnalysisContext) -> Department.ID? {
    let owner = context.tasks.departments[item.index]
    if owner >= 0 { return Department.ID(Int(owner)) }
    return context.holders(of: .responsible, on: item).lazy.compactMap { holder in
      switch holder.assignee {
      case .person(let id): context.organization[id].homeDepartment
      case .role(let id): context.organization[id].department
      case .department(let id): id
      case .partner, .list: nil
      }
    }.first
  }

  private static func belongTogether(
    _ left: Department.ID, _ right: Department.ID, in context: AnalysisContext
  ) -> Bool {
    context.units.areInOneLine(left, right)
      || TextKey.matching(context.organization[left].name)
        == TextKey.matching(context.organization[right].name)
  }

  private static func draft(
    _ front: Front, besides first: Front, _ channel: String, _ audience: String, in context: AnalysisContext
  ) -> Finding.Draft {
    let units = [first, front].map { context.organization[$0.department].name }
    let names = [first, front].flatMap { context.names(context.holders(of: .responsible, on: $0.item)) }
    let other = context.matrix[first.item]
    return Finding.Draft(
      on: context.subject(front.item), at: context.matrix[front.item].location,
      message: .approachedTwice(context.matrix[front.item].title, units, channel, audience),
      remedy: .oneFront(units), people: names,
      related: [.init(message: .other(units[0], other.title), location: other.location)],
      discriminator: "\(TextKey.matching(channel)) \(TextKey.matching(audience))")
  }
}

extension Finding.Message {
  fileprivate static func approachedTwice(
    _ title: String, _ units: [String], _ channel: String, _ audience: String
  ) -> Self {
    Self(
      ja: "「\(audience)」に「\(channel)」で接する部門が2つあります(\(units[0])と、「\(title)」を行う\(units[1]))",
      en:
        "two departments approach '\(audience)' by '\(channel)': \(units[0]), and \(units[1]) with '\(title)'"
    )
  }

  fileprivate static func oneFront(_ units: [String]) -> Self {
    Self(
      ja: "「\(units[0])」と「\(units[1])」のどちらかを窓口に決め、他方は相談先か報告先にしてください",
      en: "make one of '\(units[0])' and '\(units[1])' the front; the other is consulted or informed")
  }

  fileprivate static func other(_ unit: String, _ title: String) -> Self {
    Self(ja: "「\(unit)」の「\(title)」です", en: "'\(title)' of '\(unit)'")
  }
}
