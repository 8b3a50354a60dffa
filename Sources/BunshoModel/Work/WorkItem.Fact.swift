// SPDX-License-Identifier: Apache-2.0

extension WorkItem {
  /// What a table may say of a task beside its title, unit and owners.
  public enum Field: String, Sendable, CaseIterable {
    /// Longer text: 詳細, 業務概要.
    case detail
    /// 頻度.
    case frequency
    /// Hours of one run: 所要時間.
    case hours
    /// Number of cases: 件数.
    case count
    /// 難易度, 1…5.
    case difficulty
    /// 重要度, 影響度, 1…5.
    case importance
    /// マニュアル有無.
    case manual
    /// 引継ぎ.
    case handover
    /// 属人化, 代替可否.
    case dependence
    /// 使用システム.
    case system
    /// インプット.
    case input
    /// アウトプット.
    case output
    /// 開始日.
    case start
    /// 期限.
    case due
    /// 状態.
    case status
    /// 金額.
    case amount
    /// KPI.
    case kpi
    /// Tags such as 中核, 要牽制.
    case tags
    /// 前工程: the task before.
    case predecessor
    /// 施行日, 改定日.
    case validity
    /// 根拠規程.
    case regulation
    /// 備考.
    case note
    /// 連絡先.
    case contact
    /// 担当開始日: since when the present main owner has the task.
    case since
    /// マニュアル更新日.
    case manualDate
    /// 引継ぎ所要日数.
    case handoverDays
    /// 副担当確認日: when the backup's knowledge, access and authority were last confirmed.
    case deputyVerified
    /// 副担当の権限: whether the backup has the access the task needs.
    case deputyAccess
    /// 鍵・資格・アカウントの保有者: who holds what the task cannot be done without.
    case credential
    /// チャネル, by which customers are approached.
    case channel
    /// 対象顧客: whom the task addresses.
    case audience
    /// 補完統制: what makes up for duties that could not be parted.
    case control
    /// 統制の実施者.
    case controlOwner
  }

  /// One thing a table says of a task: the text as read, its canonical value and its cell.
  public struct Fact: Sendable, Equatable {
    /// Which attribute.
    public var field: Field
    /// The text as read.
    public var text: String
    /// The canonical value; `text` only where nothing more is known of it.
    public var value: Value
    /// The cell.
    public var location: SourceLocation

    /// The canonical value of a fact.
    public enum Value: Sendable, Equatable {
      /// Nothing beyond the text.
      case text
      /// How often.
      case frequency(Frequency)
      /// A number; for hours, hours of one run.
      case number(Double)
      /// 1 (low) … 5 (high).
      case level(Int)
      /// State of a manual.
      case manual(Manual)
      /// A day.
      case date(CalendarDate)
      /// A range of money.
      case amounts(AmountBand)
      /// Yes or no: 有, 無.
      case flag(Bool)
      /// People or things named in one cell.
      case names([String])
    }

    /// Makes a fact.
    public init(_ field: Field, text: String, value: Value, at location: SourceLocation) {
      self.field = field
      self.text = text
      self.value = value
      self.location = location
    }

    /// The value as a number, if it is one.
    public var number: Double? {
      if case .number(let number) = value { number } else { nil }
    }
  }

  /// State of a task's manual.
  public enum Manual: String, Sendable, CaseIterable {
    /// 有: there is one.
    case present
    /// 作成中: being written.
    case inProgress
    /// 無: there is none.
    case missing
  }

  /// Whether the task is no longer done: its status is 廃止 or the like.
  public var isAbolished: Bool {
    guard let status = fact(.status)?.text else { return false }
    return status.hasPrefix("廃止") && status != "廃止予定" || status.lowercased() == "abolished"
  }
}
