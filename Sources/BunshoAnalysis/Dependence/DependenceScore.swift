// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// How much a task hangs on one person: 0 (not at all) … 100, with every term that makes the number.
///
/// score = 100 · Σ w·x / Σ w over the terms the input tells; coverage = Σ w of those terms / 100.
public struct DependenceScore: Sendable, Equatable {
  /// The task.
  public let item: WorkItem.ID
  /// The terms in the order of the formula, unknown ones as well.
  public let terms: [Term]
  /// The score; `nil` when the input tells no term.
  public let score: Double?
  /// Which part of the weights the input tells, 0…1.
  public let coverage: Double
  /// The band of the score; `nil` when there is none.
  public let band: Band?
  /// Whether the band is high although the score is not: one person for important or frequent work.
  public let isRaised: Bool
  /// Whether nobody at all could do the task: reported as a gap.
  public let isGap: Bool

  /// One term of a task's score.
  public struct Term: Sendable, Equatable {
    /// Which term.
    public let kind: DependenceTerm
    /// 0 (good) … 1 (bad); `nil` where the input does not tell it and nothing is assumed.
    public let value: Double?
    /// Whether the value is assumed, not told.
    public let isAssumed: Bool
    /// What the table says, in words: `1人`, `無`, `月次`.
    public let words: LocalizedText

    /// What the term counts for.
    public var weight: Int { kind.weight }
    /// Weight times value; 0 where unknown.
    public var points: Double { Double(weight) * (value ?? 0) }
    /// Whether the input tells the term.
    public var isKnown: Bool { value != nil && !isAssumed }
  }

  /// What a score amounts to.
  public enum Band: Int, Sendable, CaseIterable, Comparable {
    /// 低: below 45.
    case low
    /// 中: 45 or more, below 70.
    case medium
    /// 高: 70 or more.
    case high

    init(score: Double) { self = score >= 70 ? .high : score >= 45 ? .medium : .low }

    /// The word of machine-readable output.
    public var word: String {
      switch self {
      case .low: "low"
      case .medium: "medium"
      case .high: "high"
      }
    }

    /// The word shown to people.
    public var title: LocalizedText {
      switch self {
      case .low: LocalizedText(ja: "低", en: "low")
      case .medium: LocalizedText(ja: "中", en: "medium")
      case .high: LocalizedText(ja: "高", en: "high")
      }
    }

    /// Low before high.
    public static func < (left: Band, right: Band) -> Bool { left.rawValue < right.rawValue }
  }

  /// The terms that count most, largest first; those that add nothing are left out.
  public var largestTerms: [Term] {
    terms.enumerated().filter { $0.element.points > 0 }.sorted {
      ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
    }.map(\.element)
  }

  /// A score as printed: `78`, `69.6`.
  public static func text(_ score: Double) -> String {
    let tenths = Int((score * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// The coverage in per cent as printed: `85`.
  public var coverageText: String { "\(Int((coverage * 100).rounded()))%" }
}

extension DependenceColumns {
  /// The score of a task with its words.
  func score(of item: WorkItem.ID, assumed: UInt8 = unknown) -> DependenceScore {
    let index = item.index
    let sums = sums(of: index, assumed: assumed)
    let raised = isRaised(index)
    let plain = sums.score.map { DependenceScore.Band(score: $0) }
    let terms = DependenceTerm.allCases.map { term in
      let value = value(term, of: index)
      let isAssumed =
        value == Self.unknown && assumed != Self.unknown && (term == .handover || term == .importance)
      let shown = isAssumed ? assumed : value
      return DependenceScore.Term(
        kind: term, value: shown == Self.unknown ? nil : Double(shown) / 100, isAssumed: isAssumed,
        words: isAssumed
          ? LocalizedText(ja: "不明(仮定)", en: "unknown (assumed)") : words(for: term, of: index))
    }
    return DependenceScore(
      item: item, terms: terms, score: sums.score, coverage: Double(sums.known) / 100,
      band: plain == nil ? nil : raised ? .high : plain, isRaised: raised && plain != .high,
      isGap: isKnown(.cover, of: index) && capable[index] == 0)
  }

  private func words(for term: DependenceTerm, of item: Int) -> LocalizedText {
    guard isKnown(term, of: item) else { return LocalizedText(ja: "不明", en: "unknown") }
    switch term {
    case .cover:
      let count = DependenceScore.text(capable[item])
      return LocalizedText(ja: "\(count)人", en: count)
    case .manual: return manualWords(of: item)
    case .importance: return LocalizedText(verbatim: "\(importance[item])")
    case .handover:
      let days = facts.handoverDays(item).map { DependenceScore.text(min(Double($0), 100_000)) } ?? ""
      return LocalizedText(ja: "\(days)日", en: days)
    case .frequency: return frequencyWords(of: item)
    case .credential:
      let count = facts.credentialHolders(item) ?? 0
      return count == 0
        ? LocalizedText(ja: "不要", en: "none needed") : LocalizedText(ja: "\(count)人", en: "\(count)")
    }
  }

  private func manualWords(of item: Int) -> LocalizedText {
    switch facts.manual(item) {
    case nil: return LocalizedText(ja: "不明", en: "unknown")
    case .missing: return LocalizedText(ja: "無", en: "none")
    case .inProgress: return LocalizedText(ja: "作成中", en: "being written")
    case .present:
      guard let date = facts.manualDate(item) else { return LocalizedText(ja: "有", en: "present") }
      return LocalizedText(ja: "有(\(date.iso)更新)", en: "present, of \(date.iso)")
    }
  }

  private func frequencyWords(of item: Int) -> LocalizedText {
    guard recurrence[item] == .periodic else { return LocalizedText(ja: "随時", en: "irregular") }
    switch runsPerYear[item] {
    case 240: return LocalizedText(ja: "日次", en: "daily")
    case 52: return LocalizedText(ja: "週次", en: "weekly")
    case 12: return LocalizedText(ja: "月次", en: "monthly")
    case 4: return LocalizedText(ja: "四半期", en: "quarterly")
    case 1: return LocalizedText(ja: "年次", en: "yearly")
    case let runs:
      let count = DependenceScore.text(min(Double(runs), 100_000))
      return LocalizedText(ja: "年\(count)回", en: "\(count) times a year")
    }
  }
}
