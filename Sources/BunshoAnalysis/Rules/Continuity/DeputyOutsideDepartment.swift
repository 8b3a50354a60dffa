// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Everybody who should cover a task belongs to another department.
public struct DeputyOutsideDepartment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD105", name: "deputy-outside-department", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja:
        "副担当の全員が、所管部門とも主担当とも同じ系統にない部門に所属し、必要な権限があるという記載がありません。所属の分からない副担当がいる業務は調べません。",
      en:
        "Every backup owner belongs to a department in line neither with the owning one nor with the main owner's, and no access is recorded; tasks with a backup of unknown department are not judged."
    ),
    rationale: LocalizedText(
      ja: "システムの権限がなく、自分の部門の仕事が優先されるので、いざというときに代われません。",
      en: "Without rights in the systems, and with other priorities, they cannot stand in when it matters."),
    remedy: LocalizedText(
      ja: "部門内の人を副担当にするか、必要な権限を与えて記録します。",
      en: "Make somebody inside the backup owner, or grant the access and record it."),
    source: LocalizedText(
      ja: "オープンソースの保守体制の議論(hpe-design-system #6577)", en: "hpe-design-system #6577"),
    needs: [.involvement(InvolvementMask(.sub)), .departmentList, .peopleList],
    examples: [
      .good(
        LocalizedText(ja: "副担当も同じ課にいる", en: "The backup is of the same section"),
        """
        task   | department | main | sub
        予算の集計 | 分析課      | 福田  | 太田
        [departments]
        name
        分析課
        [people]
        name | department
        福田  | 分析課
        太田  | 分析課
        """),
      .good(
        LocalizedText(ja: "他部門だが権限の記載がある", en: "Of another section, with access recorded"),
        """
        task   | department | main | sub | deputyAccess
        予算の集計 | 分析課      | 福田  | 高橋  | 有
        [departments]
        name
        分析課
        広告課
        [people]
        name | department
        福田  | 分析課
        高橋  | 広告課
        """),
      .bad(
        LocalizedText(ja: "副担当が他部門の人だけ", en: "The only backup is of another section"),
        """
        task   | department | main | sub
        予算の集計 | 分析課      | 福田  | 高橋!
        入札の調整 | 広告課      | 高橋  | 斎藤
        [departments]
        name
        分析課
        広告課
        [people]
        name | department
        福田  | 分析課
        太田  | 分析課
        高橋  | 広告課
        斎藤  | 広告課
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves of a department all of whose backups are known to be of other lines.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    let departments = context.tasks.departments
    let homes = context.roster.homes
    let sub = InvolvementMask(.sub)
    var drafts: [Finding.Draft] = []
    leaves: for item in context.leaves where columns.itemMasks[item.index].contains(.sub) {
      let owner = departments[item.index]
      // Work of a company outside is covered from inside on purpose.
      guard owner >= 0, context.organization.departments[Int(owner)].kind != .external else { continue }
      for entry in Int(columns.offsets[item.index])..<Int(columns.offsets[item.index + 1])
      where !columns.masks[entry].isDisjoint(with: sub) {
        let holder = Int(columns.holders[entry])
        // Most backups sit in the owning department itself.
        if holder < homes.count, homes[holder] == owner { continue leaves }
      }
      if let draft = finding(on: item, owner: Department.ID(Int(owner)), in: context) { drafts.append(draft) }
    }
    return drafts
  }

  private func finding(
    on item: WorkItem.ID, owner: Department.ID, in context: AnalysisContext
  ) -> Finding.Draft? {
    let subs = context.holders(of: InvolvementMask(.sub), on: item)
    // The lines a backup may belong to: the owning department's, and those of the main owners.
    var lines = [owner]
    for main in context.holders(of: InvolvementMask(.main), on: item) {
      lines += Self.departments(of: main.assignee, in: context)
    }
    var units: [Department.ID] = []
    for holder in subs {
      let own = Self.departments(of: holder.assignee, in: context)
      guard let home = own.first,
        !own.contains(where: { unit in lines.contains { context.units.areInOneLine(unit, $0) } })
      else { return nil }
      if !units.contains(home) { units.append(home) }
    }
    guard let first = subs.first, context.matrix[item].flag(.deputyAccess) != true else { return nil }
    let organization = context.organization
    let homes = units
    return Finding.Draft(
      on: context.subject(item), at: first.location,
      message: .outside(
        context.matrix[item].title, context.names(subs), units: homes.map { organization[$0].name },
        owner: organization[owner].name),
      remedy: .inside(
        BackupProposal(Self.candidate(within: owner, for: item, in: context), for: item, in: context),
        context.names(subs),
        access: context.matrix[item].fact(.deputyAccess)?.location.cell),
      people: context.names(subs))
  }

  /// The nearest colleague of the owning department.
  private static func candidate(
    within owner: Department.ID, for item: WorkItem.ID, in context: AnalysisContext
  ) -> OwnerCandidate? {
    OwnerCandidate.ranked(for: item, in: context, excluding: context.busy(on: item), limit: 10).first {
      departments(of: $0.assignee, in: context).contains { context.units.isWithin($0, owner) }
    }
  }

  /// The departments an assignee belongs to; none where the input does not tell all of them.
  private static func departments(of assignee: Assignee, in context: AnalysisContext) -> [Department.ID] {
    let organization = context.organization
    switch assignee {
    case .person(let id): return organization[id].memberships.compactMap(\.department)
    case .role(let id):
      let role = organization[id]
      guard role.holdersAreKnown, !role.holders.isEmpty else { return role.department.map { [$0] } ?? [] }
      let units = role.holders.map { organization[$0.value].memberships.compactMap(\.department) }
      return units.contains(where: \.isEmpty) ? [] : units.flatMap { $0 }
    case .department(let id): return [id]
    case .partner, .list: return []
    }
  }
}

extension Finding.Message {
  fileprivate static func outside(
    _ title: String, _ names: [String], units: [String], owner: String
  ) -> Self {
    let (who, whoEn) = (names.joined(separator: "、"), names.joined(separator: ", "))
    return Self(
      ja:
        "「\(title)」(\(owner))の副担当は\(who)だけで、\(units.joined(separator: "、"))の所属です。必要な権限の記載がありません",
      en:
        "the only backup of '\(title)' (\(owner)) is \(whoEn) of \(units.joined(separator: ", ")); no access is recorded"
    )
  }

  fileprivate static func inside(_ backup: BackupProposal, _ names: [String], access: String?) -> Self {
    let place = access.map { "(\($0))" } ?? ""
    let placeEn = access.map { " (\($0))" } ?? ""
    let (who, whoEn) = (names.joined(separator: "、"), names.joined(separator: ", "))
    guard backup.candidate != nil else {
      return Self(
        ja: "部門内で副担当を決めるか、\(who)に必要な権限を与えて記録\(place)してください",
        en: "name a backup inside the department, or grant \(whoEn) the access and record it\(placeEn)")
    }
    return Self(
      ja: "\(backup.message.ja)。または\(who)に必要な権限を与えて記録\(place)してください",
      en: "\(backup.message.en); or grant \(whoEn) the access and record it\(placeEn)")
  }
}
