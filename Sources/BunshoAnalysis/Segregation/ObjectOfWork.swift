// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a title is about, apart from what is done with it: 「備品購入の起案」 and 「備品購入の決裁」 are about one thing.
enum ObjectOfWork {
  // The longer word first, so that nothing of it is left over.
  private static let actions = [
    "内部監査の実施", "内部監査", "業務監査", "internalauditof", "internalaudit", "申請書", "起案書", "稟議書", "申請", "起案", "稟議",
    "作成", "依頼", "承認", "決裁",
    "requestfor", "request", "draftingof", "draftof", "drafting", "draft", "approvalof", "approval",
    "approve", "approving", "の実施",
    "業務", "処理",
    "の", "を", "・",
  ]

  /// The thing as a key.
  static func key(_ title: String) -> String {
    actions.reduce(TextKey.matching(title)) { $0.replacing($1, with: "") }
  }

  /// The pieces of a title that lists several things: 「発注・検収」, 「支払及び記帳」, "ordering and receiving".
  static func pieces(_ title: String) -> [String] {
    let joined = ["及び", "並びに", "および", "ならびに", " and ", " & "].reduce(TextKey.compatible(title)) {
      $0.replacing($1, with: "、")
    }
    return joined.split { "・、,，/／&＆+＋と".contains($0) }.map(String.init)
  }
}
