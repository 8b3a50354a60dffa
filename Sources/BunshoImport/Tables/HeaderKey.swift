// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// The key under which headers are compared.
enum HeaderKey {
  private static let dropped: Set<Character> = [
    " ", "_", "-", "\n", "(", ")", "[", "]", "【", "】", "※", "*", ":", "〔", "〕", "「", "」",
  ]
  private static let units = [
    "(h)", "(分)", "(時間)", "(min)", "(円)", "(千円)", "(万円)", "(百万円)", "(億円)", "(件)", "(人日)", "(日)", "(営業日)",
    "(週)", "(%)", "(回)", "(hours)", "(年)", "(月)",
  ]

  /// The key of a header's text.
  static func key(_ header: String) -> String {
    var text = TextKey.matching(header)
    for unit in units where text.hasSuffix(unit) && text.count > unit.count {
      text = String(text.dropLast(unit.count))
      break
    }
    let key = String(text.filter { !dropped.contains($0) })
    let plain = key.hasSuffix("必須") && key.count > 2 ? String(key.dropLast(2)) : key
    return plain.isEmpty ? text : plain
  }
}
