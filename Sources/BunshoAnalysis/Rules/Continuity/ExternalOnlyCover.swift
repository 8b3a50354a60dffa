// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Nobody inside could stand in for the main owner.
public struct ExternalOnlyCover: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD106", name: "external-only-cover", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "社内の主担当1人のほかに業務を行えるのは、外部の会社、外部の要員、外部の部門だけです。",
      en: "Beside one main owner inside, only companies, people or units outside could do the task."),
    rationale: LocalizedText(
      ja: "契約が終われば代わりもいなくなり、知識は社外に出ていきます。",
      en: "When the contract ends so does the cover, and the knowledge goes with it."),
    remedy: LocalizedText(ja: "社内の人を副担当にします。", en: "Make somebody inside the backup owner."),
    source: LocalizedText(
      ja: "外部パートナーの活用と社内の体制に関する実務記事", en: "practice of working with partners"),
    needs: [.involvement(InvolvementMask(.main)), .externals],
    examples: [
      .good(
        LocalizedText(ja: "社内にも副担当がいる", en: "There is a backup inside as well"),
        """
        task   | main | sub
        広告の運用 | 高橋  | 斎藤、partner:青空広告
        """),
      .bad(
        LocalizedText(ja: "代われるのは代理店だけ", en: "Only the agency could stand in"),
        """
        task   | department | main | sub
        広告の運用 | 広告課      | 高橋  | partner:青空広告!
        入札の調整 | 広告課      | 斎藤  | 高橋
        """),
      .bad(
        LocalizedText(ja: "代われるのは外部の要員だけ", en: "Only an outsider could stand in"),
        """
        task   | department | main | sub
        広告の運用 | 広告課      | 高橋  | 石川!
        入札の調整 | 広告課      | 斎藤  | 高橋
        [people]
        name | employment
        高橋  |
        斎藤  |
        石川  | external
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves with a main owner inside whose other capable holders are all outside.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let columns = context.columns
    let isOutside = Self.outsiders(in: context)
    let cover = InvolvementMask.capable.subtracting(InvolvementMask(.main))
    let backups = Proposals<BackupProposal>()
    return context.leaves.compactMap { item in
      let mask = columns.itemMasks[item.index]
      guard mask.contains(.main), !mask.isDisjoint(with: cover) else { return nil }
      var mains = 0
      var outside: UInt32?
      for entry in Int(columns.offsets[item.index])..<Int(columns.offsets[item.index + 1]) {
        let holder = columns.holders[entry]
        if columns.masks[entry].contains(.main) {
          if isOutside[Int(holder)] { return nil }
          mains += 1
        } else if !columns.masks[entry].isDisjoint(with: cover), !columns.holderNumbers.isList(holder) {
          guard isOutside[Int(holder)] else { return nil }
          outside = outside ?? holder
        }
      }
      // Several main owners cover each other, and so do several who fill one role.
      guard mains == 1, let outside, context.people(having: InvolvementMask(.main), on: item).count < 2 else {
        return nil
      }
      return finding(
        on: item, first: columns.holderNumbers.assignee(outside), isOutside, backups, in: context)
    }
  }

  private func finding(
    on item: WorkItem.ID, first: Assignee, _ isOutside: [Bool], _ backups: Proposals<BackupProposal>,
    in context: AnalysisContext
  ) -> Finding.Draft? {
    let cover = InvolvementMask.capable.subtracting(InvolvementMask(.main))
    let holders = context.holders(of: cover, on: item).filter {
      isOutside[Int(context.columns.holderNumbers.number(of: $0.assignee))]
    }
    guard let place = holders.first(where: { $0.assignee == first }) else { return nil }
    let main = context.names(context.holders(of: InvolvementMask(.main), on: item)).first ?? ""
    let backup = backups.next { BackupProposal(for: item, in: context, beside: $0) }
    return Finding.Draft(
      on: context.subject(item), at: place.location,
      message: .external(context.matrix[item].title, main: main, context.names(holders)),
      remedy: .backup(backup.value),
      people: [main] + context.names(holders))
  }

  /// For every holder whether it is outside: a partner, an external person or unit, a role only such people fill.
  private static func outsiders(in context: AnalysisContext) -> [Bool] {
    let organization = context.organization
    let isUnitOutside = organization.departments.map { $0.kind == .external }
    let isPersonOutside = organization.people.indices.map { index in
      organization.people[index].employment == .external
        || organization.people[index].homeDepartment.map { isUnitOutside[$0.index] } ?? false
    }
    let isRoleOutside = organization.roles.map { role in
      role.holdersAreKnown && !role.holders.isEmpty
        ? role.holders.allSatisfy { isPersonOutside[$0.value.index] }
        : role.department.map { isUnitOutside[$0.index] } ?? false
    }
    return isPersonOutside + isRoleOutside + isUnitOutside + organization.partners.map { _ in true }
      + organization.lists.map { _ in false }
  }
}

extension Finding.Message {
  fileprivate static func external(_ title: String, main: String, _ names: [String]) -> Self {
    Self(
      ja: "「\(title)」を\(main)のほかに行えるのは外部だけです(\(names.joined(separator: "、")))",
      en: "beside \(main) only outsiders could do '\(title)': \(names.joined(separator: ", "))")
  }

  fileprivate static func backup(_ proposal: BackupProposal) -> Self {
    guard proposal.candidate != nil else {
      return Self(ja: "社内の副担当を1名決めてください", en: "name a backup owner inside")
    }
    return proposal.message
  }
}
