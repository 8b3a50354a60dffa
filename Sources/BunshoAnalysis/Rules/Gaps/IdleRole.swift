// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A role of the list that has no part in anything.
public struct IdleRole: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP112", name: "idle-role", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja: "役割の一覧にあるのに、どの業務にも関わっていない役割です(備考に served とある役割は除きます)。",
      en: "A listed role has no part in any task (roles whose note says served excepted)."),
    rationale: LocalizedText(
      ja: "使われない列は表を広くするだけで、役割の目的も分からなくなります。",
      en: "A dead column widens the table, and nobody knows what the role is for."),
    remedy: LocalizedText(ja: "業務を割り当てるか、一覧から外します。", en: "Assign tasks to it, or remove it."),
    source: LocalizedText(ja: "RACI分析(空の列)", en: "RACI analysis (empty column)"),
    needs: [.assignments, .roleList],
    examples: [
      .good(
        LocalizedText(ja: "どの役割も使われている", en: "Every role is used"),
        """
        task    | 編集長 | ライター
        記事の校正 | A    | R
        [roles]
        name
        編集長
        ライター
        """),
      .bad(
        LocalizedText(ja: "使われない役割がある", en: "A role is not used"),
        """
        task    | 編集長 | ライター | 通訳
        記事の校正 | A    | R     |
        [roles]
        name
        編集長
        ライター
        通訳!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Listed roles without any part in a leaf. A table that names no role at all says nothing of roles.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let roles = context.organization.roles
    let columns = context.columns
    var busy = [Bool](repeating: false, count: roles.count)
    for item in context.leaves {
      for entry in columns.entries(of: item) {
        if case .role(let id) = columns.holderNumbers.assignee(columns.holders[entry]) {
          busy[id.index] = true
        }
      }
    }
    guard busy.contains(true) else { return [] }
    return roles.indices.compactMap { index in
      let role = roles[index]
      guard role.isListed, !busy[index], role.note?.lowercased().contains("served") != true else {
        return nil
      }
      let names = role.holders.map { context.organization[$0.value].name }
      return Finding.Draft(
        on: context.subject(Role.ID(index)), at: role.location, message: .idle(role.name),
        remedy: .assignOrRemove(role.name, names), people: names)
    }
  }
}

extension Finding.Message {
  fileprivate static func idle(_ role: String) -> Self {
    Self(ja: "役割「\(role)」はどの業務にも関わっていません", en: "the role '\(role)' has no part in any task")
  }

  fileprivate static func assignOrRemove(_ role: String, _ holders: [String]) -> Self {
    let ja = holders.isEmpty ? "" : "(担当者: \(holders.joined(separator: "、")))"
    let en = holders.isEmpty ? "" : " (holders: \(holders.joined(separator: ", ")))"
    return Self(
      ja: "「\(role)」\(ja)に業務を割り当てるか、一覧から外してください",
      en: "assign tasks to '\(role)'\(en), or remove it from the list")
  }
}
