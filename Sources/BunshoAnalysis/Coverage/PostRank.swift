// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How high a post (役職) stands; a smaller number is higher. Posts are told by the end of their words: 営業部長 is a
/// 部長.
enum PostRank {
  /// The rank of a post; `nil` where the word is not known.
  static func rank(of post: String) -> Int? {
    let key = TextKey.matching(post)
    return words.first { key.hasSuffix($0.word) }?.rank
  }

  /// The highest rank among somebody's posts.
  static func rank(of person: Person) -> Int? {
    person.memberships.compactMap { $0.post.flatMap(rank) }.min()
  }

  /// A word that ends in another one stands before it: 副部長 before 部長.
  private static let words: [(word: String, rank: Int)] = [
    ("副会長", 11), ("会長", 10), ("副社長", 20), ("社長", 12), ("代表取締役", 12), ("専務取締役", 25), ("専務", 25),
    ("常務取締役", 26), ("常務", 26), ("執行役員", 29), ("取締役", 28), ("副本部長", 32), ("本部長", 30), ("事業部長", 30),
    ("局長", 30), ("副部長", 38), ("部長代理", 38), ("部長", 35), ("副所長", 38), ("所長", 36), ("副支店長", 38), ("支店長", 36),
    ("副工場長", 38), ("工場長", 36), ("次長", 38), ("副室長", 43), ("室長", 40), ("副課長", 48), ("課長代理", 48),
    ("課長補佐", 48), ("課長", 45), ("係長", 52), ("班長", 54), ("チームリーダー", 54), ("グループ長", 50), ("リーダー", 54),
    ("副主任", 58), ("主任", 56), ("マネージャー", 45), ("担当", 70), ("係員", 70), ("課員", 70), ("部員", 70),
    ("vicepresident", 20), ("president", 12), ("deputydirector", 38), ("director", 35), ("deputymanager", 48),
    ("manager", 45), ("teamleader", 54), ("leader", 54),
  ]
}
