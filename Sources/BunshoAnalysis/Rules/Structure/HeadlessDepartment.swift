// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A unit of some size has no head.
public struct HeadlessDepartment: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR109", name: "headless-department", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: "課以上の部門(課、室、部、局、本部)に部門長がいません。または部門長がすでに離れています。要員の一覧に課長などの役職や事務取扱の人がいれば、部門長がいるとみなします。",
      en:
        "A unit of level section or above has no head, or its head has left. Somebody in the roster with the post of a head, or acting as one (事務取扱), counts."
    ),
    rationale: LocalizedText(
      ja: "分掌表を決める人がおらず、部門の相談の行き先がありません。",
      en: "Nobody can sign the table, and questions to the unit reach no one."),
    remedy: LocalizedText(ja: "部門長または事務取扱を決めます。", en: "Name a head, or somebody to act as one."),
    source: LocalizedText(ja: "職務権限規程の実務、独自", en: "practice of regulations on authority; ours"),
    needs: [.departmentList, .heads],
    examples: [
      .good(
        LocalizedText(ja: "課には課長がおり、係にはいなくてもよい", en: "A section has a head, a subsection need not"),
        """
        task   | department | main | sub
        広告の出稿 | 広告課      | 林    | 清水
        印刷の発注 | 印刷係      | 清水  | 林
        [departments]
        name | parent | head
        広告課 |        | 山本
        印刷係 | 広告課   |
        """),
      .bad(
        LocalizedText(ja: "課に部門長がいない", en: "A section without head"),
        """
        task   | department | main | sub
        広告の出稿 | 広告課      | 林    | 清水
        品質の点検 | 制作課      | 森    | 遠藤
        [departments]
        name  | head
        広告課  | 山本
        制作課! |
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Listed units of level 課 or above with nobody at their head.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    return organization.departments.enumerated().compactMap { index, unit -> Finding.Draft? in
      guard unit.isListed, unit.kind == .line, unit.validity.contains(context.asOf),
        let level = UnitLevel(unit), level >= .section
      else { return nil }
      let former = unit.head.map { organization[$0] }
      if let former, former.validity.contains(context.asOf) { return nil }
      let id = Department.ID(index)
      guard !isLed(id, in: context) else { return nil }
      return Finding.Draft(
        on: context.subject(id), at: unit.location, message: .headless(unit.name, former: former?.name),
        remedy: .name(candidate(for: id, in: context)), people: former.map { [$0.name] } ?? [])
    }
  }

  /// Whether the roster shows somebody at the head of a unit.
  private func isLed(_ unit: Department.ID, in context: AnalysisContext) -> Bool {
    context.units.members[unit.index].contains { person in
      context.organization[person].memberships.contains { membership in
        guard membership.department == unit, let post = membership.post else { return false }
        let key = TextKey.matching(post)
        return key.contains("事務取扱") || key.contains("心得") || key.contains("長代行")
          || key.hasSuffix("長") && key != "係長" && key != "班長" && !key.hasSuffix("次長")
          || PostRank(post: post).map {
            $0 >= .sectionHead && $0 != .deputyDepartmentHead && $0 != .deputyDivisionHead
          } ?? false
      }
    }
  }

  /// The member with the highest post, else the head of the unit above.
  private func candidate(for unit: Department.ID, in context: AnalysisContext) -> Superiors.Proposal? {
    let organization = context.organization
    var best: (person: Person.ID, post: String, rank: Int)?
    for person in context.units.members[unit.index] where organization[person].isAvailable(on: context.asOf) {
      for membership in organization[person].memberships where membership.department == unit {
        guard let post = membership.post, let rank = PostRank(post: post)?.rawValue,
          rank > PostRank.member.rawValue,
          rank > best?.rank ?? 0
        else { continue }
        best = (person, post, rank)
      }
    }
    if let best {
      return Superiors.Proposal(
        name: organization[best.person].name, reason: LocalizedText(ja: best.post, en: best.post))
    }
    return organization[unit].parent.flatMap { Superiors(context).head(of: $0, besides: []) }
  }
}

extension Finding.Message {
  fileprivate static func headless(_ unit: String, former: String?) -> Self {
    guard let former else { return Self(ja: "\(unit)に部門長がいません", en: "\(unit) has no head") }
    return Self(
      ja: "\(unit)の部門長\(former)はすでに離れていて、部門長がいません",
      en: "\(former), head of \(unit), has left, and there is no head")
  }

  fileprivate static func name(_ candidate: Superiors.Proposal?) -> Self {
    guard let candidate else {
      return Self(ja: "部門長か事務取扱を決めてください", en: "name a head, or somebody to act as one")
    }
    return Self(
      ja: "部門長を決めるか、\(candidate.name)を事務取扱にしてください(\(candidate.reason.ja))",
      en: "name a head, or let \(candidate.name) act as one (\(candidate.reason.en))")
  }
}
