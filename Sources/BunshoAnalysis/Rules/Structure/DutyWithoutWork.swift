// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A duty of the regulation for which the unit lists no task.
public struct DutyWithoutWork: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Titles this alike are about one thing.
    public var similarity = RegulationMatches.usual

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case similarity }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      similarity = try values.setting(.similarity, default: similarity)
    }

    func matches(in context: AnalysisContext) -> RegulationMatches {
      similarity == RegulationMatches.usual
        ? context.regulationMatches : RegulationMatches(context, similarity: similarity)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR111", name: "duty-without-work", family: .structure, severity: .warning,
    summary: LocalizedText(
      ja: """
        規程の分掌事項にあたる業務が、その部門と下位部門にありません。「管理」「運営」のような語を除いた文字の組の類似度(0.5以上)か、一方の語が他方(または業務の分類)に含まれることで照らし合わせます。\
        「庶務」「その他…」のような決まり文句と、業務が1件もない部門は調べません。
        """,
      en: """
        A duty that the regulation lays on a unit matches no task of the unit or those below. They match by pairs of \
        letters (similarity of 0.5 or more, words such as 'management' left out), or when a word of the one stands in \
        the other or in the task's categories. Boilerplate such as 'other duties', and units without any task, are \
        not judged.
        """),
    rationale: LocalizedText(
      ja: "規程にだけあって誰もしていないか、一覧から漏れています。", en: "A duty on paper only, or a task missing from the list."),
    remedy: LocalizedText(ja: "業務を一覧に加えるか、規程を改めます。", en: "Add the task, or amend the regulation."),
    source: LocalizedText(ja: "事務分掌規程の実務", en: "Japanese practice of regulations on duties"),
    needs: [.duties, .workItems],
    options: [
      .init(
        "similarity", default: "0.5",
        LocalizedText(ja: "同じこととみなす類似度(以上)", en: "similarity from which titles match"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "分掌事項にあたる業務がある", en: "The duty has its task"),
        """
        task    | department | main | sub
        広告の出稿  | 広告課      | 林    | 清水
        報道の依頼  | 広告課      | 清水  | 林
        [duties]
        department | duty
        広告課      | 広告及び宣伝に関すること
        広告課      | その他他の所管に属しないこと
        """),
      .bad(
        LocalizedText(ja: "分掌事項にあたる業務がない", en: "A duty without task"),
        """
        task    | department | main | sub
        広告の出稿  | 広告課      | 林    | 清水
        [duties]
        department | duty
        広告課      | 広告及び宣伝に関すること
        広告課      | 市場の調査に関すること!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Duties that match nothing.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let matches = options.matches(in: context)
    return context.matrix.duties.indices.compactMap { index -> Finding.Draft? in
      let outcome = matches.duties[index]
      let duty = context.matrix.duties[index]
      guard outcome.isCompared, !outcome.isMatched, !DuplicateFilters.isBoilerplate(duty.text) else {
        return nil
      }
      let unit = context.organization[duty.department]
      let nearest = outcome.similarity > 0 ? context.matrix.workItems[outcome.nearest].title : nil
      return Finding.Draft(
        on: context.subject(duty.department), at: duty.location,
        message: .unmatched(
          duty.text, unit.name, nearest: nearest, outcome.similarity, limit: options.similarity),
        remedy: .addOrAmend(head: unit.head.map { context.organization[$0].name }), discriminator: duty.text)
    }
  }
}

extension Finding.Message {
  fileprivate static func unmatched(
    _ duty: String, _ unit: String, nearest: String?, _ similarity: Float, limit: Double
  ) -> Self {
    let (ja, en) =
      nearest.map {
        (
          "。最も近い業務は「\($0)」(類似度 \(hundredths(Double(similarity)))、基準 \(hundredths(limit)))",
          "; nearest is '\($0)' (similarity \(hundredths(Double(similarity))), limit \(hundredths(limit)))"
        )
      } ?? ("", "")
    return Self(
      ja: "\(unit)の分掌事項「\(duty)」にあたる業務がありません\(ja)", en: "the duty '\(duty)' of \(unit) has no task\(en)")
  }

  fileprivate static func addOrAmend(head: String?) -> Self {
    guard let head else {
      return Self(ja: "業務を一覧に加えるか、規程を改めてください", en: "add the task to the list, or amend the regulation")
    }
    return Self(
      ja: "部門長の\(head)に確かめ、業務を一覧に加えるか、規程を改めてください",
      en: "ask \(head), the head: add the task to the list, or amend the regulation")
  }
}

extension LocalizedText {
  /// A number with two digits after the point.
  static func hundredths(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }
}
