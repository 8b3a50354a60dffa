// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Two entities of one kind have the same id.
public struct DuplicateId: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF110", name: "duplicate-id", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "同じIDが、2つの業務(または人・部門・役割)に付いています。",
      en: "Two tasks, people, departments or roles have the same id."),
    rationale: LocalizedText(
      ja: "IDで参照したときに、どちらのことか分かりません。",
      en: "A reference by id could mean either."),
    remedy: LocalizedText(ja: "片方に空いている番号を付けます。", en: "Give one of them the next free id."),
    source: LocalizedText(ja: "参照整合性の検査", en: "referential integrity"),
    examples: [
      .good(
        LocalizedText(ja: "IDがすべて違う", en: "All ids differ"),
        """
        id   | task   | main
        T001 | 記事の企画 | 近藤
        T002 | 記事の校正 | 村上
        """),
      .bad(
        LocalizedText(ja: "T001が2つある", en: "T001 twice"),
        """
        id                   | task   | main
        T001                 | 記事の企画 | 近藤
        {duplicate-id}T001!  | 記事の校正 | 村上
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per id that was taken already.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let duplicates = context.observations.filter {
      if case .duplicateID = $0.kind { true } else { false }
    }
    guard !duplicates.isEmpty else { return [] }
    var numbering = Numbering(context)
    return duplicates.compactMap { observation in
      guard case .duplicateID(let first) = observation.kind else { return nil }
      let free = numbering.next(after: observation.text)
      return Finding.Draft(
        on: context.subject(of: observation), at: observation.location,
        message: .duplicate(observation.text, first, seenFrom: observation.location),
        remedy: .renumber(observation.text, free: free),
        related: [.init(message: .taken(observation.text), location: first)],
        discriminator: observation.text)
    }
  }
}

/// The highest number in use behind each prefix of an id: `T012` is number 12 behind `T`.
private struct Numbering {
  private var highest: [String: Int] = [:]

  init(_ context: AnalysisContext) {
    let organization = context.organization
    let codes =
      context.matrix.workItems.compactMap(\.code) + organization.people.compactMap(\.code)
      + organization.departments.compactMap(\.code) + organization.roles.compactMap(\.code)
    for code in codes {
      guard let (prefix, number, _) = Self.parts(of: code) else { continue }
      highest[prefix] = max(highest[prefix] ?? 0, number)
    }
  }

  /// A free id of the same form; `nil` where the id does not end in a number.
  mutating func next(after id: String) -> String? {
    guard let (prefix, number, width) = Self.parts(of: id) else { return nil }
    let next = max(highest[prefix] ?? 0, number) + 1
    highest[prefix] = next
    let digits = String(next)
    return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func parts(of id: String) -> (prefix: String, number: Int, width: Int)? {
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(String(digits.reversed())), number < Int.max / 2 else { return nil }
    return (String(id.dropLast(digits.count)), number, digits.count)
  }
}

extension Finding.Message {
  fileprivate static func duplicate(
    _ id: String, _ first: SourceLocation, seenFrom place: SourceLocation
  ) -> Self {
    let cell = first.cell(seenFrom: place)
    return Self(
      ja: "ID「\(id)」は\(cell ?? "\(first.row)行目")で既に使われています",
      en: "the id '\(id)' is already used in \(cell ?? "row \(first.row)")")
  }

  fileprivate static func renumber(_ id: String, free: String?) -> Self {
    guard let free else { return Self(ja: "別のIDを付けてください", en: "give it another id") }
    return Self(ja: "別のIDを付けてください(空き番号: \(free))", en: "give it another id; \(free) is free")
  }

  fileprivate static func taken(_ id: String) -> Self {
    Self(ja: "先に「\(id)」を使っています", en: "uses '\(id)' first")
  }
}
