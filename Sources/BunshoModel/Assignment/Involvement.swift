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

extension Involvement {
  /// The kind as one bit. Written out, so that other modules see a shift by a constant where a rule asks for a kind.
  @inlinable public var bit: UInt16 {
    switch self {
    case .main: 1 << 0
    case .sub: 1 << 1
    case .support: 1 << 2
    case .deputy: 1 << 3
    case .draft: 1 << 4
    case .review: 1 << 5
    case .consult: 1 << 6
    case .approve: 1 << 7
    case .decide: 1 << 8
    case .execute: 1 << 9
    case .verify: 1 << 10
    case .inform: 1 << 11
    case .rotation: 1 << 12
    }
  }
}

/// A set of kinds.
public struct InvolvementMask: OptionSet, Sendable, Hashable {
  /// One bit a kind.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  @inlinable public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The set of one kind.
  @inlinable public init(_ kind: Involvement) {
    rawValue = kind.bit
  }

  /// Who does the work: main, sub, draft, execute, rotation (the R of RACI).
  @inlinable public static var responsible: InvolvementMask {
    InvolvementMask(.main).union(InvolvementMask(.sub)).union(InvolvementMask(.draft))
      .union(InvolvementMask(.execute)).union(InvolvementMask(.rotation))
  }
  /// Who decides (the A of RACI).
  @inlinable public static var accountable: InvolvementMask { InvolvementMask(.decide) }
  /// Who could go on with the work when somebody is away.
  @inlinable public static var capable: InvolvementMask {
    InvolvementMask(.main).union(InvolvementMask(.sub)).union(InvolvementMask(.deputy))
      .union(InvolvementMask(.execute)).union(InvolvementMask(.rotation))
  }

  /// Whether the kind is in the set.
  @inlinable public func contains(_ kind: Involvement) -> Bool { rawValue & kind.bit != 0 }

  /// Whether no kind is in both sets.
  @inlinable public func isDisjoint(with other: InvolvementMask) -> Bool { rawValue & other.rawValue == 0 }

  /// The kinds of either set.
  @inlinable public func union(_ other: InvolvementMask) -> InvolvementMask {
    InvolvementMask(rawValue: rawValue | other.rawValue)
  }

  /// Adds the kinds of a set.
  @inlinable public mutating func formUnion(_ other: InvolvementMask) { self = union(other) }

  /// Whether all kinds of the other set are in this one.
  @inlinable public func isSuperset(of other: InvolvementMask) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  /// The kinds of the set in the order of their declaration.
  public var kinds: [Involvement] { Involvement.allCases.filter { contains($0) } }
}
