// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Who does the work also carries out the control over it.
public struct ControlOwnedByProcessOwner: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD106", name: "control-owned-by-process-owner", family: .segregation, severity: .warning,
    summary: LocalizedText(
      ja: "統制の実施者が、その業務の主担当です。主担当がいない業務では、ただ1人の実行者とくらべます。",
      en:
        "The owner of a control is the main owner of the task itself; where there is no main owner, its only doer."
    ),
    rationale: LocalizedText(ja: "自分の仕事を自分で点検しても、統制になりません。", en: "Nobody checks their own work."),
    remedy: LocalizedText(ja: "統制の実施者を別の人にします。", en: "Give the control another owner."),
    source: LocalizedText(ja: "内部統制の実務(リスク・コントロール・マトリクス)", en: "Japanese practice (risk and control matrix)"),
    needs: [.fact(.controlOwner)],
    examples: [
      .good(
        LocalizedText(ja: "上長が統制を実施する", en: "The superior carries out the control"),
        """
        task   | main | sub | decide | controlOwner
        残高照合 | 小林  | 加藤 | 岡田    | 岡田
        """),
      .bad(
        LocalizedText(ja: "主担当が自分の業務の統制を実施する", en: "The main owner checks their own work"),
        """
        task   | main | sub | decide | controlOwner
        残高照合 | 小林  | 加藤 | 岡田    | 小林!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves whose control is owned by who does them.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let field = WorkItemColumns.FieldMask(.controlOwner)
    return context.leaves.compactMap { item -> Finding.Draft? in
      guard !context.tasks.fields[item.index].isDisjoint(with: field),
        let fact = context.matrix[item].fact(.controlOwner)
      else { return nil }
      let owners = Self.names(of: fact).map(TextKey.matching)
      let process = Self.processOwners(item, in: context)
      guard
        let owner = process.first(where: { owners.contains(TextKey.matching(context.organization[$0].name)) })
      else { return nil }
      let name = context.organization[owner].name
      // Somebody else may carry out the control beside the owner.
      let others = owners.filter { key in
        !process.contains { TextKey.matching(context.organization[$0].name) == key }
      }
      guard others.isEmpty else { return nil }
      let candidate = DeciderCandidate.nearest(for: item, in: context).flatMap { $0.name == name ? nil : $0 }
      return Finding.Draft(
        on: context.subject(item), at: fact.location, message: .own(context.matrix[item].title, name),
        remedy: .another(candidate, cell: fact.location.cell), people: [name])
    }
  }

  private static func names(of fact: WorkItem.Fact) -> [String] {
    if case .names(let names) = fact.value { return names }
    return fact.text.split { "、，,;；/／\n".contains($0) }.map(String.init)
  }

  private static func processOwners(_ item: WorkItem.ID, in context: AnalysisContext) -> [Person.ID] {
    let columns = context.columns
    func people(_ kinds: InvolvementMask) -> [Person.ID] {
      columns.entries(of: item).compactMap {
        columns.masks[$0].isDisjoint(with: kinds) ? nil : context.actors.person(columns.holders[$0])
      }
    }
    let mains = people(InvolvementMask(.main))
    if context.mask(of: item).contains(.main) { return mains }
    let doers = people(DutyConflicts.doing)
    return doers.count == 1 ? doers : []
  }
}

extension Finding.Message {
  fileprivate static func own(_ title: String, _ name: String) -> Self {
    Self(
      ja: "「\(title)」は、主担当の\(name)が統制の実施者も兼ねています",
      en: "\(name), who does '\(title)', also owns its control")
  }

  fileprivate static func another(_ candidate: DeciderCandidate?, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    guard let candidate else {
      return Self(ja: "統制の実施者\(place)を別の人にしてください", en: "give the control another owner\(placeEn)")
    }
    return Self(
      ja: "統制の実施者\(place)を\(candidate.name)にしてください(\(candidate.reason.ja))",
      en: "make \(candidate.name) the owner of the control\(placeEn): \(candidate.reason.en)")
  }
}
