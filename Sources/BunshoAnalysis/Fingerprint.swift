// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Identifies a finding across runs: what a baseline keeps.
///
/// Built from rule, subject and discriminator only, so it survives moved rows, other findings and a change
/// of language. A task is known by its id, else by unit, categories and title.
struct Fingerprint {
  let text: String

  init(_ draft: Finding.Draft, code: String, in matrix: ResponsibilityMatrix) {
    // There is one organisation, whatever the file that does not name it is called.
    let name = draft.subject.kind == .organization ? "" : TextKey.matching(draft.subject.name)
    var parts = [code, draft.subject.kind.rawValue, draft.subject.id ?? "", name]
    if let id = draft.subject.workItem, Self.isRunningNumber(draft.subject.id) {
      let item = matrix[id]
      parts += item.categoryTexts
      parts.append(item.department.map { matrix.organization[$0.value].name } ?? "")
    }
    parts.append(TextKey.matching(draft.discriminator))
    text = Self.hash(parts.joined(separator: "\u{1F}"))
  }

  /// Running numbers start anew on every sheet, so they identify a task no better than no id.
  private static func isRunningNumber(_ id: String?) -> Bool { id?.allSatisfy(\.isNumber) ?? true }

  /// FNV-1a, 64 bits, in hexadecimal.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
