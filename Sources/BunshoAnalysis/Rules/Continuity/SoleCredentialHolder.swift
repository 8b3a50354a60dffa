// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// The account, key or qualification a task needs is held by one person only.
public struct SoleCredentialHolder: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD116", name: "sole-credential-holder", family: .continuity, severity: .warning,
    summary: LocalizedText(
      ja: "業務に必要なアカウント・鍵・資格を持つ人が1人だけです。部門名や、2人以上が就く役割が書かれていれば対象外です。",
      en:
        "Only one person holds the account, key or qualification a task needs. A department, or a role that two or more fill, is more than one."
    ),
    rationale: LocalizedText(
      ja: "副担当がいても、その人が不在なら画面も金庫も開かず、業務が止まります。",
      en: "Even with a backup owner, nothing can be opened while that person is away."),
    remedy: LocalizedText(
      ja: "副担当に権限や鍵を渡すか、資格を取る人を決めます。",
      en: "Give the backup owner the access or the key, or name who is to obtain the qualification."),
    source: LocalizedText(ja: "日本の実務", en: "Japanese office practice"),
    needs: [.fact(.credential)],
    examples: [
      .good(
        LocalizedText(ja: "2人が持っている", en: "Two people hold it"),
        """
        task | main | sub | credential
        振込   | 橋本  | 森   | 橋本、森
        """),
      .bad(
        LocalizedText(ja: "主担当しか持っていない", en: "Only the main owner holds it"),
        """
        task | main | sub | credential
        振込   | 橋本  | 森   | 橋本!
        記帳   | 森   | 橋本 | 橋本、森
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// Leaves whose credential cell names one person.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let facts = context.tasks.dependence
    let crowds = OnDemand<Set<String>>()
    return context.leaves.compactMap { item in
      guard facts.credentialHolders(item.index) == 1,
        let fact = context.matrix[item].fact(.credential),
        let name = CredentialHolders.names(in: fact).first,
        !crowds.value({ Self.crowds(context) }).contains(TextKey.matching(name))
      else { return nil }
      return Finding.Draft(
        on: context.subject(item), at: fact.location,
        message: .sole(context.matrix[item].title, name),
        remedy: CredentialProposal(for: item, in: context).words, people: [name])
    }
  }

  /// Names that stand for more than one person.
  private static func crowds(_ context: AnalysisContext) -> Set<String> {
    let organization = context.organization
    return Set(
      organization.departments.map { TextKey.matching($0.name) }
        + organization.lists.map { TextKey.matching($0.name) }
        + organization.roles.filter { $0.holders.count > 1 }.map { TextKey.matching($0.name) })
  }
}

extension Finding.Message {
  fileprivate static func sole(_ title: String, _ name: String) -> Self {
    Self(
      ja: "「\(title)」に必要なアカウント・鍵・資格を持つのは\(name)だけです(1人、必要2人)",
      en: "only \(name) holds the account, key or qualification for '\(title)' (1 holder, 2 needed)")
  }
}
