// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role that does or decides work is filled by nobody.
public struct VacantRole: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP105", name: "vacant-role", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "業務を実行または決裁する役割に、判定日の時点で就いている人がいません。",
      en: "A role that does or decides tasks has no holder on the day of judgement."),
    rationale: LocalizedText(
      ja: "表はすべて埋まって見えるのに、実際には誰もいません。",
      en: "The table looks full and is empty: nobody fills the role."),
    remedy: LocalizedText(
      ja: "役割に就く人を決めるか、業務をほかの役割へ移します。",
      en: "Appoint somebody, or move the tasks to another role."),
    source: LocalizedText(ja: "Bunsho独自", en: "ours"),
    needs: [.assignments], silences: ["SPD101"],
    examples: [
      .good(
        LocalizedText(ja: "役割に人がいる", en: "The role is filled"),
        """
        task    | 編集長 | デザイナー
        画面設計  | A    | R
        [roles]
        name    | holders
        編集長   | 近藤
        デザイナー | 村上
        """),
      .bad(
        LocalizedText(ja: "Rを持つ役割に担当者がいない", en: "A role with an R has no holder"),
        """
        task     | 編集長 | デザイナー
        画面設計   | A    | R
        [roles]
        name     | holders
        編集長    | 近藤
        デザイナー! |
        """),
      .bad(
        LocalizedText(ja: "ただ1人の担当者が退職した", en: "The only holder has left"),
        """
        task     | 編集長 | デザイナー
        画面設計   | A    | R
        [people]
        name | roles | until
        近藤  | 編集長 |
        村上  | デザイナー | 2026-03-31
        [roles]
        name
        編集長
        デザイナー!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Roles with an R or A kind in a leaf whose holders are known, and none of them is there.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    // A list of roles or people that tells the holders of some role tells that the others have none.
    let holdersAreTold =
      (organization.rosters.roles || organization.rosters.people)
      && organization.roles.contains { $0.holdersAreKnown && !$0.holders.isEmpty }
    let vacant = organization.roles.map { role in
      (role.holdersAreKnown || holdersAreTold)
        && !role.holders.contains { organization[$0.value].validity.contains(context.asOf) }
    }
    guard vacant.contains(true) else { return [] }
    let work = Self.work(of: vacant, in: context)
    return organization.roles.indices.compactMap { index in
      guard vacant[index], let first = work[index].first else { return nil }
      let role = organization.roles[index]
      let left = role.holders.map { organization[$0.value].name }
      return Finding.Draft(
        on: context.subject(Role.ID(index)), at: role.location,
        message: .vacant(
          role.name, left: left, tasks: work[index].count, first: context.matrix[first.item].title),
        remedy: .fill(role, in: organization), people: left,
        related: AnalysisContext.related(work[index].map(\.location), .held(role.name)),
        covers: work[index].map { context.subject($0.item) })
    }
  }

  private static func work(
    of vacant: [Bool], in context: AnalysisContext
  ) -> [[(item: WorkItem.ID, location: SourceLocation)]] {
    var work = [[(item: WorkItem.ID, location: SourceLocation)]](repeating: [], count: vacant.count)
    let columns = context.columns
    let kinds = InvolvementMask.responsible.union(.accountable)
    for item in context.leaves {
      for entry in columns.entries(of: item) where !columns.masks[entry].isDisjoint(with: kinds) {
        guard case .role(let role) = columns.holderNumbers.assignee(columns.holders[entry]),
          vacant[role.index]
        else { continue }
        work[role.index].append(
          (item, context.matrix.assignments[Int(columns.firstAssignments[entry])].location))
      }
    }
    return work
  }
}

extension Finding.Message {
  fileprivate static func vacant(_ role: String, left: [String], tasks: Int, first: String) -> Self {
    let names = left.isEmpty ? "" : "(\(left.joined(separator: "、"))は在籍していません)"
    let namesEn = left.isEmpty ? "" : " (\(left.joined(separator: ", ")) no longer there)"
    return Self(
      ja: "役割「\(role)」に就いている人がいません\(names)。「\(first)」など\(tasks)件の業務を受け持っています",
      en: "nobody fills the role '\(role)'\(namesEn), which holds \(tasks) task(s) such as '\(first)'")
  }

  fileprivate static func fill(_ role: Role, in organization: Organization) -> Self {
    if let head = role.department.flatMap({ organization[$0].head }) {
      let name = organization[head].name
      return Self(
        ja: "「\(role.name)」に就く人を決めてください。決まるまでは\(name)(部門長)の代行とします",
        en: "appoint somebody to '\(role.name)'; until then let \(name), head of the unit, act for it")
    }
    return Self(
      ja: "「\(role.name)」に就く人を決めるか、業務をほかの役割へ移してください",
      en: "appoint somebody to '\(role.name)', or move its tasks to another role")
  }

  fileprivate static func held(_ role: String) -> Self {
    Self(ja: "「\(role)」が受け持つ業務です", en: "held by '\(role)'")
  }
}
