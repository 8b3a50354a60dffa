// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task lacks the letter its scheme asks for.
public struct MissingSchemeRole: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// The tag of tasks that must be verified.
    public var verifyTag = "要検証"

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case verifyTag }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      verifyTag = try decoder.container(keyedBy: CodingKeys.self).setting(.verifyTag, default: verifyTag)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "GAP121", name: "missing-scheme-role", family: .gaps, severity: .note,
    summary: LocalizedText(
      ja: "表の方式が求める役がいない業務です。検証者(V)のある方式では要検証のタグのある業務に検証者が、DACIでは推進者(D)が、RAPIDでは決定者(D)がいません。",
      en:
        "A task lacks the part its scheme asks for: a verifier (V) of a task tagged 要検証 in schemes with V, the driver (D) in DACI, the decider (D) in RAPID."
    ),
    rationale: LocalizedText(
      ja: "方式が欠けたままでは、表を読む人が補って読むことになります。誰もいない業務は別の規則で調べます。",
      en:
        "An incomplete scheme is filled in by each reader in another way. Tasks without anybody are another rule's."
    ),
    remedy: LocalizedText(ja: "その役の人を決めて記入します。", en: "Name somebody for the part."),
    source: LocalizedText(ja: "RACI-VS、DACI、RAPIDの方式", en: "the schemes RACI-VS, DACI and RAPID"),
    needs: [.assignments],
    options: [
      .init(
        "verifyTag", default: "要検証", LocalizedText(ja: "検証が要る業務のタグ", en: "the tag of tasks to be verified"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "要検証の業務に検証者がいる", en: "A verifier where one is needed"),
        """
        task    | tags | 開発 | 部長 | 品証
        出荷判定 | 要検証 | R   | A   | V
        資料の整理 |      | R   | A   |
        [scheme]
        raci-vs
        """),
      .bad(
        LocalizedText(ja: "要検証の業務に検証者がいない", en: "Nobody verifies"),
        """
        task    | tags   | 開発 | 部長 | 品証
        出荷判定 | 要検証!  | R   | A   | C
        [scheme]
        raci-vs
        """),
      .bad(
        LocalizedText(ja: "DACIの表に推進者がいない", en: "DACI without a driver"),
        """
        task     | 開発 | 部長 | 営業
        価格の改定! | C   | A   | I
        新製品の企画 | D   | A   | C
        [scheme]
        daci
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with somebody, but without the part asked for.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let scheme = context.matrix.scheme
    let masks = context.columns.itemMasks
    switch scheme.id {
    case Scheme.daci.id, Scheme.rapid.id:
      let kind: Involvement = scheme.id == Scheme.daci.id ? .main : .decide
      guard let letter = scheme.letter(for: kind) else { return [] }
      let shown = letter.projects.reduce(into: InvolvementMask()) { $0.formUnion(InvolvementMask($1)) }
      return context.leaves.compactMap { item in
        let mask = masks[item.index]
        // A list beside the matrix is written in no scheme.
        guard !mask.isEmpty, mask.isDisjoint(with: shown),
          context.matrix.table(of: item)?.marksAreSchemeLetters == true
        else { return nil }
        return draft(item, letter, at: context.ownerCell(of: kind, on: item), context)
      }
    default:
      guard let letter = scheme.letters.first(where: { $0.kind == .verify }) else { return [] }
      let isWanted = context.tasks.tagTexts.map { text in
        text.split { "、，,;； 　/／\n".contains($0) }.contains { $0 == options.verifyTag }
      }
      guard isWanted.contains(true) else { return [] }
      return context.leaves.compactMap { item in
        let tags = context.tasks.tagSets[item.index]
        guard tags >= 0, isWanted[Int(tags)], !masks[item.index].contains(.verify),
          !masks[item.index].isEmpty
        else { return nil }
        return draft(
          item, letter, at: context.matrix[item].fact(.tags)?.location ?? context.matrix[item].location,
          context)
      }
    }
  }

  private func draft(
    _ item: WorkItem.ID, _ letter: Scheme.Letter, at location: SourceLocation, _ context: AnalysisContext
  ) -> Finding.Draft {
    let holders = context.holders(on: item)
    let candidate =
      letter.kind == .decide
      ? DeciderCandidate.nearest(for: item, in: context).map(\.name)
      : OwnerCandidate.nearest(for: item, in: context, excluding: holders.map(\.assignee)).map(\.name)
    return Finding.Draft(
      on: context.subject(item), at: location,
      message: .lacks(context.matrix[item].title, letter, context.matrix.scheme),
      remedy: .name(letter, candidate), people: context.names(holders), discriminator: letter.symbol)
  }
}

extension Finding.Message {
  fileprivate static func lacks(_ title: String, _ letter: Scheme.Letter, _ scheme: Scheme) -> Self {
    Self(
      ja: "「\(title)」に\(scheme.name.ja)の\(letter.meaning.ja)(\(letter.symbol))がいません",
      en: "'\(title)' lacks the part '\(letter.meaning.en)' (\(letter.symbol)) of \(scheme.name.en)")
  }

  fileprivate static func name(_ letter: Scheme.Letter, _ candidate: String?) -> Self {
    let ja = candidate.map { "。候補: \($0)" } ?? ""
    let en = candidate.map { "; candidate: \($0)" } ?? ""
    return Self(
      ja: "\(letter.meaning.ja)(\(letter.symbol))を1名決めて記入してください\(ja)",
      en: "name somebody for '\(letter.meaning.en)' (\(letter.symbol))\(en)")
  }
}
