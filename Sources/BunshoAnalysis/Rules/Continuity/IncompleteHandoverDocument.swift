// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A handover document with items left out.
public struct IncompleteHandoverDocument: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many items a complete document has.
    public var items = 6

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case items }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      items = try values.setting(.items, default: items)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD120", name: "incomplete-handover-document", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "業務を持つ人の引継ぎ書の項目が、6項目のうち6つそろっていません。",
      en: "The handover document of somebody with tasks has fewer than all six items."),
    rationale: LocalizedText(
      ja: "6項目は、概要と目的、スケジュール、業務の流れ、資料の場所、トラブル対応、備考です。欠けた項目は、後任がいちばん困るときに見つかります。項目数が書かれていない引継ぎ書には何も言いません。",
      en:
        "The six are outline and purpose, schedule, flow, where the documents are, trouble handling, remarks. The successor meets what is left out when it hurts most. Nothing is said where the number of items is not stated."
    ),
    remedy: LocalizedText(
      ja: "6項目を見直し、空いている項目を書き足します。", en: "Go through the six items and fill those left out."),
    source: LocalizedText(ja: "引継ぎ書のひな形(6項目)", en: "Japanese templates of handover documents"),
    needs: [.handovers],
    options: [.init("items", default: "6", LocalizedText(ja: "必要な項目の数", en: "how many items are needed"))],
    examples: [
      .good(
        LocalizedText(ja: "6項目がそろっている", en: "All six items"),
        """
        task | main | sub
        受付   | 橋本  | 森
        [people]
        name | handover | items
        橋本  | 有        | 6
        森   |          |
        """),
      .bad(
        LocalizedText(ja: "4項目しかない", en: "Four items only"),
        """
        task | main | sub
        受付   | 橋本  | 森
        [people]
        name | handover | items
        橋本  | 有!       | 4
        森   | 有        | 6
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// People of the day with tasks, whose document states too few items.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let organization = context.organization
    return organization.people.indices.compactMap { index in
      guard let handover = organization.people[index].handover, handover.state != .missing,
        let items = handover.items, items < options.items,
        organization.people[index].validity.contains(context.asOf)
      else { return nil }
      let id = Person.ID(index)
      let work = context.people.items(of: id, having: HandoverWork.kinds)
      guard !work.isEmpty else { return nil }
      let name = organization.people[index].name
      return Finding.Draft(
        on: context.subject(id), at: handover.location,
        message: .incomplete(name, max(0, items), of: options.items),
        remedy: .fill(name, missing: options.items - max(0, items), cell: handover.location.cell),
        people: [name])
    }
  }
}

extension Finding.Message {
  fileprivate static func incomplete(_ name: String, _ items: Int, of all: Int) -> Self {
    Self(
      ja: "\(name)の引継ぎ書は\(items)項目です(必要\(all)項目)",
      en: "the handover document of \(name) has \(items) of \(all) items")
  }

  fileprivate static func fill(_ name: String, missing: Int, cell: String?) -> Self {
    let place = cell.map { "(\($0))" } ?? ""
    let placeEn = cell.map { " (\($0))" } ?? ""
    return Self(
      ja: "\(name)が残り\(missing)項目を書き足してください\(place)。項目: 概要と目的、スケジュール、業務の流れ、資料の場所、トラブル対応、備考",
      en:
        "let \(name) fill the \(missing) left out\(placeEn); the items are outline and purpose, schedule, flow, where the documents are, trouble handling, remarks"
    )
  }
}
