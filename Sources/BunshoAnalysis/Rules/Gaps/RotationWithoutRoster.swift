// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A rota that fewer than two named people are on.
public struct RotationWithoutRoster: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many people make a rota.
    public var people = 2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case people }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      people = try decoder.container(keyedBy: CodingKeys.self).setting(.people, default: people)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP117", name: "rotation-without-roster", family: .gaps, severity: .warning,
    summary: LocalizedText(
      ja: "輪番・当番の業務に、交代する人が2人以上いません(部門名だけの場合も含みます)。",
      en: "A task done in rotation names fewer than two people, or only a department."),
    rationale: LocalizedText(
      ja: "名簿のない輪番は、誰の番でもありません。役割は就いている人に置き換えて数え、就いている人の分からない役割と外部の会社は調べません。",
      en:
        "A rota nobody is on. Roles count as their holders; roles whose holders are not told and companies outside are not judged."
    ),
    remedy: LocalizedText(ja: "交代する人の名簿を書きます。", en: "Name the people who take turns."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"), needs: [.involvement(InvolvementMask(.rotation))],
    options: [.init("people", default: "2", LocalizedText(ja: "必要な人数", en: "how many people are needed"))],
    examples: [
      .good(
        LocalizedText(ja: "交代する人が2人いる", en: "Two people take turns"),
        """
        task    | rotation
        電話の当番 | 村上、遠藤
        """),
      .bad(
        LocalizedText(ja: "部門名だけの当番と、1人だけの当番", en: "A department, and one person alone"),
        """
        task    | department | rotation
        電話の当番 | 制作課      | 制作課!
        鍵の当番  | 制作課      | 村上!
        [departments]
        name
        制作課
        [people]
        name | department
        村上  | 制作課
        遠藤  | 制作課
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves done in rotation by too few named people.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let rotation = InvolvementMask(.rotation)
    let masks = context.columns.itemMasks
    return context.leaves.compactMap { item in
      guard masks[item.index].contains(.rotation) else { return nil }
      let holders = context.holders(of: rotation, on: item)
      guard let people = Self.people(holders, in: context), people.count < options.people,
        let first = holders.first
      else { return nil }
      let taken = people.map { Assignee.person($0) }
      return Finding.Draft(
        on: context.subject(item), at: first.location,
        message: .noRoster(
          context.matrix[item].title, context.names(holders), people.count, options.people),
        remedy: .nameTurns(
          OwnerCandidate.ranked(for: item, in: context, excluding: taken, limit: 3)),
        people: people.map { context.organization[$0].name })
    }
  }

  /// The people on a rota who belong to the organisation; `nil` where the input does not tell them.
  private static func people(_ holders: [AnalysisContext.Holder], in context: AnalysisContext) -> [Person.ID]?
  {
    var people: [Person.ID] = []
    func add(_ id: Person.ID) {
      guard context.organization[id].validity.contains(context.asOf), !people.contains(id) else { return }
      people.append(id)
    }
    for holder in holders {
      switch holder.assignee {
      case .person(let id): add(id)
      case .role(let id):
        let role = context.organization[id]
        guard role.holdersAreKnown else { return nil }
        for person in role.holders { add(person.value) }
      case .department, .list: break
      case .partner: return nil
      }
    }
    return people
  }
}

extension Finding.Message {
  fileprivate static func noRoster(_ title: String, _ names: [String], _ count: Int, _ needed: Int) -> Self {
    let list = LocalizedText.list(names)
    return Self(
      ja: "「\(title)」は輪番ですが、名簿がありません(\(list.ja)。名前の分かる人\(count)人、必要\(needed)人)",
      en: "'\(title)' goes round without a roster (\(list.en): \(count) named, \(needed) needed)")
  }

  fileprivate static func nameTurns(_ candidates: [OwnerCandidate]) -> Self {
    let names = candidates.map(\.name)
    return names.isEmpty
      ? Self(ja: "交代する人を2人以上、名前で記入してください", en: "name at least two people who take turns")
      : Self(
        ja: "交代する人を2人以上、名前で記入してください。候補: \(names.joined(separator: "、"))",
        en: "name at least two people who take turns; candidates: \(names.joined(separator: ", "))")
  }
}
