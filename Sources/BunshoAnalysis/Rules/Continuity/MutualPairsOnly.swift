// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A department in which people cover each other two by two and nobody else covers anybody.
public struct MutualPairsOnly: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// How many covered tasks a department must have to be judged.
    public var tasks = 4
    /// How many pairs there must be.
    public var pairs = 2

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case tasks, pairs }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      tasks = try values.setting(.tasks, default: tasks)
      pairs = try values.setting(.pairs, default: pairs)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "SPD127", name: "mutual-pairs-only", family: .continuity, severity: .note,
    summary: LocalizedText(
      ja: "部門の代わりが、AとBが互いに主担当・副担当になる組だけです。代わりのある業務が4件以上、組が2つ以上ある部門を調べます。ほかの人が代われる業務が1件でもあれば対象外です。",
      en:
        "All cover in a department is by pairs in which A backs B and B backs A. Judged from four covered tasks and two pairs; one task that somebody else covers is enough for silence."
    ),
    rationale: LocalizedText(
      ja: "組の2人が同時に休むと、2人の業務がすべて止まります。輪(AをBが、BをCが代わる)にすると、同じ人数で、一度に止まる業務が減ります。",
      en:
        "When both of a pair are away, all their work stops. In a ring (B backs A, C backs B) the same people lose less at once."
    ),
    remedy: LocalizedText(
      ja: "副担当を一つずつずらし、組を輪につなぎます。", en: "Shift the backups by one, so that the pairs become a ring."),
    source: LocalizedText(ja: "当ツールの試算(組・鎖・輪の比較)", en: "ours, from comparing pairs, chains and rings"),
    needs: [.involvement([InvolvementMask(.sub)])],
    options: [
      .init(
        "tasks", default: "4",
        LocalizedText(ja: "代わりのある業務の件数(以上)", en: "covered tasks from which a unit is judged")),
      .init("pairs", default: "2", LocalizedText(ja: "組の数(以上)", en: "pairs from which a unit is judged")),
    ],
    examples: [
      .good(
        LocalizedText(ja: "輪になっている", en: "A ring"),
        """
        task | department | main | sub
        受付   | 総務課      | 橋本  | 森
        発送   | 総務課      | 森   | 池田
        保管   | 総務課      | 池田  | 山下
        点検   | 総務課      | 山下  | 橋本
        """),
      .bad(
        LocalizedText(ja: "互いに代わる2組しかない", en: "Two mutual pairs and no more"),
        """
        task | department | main | sub
        受付   | 総務課      | 橋本  | 森
        発送   | 総務課      | 森   | 橋本
        保管   | 総務課      | 池田  | 山下
        点検   | 総務課      | 山下  | 池田
        [departments]
        name
        総務課!
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  /// Departments whose cover falls into mutual pairs.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    var cover = CoverByPairs(people: context.organization.people.count)
    let organization = context.organization
    return organization.departments.indices.compactMap { index in
      let leaves = context.leavesByUnit.items(of: index)
      guard leaves.count >= options.tasks, let found = cover.pairs(in: leaves, of: context),
        found.tasks >= options.tasks, found.pairs.count >= options.pairs
      else { return nil }
      let department = Department.ID(index)
      let names = found.pairs.map { (organization[$0.0].name, organization[$0.1].name) }
      let areThere = found.pairs.allSatisfy {
        organization[$0.0].isAvailable(on: context.asOf) && organization[$0.1].isAvailable(on: context.asOf)
      }
      return Finding.Draft(
        on: context.subject(department), at: organization[department].location,
        message: .pairs(organization[department].name, names, found.tasks),
        remedy: .ring(areThere ? names : []), people: names.flatMap { [$0.0, $0.1] })
    }
  }
}

/// Finds the partner of everybody in one department after the other, with one column for all.
private struct CoverByPairs {
  private static let nobody = UInt32.max
  private var partner: [UInt32]
  private var leads: [Bool]

  init(people: Int) {
    partner = [UInt32](repeating: Self.nobody, count: people)
    leads = [Bool](repeating: false, count: people)
  }

  /// The pairs in the order of the organisation and the tasks they cover; `nil` where any cover is by another.
  mutating func pairs(
    in leaves: ArraySlice<UInt32>, of context: AnalysisContext
  ) -> (pairs: [(Person.ID, Person.ID)], tasks: Int)? {
    var seen: [Int] = []
    defer {
      for person in seen {
        partner[person] = Self.nobody
        leads[person] = false
      }
    }
    let capable = context.capability.counts
    var tasks = 0
    for item in leaves where capable[Int(item)] > 1 {
      guard capable[Int(item)] == 2, let (main, sub) = context.people.mainAndSub(of: Int(item)) else {
        return nil
      }
      for (one, other) in [(main, sub), (sub, main)] {
        if partner[Int(one)] == Self.nobody {
          partner[Int(one)] = other
          seen.append(Int(one))
        } else if partner[Int(one)] != other {
          return nil
        }
      }
      leads[Int(main)] = true
      tasks += 1
    }
    guard seen.allSatisfy({ leads[$0] }) else { return nil }
    let pairs = seen.sorted().compactMap { person in
      person < Int(partner[person]) ? (Person.ID(person), Person.ID(Int(partner[person]))) : nil
    }
    return (pairs, tasks)
  }
}

extension Finding.Message {
  fileprivate static func pairs(_ unit: String, _ pairs: [(String, String)], _ tasks: Int) -> Self {
    let shown = pairs.prefix(5).map { "\($0)⇔\($1)" }
    let more = pairs.count > shown.count
    return Self(
      ja:
        "\(unit)の代わりは、互いに代わる\(pairs.count)組だけです(\(tasks)件): \(shown.joined(separator: "、"))\(more ? "など" : "")",
      en:
        "all cover in \(unit) is by \(pairs.count) mutual pairs (\(tasks) tasks): \(shown.joined(separator: ", "))\(more ? " …" : "")"
    )
  }

  /// The first of each pair keeps the backup; the second is backed by the first of the next pair.
  fileprivate static func ring(_ pairs: [(String, String)]) -> Self {
    guard !pairs.isEmpty else {
      return Self(
        ja: "副担当を一つずつずらし、組を輪につないでください", en: "shift the backups by one, so that the pairs become a ring")
    }
    let moves = pairs.indices.prefix(5).map { (pairs[$0].1, pairs[($0 + 1) % pairs.count].0) }
    return Self(
      ja: "副担当をずらして輪にしてください: " + moves.map { "\($0)の業務は\($1)" }.joined(separator: "、"),
      en: "shift the backups into a ring: "
        + moves.map { "\($1) for the tasks of \($0)" }.joined(separator: ", ")
    )
  }
}
