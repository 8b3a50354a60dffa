// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Keys under which two spellings of a person's or unit's name meet. For matching only.
enum NameKey {
  /// Kanji that the same name is written with; 龍/竜 and 祐/裕 are different names and are not folded.
  private static let variants: [Character: Character] = [
    "髙": "高", "﨑": "崎", "嵜": "崎", "濵": "浜", "濱": "浜", "邊": "辺", "邉": "辺", "齋": "斉", "齊": "斉",
    "斎": "斉", "德": "徳", "栁": "柳", "𠮷": "吉", "廣": "広", "澤": "沢", "櫻": "桜", "國": "国", "條": "条",
    "眞": "真", "惠": "恵", "壽": "寿", "緖": "緒",
  ]

  /// The exact key: NFKC, lower case, without spaces.
  static func exact(_ text: String) -> String { TextKey.matching(text) }

  /// The exact key with variant kanji folded.
  static func folded(_ text: String) -> String {
    String(exact(text).map { variants[$0] ?? $0 })
  }

  private static let honorifics = ["さん", "様", "氏", "殿", "君", "先生"]

  private static let posts = [
    "代表取締役社長", "代表取締役", "取締役", "執行役員", "会長", "社長", "副社長", "専務", "常務", "本部長",
    "副本部長", "事業部長", "部長", "副部長", "次長", "課長", "課長代理", "課長補佐", "副課長", "室長", "係長",
    "主任", "主査", "主幹", "主事", "班長", "所長", "支店長", "店長", "工場長", "センター長", "リーダー",
    "マネージャー", "マネジャー", "チーフ", "担当部長", "担当課長", "参事",
  ]

  // Longest first, so that 課長代理 is not taken for 課長.
  private static let titles = (honorifics + posts).sorted { $0.count > $1.count }
  private static let postsByLength = posts.sorted { $0.count > $1.count }

  /// The name without 敬称, 役職, 兼 and a bracketed remark; `nil` when nothing was there to take off.
  static func bare(_ text: String) -> String? {
    var name = TextKey.trimmed(text)
    let original = name
    if let bracket = name.firstIndex(where: { "(（〔[".contains($0) }), bracket != name.startIndex {
      name = TextKey.trimmed(String(name[..<bracket]))
    }
    for mark in ["(兼)", "（兼）", "〔兼〕", "㊒", "兼)", "兼）", "兼 "] where name.hasPrefix(mark) {
      name = TextKey.trimmed(String(name.dropFirst(mark.count)))
    }
    for word in titles {
      if name.hasSuffix(word), name.count > word.count {
        name = TextKey.trimmed(String(name.dropLast(word.count)))
        break
      }
    }
    for word in postsByLength where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count)
      // 「課長 田中」: the post stands before the name with a space between.
      if let first = rest.unicodeScalars.first, first.properties.isWhitespace {
        name = TextKey.trimmed(String(rest))
      }
      break
    }
    return name.isEmpty || name == original ? nil : name
  }

  /// Whether a text reads as a post or job: 課長, PM, lead …
  static func isPost(_ text: String) -> Bool {
    let key = exact(text)
    if posts.contains(key) || jobs.contains(key) { return true }
    return jobSuffixes.contains { key.hasSuffix($0) } || posts.contains { key.hasSuffix($0) }
  }

  private static let jobs: Set<String> = [
    "pm", "po", "pl", "sl", "dev", "qa", "ceo", "cto", "cio", "cfo", "coo", "ciso", "cmo", "sre", "ops", "hr",
    "it", "pmo", "sv", "gm", "bo", "se", "pg", "ba",
  ]
  private static let jobSuffixes = [
    "担当", "担当者", "責任者", "リーダー", "マネージャー", "マネジャー", "ディレクター", "デザイナー", "エンジニア",
    "プランナー", "アナリスト", "プロデューサー", "オーナー", "委員", "委員会", "事務局", "役員", "lead", "leader",
    "manager", "owner", "engineer", "developer", "analyst", "designer", "director", "architect", "officer",
    "admin", "administrator", "sponsor", "team", "tester", "coordinator", "specialist", "user", "head",
  ]

  /// Whether a text reads as a unit: it ends in a word such as 部, 課, センター, department.
  static func isUnit(_ text: String) -> Bool {
    let key = exact(text)
    guard key.count >= 2 else { return false }
    return unitSuffixes.contains { key.hasSuffix($0) }
  }

  private static let unitSuffixes = [
    "本部", "部", "課", "係", "室", "班", "局", "署", "グループ", "チーム", "センター", "支店", "支所", "営業所",
    "事業所", "工場", "出張所", "公室", "ユニット", "セクション", "department", "dept", "dept.", "division",
    "section", "office", "unit",
  ]

  /// Whether a text reads as a company.
  static func isCompany(_ text: String) -> Bool {
    let key = exact(text)
    return ["株式会社", "(株)", "有限会社", "(有)", "合同会社", "社団法人", "財団法人"].contains { key.contains($0) }
      || ["inc.", "inc", "ltd.", "ltd", "llc", "corp.", "corp", "co.,ltd.", "gmbh"].contains {
        key.hasSuffix($0) && key.count > $0.count + 1
      }
  }

  /// Whether a text reads as a mailing list or channel.
  static func isList(_ text: String) -> Bool {
    let key = exact(text)
    return key.hasSuffix("(list)")
      || key.hasSuffix("ml") && key.unicodeScalars.allSatisfy(\.isASCII)
        && key.count > 4
      || key.hasSuffix("メーリングリスト") || key.hasPrefix("#") && key.count > 1
  }
}
