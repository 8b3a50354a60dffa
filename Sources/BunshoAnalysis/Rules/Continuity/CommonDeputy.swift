// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person covers most of what a department does.
public struct CommonDeputy: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The share of a department's covered tasks above which one person covers too much.
    public var share = 0.5
    /// The number of tasks from which the rule speaks.
    public var tasks = 5
    /// In units with fewer people than this nobody else can cover.
    public var smallUnit = 3

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case share, tasks, smallUnit }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      share = try values.setting(.share, default: share)
      tasks = try values.setting(.tasks, default: tasks)
      smallUnit = try values.setting(.smallUnit, default: smallUnit)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD112", name: "common-deputy", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "部門の副担当のある業務の50%を超え、かつ5件以上を、1人が副担当として引き受けています。要員の一覧で3人未満と分かる部門は調べません。",
      en:
        "One person is the backup owner of more than 50% of a department's covered tasks, and of five or more; departments known to have fewer than three people are not judged."
    ),
    rationale: LocalizedText(
      ja: "その1人が休むと、部門全体に代わりがいなくなります。管理職が全員の代わりを兼ねる形より、2人ずつの組や輪のほうが優れています。",
      en:
        "One absence leaves the whole department without cover; one common backup is beaten by pairs, and pairs by a ring."
    ),
    remedy: LocalizedText(
      ja: "副担当を部門の人に分けるか、隣どうしで受け持つ輪にします。",
      en: "Spread the cover over the department, or let people cover one another in a ring."),
    source: LocalizedText(ja: "Bunsho独自(副担当の配置の模擬計算)", en: "ours (simulation of backup layouts)"),
    needs: [.involvement(InvolvementMask(.sub))],
    options: [
      .init(
        "share", default: "0.5", LocalizedText(ja: "多すぎるとみなす割合(超)", en: "share that is too much (above)")),
      .init("tasks", default: "5", LocalizedText(ja: "調べる件数(以上)", en: "number of tasks from which to speak")),
      .init(
        "smallUnit", default: "3", LocalizedText(ja: "調べない部門の人数(未満)", en: "below it a unit is not judged")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "副担当が分かれている", en: "The cover is spread"),
        """
        task | department | main | sub
        入札   | 広告課      | 高橋  | 斎藤
        媒体   | 広告課      | 斎藤  | 森
        予算   | 広告課      | 森   | 高橋
        集計   | 広告課      | 高橋  | 森
        点検   | 広告課      | 斎藤  | 高橋
        """),
      .bad(
        LocalizedText(ja: "課長が全員の副担当", en: "The head backs everybody"),
        """
        task | department | main | sub
        入札   | 広告課      | 高橋  | 山本
        媒体   | 広告課      | 斎藤  | 山本
        予算   | 広告課      | 森   | 山本
        集計   | 広告課      | 高橋  | 山本
        点検   | 広告課      | 斎藤  | 山本
        [departments]
        name
        広告課!
        [people]
        name | department
        山本  | 広告課
        高橋  | 広告課
        斎藤  | 広告課
        森   | 広告課
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Pairs of department and person over the share.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let (columns, people) = (context.columns, context.people)
    let departments = context.tasks.departments
    var covered = [Int](repeating: 0, count: context.organization.departments.count)
    var counts = UnitSums<Int>(people: context.organization.people.count)
    for item in context.leaves where columns.itemMasks[item.index].contains(.sub) {
      let department = departments[item.index]
      guard department >= 0 else { continue }
      covered[Int(department)] += 1
      for entry in people.entries(of: item) where people.masks[entry].contains(.sub) {
        counts.add(1, of: Int(people.people[entry]), in: department)
      }
    }
    let common = counts.sums { unit, count in
      count >= options.tasks && Double(count) > options.share * Double(covered[unit])
    }
    guard !common.isEmpty else { return [] }
    let sizes = UnitSizes(context)
    return common.compactMap { sum in
      // Where only two work together, nobody else can cover.
      guard sizes.people(in: sum.unit).map({ $0 >= options.smallUnit }) ?? true else { return nil }
      return finding(sum.person, count: sum.value, of: covered[sum.unit.index], in: sum.unit, context)
    }
  }

  private func finding(
    _ person: Person.ID, count: Int, of covered: Int, in unit: Department.ID, _ context: AnalysisContext
  ) -> Finding.Draft {
    let organization = context.organization
    let items = context.people.items(of: person, having: InvolvementMask(.sub)).filter {
      context.tasks.departments[$0.index] == Int32(unit.index)
    }
    let name = organization[person].name
    // So many have to move for the share to be lawful.
    let surplus = count - Int((options.share * Double(covered)).rounded(.down))
    return Finding.Draft(
      on: context.subject(unit), at: organization[unit].location,
      message: .common(
        name, organization[unit].name, count: count, covered: covered, share: options.share),
      remedy: .spread(
        surplus, Self.proposals(for: items.prefix(surplus), of: unit, besides: person, in: context)),
      people: [name],
      related: AnalysisContext.related(
        items.map { context.cell(of: person, having: InvolvementMask(.sub), on: $0) }, .covered(name)),
      discriminator: name)
  }

  /// For the first tasks another member each, those who cover least first, nobody twice before everybody once.
  private static func proposals(
    for items: some Collection<WorkItem.ID>, of unit: Department.ID, besides person: Person.ID,
    in context: AnalysisContext
  ) -> [(task: String, name: String)] {
    var members = context.units.members[unit.index]
      .filter { $0 != person && OwnerCandidate.canTakeOver(.person($0), in: context) }
      .map { (person: $0, covers: context.people.items(of: $0, having: InvolvementMask(.sub)).count) }
    var proposals: [(task: String, name: String)] = []
    for item in items.prefix(3) {
      let busy = context.busy(on: item)
      let free = members.indices.filter { !busy.contains(.person(members[$0].person)) }
      guard let next = free.min(by: { (members[$0].covers, $0) < (members[$1].covers, $1) }) else { continue }
      members[next].covers += 1
      proposals.append((context.matrix[item].title, context.organization[members[next].person].name))
    }
    return proposals
  }
}

extension Finding.Message {
  fileprivate static func common(
    _ name: String, _ unit: String, count: Int, covered: Int, share: Double
  ) -> Self {
    // A share just above the limit is not to read like the limit.
    let exact = Double(count) * 100 / Double(max(1, covered))
    let isClose = exact.rounded() == (share * 100).rounded()
    let percent = isClose ? String((exact * 10).rounded(.up) / 10) : String(Int(exact.rounded()))
    let limit = Int((share * 100).rounded())
    return Self(
      ja: "\(name)が\(unit)の副担当のある業務\(covered)件のうち\(count)件(\(percent)%、上限\(limit)%)の副担当です",
      en:
        "\(name) is the backup owner of \(count) of \(covered) covered tasks of \(unit) (\(percent)%, limit \(limit)%)"
    )
  }

  fileprivate static func spread(_ surplus: Int, _ proposals: [(task: String, name: String)]) -> Self {
    guard !proposals.isEmpty else {
      return Self(
        ja: "\(surplus)件以上の副担当を、部門のほかの人に分けてください",
        en:
          "pass the cover of at least \(surplus) task\(surplus == 1 ? "" : "s") on to others of the department"
      )
    }
    let list = proposals.map { "「\($0.task)」を\($0.name)" }.joined(separator: "、")
    let listEn = proposals.map { "'\($0.task)' to \($0.name)" }.joined(separator: ", ")
    return Self(
      ja: "\(surplus)件以上の副担当をほかの人に分けてください(例: \(list))",
      en: "pass the cover of at least \(surplus) task\(surplus == 1 ? "" : "s") on, such as \(listEn)")
  }

  fileprivate static func covered(_ name: String) -> Self {
    Self(ja: "\(name)が副担当です", en: "covered by \(name)")
  }
}
