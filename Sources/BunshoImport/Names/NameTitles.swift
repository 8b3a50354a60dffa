// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Titles beside names: 田中さん, 田中課長, 課長 田中; and what is left a family name when they are taken off.
enum NameTitles {
  static let posts = [
    "代表取締役社長", "代表取締役", "取締役", "執行役員", "会長", "社長", "副社長", "専務", "常務", "本部長",
    "副本部長", "事業部長", "部長", "副部長", "次長", "課長", "課長代理", "課長補佐", "副課長", "室長", "係長", "係員", "課員", "部員", "社員", "職員",
    "主任", "主査", "主幹", "主事", "班長", "所長", "支店長", "店長", "工場長", "センター長", "リーダー",
    "マネージャー", "マネジャー", "チーフ", "担当部長", "担当課長", "参事", "部長代理", "主席", "専務取締役", "常務取締役",
  ]

  private static let honorifics = ["さん", "さま", "くん", "様", "氏", "殿", "君", "先生", "-san", " san"]
  private static let englishTitles = ["mr. ", "mr ", "ms. ", "ms ", "mrs. ", "mrs ", "dr. ", "prof. "]

  // Longest first, so that 課長代理 is not taken for 課長.
  private static let postsByLength = posts.sorted {
    $0.count != $1.count ? $0.count > $1.count : SourceLocation.scalarOrder($0, $1)
  }

  /// The name without 敬称; `nil` when it has none.
  static func withoutHonorific(_ text: String) -> String? {
    for word in honorifics where text.hasSuffix(word) && text.count > word.count {
      return TextKey.trimmed(String(text.dropLast(word.count)))
    }
    let lower = text.lowercased()
    for word in englishTitles where lower.hasPrefix(word) && text.count > word.count {
      return TextKey.trimmed(String(text.dropFirst(word.count)))
    }
    return nil
  }

  /// Name and post of 「田中課長」「課長 田中」「課長：田中」「営業部長 田中」; `nil` when there is no post, or nothing else.
  static func withoutPost(_ text: String) -> (name: String, post: String)? {
    for word in postsByLength where text.hasSuffix(word) && text.count > word.count {
      let name = TextKey.trimmed(String(text.dropLast(word.count)))
      return name.isEmpty ? nil : (name, word)
    }
    guard let end = text.firstIndex(where: { " \u{3000}:：・".contains($0) }) else { return nil }
    let before = String(text[..<end])
    let name = TextKey.trimmed(String(text[text.index(after: end)...].drop { " \u{3000}:：・".contains($0) }))
    guard !name.isEmpty, postsByLength.contains(where: { before.hasSuffix($0) }) else { return nil }
    return (name, before)
  }

  /// Whether what stands beside a post reads as a family name: 田中 in 田中課長, but not 営業 in 営業課長.
  ///
  /// Two to four kanji, or one of the names of one kanji, in which no word of business, place or order stands.
  /// Posts that are headed with a place (東京支店長, 横浜工場長) are left as posts altogether.
  static func leavesSurname(_ name: String, before post: String) -> Bool {
    guard !placePosts.contains(post) else { return false }
    let key = NameKey.exact(name)
    guard key.unicodeScalars.allSatisfy({ isKanji($0) }) else { return false }
    if key.count == 1 { return singles.contains(key) }
    guard (2...4).contains(key.count), let last = key.last else { return false }
    if NameKey.surnamesLikeUnits.contains(key) { return true }
    return !"部課係室班局署科所場店院園館校組会社団付長".contains(last) && !business.contains { key.contains($0) }
  }

  private static func isKanji(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x2FFFF, 0x3005, 0x30F6, 0x30B1: true
    default: false
    }
  }

  private static let placePosts: Set<String> = ["支店長", "工場長", "センター長", "所長", "店長", "班長", "室長", "事業部長", "本部長"]

  private static let singles: Set<String> = [
    "林", "森", "原", "関", "堀", "辻", "岡", "谷", "星", "泉", "菅", "岸", "柳", "榊", "沖", "梶", "桂", "椿", "楠", "畑", "浜",
    "東", "南", "北", "西", "堤", "鎌", "滝", "杉", "榎", "橘", "陳", "王", "李", "張", "金", "呉", "劉", "朴", "楊",
  ]

  /// Words that posts and duties begin with.
  private static let business = [
    "営業", "人事", "経理", "総務", "広報", "企画", "開発", "製造", "品質", "技術", "情報", "財務", "法務", "購買", "調達", "生産", "管理",
    "業務", "事業", "経営", "販売", "物流", "研究", "設計", "保守", "運用", "監査", "安全", "環境", "施設", "設備", "工事", "工務", "契約",
    "会計", "税務", "庶務", "文書", "秘書", "教育", "研修", "採用", "福祉", "保健", "医療", "看護", "介護", "窓口", "受付", "統括", "統轄",
    "推進", "支援", "戦略", "海外", "国内", "地域", "都市", "建設", "建築", "土木", "水道", "農林", "農業", "商工", "観光", "防災", "危機",
    "市民", "住民", "生活", "健康", "子育", "学校", "教務", "学生", "図書", "総合", "全社", "各", "担当", "主管", "所管", "関係", "直属",
    "所属", "当該", "上位", "部門", "現場", "店舗", "代理", "補佐", "専門", "上席", "主席", "筆頭", "上級", "副", "承認", "決裁", "確認",
    "審査", "製品", "商品", "顧客", "客先", "資材", "輸出", "輸入", "貿易", "電算", "電気", "機械", "試験", "検査", "検品", "出荷", "倉庫",
    "労務", "厚生", "給与", "資金", "予算", "決算", "債権", "債務", "税制", "収納", "法人", "個人", "公共", "官公", "民間", "特販", "直販",
    "宣伝", "制作", "編集", "出版", "取材", "番組", "放送", "映像", "経企", "生技", "品証", "品管", "生管", "人総", "情シ", "内部", "外部",
    "社内", "社外", "本社", "支社", "工程", "原価", "知財", "特許", "渉外", "対外", "国際", "第一", "第二", "第三", "第四", "第五", "一般",
    "非常", "緊急", "責任", "最高", "代表", "取締", "執行", "専務", "常務", "東京", "大阪", "京都", "名古屋", "横浜", "神戸", "札幌", "仙台",
    "広島", "福岡", "埼玉", "北海道", "沖縄", "東日本", "西日本", "関東", "関西", "東北", "中部", "九州", "四国", "北陸", "首都",
    "議会", "選挙", "税", "戸籍", "年金", "保険", "衛生", "清掃", "消防", "警防", "予防", "救急", "交通", "道路", "河川", "下水", "用地",
    "住宅", "財政", "政策", "行政", "職員", "契約", "管財", "出納", "検収", "学務", "社会", "文化", "体育", "スポ", "介助", "薬剤", "診療",
    "事務", "庁舎", "車両", "配送", "配車", "整備", "運行", "運輸", "乗務", "警備", "保安", "通信", "回線", "端末", "基盤", "分析", "調査",
    "市場", "営農", "融資", "審議", "与信", "投資", "運営", "改善", "改革", "連携", "協働", "相談", "指導", "育成", "組織", "秘", "新規",
  ]
}
