// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The words of a frequency: numbers, periods, 回, 毎.
struct FrequencyTokens {
  /// A period work comes back in.
  enum Period: Equatable {
    case day, week, tenDays, month, quarter, half, year

    /// How often the period comes in a year; days are working days (importing.md §4).
    var perYear: Double {
      switch self {
      case .day: 240
      case .week: 52
      case .tenDays: 36
      case .month: 12
      case .quarter: 4
      case .half: 2
      case .year: 1
      }
    }
  }

  enum Token: Equatable {
    case number(Double)
    case period(Period)
    /// 3月: a month with a name, once a year.
    case namedMonth
    /// 回, times.
    case times
    /// 毎, ごと, per, に.
    case every
    /// 隔, every other.
    case everyOther
    /// 第.
    case ordinal
    /// ～ between numbers.
    case range
    /// 数: some, nobody knows how many.
    case some
    /// Anything else.
    case other(String)
  }

  private(set) var tokens: [Token] = []

  /// Takes a text apart; longer texts are remarks and no frequencies.
  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    var rest = Substring(TextKey.compatible(text).lowercased())
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        tokens.append(digits.utf8.count <= 8 ? Double(digits).map { .number($0) } ?? .other("") : .other(""))
        rest = rest[digits.endIndex...]
      } else if first.isASCII, first.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        tokens += Self.english[String(word)] ?? [.other(String(word))]
        rest = rest[word.endIndex...]
      } else if let (word, meaning) = Self.japanese.first(where: { rest.hasPrefix($0.word) }) {
        append(meaning)
        rest = rest.dropFirst(word.count)
      } else {
        tokens.append(.other(String(first)))
        rest = rest.dropFirst()
      }
    }
  }

  /// 3月 is March, 3か月 three months; the words tell them apart only with the number before.
  private mutating func append(_ token: Token) {
    if case .number(let digit) = token, case .number(let before)? = tokens.last, before == 10, digit < 10 {
      tokens[tokens.count - 1] = .number(before + digit)
    } else {
      tokens.append(token)
    }
  }

  /// Longest first.
  private static let japanese: [(word: String, token: Token)] = {
    let words: [(Token, [String])] = [
      (.period(.quarter), ["四半期"]),
      (.period(.half), ["半期", "半年", "半年間"]),
      (.period(.month), ["か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月", "個月", "か月間", "ヶ月間", "カ月間"]),
      (.namedMonth, ["月"]),
      (.period(.day), ["営業日", "日", "日間", "毎朝", "毎夕", "毎晩", "デイリー"]),
      (.period(.week), ["週", "週間", "ウィークリー"]), (.period(.tenDays), ["旬"]),
      (.period(.month), ["マンスリー"]),
      (.period(.year), ["年", "年度", "年間", "か年", "ヶ年", "カ年", "箇年"]),
      (.times, ["回", "度"]), (.every, ["毎", "ごと", "おき", "/", "に", "あたり", "当たり"]), (.everyOther, ["隔"]),
      (.ordinal, ["第"]), (.range, ["~", "〜", "-", "–", "から"]), (.some, ["数"]),
      (.other("・"), ["・", "、", ","]),
    ]
    var all = words.flatMap { token, list in list.map { (word: $0, token: token) } }
    for (index, numeral) in "一二三四五六七八九十".enumerated() {
      all.append((String(numeral), .number(Double(index + 1))))
    }
    return all.sorted { $0.word.count > $1.word.count }
  }()

  private static let english: [String: [Token]] = {
    let words: [([Token], [String])] = [
      ([.period(.day)], ["day", "days", "daily", "everyday"]),
      ([.period(.week)], ["week", "weeks", "weekly", "wk"]),
      ([.everyOther, .period(.week)], ["biweekly", "fortnight", "fortnightly"]),
      ([.period(.month)], ["month", "months", "monthly", "mo"]),
      ([.everyOther, .period(.month)], ["bimonthly"]),
      ([.period(.quarter)], ["quarter", "quarters", "quarterly", "q"]),
      ([.period(.half)], ["half", "semiannual", "semiannually", "biannual", "biannually", "halfyearly"]),
      ([.period(.year)], ["year", "years", "yearly", "annual", "annually"]),
      ([.number(1), .times], ["once"]), ([.number(2), .times], ["twice"]),
      ([.number(3), .times], ["thrice"]),
      ([.times], ["times", "time", "x"]), ([.every], ["every", "per", "each", "a", "an", "in"]),
      ([.everyOther], ["other", "bi"]), ([.some], ["several", "few"]),
    ]
    var table: [String: [Token]] = [:]
    for (tokens, list) in words {
      for word in list { table[word] = tokens }
    }
    return table
  }()
}
