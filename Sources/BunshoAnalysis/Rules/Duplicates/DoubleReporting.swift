// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// Two departments make the same report for the same readers.
public struct DoubleReporting: CatalogueRule {
  /// The settings of the rule.
  public struct Options: RuleOptions {
    /// Words of which the name of a report holds one.
    public var words = ["報告", "レポート", "日報", "週報", "月報", "年報", "ダッシュボード", "report", "dashboard"]

    /// The defaults.
    public init() {}

    private enum CodingKeys: CodingKey { case words }

    /// Decodes the settings; what is not named keeps its default.
    public init(from decoder: any Decoder) throws {
      words = try decoder.container(keyedBy: CodingKeys.self).setting(.words, default: words)
    }
  }

  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "DUP108", name: "double-reporting", family: .duplicates, severity: .note,
    summary: LocalizedText(
      ja: "上下関係のない2つの部門が、同じ報告書(成果物か業務名が同じで、報告・レポートなどの語があるもの)を、同じ相手(報告先・相談先)に出しています。",
      en:
        "Two departments, neither above the other, make the same report (the same output or title, with a word such as report) for the same readers (informed or consulted)."
    ),
    rationale: LocalizedText(
      ja: "作る手間が二重にかかり、数字が食い違うと読む人が迷います。報告先も相談先もない業務は調べません。",
      en: "Twice the work, and two numbers for one reader. Tasks without readers are not judged."),
    remedy: LocalizedText(ja: "一方の部門だけが作ることにします。", en: "Keep one owner of the report."),
    source: LocalizedText(ja: "日本の職務分掌の実務", en: "Japanese office practice"),
    needs: [.involvement([InvolvementMask(.inform), InvolvementMask(.consult)])],
    options: [
      .init(
        "words", default: "[報告, レポート, 日報, 週報, 月報, 年報, ダッシュボード, report, dashboard]",
        LocalizedText(ja: "報告書とみなす語", en: "words of a report's name"))
    ],
    examples: [
      .good(
        LocalizedText(ja: "読む人が違う", en: "Other readers"),
        """
        task     | department | main | output  | inform
        売上の集計  | 営業課      | 吉田  | 月次売上報告書 | 青木
        店舗の集計  | 企画課      | 藤井  | 月次売上報告書 | 山本
        """),
      .bad(
        LocalizedText(ja: "2つの課が同じ報告書を同じ人に出す", en: "One report from two sections"),
        """
        task     | department | main | output      | inform
        売上の集計  | 営業課      | 吉田  | 月次売上報告書   | 青木
        店舗の集計! | 企画課      | 藤井  | (1) 月次売上報告書 | 青木
        """),
    ])

  private let options: Options

  /// Makes the rule.
  public init(options: Options = Options()) { self.options = options }

  private static let readers = InvolvementMask([InvolvementMask(.inform), InvolvementMask(.consult)])

  /// The first task of every further department that makes a report another makes for the same readers.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let words = WordList(options.words)
    var spoken: Set<WorkItem.ID> = []
    var drafts: [Finding.Draft] = []
    for items in outputs(words, in: context) + titles(words, in: context) {
      for draft in Self.drafts(items.items, items.name, in: context) {
        guard let item = draft.subject.workItem, spoken.insert(item).inserted else { continue }
        drafts.append(draft)
      }
    }
    return drafts
  }

  private typealias Group = (name: String, items: [WorkItem.ID])

  /// Tasks with readers that make one output.
  private func outputs(_ words: WordList, in context: AnalysisContext) -> [Group] {
    guard context.tasks.statedFields.contains(.output) else { return [] }
    let output = WorkItemColumns.FieldMask(.output)
    var places: [String: Int] = [:]
    var groups: [Group] = []
    for item in context.leaves where !context.tasks.fields[item.index].isDisjoint(with: output) {
      guard !context.columns.itemMasks[item.index].isDisjoint(with: Self.readers),
        let text = context.matrix.workItems[item.index].fact(.output)?.text, words.isIn(text)
      else { continue }
      let key = TitleNormalizer.key(text)
      if let known = places[key] {
        groups[known].items.append(item)
      } else {
        places[key] = groups.count
        groups.append((text, [item]))
      }
    }
    return groups
  }

  /// Tasks of one title that names a report.
  private func titles(_ words: WordList, in context: AnalysisContext) -> [Group] {
    context.titles.groups.compactMap { group in
      let first = context.tasks.departments[group.items[0].index]
      guard group.items.contains(where: { context.tasks.departments[$0.index] != first }) else { return nil }
      let title = context.matrix.workItems[group.items[0].index].title
      guard words.isIn(title), !DuplicateFilters.isBoilerplate(title),
        !DuplicateFilters.isComplement(title)
      else { return nil }
      return (title, group.items)
    }
  }

  private static func drafts(
    _ items: [WorkItem.ID], _ name: String, in context: AnalysisContext
  ) -> [Finding.Draft] {
    guard items.count > 1 else { return [] }
    var places: [[UInt32]: Int] = [:]
    var groups: [[WorkItem.ID]] = []
    for item in items {
      let readers = readers(of: item, in: context)
      guard !readers.isEmpty, let department = department(of: item, in: context) else { continue }
      let place = places[readers] ?? groups.count
      if place == groups.count {
        places[readers] = place
        groups.append([])
      }
      if !groups[place].contains(where: { self.department(of: $0, in: context) == department }) {
        groups[place].append(item)
      }
    }
    return groups.flatMap { group in
      group.indices.dropFirst().compactMap { index -> Finding.Draft? in
        guard let first = group[..<index].first(where: { areApart($0, group[index], in: context) }) else {
          return nil
        }
        return draft(group[index], besides: first, name, in: context)
      }
    }
  }

  /// The numbers of those who read, in order: equal sets are equal lists.
  private static func readers(of item: WorkItem.ID, in context: AnalysisContext) -> [UInt32] {
    context.columns.entries(of: item).filter { !context.columns.masks[$0].isDisjoint(with: readers) }
      .map { context.columns.holders[$0] }.sorted()
  }

  private static func department(of item: WorkItem.ID, in context: AnalysisContext) -> Department.ID? {
    let department = context.tasks.departments[item.index]
    return department >= 0 && context.hasResponsible(item) ? Department.ID(Int(department)) : nil
  }

  private static func areApart(_ left: WorkItem.ID, _ right: WorkItem.ID, in context: AnalysisContext) -> Bool
  {
    guard let first = department(of: left, in: context), let second = department(of: right, in: context)
    else {
      return false
    }
    return !context.units.areInOneLine(first, second)
      && TextKey.matching(context.organization[first].name)
        != TextKey.matching(context.organization[second].name)
  }

  private static func draft(
    _ item: WorkItem.ID, besides first: WorkItem.ID, _ name: String, in context: AnalysisContext
  ) -> Finding.Draft {
    let units = [first, item].map { item in
      department(of: item, in: context).map { context.organization[$0].name } ?? ""
    }
    let readers = context.names(context.holders(of: readers, on: item))
    let makers = [first, item].flatMap { context.names(context.holders(of: .responsible, on: $0)) }
    let other = context.matrix[first]
    return Finding.Draft(
      on: context.subject(item), at: context.matrix[item].location,
      message: .reportedTwice(name, units, readers), remedy: .keepOne(name, units), people: makers,
      related: [.init(message: .madeBy(units[0], other.title), location: other.location)])
  }
}

extension Finding.Message {
  fileprivate static func reportedTwice(_ name: String, _ units: [String], _ readers: [String]) -> Self {
    let list = LocalizedText.list(readers)
    return Self(
      ja: "「\(name)」を「\(units[0])」と「\(units[1])」の両方が\(list.ja)に出しています",
      en: "both '\(units[0])' and '\(units[1])' make '\(name)' for \(list.en)")
  }

  fileprivate static func keepOne(_ name: String, _ units: [String]) -> Self {
    Self(
      ja: "「\(name)」は「\(units[0])」と「\(units[1])」のどちらか一方が作り、他方はその写しを使ってください",
      en: "let one of '\(units[0])' and '\(units[1])' make '\(name)', and the other use it")
  }

  fileprivate static func madeBy(_ unit: String, _ title: String) -> Self {
    Self(ja: "「\(unit)」の「\(title)」です", en: "'\(title)' of '\(unit)'")
  }
}
