// SPDX-License-Identifier: Apache-2.0

/// A range of money for which one decision holds: 「100万円超500万円以下」. In yen, or the currency of the table.
public struct AmountBand: Hashable, Sendable {
  /// The lower bound; `nil` where the band begins at nothing.
  public var lower: Double?
  /// Whether the lower bound itself belongs to the band: 以上 rather than 超.
  public var includesLower: Bool
  /// The upper bound; `nil` where the band has no end.
  public var upper: Double?
  /// Whether the upper bound itself belongs to the band: 以下 rather than 未満.
  public var includesUpper: Bool

  /// Makes a band.
  public init(
    lower: Double? = nil, includesLower: Bool = false, upper: Double? = nil, includesUpper: Bool = true
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// The band in the notation of intervals (ISO 31-11): `(1000000,5000000]`; an open end is empty.
  public var interval: String {
    (includesLower ? "[" : "(") + (lower.map { "\($0)" } ?? "") + "," + (upper.map { "\($0)" } ?? "")
      + (includesUpper ? "]" : ")")
  }

  /// Reads the notation of intervals; `nil` when the text is none.
  public init?(interval text: String) {
    guard let first = text.first, let last = text.last, "[(".contains(first), "])".contains(last) else {
      return nil
    }
    let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let bounds = ends.map { Double($0).flatMap { $0.isFinite ? $0 : nil } }
    guard zip(ends, bounds).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    self.init(
      lower: bounds[0], includesLower: first == "[", upper: bounds[1], includesUpper: last == "]")
  }

  /// Whether some amount lies in both.
  public func overlaps(_ other: AmountBand) -> Bool {
    !ends(before: other) && !other.ends(before: self)
  }

  /// Whether the band ends where the other begins, with no amount between and none in both.
  public func meets(_ other: AmountBand) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper == lower && includesUpper != other.includesLower
  }

  /// Whether every amount of the band is below every amount of the other.
  public func ends(before other: AmountBand) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper < lower || upper == lower && !(includesUpper && other.includesLower)
  }
}
