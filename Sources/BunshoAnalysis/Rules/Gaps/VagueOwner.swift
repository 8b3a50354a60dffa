// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// An owner's cell holds a word that names nobody.
public struct VagueOwner: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP104", name: "vague-owner", family: .gaps, severity: .error,
    summary: LocalizedText(
      ja: "担当の欄が「全員」「未定」「関係者」など、誰も特定しない語です。ほかに実行する人の名前があれば「注意」にします。",
      en:
        "An owner's cell holds a word that names nobody (everyone, TBD); a warning where somebody else is named as well."
    ),
    rationale: LocalizedText(
      ja: "みんなの仕事は誰の仕事でもなくなり、責任範囲があいまいになります。埋まって見えるので、空欄より気づきにくい抜けです。",
      en: "Everyone's task is no one's. The cell looks filled, so the gap is harder to see than a blank."),
    remedy: LocalizedText(
      ja: "主担当を1名決めます。交代で行うなら、輪番とその名簿にします。",
      en: "Name one main owner, or make it a rota with a roster."),
    source: LocalizedText(ja: "職務分掌の失敗例「責任範囲のあいまい化」", en: "known failure: blurred responsibility"),
    needs: [.workItems], silences: ["GAP101", "GAP102", "GAP103", "SPD101"],
    examples: [
      .good(
        LocalizedText(ja: "名前が書いてある", en: "People are named"),
        """
        task     | main | sub
        炎上の監視 | 村上  | 遠藤
        """),
      .bad(
        LocalizedText(ja: "主担当が「全員」だけ", en: "The main owner is 'everyone'"),
        """
        task     | main        | sub | decide
        炎上の監視 | {vague}全員! |     | 中村
        """),
      .bad(
        LocalizedText(ja: "主担当はいるが、副担当が「未定」", en: "A main owner, but the backup is 'undecided'"),
        """
        task     | main | sub         | decide
        試験配信   | 岡本  | {vague}未定! | 山本
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  // Only where an owner should stand: 「関係者」 as those to inform is lawful.
  private static let owners = InvolvementMask.capable.union(.responsible).union(.accountable)

  /// One finding per cell with a vague word.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    var seen: Set<SourceLocation> = []
    let candidates = Proposals<OwnerCandidate?>()
    return context.observations.compactMap { observation in
      guard case .vagueOwner(let kind) = observation.kind, Self.owners.contains(kind),
        observation.workItem.map(context.isJudged) ?? true,
        seen.insert(observation.location).inserted
      else { return nil }
      let named = observation.workItem.map { context.names(context.holders(of: .responsible, on: $0)) } ?? []
      let candidate = observation.workItem.map { item in
        candidates.next {
          OwnerCandidate.nearest(
            for: item, in: context, excluding: context.holders(on: item).map(\.assignee), beside: $0)
        }
      }
      let subject = context.subject(of: observation)
      return Finding.Draft(
        on: subject, at: observation.location,
        message: .vague(subject.name, observation.text, kind), remedy: .namePerson(kind, candidate?.value),
        people: named, grade: named.isEmpty ? .error : .warning,
        discriminator: "\(kind.word) \(observation.text)")
    }
  }
}

extension Finding.Message {
  fileprivate static func vague(_ title: String, _ text: String, _ kind: Involvement) -> Self {
    Self(
      ja: "「\(title)」の\(kind.title.ja)が「\(text)」で、誰のことか分かりません",
      en: "the \(kind.title.en) of '\(title)' is '\(text)', which names nobody")
  }

  fileprivate static func namePerson(_ kind: Involvement, _ candidate: OwnerCandidate?) -> Self {
    guard let candidate, kind != .decide else {
      return Self(
        ja: "\(kind.title.ja)を1名、名前で記入してください", en: "write the name of one \(kind.title.en)")
    }
    return Self(
      ja: "\(kind.title.ja)を1名、名前で記入してください。候補: \(candidate.name)(\(candidate.reason.ja))",
      en: "write the name of one \(kind.title.en); candidate: \(candidate.name) (\(candidate.reason.en))")
  }
}
