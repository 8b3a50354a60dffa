// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// A task names a task before it that no table has.
public struct UnknownWorkItem: CatalogueRule {
  /// What there is to know of the rule.
  public static let metadata = RuleMetadata(
    code: "REF105", name: "unknown-work-item", family: .references, severity: .error,
    summary: LocalizedText(
      ja: "前工程に書かれた業務が、どの表にもありません(業務IDか業務名で探します)。",
      en: "The predecessor of a task is in no table, neither by id nor by title."),
    rationale: LocalizedText(
      ja: "番号の書き間違いか、なくなった業務です。つながりが切れ、誰から何を受け取るのか分かりません。",
      en: "A slip of the pen or a task that is gone: nobody can tell from whom the work comes."),
    remedy: LocalizedText(
      ja: "正しい業務IDか業務名に直します。近いものを示します。",
      en: "Write the right id or title; the nearest ones are given."),
    source: LocalizedText(ja: "参照整合性の検査", en: "referential integrity (validate-raci DEG-04)"),
    needs: [.fact(.predecessor)],
    examples: [
      .good(
        LocalizedText(ja: "前工程が表にある", en: "The predecessor is in the table"),
        """
        id   | task    | main | predecessor
        T001 | 記事の企画 | 近藤  |
        T002 | 記事の校正 | 村上  | T001
        T003 | 記事の公開 | 近藤  | 記事の校正
        """),
      .bad(
        LocalizedText(ja: "T010という業務はない", en: "There is no T010"),
        """
        id   | task    | main | predecessor
        T001 | 記事の企画 | 近藤  |
        T002 | 記事の校正 | 村上  | T001
        T003 | 記事の公開 | 近藤  | T010!
        """),
    ])

  /// Makes the rule.
  public init(options: NoOptions = NoOptions()) {}

  /// One finding per name that leads nowhere.
  public func findings(in context: AnalysisContext) -> [Finding.Draft] {
    let unknown = context.links.unknown.filter { context.isJudged($0.item) }
    guard !unknown.isEmpty else { return [] }
    var names = NearestTasks(context)
    return unknown.map { item, text, fact in
      let nearest = names.nearest(to: text)
      return Finding.Draft(
        on: context.subject(item), at: fact.location, message: .unknown(context.matrix[item].title, text),
        remedy: .nearest(nearest), discriminator: text)
    }
  }
}

/// The ids and titles nearest to a text that is none of them.
private struct NearestTasks {
  private let tasks: [(code: [Character], title: [Character], item: WorkItem)]
  private var searches = 0

  /// A table whose links are all wrong has another fault than spelling.
  private static let searchLimit = 50
  private static let shown = 3

  init(_ context: AnalysisContext) {
    tasks = context.leaves.prefix(20_000).map { id in
      let item = context.matrix[id]
      return (Array(TextKey.matching(item.code ?? "")), Array(TextKey.matching(item.title)), item)
    }
  }

  /// At most three, nearest first: ids one or two letters away, then titles that share most letter pairs.
  mutating func nearest(to text: String) -> [String] {
    searches += 1
    guard searches <= Self.searchLimit, text.utf8.count <= 200 else { return [] }
    let key = Array(TextKey.matching(text))
    let pairs = Self.pairs(key)
    var found: [(score: Double, order: Int, name: String)] = []
    for (order, task) in tasks.enumerated() {
      if let code = task.item.code, abs(task.code.count - key.count) <= 1, key.count >= 2 {
        let differences = zip(task.code, key).count { $0 != $1 } + abs(task.code.count - key.count)
        if differences <= 1 { found.append((2 - Double(differences), order, "\(code) \(task.item.title)")) }
      }
      guard !pairs.isEmpty else { continue }
      let own = Self.pairs(task.title)
      let score = 2 * Double(own.intersection(pairs).count) / Double(max(1, own.count + pairs.count))
      if score >= 0.5 {
        found.append(
          (score, order, [task.item.code, task.item.title].compactMap(\.self).joined(separator: " ")))
      }
    }
    let sorted = found.sorted { ($1.score, $0.order) < ($0.score, $1.order) }
    var names: [String] = []
    for candidate in sorted where names.count < Self.shown && !names.contains(candidate.name) {
      names.append(candidate.name)
    }
    return names
  }

  private static func pairs(_ characters: [Character]) -> Set<String> {
    guard characters.count >= 3 else { return [] }
    return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) })
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ title: String, _ text: String) -> Self {
    Self(
      ja: "「\(title)」の前工程「\(text)」がどの表にもありません", en: "'\(text)', named before '\(title)', is in no table")
  }

  fileprivate static func nearest(_ names: [String]) -> Self {
    guard !names.isEmpty else {
      return Self(ja: "業務IDか業務名を確かめてください", en: "check the id or title")
    }
    let list = LocalizedText.list(names)
    return Self(
      ja: "近い業務: \(list.ja)。正しい業務に直すか、消してください",
      en: "nearest: \(list.en); write the one that is meant, or delete it")
  }
}
