// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that only one person could go on with, and nothing is written down.
public struct UndocumentedSinglePersonWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Fewer capable people than this are too few.
    public var capable = 2.0

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case capable }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      capable = try decoder.container(keyedBy: CodingKeys.self).setting(.capable, default: capable)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD107", name: "undocumented-single-person-work", family: .continuity, severity: .error,
    summary: LocalizedText(
      ja: "1人しか続けられない業務に、マニュアルが「無」です。一回限りの業務と、部門だけが担当の業務は調べません。",
      en:
        "Only one person could go on with the task, and its manual is stated as missing; one-off tasks and tasks held only by departments are not judged."
    ),
    rationale: LocalizedText(
      ja: "その人が辞めれば、やり方も一緒になくなります。", en: "When that person leaves, the way to do it leaves as well."),
    remedy: LocalizedText(
      ja: "まず担当者がマニュアルを書き、次に副担当を決めます。",
      en: "First the owner writes the manual, then a backup owner is named."),
    source: LocalizedText(ja: "業務の属人化対策の実務", en: "Japanese practice against single-person dependency"),
    needs: [.assignments, .fact(.manual)], silences: ["SPD101", "SPD117"],
    options: [.init("capable", default: "2", LocalizedText(ja: "必要な人数", en: "how many people are needed"))],
    examples: [
      .good(
        LocalizedText(ja: "1人だがマニュアルがある", en: "One person, with a manual"),
        """
        task     | main | sub | manual
        モデルの更新 | 福田  |     | 有
        """),
      .good(
        LocalizedText(ja: "マニュアルはないが2人いる", en: "No manual, but two people"),
        """
        task     | main | sub | manual
        モデルの更新 | 福田  | 太田 | 無
        """),
      .bad(
        LocalizedText(ja: "1人だけでマニュアルもない", en: "One person and no manual"),
        """
        task     | department | main | sub | manual
        モデルの更新 | 分析課      | 福田  |     | 無!
        顧客の分析  | 分析課      | 太田  | 福田 | 有
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with too few capable people and a manual stated as missing.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let counts = context.capability.counts
    let (fields, recurrence) = (context.tasks.fields, context.tasks.recurrence)
    let manual = WorkItemColumns.FieldMask(.manual)
    let backups = Proposals<BackupProposal>()
    return context.leaves.compactMap { item in
      let count = counts[item.index]
      guard count > 0, count < options.capable, !fields[item.index].isDisjoint(with: manual),
        recurrence[item.index] != .once, let fact = context.matrix[item].fact(.manual),
        fact.value == .manual(.missing)
      else { return nil }
      let names = context.capable(item).map { context.name(of: $0.assignee) }
      let kinds = InvolvementMask.capable.union(.accountable)
      let backup = backups.next { BackupProposal(for: item, in: context, beside: $0) }
      return Finding.Draft(
        on: context.subject(item), at: fact.location,
        message: .undocumented(context.matrix[item].title, names, count, options.capable),
        remedy: .write(names, fact.location.cell, backup.value),
        people: names,
        related: context.holders(of: kinds, on: item).prefix(1).map {
          .init(message: .doneHere(names), location: $0.location)
        })
    }
  }
}

extension Finding.Message {
  fileprivate static func undocumented(
    _ title: String, _ names: [String], _ count: Double, _ needed: Double
  ) -> Self {
    let (has, needs) = (Self.number(count), Self.number(needed))
    return Self(
      ja:
        "「\(title)」を続けられるのは\(names.joined(separator: "、"))だけで(\(has)人、必要\(needs)人)、マニュアルもありません",
      en:
        "only \(names.joined(separator: ", ")) could go on with '\(title)' (\(has) capable, \(needs) needed), and there is no manual"
    )
  }

  fileprivate static func write(_ names: [String], _ cell: String?, _ backup: BackupProposal) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    return Self(
      ja: "まず\(names.joined(separator: "、"))がマニュアル\(place)を書き、次に\(backup.message.ja)",
      en: "let \(names.joined(separator: ", ")) write the manual\(placeEn) first, then \(backup.message.en)")
  }

  fileprivate static func doneHere(_ names: [String]) -> Self {
    Self(ja: "\(names.joined(separator: "、"))だけが担当です", en: "only \(names.joined(separator: ", ")) here")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? (Int(exactly: value).map(String.init) ?? String(value)) : String(value)
  }
}
