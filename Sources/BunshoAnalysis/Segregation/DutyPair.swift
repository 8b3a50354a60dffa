// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Two duties that are usually kept apart.
struct DutyPair: Sendable {
  /// The number in the list, by which people speak of it.
  let number: Int
  /// The first duty in words.
  let first: LocalizedText
  /// The second duty in words.
  let second: LocalizedText
  /// How much it matters that one person has both.
  let severity: Severity
  /// Where the pair comes from.
  let basis: [Basis]
  /// Whether the basis was checked.
  let verified: Verified
  /// Which duties make the pair: any of the left with any of the right.
  let combinations: [(first: DutySet, second: DutySet)]
  /// What else must hold.
  let condition: Condition

  /// On what the advice rests.
  enum Basis: String, Sendable {
    case lists = "P"
    case publicAccounting = "G"
    case security = "I"
    case office = "O"
    case quality = "Q"
    case privacy = "V"
    case seed = "S"

    /// The letter and what it means.
    var title: LocalizedText {
      switch self {
      case .lists: LocalizedText(ja: "P: 公開されているERPの職務競合一覧", en: "P: public ERP conflict lists")
      case .publicAccounting: LocalizedText(ja: "G: 公会計の実務", en: "G: public accounting practice")
      case .security: LocalizedText(ja: "I: 情報セキュリティの実務", en: "I: information-security practice")
      case .office: LocalizedText(ja: "O: 事務の実務", en: "O: office practice")
      case .quality: LocalizedText(ja: "品質管理の実務", en: "quality practice")
      case .privacy: LocalizedText(ja: "個人情報保護の実務", en: "privacy practice")
      case .seed: LocalizedText(ja: "広告運用の実務", en: "advertising practice")
      }
    }
  }

  /// Whether the basis of a pair was checked against its source.
  enum Verified: Sendable {
    case yes, inPart, no
  }

  /// What must hold beside the duties themselves.
  enum Condition: Sendable {
    /// Nothing.
    case none
    /// Both tasks are about the same case: their titles name one thing.
    case sameObject
    /// The audit names the other task, its category or its department.
    case auditOfWork
    /// Nobody else reports.
    case soleReporter
  }

  init(
    _ number: Int, _ first: LocalizedText, _ second: LocalizedText, _ severity: Severity, _ basis: [Basis],
    _ combinations: [([Duty], [Duty])], verified: Verified = .yes, condition: Condition = .none
  ) {
    self.number = number
    self.first = first
    self.second = second
    self.severity = severity
    self.basis = basis
    self.verified = verified
    self.combinations = combinations.map { (DutySet($0), DutySet($1)) }
    self.condition = condition
  }

  /// Whether a set of duties may hold both sides.
  func isPossible(in duties: DutySet) -> Bool {
    if condition == .auditOfWork, duties.contains(.internalAudit) { return true }
    return combinations.contains { !$0.first.isDisjoint(with: duties) && !$0.second.isDisjoint(with: duties) }
  }

  /// The number in two digits, as the documentation has it.
  var label: String { number < 10 ? "0\(number)" : "\(number)" }

  /// The basis in words, and whether it was checked.
  var basisText: LocalizedText {
    let ja = basis.map(\.title.ja).joined(separator: "、")
    let en = basis.map(\.title.en).joined(separator: ", ")
    return switch verified {
    case .yes: LocalizedText(ja: ja, en: en)
    case .inPart: LocalizedText(ja: ja + "、一部未確認", en: en + ", unverified in part")
    case .no: LocalizedText(ja: ja + "、未確認", en: en + ", unverified")
    }
  }

  /// The pairs in the order in which they are looked for: those that say most of a case first, then the graver.
  static let ranked: [DutyPair] = all.sorted { left, right in
    let places = (left, right).0.condition == .sameObject || left.condition == .auditOfWork
    let others = right.condition == .sameObject || right.condition == .auditOfWork
    if places != others { return !places }
    if left.severity != right.severity { return left.severity > right.severity }
    return left.number < right.number
  }
}
