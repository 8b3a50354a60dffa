// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// One of several duties that belong together: where a table shows the matter (by a tag), each must be some task with
/// an owner.
struct RequiredPart: Sendable {
  /// What the duty is called.
  let title: LocalizedText
  /// Words of which a task's title holds one when it is this duty.
  let words: WordList
  /// Whether the words say enough by themselves, in whatever task they stand (漏えい).
  let isSpecific: Bool

  init(_ title: LocalizedText, _ words: [String], isSpecific: Bool = false) {
    self.title = title
    self.words = WordList(words)
    self.isSpecific = isSpecific
  }

  /// The matter several duties belong to.
  struct Matter {
    /// The numbers of tags that show it.
    let tags: [Bool]
    /// Words of which a task's title or category holds one when it belongs to the matter.
    let words: WordList

    /// The matter, if a judged task has a tag of it.
    ///
    /// - Parameter fits: whether one tag, folded, is one of the matter.
    init?(words: WordList, in context: AnalysisContext, where fits: (String) -> Bool) {
      let tags = context.tasks.tagTexts.map { text in
        text.split { "、，,;；/／\n".contains($0) }.contains { fits(TextKey.matching(String($0))) }
          // A tag may hold a space (ISO 9001), and spaces may part tags.
          || text.split { "、，,;；/／\n 　".contains($0) }.contains { fits(TextKey.matching(String($0))) }
      }
      guard tags.contains(true) else { return nil }
      self.tags = tags
      self.words = words
    }

    func isTagged(_ item: WorkItem.ID, in context: AnalysisContext) -> Bool {
      let tag = context.tasks.tagSets[item.index]
      return tag >= 0 && tags[Int(tag)]
    }
  }

  /// The duties of a matter that no judged task with an owner is, and the first task of the matter; `nil` where
  /// no judged task shows the matter.
  static func missing(
    of parts: [RequiredPart], in matter: Matter, _ context: AnalysisContext
  ) -> (parts: [LocalizedText], first: WorkItem.ID)? {
    guard let first = context.leaves.first(where: { matter.isTagged($0, in: context) }) else { return nil }
    var missing = parts
    let owners = InvolvementMask.responsible.union(.accountable)
    // Tagged tasks first: they are few, and mostly all there is.
    for onlyTagged in [true, false] {
      for item in context.leaves where !missing.isEmpty {
        guard matter.isTagged(item, in: context) == onlyTagged,
          !context.columns.itemMasks[item.index].isDisjoint(with: owners)
        else { continue }
        let title = context.matrix.workItems[item.index].title
        let hits = missing.indices.filter { missing[$0].words.isIn(title) }
        guard !hits.isEmpty else { continue }
        let belongs = onlyTagged || Self.belongs(item, to: matter, context)
        for hit in hits.reversed() where belongs || missing[hit].isSpecific { missing.remove(at: hit) }
      }
    }
    return (missing.map(\.title), first)
  }

  private static func belongs(_ item: WorkItem.ID, to matter: Matter, _ context: AnalysisContext) -> Bool {
    let task = context.matrix.workItems[item.index]
    return matter.words.isIn(task.title) || task.categoryTexts.contains { matter.words.isIn($0) }
  }
}
