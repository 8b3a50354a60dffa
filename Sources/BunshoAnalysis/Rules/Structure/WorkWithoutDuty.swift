// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task that none of the duties of its unit covers.
public struct WorkWithoutDuty: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "STR112", name: "work-without-duty", family: .structure, severity: .note,
    summary: LocalizedText(
      ja: "業務にあたる分掌事項が、その部門にも上位部門にもありません。照らし合わせ方はSTR111と同じです。分掌事項のない部門の業務と、「庶務」のような決まり文句の業務は調べません。",
      en:
        "No duty of the unit or those above it covers the task, compared as STR111 does. Tasks of units without any duty, and boilerplate tasks, are not judged."
    ),
    rationale: LocalizedText(
      ja: "規程にない仕事が増えていて、権限の根拠がありません。", en: "Work has grown that the regulation gives no authority for."),
    remedy: LocalizedText(
      ja: "規程に加えるか、所管の部門に移します。", en: "Amend the regulation, or move the task to the unit whose duty it is."),
    source: LocalizedText(ja: "事務分掌規程の実務", en: "Japanese practice of regulations on duties"),
    needs: [.duties, .workItems],
    options: DutyWithoutWork.metadata.options,
    examples: [
      .good(
        LocalizedText(ja: "分掌事項にある業務", en: "A task the regulation knows"),
        """
        task    | department | main | sub
        広告の出稿  | 広告課      | 林    | 清水
        [duties]
        department | duty
        広告課      | 広告及び宣伝に関すること
        """),
      .bad(
        LocalizedText(ja: "分掌事項にない業務", en: "A task the regulation does not know"),
        """
        task    | department | main | sub
        広告の出稿  | 広告課      | 林    | 清水
        社員寮の巡回! | 広告課      | 清水  | 林
        [duties]
        department | duty
        広告課      | 広告及び宣伝に関すること
        """),
    ])

  private let options: DutyWithoutWork.Options

  /// Makes the rule.
  public init(options: DutyWithoutWork.Options = .init()) { self.options = options }

  /// Leaves that match no duty.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let matches = options.matches(in: context)
    return context.leaves.compactMap { item -> Finding.Draft? in
      let outcome = matches.tasks[item.index]
      guard outcome.isCompared, !outcome.isMatched else { return nil }
      let task = context.matrix[item]
      guard !DuplicateFilters.isBoilerplate(task.title), let unit = task.department?.value else { return nil }
      let nearest = outcome.similarity > 0 ? context.matrix.duties[outcome.nearest].text : nil
      return Finding.Draft(
        on: context.subject(item), at: task.location,
        message: .undeclared(
          task.title, context.organization[unit].name, nearest: nearest, outcome.similarity,
          limit: options.similarity),
        remedy: .amend(task.title, context.organization[unit].name))
    }
  }
}

extension Finding.Message {
  fileprivate static func undeclared(
    _ title: String, _ unit: String, nearest: String?, _ similarity: Float, limit: Double
  ) -> Self {
    let (ja, en) =
      nearest.map {
        (
          "。最も近い分掌事項は「\($0)」(類似度 \(hundredths(Double(similarity)))、基準 \(hundredths(limit)))",
          "; nearest is '\($0)' (similarity \(hundredths(Double(similarity))), limit \(hundredths(limit)))"
        )
      } ?? ("", "")
    return Self(
      ja: "「\(title)」は\(unit)の分掌事項に見当たりません\(ja)", en: "no duty of \(unit) covers '\(title)'\(en)")
  }

  fileprivate static func amend(_ title: String, _ unit: String) -> Self {
    Self(
      ja: "\(unit)の分掌事項に「\(title)」を加えるか、所管の部門に移してください",
      en: "add '\(title)' to the duties of \(unit), or move it to the unit whose duty it is")
  }
}
