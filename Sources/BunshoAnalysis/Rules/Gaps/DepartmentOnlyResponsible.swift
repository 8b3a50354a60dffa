// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that only whole departments do, in a table that elsewhere names people.
public struct DepartmentOnlyResponsible: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP106", name: "department-only-responsible", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja: "実行する担当が部門だけの業務です。同じ表のほかの業務では、人の名前が実行の担当に書かれています。",
      en:
        "Only whole departments do the task, while people are named as doing other tasks of the same table."
    ),
    rationale: LocalizedText(
      ja: "部門名だけでは、誰に聞けばよいか分かりません。部門名だけで書くと決めている表では調べません。",
      en: "There is no person to ask. Tables that name units throughout are not judged."),
    remedy: LocalizedText(
      ja: "部門長に、主担当を1名決めてもらいます。", en: "Ask the head of the department to name a main owner."),
    source: LocalizedText(ja: "職務分掌の失敗例「責任範囲のあいまい化」", en: "known failure: blurred responsibility"),
    needs: [.assignments],
    examples: [
      .good(
        LocalizedText(ja: "どの業務にも人の名前がある", en: "Every task names somebody"),
        """
        task    | main
        広告の出稿 | 高橋
        媒体の選定 | 斎藤、広告課
        [departments]
        name | head
        広告課 | 山本
        """),
      .good(
        LocalizedText(ja: "部門だけで書く表", en: "A table of departments"),
        """
        task    | 広告課 | 営業課
        広告の出稿 | R   |
        媒体の選定 | R   | C
        [departments]
        name
        広告課
        営業課
        """),
      .bad(
        LocalizedText(ja: "1件だけ部門名で書いてある", en: "One task names only the department"),
        """
        task    | department | main  | sub
        広告の出稿 | 広告課      | 高橋   | 斎藤
        媒体の選定 | 広告課      | 広告課! |
        [departments]
        name | head
        広告課 | 山本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves whose R kinds only departments hold, in tables where people hold R kinds as well.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    guard !context.organization.departments.isEmpty else { return [] }
    let sorts = context.holderSorts
    let kinds = InvolvementMask.responsible
    let isMixed = context.matrix.tables.indices.map {
      !sorts.people[$0].isDisjoint(with: kinds) && !sorts.departments[$0].isDisjoint(with: kinds)
    }
    guard isMixed.contains(true) else { return [] }
    let columns = context.columns
    let mains = Proposals<OwnerCandidate?>()
    return context.leaves.compactMap { item in
      guard !columns.itemMasks[item.index].isDisjoint(with: kinds) else { return nil }
      for entry in columns.entries(of: item) where !columns.masks[entry].isDisjoint(with: kinds) {
        guard case .department = columns.holderNumbers.assignee(columns.holders[entry]) else { return nil }
      }
      let table = context.matrix.workItems[item.index].table
      guard isMixed.indices.contains(table), isMixed[table] else { return nil }
      return Self.draft(item, context.holders(of: kinds, on: item), mains, in: context)
    }
  }

  private static func draft(
    _ item: WorkItem.ID, _ holders: [AnalysisContext.Holder], _ mains: Proposals<OwnerCandidate?>,
    in context: AnalysisContext
  ) -> Finding.Draft? {
    guard let first = holders.first, case .department(let unit) = first.assignee else { return nil }
    let head = context.organization.lineage(of: unit).lazy.compactMap { context.organization[$0].head }
      .first { context.organization[$0].isAvailable(on: context.asOf) }
      .map { context.organization[$0].name }
    let main = mains.next { OwnerCandidate.nearest(for: item, in: context, beside: $0) }
    return Finding.Draft(
      on: context.subject(item), at: first.location,
      message: .onlyUnits(context.matrix[item].title, context.names(holders)),
      remedy: .nameMain(head, context.organization[unit].name, main.value),
      people: head.map { [$0] } ?? [])
  }
}

extension Finding.Message {
  fileprivate static func onlyUnits(_ title: String, _ units: [String]) -> Self {
    let names = LocalizedText.list(units)
    return Self(
      ja: "「\(title)」の担当は部門(\(names.ja))だけで、人の名前がありません",
      en: "only departments (\(names.en)) are responsible for '\(title)'; no person is named")
  }

  fileprivate static func nameMain(_ head: String?, _ unit: String, _ candidate: OwnerCandidate?) -> Self {
    let ja = candidate.map { "。候補: \($0.name)(\($0.reason.ja))" } ?? ""
    let en = candidate.map { "; candidate: \($0.name) (\($0.reason.en))" } ?? ""
    return Self(
      ja: "\(head.map { "\($0)に" } ?? "「\(unit)」に")主担当を1名決めてもらってください\(ja)",
      en: "ask \(head.map { "\($0), the head," } ?? "'\(unit)'") to name one main owner\(en)")
  }
}
