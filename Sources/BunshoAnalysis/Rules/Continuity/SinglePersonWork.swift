// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A recurring task that only one person could go on with.
public struct SinglePersonWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Fewer capable people than this are too few.
    public var capable = 2.0
    /// Importance from which the finding is an error.
    public var importance = 4
    /// Runs a year from which the finding is an error.
    public var runsPerYear = 12.0
    /// In units with fewer people than this the finding is a warning at most.
    public var smallUnit = 3
    /// Kinds whose holders are capable; empty takes the usual ones.
    public var capableKinds: [String] = []

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case capable, importance, runsPerYear, smallUnit, capableKinds }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      capable = try values.setting(.capable, default: capable)
      importance = try values.setting(.importance, default: importance)
      runsPerYear = try values.setting(.runsPerYear, default: runsPerYear)
      smallUnit = try values.setting(.smallUnit, default: smallUnit)
      capableKinds = try values.setting(.capableKinds, default: capableKinds)
    }

    /// The kinds as a set; `nil` for the usual ones.
    var kinds: InvolvementMask? {
      let kinds = capableKinds.compactMap { Involvement(word: $0) }
      return kinds.isEmpty ? nil : kinds.reduce(into: []) { $0.formUnion(InvolvementMask($1)) }
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD101", name: "single-person-work", family: .continuity, severity: .error,
    summary: LocalizedText(
      ja: "繰り返し行う業務を、1人しか続けられません。重要度4以上、月次以上の頻度、または中核業務は「要是正」、それ以外は「注意」です。3人未満の部門では「注意」まで、一回限りの業務は「参考」とします。",
      en:
        "Only one person could go on with a recurring task: an error from importance 4, monthly frequency or tag 中核, else a warning; in units of fewer than three people at most a warning; for a stated one-off a note."
    ),
    rationale: LocalizedText(
      ja: "その人の休暇、病気、退職で業務が止まります。役割は就いている人に置き換えて数え、外部の会社は0.5人と数えます。部門だけが担当の業務は、誰ができるか分からないので調べません。",
      en:
        "Leave, illness or departure stops it. Roles count as their holders, a company outside as one half; what only whole departments hold is not judged."
    ),
    remedy: LocalizedText(
      ja: "いちばん近い業務を持ち、負荷の低い人を副担当にします。役割に就く人が分からなければ、まずその名前を書きます。",
      en:
        "Make the nearest, least loaded colleague the backup owner; where nobody knows who fills a role, write that first."
    ),
    source: LocalizedText(
      ja: "業務の属人化対策(2名以上の体制)、主担当・副担当制",
      en: "two or more people per task; Japanese practice of main and backup owners"),
    needs: [.assignments],
    options: [
      .init("capable", default: "2", LocalizedText(ja: "必要な人数", en: "how many people are needed")),
      .init("importance", default: "4", LocalizedText(ja: "要是正とする重要度", en: "importance of an error")),
      .init("runsPerYear", default: "12", LocalizedText(ja: "要是正とする年間回数", en: "runs a year of an error")),
      .init("smallUnit", default: "3", LocalizedText(ja: "小さな部門とみなす人数(未満)", en: "below it a unit is small")),
      .init(
        "capableKinds", default: "[]",
        LocalizedText(
          ja: "できる人に数える種別(空なら主・副・代行・実行・輪番)", en: "kinds that count; empty for the usual ones")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "副担当がいる", en: "There is a backup"),
        """
        task     | main | sub | frequency
        モデルの更新 | 福田  | 太田 | 月次
        """),
      .good(
        LocalizedText(ja: "役割に2人が就いている", en: "Two people fill the role"),
        """
        task     | アナリスト
        モデルの更新 | R
        [roles]
        name   | holders
        アナリスト | 福田、太田
        """),
      .bad(
        LocalizedText(ja: "月次の業務を1人で担う", en: "One person has a monthly task"),
        """
        task     | department | main | sub | frequency
        モデルの更新 | 分析課      | 福田! |     | 月次
        顧客の分析  | 分析課      | 太田  | 福田 | 月次
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with somebody capable, but too few.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let capability =
      options.kinds.map {
        Capability(
          context.matrix, columns: context.columns, tasks: context.tasks, skills: context.skills,
          isPresent: context.roster.isPresent, capableKinds: $0)
      } ?? context.capability
    let unitSizes = OnDemand<UnitSizes>()
    let backups = Proposals<BackupProposal>()
    return context.leaves.compactMap { item in
      let count = capability.counts[item.index]
      guard count > 0, count < options.capable else { return nil }
      let parties = capability.parties(of: item).map(\.assignee)
      // The cell of the part that makes them capable: a decider's only where nothing else does.
      let kinds = [options.kinds ?? .capable, .accountable]
      let holder = kinds.lazy.compactMap { kinds in
        context.holders(of: kinds, on: item).first { Self.stands($0.assignee, for: parties, in: context) }
      }.first
      let backup = backups.next { BackupProposal(for: item, in: context, excluding: parties, beside: $0) }
      return Finding.Draft(
        on: context.subject(item), at: holder?.location ?? context.matrix[item].location,
        message: .fewCapable(context.matrix[item].title, parties.map(context.name), count, options.capable),
        remedy: backup.value.message, people: parties.map(context.name),
        fix: context.fix(writing: backup.value.candidate?.name, as: [.sub], on: item),
        grade: grade(of: context.matrix[item], unitSizes: { unitSizes.value { UnitSizes(context) } }))
    }
  }

  private func grade(of task: WorkItem, unitSizes: () -> UnitSizes) -> Severity {
    if task.frequency == .once { return .note }
    let matters =
      (task.importance ?? 0) >= options.importance
      || (task.frequency?.runsPerYear ?? 0) >= options.runsPerYear || task.isTagged("中核")
    guard matters else { return .warning }
    let size = task.department.flatMap { unitSizes().people(in: $0.value) }
    return size.map { $0 < options.smallUnit } ?? false ? .warning : .error
  }

  /// Whether a holder is one of the parties, or the role one of them fills.
  private static func stands(
    _ assignee: Assignee, for parties: [Assignee], in context: AnalysisContext
  ) -> Bool {
    if parties.contains(assignee) { return true }
    guard case .role(let role) = assignee else { return false }
    return context.organization[role].holders.contains { parties.contains(.person($0.value)) }
  }
}

extension Finding.Message {
  fileprivate static func fewCapable(
    _ title: String, _ names: [String], _ count: Double, _ needed: Double
  ) -> Self {
    let (has, needs) = (Self.number(count), Self.number(needed))
    return Self(
      ja: "「\(title)」を続けられるのは\(names.joined(separator: "、"))だけです(\(has)人、必要\(needs)人)",
      en:
        "only \(names.joined(separator: ", ")) could go on with '\(title)' (\(has) capable, \(needs) needed)")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? (Int(exactly: value).map(String.init) ?? String(value)) : String(value)
  }
}
