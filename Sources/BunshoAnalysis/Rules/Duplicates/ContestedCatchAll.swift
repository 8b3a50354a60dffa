// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Two units under one parent both take what belongs to nobody else.
public struct ContestedCatchAll: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP109", name: "contested-catch-all", family: .duplicates, severity: .warning,
    summary: LocalizedText(
      ja: "「その他他の所管に属しないこと」に当たる分掌事項を、同じ部門の下の2つ以上の部門が持っています。",
      en: "Two units under one parent both hold the duty of what belongs to no other unit."),
    rationale: LocalizedText(
      ja: "「その他」が両方のものになり、互いに相手の業務だと考えます。分掌事項がなければ、部門だけを主担当とする表の業務を分掌事項とみなします。",
      en:
        "The rest belongs to both, and each thinks it the other's. Where there is no regulation, the tasks of tables that name only departments as main owners count as duties."
    ),
    remedy: LocalizedText(
      ja: "庶務や総括を受け持つ部門だけに残します。", en: "Keep it in the unit that leads the others."),
    source: LocalizedText(ja: "日本の分掌規程の実務", en: "Japanese regulation of duties"),
    needs: [.regulation],
    examples: [
      .good(
        LocalizedText(ja: "1つの班だけが受け持つ", en: "One unit takes it"),
        """
        task   | main
        窓口の案内 | 高橋
        [departments]
        name | parent
        総務課 |
        総務班 | 総務課
        職員班 | 総務課
        [duties]
        department | duty
        総務班      | その他他の所管に属しないこと
        職員班      | 職員の研修
        """),
      .bad(
        LocalizedText(ja: "2つの班が受け持つ", en: "Two units take it"),
        """
        task   | main
        窓口の案内 | 高橋
        [departments]
        name | parent
        総務課 |
        総務班 | 総務課
        職員班 | 総務課
        [duties]
        department | duty
        総務班      | 課の庶務
        総務班      | その他他の所管に属しないこと
        職員班      | 他の班の所管に属しないこと!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// The catch-all duties of all units under one parent but the leading one.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let regulation = context.regulation
    let organization = context.organization
    guard regulation.catchAlls.count > 1 else { return [] }
    var places: [Department.ID: Int] = [:]
    var groups: [[Regulation.CatchAll]] = []
    for duty in regulation.catchAlls {
      guard let parent = organization[duty.unit].parent else { continue }
      let place = places[parent] ?? groups.count
      if place == groups.count {
        places[parent] = place
        groups.append([])
      }
      if !groups[place].contains(where: { $0.unit == duty.unit }) { groups[place].append(duty) }
    }
    return groups.flatMap { group -> [Finding.Draft] in
      guard group.count > 1,
        let keeper = group.first(where: { regulation.leads[$0.unit.index] }) ?? group.first,
        let parent = organization[keeper.unit].parent
      else { return [] }
      let names = group.map { organization[$0.unit].name }
      return group.filter { $0.unit != keeper.unit }.map { duty in
        Finding.Draft(
          on: context.subject(duty.unit), at: duty.location,
          message: .contested(duty.text, organization[parent].name, names),
          remedy: .keep(organization[keeper.unit].name, organization[duty.unit].name),
          related: [
            .init(message: .other(organization[keeper.unit].name, keeper.text), location: keeper.location)
          ])
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func contested(_ text: String, _ parent: String, _ units: [String]) -> Self {
    let list = LocalizedText.list(units)
    return Self(
      ja: "「\(text)」を、「\(parent)」の下の\(units.count)つの部門(\(list.ja))が受け持っています",
      en: "\(units.count) units of '\(parent)' (\(list.en)) take what belongs to no other unit ('\(text)')")
  }

  fileprivate static func keep(_ keeper: String, _ other: String) -> Self {
    Self(
      ja: "「\(keeper)」に残し、「\(other)」の分掌事項から外してください",
      en: "keep it in '\(keeper)' and take it out of the duties of '\(other)'")
  }

  fileprivate static func other(_ unit: String, _ text: String) -> Self {
    Self(ja: "「\(unit)」の「\(text)」です", en: "'\(text)' of '\(unit)'")
  }
}
