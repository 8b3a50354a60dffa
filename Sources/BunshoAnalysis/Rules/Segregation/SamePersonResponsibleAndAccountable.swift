// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One person does and decides a task; whether that is wanted is for the organisation to say.
public struct SamePersonResponsibleAndAccountable: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// What the organisation wants.
    enum Policy: String, Decodable, Sendable {
      /// Nobody decides what they do.
      case forbid
      /// Whoever decides a task also does it.
      case require
      /// Either is welcome.
      case ignore
    }

    /// What the organisation wants.
    var policy = Policy.forbid

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case policy }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      policy = try values.setting(.policy, default: policy)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SOD104", name: "same-person-responsible-and-accountable", family: .segregation, severity: .note,
    isOptIn: true,
    summary: LocalizedText(
      ja: "実行する人と決裁する人が同じです(forbid)。または同じではありません(require)。設定したときだけ調べます。",
      en: "The person who does a task also decides it (forbid), or does not (require). Off unless configured."
    ),
    rationale: LocalizedText(
      ja: "小さなチームでは同じ人が望ましく、職務を結び付ける組織では別の人が望ましいので、組織が決めます。",
      en: "Small teams want one person for both, other organisations want two: the organisation decides."),
    remedy: LocalizedText(
      ja: "forbid では別の人が決裁し、require では決裁者が実行も担います。",
      en: "With forbid, let somebody else decide; with require, let the decider do it as well."),
    source: LocalizedText(ja: "RASCI-V(検証ツール)", en: "RASCI-V"),
    needs: [.involvement(.accountable), .involvement(DutyConflicts.doing)],
    options: [
      .init(
        "policy", default: "forbid",
        LocalizedText(
          ja: "forbid 同じ人を指摘、require 別の人を指摘、ignore 指摘しない",
          en: "forbid: one person for both is a finding; require: two are; ignore: neither is"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "別の人が決裁する", en: "Somebody else decides"),
        """
        task     | main | sub | decide
        社内報の編集 | 福田  | 太田 | 岡田
        """),
      .bad(
        LocalizedText(ja: "同じ人が担当し決裁する", en: "One person does and decides"),
        """
        task     | main | sub | decide
        社内報の編集 | 福田  | 太田 | 福田!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Leaves with both parts in one hand, or in two.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    switch options.policy {
    case .ignore: return []
    case .forbid:
      let people = OneHand(context)
      return context.tasksInOneHand.compactMap { task in
        people.parts(of: task).map { forbidden($0.decision, on: task.item, in: context) }
      }
    case .require:
      let same = Set(context.tasksInOneHand.lazy.map(\.item))
      return context.leaves.compactMap { item in
        let mask = context.mask(of: item)
        guard mask.contains(.decide), !mask.isDisjoint(with: DutyConflicts.doing), !same.contains(item) else {
          return nil
        }
        return required(on: item, in: context)
      }
    }
  }

  private func forbidden(
    _ decision: AnalysisContext.Holder, on item: WorkItem.ID, in context: AnalysisContext
  ) -> Finding.Draft {
    let name = context.name(of: decision.assignee)
    let candidate = DeciderCandidate.nearest(for: item, in: context).flatMap { $0.name == name ? nil : $0 }
    return Finding.Draft(
      on: context.subject(item), at: decision.location, message: .one(context.matrix[item].title, name),
      remedy: .somebodyElse(candidate), people: [name])
  }

  private func required(on item: WorkItem.ID, in context: AnalysisContext) -> Finding.Draft? {
    guard let decider = context.holders(of: .accountable, on: item).first else { return nil }
    let doers = context.names(context.holders(of: DutyConflicts.doing, on: item))
    let name = context.name(of: decider.assignee)
    return Finding.Draft(
      on: context.subject(item), at: decider.location, message: .two(context.matrix[item].title, name, doers),
      remedy: .bind(doers.first ?? name), people: [name] + doers)
  }
}

extension Finding.Message {
  fileprivate static func one(_ title: String, _ name: String) -> Self {
    Self(ja: "「\(title)」は\(name)が担当し、決裁もします", en: "\(name) both does and decides '\(title)'")
  }

  fileprivate static func two(_ title: String, _ name: String, _ doers: [String]) -> Self {
    Self(
      ja: "「\(title)」は\(doers.joined(separator: "、"))が担当し、\(name)が決裁します(同じ人とする設定)",
      en: "\(doers.joined(separator: ", ")) does '\(title)' and \(name) decides it (set to be one person)")
  }

  fileprivate static func somebodyElse(_ candidate: DeciderCandidate?) -> Self {
    guard let candidate else { return Self(ja: "決裁を別の人にしてください", en: "let somebody else decide") }
    return Self(
      ja: "決裁を\(candidate.name)にしてください(\(candidate.reason.ja))",
      en: "let \(candidate.name) decide: \(candidate.reason.en)")
  }

  fileprivate static func bind(_ name: String) -> Self {
    Self(ja: "担当している\(name)に決裁も任せてください", en: "let \(name), who does it, decide as well")
  }
}
