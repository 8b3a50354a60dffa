// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// How high a post stands, as far as its name tells in any house: 部長 above 課長 above 係長.
///
/// Posts whose rank differs from house to house (室長, 所長, 支店長, 主査, 参事, マネージャー of a group) have none: nobody
/// is told that they rank below somebody on a guess.
enum PostRank: Int, Comparable, Sendable {
  case member = 10
  case senior = 20
  case subsectionHead = 30
  case deputySectionHead = 40
  case sectionHead = 50
  case deputyDepartmentHead = 60
  case departmentHead = 70
  case deputyDivisionHead = 75
  case divisionHead = 80
  case officer = 90
  case president = 100

  /// The higher post is more.
  static func < (left: PostRank, right: PostRank) -> Bool { left.rawValue < right.rawValue }

  // The longer word first: 課長代理 is no 課長, 副社長 no 社長.
  private static let words: [(String, PostRank?)] = [
    ("秘書", nil), ("社長室", nil), ("社長付", nil), ("部長付", nil), ("課長付", nil), ("部門長", nil), ("所属長", nil),
    ("工場長", nil),
    ("支部長", nil), ("事務局長", nil), ("パートナー", nil), ("artdirector", nil), ("creativedirector", nil),
    ("chiefofstaff", nil), ("boardmember", .officer), ("managingdirector", .officer),
    ("deputygeneralmanager", .deputyDepartmentHead), ("事業部長", .divisionHead),
    ("副社長", .officer), ("副本部長", .deputyDivisionHead), ("本部長代理", .deputyDivisionHead),
    ("本部長補佐", .deputyDivisionHead),
    ("本部次長", .deputyDivisionHead), ("副部長", .deputyDepartmentHead), ("部長代理", .deputyDepartmentHead),
    ("部長補佐", .deputyDepartmentHead), ("部次長", .deputyDepartmentHead), ("副課長", .deputySectionHead),
    ("課長代理", .deputySectionHead), ("課長補佐", .deputySectionHead), ("係長代理", .senior), ("係長補佐", .senior),
    ("会長", .president), ("社長", .president), ("理事長", .president), ("頭取", .president), ("ceo", .president),
    ("代表取締役", .president), ("代表社員", .president), ("専務", .officer), ("常務", .officer), ("取締役", .officer),
    ("執行役", .officer), ("役員", .officer), ("本部長", .divisionHead), ("局長", .divisionHead),
    ("部長", .departmentHead),
    ("次長", .deputyDepartmentHead), ("課長", .sectionHead), ("係長", .subsectionHead), ("主任", .senior),
    ("担当", .member),
    ("一般", .member), ("社員", .member), ("スタッフ", .member), ("メンバー", .member), ("アルバイト", .member),
    ("パート", .member),
    ("vicepresident", .officer), ("president", .president), ("chiefexecutive", .president),
    ("executiveofficer", .officer),
    ("chiefoperatingofficer", .officer), ("chieffinancialofficer", .officer),
    ("assistantmanager", .deputySectionHead),
    ("deputymanager", .deputySectionHead), ("generalmanager", .departmentHead), ("director", .departmentHead),
    ("headof", .departmentHead), ("seniormanager", .deputyDepartmentHead), ("productmanager", nil),
    ("projectmanager", nil), ("accountmanager", nil), ("manager", .sectionHead),
    ("supervisor", .subsectionHead),
    ("teamlead", .subsectionHead), ("lead", .subsectionHead), ("リーダー", .subsectionHead), ("staff", .member),
    ("member", .member), ("associate", .member), ("clerk", .member), ("assistant", .member),
    ("intern", .member),
  ]

  /// The rank of a post; `nil` where its name does not tell.
  init?(post: String) {
    let key = TextKey.matching(post)
    guard let found = Self.words.first(where: { key.contains($0.0) }), let rank = found.1 else { return nil }
    self = rank
  }

  /// The rank of the head of a unit; `nil` where the unit's level does not tell.
  init?(headOf unit: Department) {
    guard let level = UnitLevel(unit) else { return nil }
    switch level {
    case .division: self = .divisionHead
    case .department: self = .departmentHead
    case .section: self = .sectionHead
    case .subsection: self = .subsectionHead
    case .office: return nil
    }
  }
}

/// How large a unit is, by the word of its level or the end of its name.
enum UnitLevel: Int, Comparable, Sendable {
  case subsection, section, office, department, division

  /// The larger unit is more.
  static func < (left: UnitLevel, right: UnitLevel) -> Bool { left.rawValue < right.rawValue }

  private static let words: [(String, UnitLevel)] = [
    ("本部", .division), ("事業部", .division), ("局", .division), ("division", .division), ("bureau", .division),
    ("部", .department), ("department", .department), ("課", .section), ("section", .section), ("室", .office),
    ("office", .office), ("係", .subsection), ("班", .subsection), ("グループ", .subsection), ("チーム", .subsection),
    ("group", .subsection), ("team", .subsection), ("unit", .subsection),
  ]

  /// The level of a unit; `nil` where neither its level nor its name tells.
  init?(_ unit: Department) {
    let known = [unit.level, unit.name].lazy.compactMap { text -> UnitLevel? in
      guard let text else { return nil }
      let key = TextKey.matching(text)
      return Self.words.first { key.hasSuffix($0.0) }?.1
    }.first
    guard let known else { return nil }
    self = known
  }
}

/// The highest rank of each person: by post, or as the head of a unit.
struct PeopleRanks: Sendable {
  /// The rank of each person as its number; 0 where it is not known.
  let ranks: [UInt8]

  init(_ context: AnalysisContext) {
    let organization = context.organization
    var ranks = context.roster.postRanks
    for unit in organization.departments {
      guard let head = unit.head, let rank = PostRank(headOf: unit) else { continue }
      ranks[head.index] = max(ranks[head.index], UInt8(rank.rawValue))
    }
    self.ranks = ranks
  }
}
