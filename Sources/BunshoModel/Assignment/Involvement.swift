// SPDX-License-Identifier: Apache-2.0

/// The part somebody has in a task: a vocabulary richer than RACI, into which every table's marks are read.
///
/// The words follow Japanese office practice (業務分担表, 職務権限表) and the RACI family; see
/// `Scheme` for the letters they are shown as.
public enum Involvement: UInt8, Sendable, CaseIterable, Hashable {
  /// 主担当: does the work and answers for it day to day.
  case main
  /// 副担当: does it when the 主担当 is away.
  case sub
  /// 補助: helps.
  case support
  /// 代行: acts or decides in the name of someone absent.
  case deputy
  /// 起案: drafts a decision.
  case draft
  /// 審査: has to check.
  case review
  /// 合議, 相談先: is asked before.
  case consult
  /// 承認 as a step before the decision.
  case approve
  /// 決裁: decides, answers for the result.
  case decide
  /// 実施: does the work (the R of RACI).
  case execute
  /// 検収, 検査: verifies the result.
  case verify
  /// 報告先: is told.
  case inform
  /// 輪番: does the work when it is their turn.
  case rotation

  /// The word used in machine-readable output and in configuration: `main`, `sub` …
  public var word: String {
    switch self {
    case .main: "main"
    case .sub: "sub"
    case .support: "support"
    case .deputy: "deputy"
    case .draft: "draft"
    case .review: "review"
    case .consult: "consult"
    case .approve: "approve"
    case .decide: "decide"
    case .execute: "execute"
    case .verify: "verify"
    case .inform: "inform"
    case .rotation: "rotation"
    }
  }

  /// The kind with the given word.
  public init?(word: String) {
    guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = kind
  }

  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .main: LocalizedText(ja: "主担当", en: "main owner")
    case .sub: LocalizedText(ja: "副担当", en: "backup owner")
    case .support: LocalizedText(ja: "補助", en: "support")
    case .deputy: LocalizedText(ja: "代行", en: "deputy")
    case .draft: LocalizedText(ja: "起案", en: "drafter")
    case .review: LocalizedText(ja: "審査・確認", en: "reviewer")
    case .consult: LocalizedText(ja: "相談先", en: "consulted")
    case .approve: LocalizedText(ja: "承認", en: "approver")
    case .decide: LocalizedText(ja: "決裁・最終責任", en: "accountable")
    case .execute: LocalizedText(ja: "実行", en: "responsible")
    case .verify: LocalizedText(ja: "検収・検査", en: "verifier")
    case .inform: LocalizedText(ja: "報告先", en: "informed")
    case .rotation: LocalizedText(ja: "輪番", en: "on rota")
    }
  }
}

/// A set of kinds.
public struct InvolvementMask: OptionSet, Sendable, Hashable {
  /// One bit a kind.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The set of one kind.
  public init(_ kind: Involvement) {
    rawValue = 1 << UInt16(kind.rawValue)
  }

  /// Who does the work: main, sub, draft, execute, rotation (the R of RACI).
  public static let responsible = InvolvementMask([
    InvolvementMask(.main), InvolvementMask(.sub), InvolvementMask(.draft), InvolvementMask(.execute),
    InvolvementMask(.rotation),
  ])
  /// Who decides (the A of RACI).
  public static let accountable = InvolvementMask(.decide)
  /// Who could go on with the work when somebody is away.
  public static let capable = InvolvementMask([
    InvolvementMask(.main), InvolvementMask(.sub), InvolvementMask(.deputy), InvolvementMask(.execute),
    InvolvementMask(.rotation),
  ])

  /// Whether the kind is in the set.
  public func contains(_ kind: Involvement) -> Bool {
    rawValue & (1 << UInt16(kind.rawValue)) != 0
  }

  /// The kinds of the set in the order of their declaration.
  public var kinds: [Involvement] { Involvement.allCases.filter { contains($0) } }
}
