// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A company's tables: tasks with four parts each, 40 departments, a person for every 50 tasks.
///
/// One task in a hundred is faulty: nobody, one person only, two deciders, or a title that was there before.
struct DataSet {
  let items: Int
  let seed: UInt64 = 20_260_401

  /// The share of faults, in thousandths of the tasks.
  private enum Fault: CaseIterable {
    case nobody, oneHolder, twoDeciders, repeatedTitle

    static func drawn(with generator: inout SeededGenerator) -> Fault? {
      switch Int.random(in: 0..<1000, using: &generator) {
      case 0..<2: .nobody
      case 2..<5: .oneHolder
      case 5..<7: .twoDeciders
      case 7..<10: .repeatedTitle
      default: nil
      }
    }
  }

  /// Writes 業務一覧.csv, 要員.csv and 部門.csv.
  func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try writeDepartments(to: folder + "/部門.csv")
    try writePeople(to: folder + "/要員.csv")
    try writeTasks(to: folder + "/業務一覧.csv")
  }

  // MARK: Organisation

  private static let divisions = ["経営企画", "マーケティング", "営業", "商品企画", "情報システム", "製造", "品質保証", "人事総務"]
  private static let sections = ["企画課", "推進課", "運用課", "管理課"]

  /// Eight 部 with four 課 each.
  private var departments: [(name: String, parent: String)] {
    Self.divisions.flatMap { division in
      [(division + "部", "")] + Self.sections.map { (division + $0, division + "部") }
    }
  }

  /// The departments that do the work.
  private var units: [String] {
    departments.filter { !$0.parent.isEmpty }.map(\.name) + Self.divisions.map { $0 + "部" }
  }

  private func writeDepartments(to path: String) throws {
    var text = "部門ID,部門名,上位部門,階層\n"
    for (index, department) in departments.enumerated() {
      text +=
        "D\(index + 1),\(department.name),\(department.parent),\(department.parent.isEmpty ? "部" : "課")\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private static let surnames = [
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上",
    "木村", "林", "斎藤", "清水", "山崎", "森", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川", "前田", "岡田", "長谷川",
    "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本", "斉藤", "福田", "太田", "西村", "藤井", "金子", "岡本", "藤原", "中野", "三浦",
  ]
  private static let givenNames = [
    "翔太", "美咲", "健一", "由美", "大輔", "千尋", "拓也", "香織", "修平", "恵子", "直樹", "陽子", "和彦", "真由美", "浩", "裕子", "誠",
    "智子", "隆", "久美子", "蓮", "結衣", "悠", "葵", "湊", "凛", "樹", "紬", "大和", "芽依", "陽翔", "莉子", "朝陽", "咲良", "颯太",
    "琴音", "新", "美月", "奏", "七海",
  ]

  private var peopleCount: Int { max(items / 50, 1) }

  private func person(_ index: Int) -> String {
    let surname = Self.surnames[index % Self.surnames.count]
    // Shifted with every round of surnames, so that 2,000 people have 2,000 names.
    let given = Self.givenNames[(index / Self.surnames.count + index) % Self.givenNames.count]
    return surname + " " + given
  }

  private func writePeople(to path: String) throws {
    let units = units
    var text = "社員番号,氏名,所属,役職,雇用形態\n"
    for index in 0..<peopleCount {
      let post = index % 20 == 0 ? "部長" : index % 5 == 0 ? "課長" : "担当"
      text += "\(100_000 + index),\(person(index)),\(units[index % units.count]),\(post),正社員\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  // MARK: Tasks

  private static let areas = [
    "北海道", "東北", "北関東", "南関東", "甲信越", "北陸", "東海", "近畿", "中国", "四国", "九州", "沖縄", "台湾", "韓国", "タイ", "ベトナム",
    "北米", "欧州", "全国", "本社",
  ]
  private static let products = [
    "炊飯器", "電気ケトル", "食洗機", "コーヒーメーカー", "オーブンレンジ", "ホットプレート", "ミキサー", "トースター", "浄水器", "圧力鍋", "包丁", "フライパン",
    "保存容器", "掃除機", "空気清浄機", "加湿器", "扇風機", "照明器具", "体重計", "アイロン", "電気毛布", "蓄電池", "補修部品", "消耗品", "贈答品",
  ]
  private static let things = [
    "検索広告", "動画広告", "メールマガジン", "会員アプリ", "商品ページ", "店頭販促", "展示会", "需要予測", "在庫", "受注", "返品", "問い合わせ", "取扱説明書",
    "価格表", "見積書", "契約書", "請求", "支払", "予算", "人員計画", "研修", "評価", "品質検査", "設計変更", "部品調達", "金型", "工程表", "設備点検",
    "安全教育", "輸送", "通関", "アクセス解析", "顧客調査", "競合調査", "障害対応", "権限管理", "バックアップ", "監査対応", "許認可申請", "特許出願",
  ]
  private static let actions = [
    "計画", "承認依頼", "作成", "更新", "点検", "集計", "分析", "報告", "配信", "手配", "照合", "棚卸", "改善提案", "引き継ぎ", "保管", "廃棄",
    "記録",
    "公開", "見直し", "取りまとめ",
  ]
  private static let frequencies = ["日次", "週次", "月次", "四半期", "年次", "随時"]

  private func writeTasks(to path: String) throws {
    let titles = Self.areas.count * Self.products.count * Self.things.count * Self.actions.count
    guard items <= titles else { throw Problem("at most \(titles) work items") }
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw Problem("\(path): cannot be written") }
    defer { try? file.close() }
    let units = units
    var generator = SeededGenerator(seed: seed)
    var text = "No.,大分類,中分類,業務名,部門,主担当,副担当,承認者,相談先,頻度,所要時間(h),重要度\n"
    var before: (title: String, unit: String, categories: String)?
    for index in 0..<items {
      // The stride has no factor in common with the number of titles, so that none comes twice by itself.
      var number = (index * 1_000_003 + 17) % titles
      func word(_ words: [String]) -> String {
        defer { number /= words.count }
        return words[number % words.count]
      }
      let area = word(Self.areas)
      let product = word(Self.products)
      let thing = word(Self.things)
      let action = word(Self.actions)
      var title = "\(area)向け\(product)の\(thing)の\(action)"
      var unit = units[Int.random(in: 0..<units.count, using: &generator)]
      var categories = "\(thing),\(action)"
      let fault = Fault.drawn(with: &generator)
      if fault == .repeatedTitle, let before { (title, unit, categories) = before }
      before = (title, unit, categories)
      var parts = fourPeople(with: &generator).map(person)
      switch fault {
      case .nobody: parts = ["", "", "", ""]
      case .oneHolder: parts = [parts[0], "", "", parts[3]]
      case .twoDeciders: parts[2] = parts[2] + "、" + person(otherDecider(than: parts, with: &generator))
      case .repeatedTitle, nil: break
      }
      let frequency = Self.frequencies[Int.random(in: 0..<Self.frequencies.count, using: &generator)]
      let hours = Int.random(in: 1...40, using: &generator)
      let importance = Int.random(in: 1...5, using: &generator)
      text +=
        "T\(index + 1),\(categories),\(title),\(unit),\(parts.joined(separator: ",")),\(frequency),\(hours),\(importance)\n"
      // In pieces: a big parent would count into the peak memory of its children.
      if text.utf8.count > 1 << 18 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  /// Four different people.
  private func fourPeople(with generator: inout SeededGenerator) -> [Int] {
    var people: [Int] = []
    while people.count < 4 {
      let next = Int.random(in: 0..<max(peopleCount, 6), using: &generator)
      if !people.contains(next) { people.append(next) }
    }
    return people
  }

  private func otherDecider(than parts: [String], with generator: inout SeededGenerator) -> Int {
    while true {
      let next = Int.random(in: 0..<max(peopleCount, 6), using: &generator)
      if !parts.contains(person(next)) { return next }
    }
  }
}
