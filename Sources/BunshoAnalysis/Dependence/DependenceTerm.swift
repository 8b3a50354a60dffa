// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// One of the things that make a task hang on one person, with its weight in the 属人化 score.
///
/// The values are those of the catalogue. They are kept in hundredths, so that sums are exact and the same on every
/// machine.
public enum DependenceTerm: Int, Sendable, CaseIterable {
  /// H: how many people could go on with the task.
  case cover
  /// M: the state of the manual.
  case manual
  /// I: the importance.
  case importance
  /// T: how many days a handover takes.
  case handover
  /// F: how often the task comes round.
  case frequency
  /// A: whether only one person holds the account, key or qualification.
  case credential

  /// What the term counts for, of 100.
  public var weight: Int {
    switch self {
    case .cover: 40
    case .manual: 20
    case .importance: 15
    case .handover, .frequency: 10
    case .credential: 5
    }
  }

  /// The letter of the formula.
  public var letter: String {
    switch self {
    case .cover: "H"
    case .manual: "M"
    case .importance: "I"
    case .handover: "T"
    case .frequency: "F"
    case .credential: "A"
    }
  }

  /// The word of machine-readable output.
  public var word: String {
    switch self {
    case .cover: "cover"
    case .manual: "manual"
    case .importance: "importance"
    case .handover: "handoverDays"
    case .frequency: "frequency"
    case .credential: "credential"
    }
  }

  /// The name shown to people.
  public var title: LocalizedText {
    switch self {
    case .cover: LocalizedText(ja: "続けられる人", en: "capable people")
    case .manual: LocalizedText(ja: "マニュアル", en: "manual")
    case .importance: LocalizedText(ja: "重要度", en: "importance")
    case .handover: LocalizedText(ja: "引継ぎ所要日数", en: "handover days")
    case .frequency: LocalizedText(ja: "頻度", en: "frequency")
    case .credential: LocalizedText(ja: "資格・アカウントの保有者", en: "credential holders")
    }
  }

  /// H: n ≤ 1: 1.0 · 1.5: .7 · 2: .35 · 3: .15 · ≥ 4: 0.
  static func cover(_ capable: Double) -> UInt8 {
    switch capable {
    case ...1: 100
    case ..<2: 70
    case ..<3: 35
    case ..<4: 15
    default: 0
    }
  }

  /// M: 無 1 · 作成中 .7 · 有, not updated for more than a year .4 · 有, current 0.
  static func manual(_ state: WorkItem.Manual, isOld: Bool) -> UInt8 {
    switch state {
    case .missing: 100
    case .inProgress: 70
    case .present: isOld ? 40 : 0
    }
  }

  /// I: importance 1…5 → 0 .25 .5 .75 1.
  static func importance(_ level: UInt8) -> UInt8 { (min(max(level, 1), 5) - 1) * 25 }

  /// T: days ≤ 1: 0 · ≤ 3: .25 · ≤ 7: .5 · ≤ 20: .75 · more: 1.
  static func handover(days: Float) -> UInt8 {
    switch days {
    case ...1: 0
    case ...3: 25
    case ...7: 50
    case ...20: 75
    default: 100
    }
  }

  /// F: 日次 1 · 週次 .8 · 月次 .6 · 四半期 .4 · 年次 .3; what lies between two takes the rarer one, what is rarer
  /// than 年次 takes its value.
  static func frequency(runsPerYear runs: Float) -> UInt8 {
    switch runs {
    case 240...: 100
    case 52...: 80
    case 12...: 60
    case 4...: 40
    default: 30
    }
  }

  /// F of 随時.
  static let irregular: UInt8 = 50
}
