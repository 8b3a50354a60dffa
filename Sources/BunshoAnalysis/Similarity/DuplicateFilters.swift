// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which equal titles are no sign of work done twice.
///
/// Measured on the duties of a Japanese city: these filters matter more than the measure of similarity.
enum DuplicateFilters {
  /// Duties every unit has: 課の庶務, 部の総括, その他….
  static func isBoilerplate(_ title: String) -> Bool {
    let key = TitleNormalizer.key(title)
    return boilerplate.contains(key) || key.hasPrefix("その他") || key.hasPrefix("前各号")
      || key.hasPrefix("othergeneral")
  }

  /// Titles that name what is left out (除く, 以外, を含まない): the one is the complement of the other.
  static func isComplement(_ title: String) -> Bool {
    let key = TextKey.matching(title)
    return complements.contains { key.contains($0) }
  }

  /// Titles all in parentheses, such as "(charter)": they stand for a title that each place has of its own.
  static func isPlaceholder(_ title: String) -> Bool {
    let key = TextKey.matching(title)
    return key.hasPrefix("(") && key.hasSuffix(")")
      && !key.dropFirst().dropLast().contains { "()".contains($0) }
  }

  private static let complements = ["除く", "除き", "以外", "含まない", "含まず", "excluding", "exceptfor", "otherthan"]

  private static let boilerplate: Set<String> = Set(
    [
      "庶務", "課の庶務", "部の庶務", "課内の庶務", "部内の庶務", "所内の庶務", "室の庶務", "係の庶務", "班の庶務",
      "部の総括", "課の総括", "部内の総括", "課内の総括", "部の総合調整", "課の総合調整", "部内の連絡調整", "課内の連絡調整",
      "予算編成及び経理", "予算及び決算", "予算、決算及び経理", "予算の編成及び執行", "課の予算及び経理", "予算の執行管理",
      "公印の管守", "公印の管理", "公印の保管", "文書の収受及び発送", "文書の収受、発送及び保存", "文書の整理及び保存",
      "文書管理", "職員の服務", "職員の勤怠管理", "勤怠管理", "備品の管理", "物品の管理", "消耗品の管理", "電話及び来客",
      "電話応対", "来客", "課内会議", "部内会議", "課内会議の運営", "部内会議の運営", "部門定例会議の運営", "課の定例会議の運営",
      "general affairs of the department", "general administration", "other duties", "other tasks",
      "any other business",
    ].map(TitleNormalizer.key))
}
