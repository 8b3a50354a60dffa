// SPDX-License-Identifier: Apache-2.0

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
  /// Good to know.
  case note
  /// Should be mended.
  case warning
  /// Must be mended.
  case error

  /// The milder severity is less.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word shown to people.
  public var title: LocalizedText {
    switch self {
    case .note: LocalizedText(ja: "参考", en: "note")
    case .warning: LocalizedText(ja: "注意", en: "warning")
    case .error: LocalizedText(ja: "要是正", en: "error")
    }
  }
}
