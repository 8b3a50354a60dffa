// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The main owner is their own backup.
public struct SameMainAndSub: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD102", name: "same-main-and-sub", family: .continuity, severity: .error,
    summary: LocalizedText(ja: "主担当と副担当が同じ人です。", en: "Main and backup owner are the same person."),
    rationale: LocalizedText(
      ja: "書類の上だけの代わりです。その人が休めば、業務は止まります。役割で書かれていても、就いているのがその人だけなら同じです。",
      en:
        "A deputy on paper: when that person is away, the work stops. The same holds for a role that only they fill."
    ),
    remedy: LocalizedText(ja: "別の人を副担当にします。", en: "Make somebody else the backup owner."),
    source: LocalizedText(ja: "主担当・副担当制の実務", en: "Japanese practice of main and backup owners"),
    needs: [.assignments], silences: ["SPD101"],
    examples: [
      .good(
        LocalizedText(ja: "別の人が副担当", en: "Somebody else is the backup"),
        """
        task   | main | sub
        価格調査 | 橋本  | 森
        """),
      .bad(
        LocalizedText(ja: "同じ人が主担当と副担当", en: "One person is both"),
        """
        task   | department | main | sub
        価格調査 | 企画課      | 橋本  | 橋本!
        市場調査 | 企画課      | 森   | 池田
        """),
      .bad(
        LocalizedText(ja: "副担当の役割に主担当しか就いていない", en: "Only the main owner fills the backup role"),
        """
        task   | main | sub
        価格調査 | 橋本  | リーダー!
        [roles]
        name  | holders
        リーダー | 橋本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves where a holder of sub can only be a holder of main.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let both: InvolvementMask = [InvolvementMask(.main), InvolvementMask(.sub)]
    let columns = context.columns
    // Who acts, for every holder: the person who alone fills a role stands for it.
    var actors = Array(0..<UInt32(columns.holderNumbers.count))
    for role in context.organization.roles.indices.map({ Assignee.role(Role.ID($0)) }) {
      actors[Int(columns.holderNumbers.number(of: role))] = columns.holderNumbers.number(
        of: Self.actor(role, in: context))
    }
    let namesOnlyPeople = columns.namesOnlyPeople
    return context.leaves.compactMap { item in
      guard columns.itemMasks[item.index].isSuperset(of: both) else { return nil }
      let entries = columns.entries(of: item)
      // Two names are two people: only a role may be another holder of the table.
      if namesOnlyPeople, !entries.contains(where: { columns.masks[$0].isSuperset(of: both) }) { return nil }
      let sub = entries.first { entry in
        columns.masks[entry].contains(.sub)
          && entries.contains {
            columns.masks[$0].contains(.main)
              && actors[Int(columns.holders[$0])] == actors[Int(columns.holders[entry])]
          }
      }
      guard let sub else { return nil }
      let assignee = columns.holderNumbers.assignee(columns.holders[sub])
      let person = Self.actor(assignee, in: context)
      let holders = context.holders(on: item)
      return Finding.Draft(
        on: context.subject(item),
        at: context.holders(of: InvolvementMask(.sub), on: item).first { $0.assignee == assignee }?.location
          ?? context.matrix[item].location,
        message: .same(context.matrix[item].title, context.name(of: person)),
        remedy: .another(
          OwnerCandidate.nearest(for: item, in: context, excluding: holders.map(\.assignee) + [person])),
        people: [context.name(of: person)])
    }
  }

  /// Who acts: a role that one known person fills is that person.
  private static func actor(_ assignee: Assignee, in context: AnalysisContext) -> Assignee {
    guard case .role(let id) = assignee else { return assignee }
    let role = context.organization[id]
    return role.holdersAreKnown && role.holders.count == 1 ? .person(role.holders[0].value) : assignee
  }
}

extension Finding.Message {
  fileprivate static func same(_ title: String, _ name: String) -> Self {
    Self(
      ja: "「\(title)」は主担当も副担当も\(name)です", en: "\(name) is both main and backup owner of '\(title)'")
  }

  fileprivate static func another(_ candidate: OwnerCandidate?) -> Self {
    guard let candidate else {
      return Self(ja: "副担当を別の人にしてください", en: "make somebody else the backup owner")
    }
    return Self(
      ja: "副担当を別の人にしてください。候補: \(candidate.name)(\(candidate.reason.ja))",
      en: "make somebody else the backup owner; candidate: \(candidate.name) (\(candidate.reason.en))")
  }
}
