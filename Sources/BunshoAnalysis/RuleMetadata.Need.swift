// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension RuleMetadata.Need {
  /// The words shown to people.
  public var title: LocalizedText {
    switch self {
    case .workItems: LocalizedText(ja: "業務", en: "tasks")
    case .assignments: LocalizedText(ja: "担当の割当", en: "assignments")
    case .involvement(let mask):
      LocalizedText(
        ja: mask.kinds.map(\.title.ja).joined(separator: "・") + "のいずれか",
        en: "a part of kind " + mask.kinds.map(\.title.en).joined(separator: ", "))
    case .fact(let field): field.exchangeTitle
    case .hours: LocalizedText(ja: "所要時間と頻度", en: "hours and frequency")
    case .departmentList: LocalizedText(ja: "部門の一覧", en: "a list of departments")
    case .heads: LocalizedText(ja: "部門長", en: "heads of departments")
    case .roleList: LocalizedText(ja: "役割の一覧", en: "a list of roles")
    case .peopleList: LocalizedText(ja: "要員の一覧", en: "a roster of people")
    case .capacity: LocalizedText(ja: "要員の月間時間", en: "the hours a month of people")
    case .posts: LocalizedText(ja: "要員の役職", en: "posts in the roster")
    case .departures: LocalizedText(ja: "退職日・異動日", en: "last days of people")
    case .leaves: LocalizedText(ja: "休職・休業の予定", en: "planned absences")
    case .relations(.superior): LocalizedText(ja: "上司", en: "superiors")
    case .relations(.deputy): LocalizedText(ja: "要員の代行者", en: "deputies of people")
    case .handovers: LocalizedText(ja: "引継ぎ書の有無", en: "the state of handover documents")
    case .skills: LocalizedText(ja: "スキルマップ", en: "a skill map")
    case .duties: LocalizedText(ja: "分掌事項", en: "duties of the regulation")
    case .summaries: LocalizedText(ja: "集約業務", en: "summary tasks")
    case .validities: LocalizedText(ja: "担当の期間", en: "periods of assignments")
    case .sourceList: LocalizedText(ja: "担当者のない業務一覧", en: "a list of tasks without owners")
    case .regulation: LocalizedText(ja: "部門ごとの分掌事項", en: "duties by department")
    case .anyOf(let needs):
      LocalizedText(
        ja: needs.map(\.title.ja).joined(separator: "または"),
        en: needs.map(\.title.en).joined(separator: " or "))
    case .memberships: LocalizedText(ja: "所属または役割に就く人", en: "posts of people or holders of roles")
    case .shares: LocalizedText(ja: "所属ごとの配分率", en: "shares of working time by post")
    case .projects: LocalizedText(ja: "プロジェクト", en: "projects")
    case .categories: LocalizedText(ja: "大分類", en: "categories of the first level")
    case .waivers: LocalizedText(ja: "許容の記載", en: "waivers")
    case .externals: LocalizedText(ja: "外部の会社・要員", en: "companies or people outside")
    case .hierarchy: LocalizedText(ja: "上位部門", en: "units above units")
    case .waiverUse: LocalizedText(ja: "許容の記載", en: "waivers")
    }
  }

  /// The word of machine-readable output.
  public var word: String {
    switch self {
    case .workItems: "workItems"
    case .assignments: "assignments"
    case .involvement(let mask): mask.kinds.map(\.word).joined(separator: "|")
    case .fact(let field): field.rawValue
    case .hours: "hoursAndFrequency"
    case .departmentList: "departmentList"
    case .heads: "heads"
    case .roleList: "roleList"
    case .peopleList: "peopleList"
    case .capacity: "capacity"
    case .posts: "posts"
    case .departures: "departures"
    case .leaves: "leaves"
    case .relations(let kind): kind.rawValue
    case .handovers: "handovers"
    case .skills: "skills"
    case .duties: "duties"
    case .summaries: "summaries"
    case .validities: "validities"
    case .sourceList: "sourceList"
    case .regulation: "regulation"
    case .anyOf(let needs): needs.map(\.word).joined(separator: "|")
    case .memberships: "memberships"
    case .shares: "shares"
    case .projects: "projects"
    case .categories: "categories"
    case .externals: "externals"
    case .hierarchy: "hierarchy"
    case .waivers, .waiverUse: "waivers"
    }
  }

  /// Whether the input holds it.
  public func isMet(by context: AnalysisContext) -> Bool {
    let organization = context.organization
    let stated = context.roster.stated
    return switch self {
    case .workItems: !context.matrix.workItems.isEmpty
    case .assignments: !context.matrix.assignments.isEmpty
    case .involvement(let mask): !context.columns.statedKinds.isDisjoint(with: mask)
    case .fact(let field): context.tasks.statedFields.contains(field)
    case .hours: context.tasks.hoursPerYear.contains { !$0.isNaN }
    case .departmentList: organization.rosters.departments
    case .heads: organization.departments.contains { $0.head != nil }
    case .roleList: organization.rosters.roles
    case .peopleList: organization.rosters.people
    case .capacity: stated.contains(.capacities)
    case .posts: stated.contains(.posts)
    case .departures: stated.contains(.departures)
    case .leaves: stated.contains(.leaves)
    case .relations(.superior): stated.contains(.superiors)
    case .relations(.deputy): stated.contains(.deputies)
    case .handovers: stated.contains(.handovers)
    case .skills: !context.matrix.skills.isEmpty
    case .duties: !context.matrix.duties.isEmpty
    case .summaries: context.isLeaf.count > context.leaves.count
    case .sourceList: !context.sources.items.isEmpty
    case .validities: context.columns.statesValidity
    case .regulation: context.regulation.hasDuties
    case .anyOf(let needs): needs.contains { $0.isMet(by: context) }
    case .memberships:
      stated.contains(.memberships)
        || organization.roles.contains { !$0.holders.isEmpty }
    case .shares: stated.contains(.shares)
    case .projects: organization.departments.contains { $0.kind == .project }
    case .categories: !context.tasks.firstCategoryNames.isEmpty
    case .externals:
      !organization.partners.isEmpty || stated.contains(.externals)
        || organization.departments.contains { $0.kind == .external }
    case .waivers: !context.waivers.isEmpty
    case .hierarchy: organization.departments.contains { $0.parent != nil }
    case .waiverUse: context.usedWaivers != nil && !context.waivers.isEmpty
    }
  }
}
