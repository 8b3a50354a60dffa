// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a name's last word says it is: a post, a unit, a company, a list.
extension NameKey {
  /// Whether a text reads as a post or job: 課長, PM, lead …
  static func isPost(_ text: String) -> Bool {
    let key = exact(text)
    if NameTitles.posts.contains(key) || jobs.contains(key) { return true }
    return jobSuffixes.contains { key.hasSuffix($0) } || NameTitles.posts.contains { key.hasSuffix($0) }
  }

  private static let jobs: Set<String> = [
    "pm", "po", "pl", "sl", "dev", "qa", "ceo", "cto", "cio", "cfo", "coo", "ciso", "cmo", "sre", "ops", "hr",
    "it", "pmo", "sv", "gm", "bo", "se", "pg", "ba", "上長", "上司",
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
    // 責任部署 and 担当部署 say which unit is meant, and name none.
    guard key.count >= 2, !surnamesLikeUnits.contains(key), !key.hasSuffix("部署") else { return false }
    return unitSuffixes.contains { key.hasSuffix($0) }
  }

  /// Whether a text that could be somebody's name is what a unit does: 総務, 品質保証.
  static func isFunction(_ text: String) -> Bool {
    let key = exact(text)
    return functions.contains { key.contains($0) }
  }

  private static let functions = [
    "総務", "庶務", "人事", "労務", "経理", "財務", "会計", "法務", "監査", "経営", "企画", "広報", "宣伝", "営業", "販売", "業務", "事業",
    "購買",
    "調達", "資材", "物流", "製造", "生産", "技術", "工務", "設計", "開発", "研究", "品質", "保守", "保全", "施設", "情報", "教務", "看護",
    "診療",
    "薬剤", "医事", "国際", "海外", "支援", "推進", "管理",
  ]

  private static let unitSuffixes = [
    "本部", "部", "課", "係", "室", "班", "局", "署", "グループ", "チーム", "センター", "支店", "支所", "営業所",
    "事業所", "工場", "出張所", "公室", "ユニット", "セクション", "department", "dept", "dept.", "division",
    "section", "office", "unit",
  ]

  /// Family names that end like a unit.
  static let surnamesLikeUnits: Set<String> = [
    "服部", "阿部", "安部", "渡部", "岡部", "磯部", "矢部", "園部", "長谷部", "日下部", "刑部", "綾部", "曽我部", "物部",
    "卜部", "占部", "海部", "宍戸部", "土師部",
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
      || key.hasSuffix("メーリングリスト")
      // #dev is a channel, #3 a number.
      || key.hasPrefix("#") && key.dropFirst().contains { !$0.isNumber }
  }
}
