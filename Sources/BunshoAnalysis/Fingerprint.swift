// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Identifies a finding across runs: what a baseline keeps.
///
/// Built from rule, subject and discriminator only, so it survives moved rows, other findings and a change
/// of language. A task is known by its id, else by unit, categories and title.
struct Fingerprint {
  let text: String

  init(_ draft: Finding.Draft, code: String, in context: AnalysisContext) {
    // There is one organisation, whatever the file that does not name it is called.
    let name = draft.subject.kind == .organization ? "" : TextKey.matching(draft.subject.name)
    var hash = Hash()
    hash.add(code)
    hash.add(draft.subject.kind.rawValue)
    hash.add(draft.subject.id ?? "")
    hash.add(name)
    if let id = draft.subject.workItem, Self.isRunningNumber(draft.subject.id) {
      for text in context.matrix.workItems[id.index].categoryTexts { hash.add(text) }
      let unit = context.matrix.workItems[id.index].department?.value
      hash.add(unit.map { context.organization.departments[$0.index].name } ?? "")
    }
    hash.add(TextKey.matching(draft.discriminator))
    text = hash.text
  }

  /// Running numbers start anew on every sheet, so they identify a task no better than no id.
  private static func isRunningNumber(_ id: String?) -> Bool { id?.allSatisfy(\.isNumber) ?? true }

  /// FNV-1a, 64 bits, of texts parted by U+001F.
  private struct Hash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private var isEmpty = true

    mutating func add(_ text: String) {
      if !isEmpty { add(0x1F) }
      isEmpty = false
      for byte in text.utf8 { add(byte) }
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// In hexadecimal.
    var text: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
