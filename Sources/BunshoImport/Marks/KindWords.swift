// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Words for kinds of involvement, as legends, headers and remarks beside names write them.
enum KindWords {
  /// The kind a word means; letters of RACI included.
  static func kind(of text: String) -> Involvement? {
    table[TextKey.matching(text)]
  }

  /// The meaning a legend gives a mark: a word, or a text that begins with one (「主担当(1名)」).
  static func meaning(ofLegend text: String) -> MarkProfile.Meaning? {
    let key = TextKey.matching(text)
    if nones.contains(where: { key.hasPrefix($0) }) || denials.contains(where: { key.hasSuffix($0) }) {
      return MarkProfile.Meaning.none
    }
    if let kind = table[key] { return .involvement(kind) }
    // Longest word first: 副担当 before 担当. A text that begins with a word means it.
    var rest =
      " "
      + TextKey.compatible(text).lowercased().map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined()
      + " "
    for word in ordered where rest.dropFirst().hasPrefix(Self.delimited(word).dropFirst()) {
      return table[word].map { .involvement($0) }
    }
    // Inside a longer text a word counts only if no word for another kind stands there: "the team that does
    // the work and is informed" says nothing certain.
    var kinds: Set<Involvement> = []
    for word in ordered where rest.contains(Self.delimited(word)) {
      if let kind = table[word] { kinds.insert(kind) }
      rest = rest.replacing(Self.delimited(word), with: " \u{1F} ")
    }
    return kinds.count == 1 ? kinds.first.map { .involvement($0) } : nil
  }

  /// Latin words count as wholes: no `cc` in success. Japanese is written without spaces.
  private static func delimited(_ word: String) -> String {
    word.unicodeScalars.allSatisfy(\.isASCII) ? " " + word + " " : word
  }

  private static let nones = [
    "対象外", "不可", "担当なし", "関与なし", "該当なし", "notapplicable", "notinvolved", "noinvolvement", "none", "なし",
  ]

  /// 担当外, 担当しない, 関与なし: a word for a part, denied.
  private static let denials = ["外", "しない", "なし", "無し", "せず", "ない"]

  private static let words: [(Involvement, [String])] = [
    (
      .main,
      [
        "主担当", "主担", "主", "正", "正担当", "メイン", "主務", "主管", "筆頭", "責任者", "担当", "担当者", "main", "owner",
        "assignee", "pic", "主担当者", "lead", "leads", "own", "owns", "primary", "primary responsibility",
      ]
    ),
    (
      .sub,
      [
        "副担当", "副担", "副", "サブ", "副務", "バックアップ", "sub", "secondary", "backup", "副担当者", "関連担当",
      ]
    ),
    (
      .support,
      [
        "補助", "支援", "サポート", "応援", "協力", "補", "support", "supports", "supporting", "assist", "s", "支援者",
        "supportive", "assists", "help", "helps", "join", "joins", "contributes", "contributor",
        "補助担当",
      ]
    ),
    (.deputy, ["代行", "代理", "代決", "代", "代行者", "deputy", "substitute", "delegate"]),
    (.draft, ["起案", "立案", "申請", "作成", "起", "draft", "propose"]),
    (.review, ["審査", "審議", "検討", "検閲", "確認", "点検", "照査", "審", "review", "check", "reviewer", "reviews"]),
    (
      .consult,
      [
        "合議", "協議", "相談", "合意", "相談先", "協議先", "協業先", "相談者", "合", "協", "consult", "consulted", "c", "関連",
        "関係部門", "関", "consults", "must be consulted", "may be consulted",
      ]
    ),
    (.approve, ["承認", "承認者", "認可", "同意", "承", "approve", "approver", "approves", "approval", "endorse"]),
    (
      .decide,
      [
        "決裁", "決定", "専決", "決済", "最終承認", "説明責任", "説明責任者", "最終責任", "最終責任者", "決",
        "decide", "decides", "accountable", "a", "決裁者", "signs off",
      ]
    ),
    (
      .execute,
      [
        "実施", "執行", "処理", "運用", "実行", "実行責任", "実行責任者", "実行者", "実", "do", "does", "perform", "performs",
        "responsible",
        "r",
        "executes", "execute",
      ]
    ),
    (.verify, ["検収", "検査", "立会", "監査", "検", "監", "verify", "verifies", "inspect", "audit", "v"]),
    (
      .inform,
      [
        "報告", "報告先", "通知", "回覧", "供覧", "共有", "周知", "報", "情報共有先", "情報共有", "inform", "informed", "informs", "i",
        "cc",
        "報告を受ける",
      ]
    ),
    (.rotation, ["輪番", "当番", "持回り", "輪", "rota"]),
  ]

  private static let table: [String: Involvement] = {
    var table: [String: Involvement] = [:]
    for (kind, list) in words {
      for word in list { table[TextKey.matching(word)] = kind }
    }
    return table
  }()

  /// Longest first; equal lengths in the order of scalars, so that the choice does not depend on hashing.
  private static let ordered: [String] = table.keys.filter { $0.count >= 2 }.sorted {
    $0.count != $1.count ? $0.count > $1.count : SourceLocation.scalarOrder($0, $1)
  }
}
