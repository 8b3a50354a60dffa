// SPDX-License-Identifier: Apache-2.0

/// The first text of a rule's file.
struct RuleSkeleton {
  let code: String
  let name: String
  let family: String
  let type: String

  /// A rule that compiles and flags nothing.
  var text: String {
    let message = type.prefix(1).lowercased() + type.dropFirst()
    return """
      // SPDX-License-Identifier: Apache-2.0
      public import BunshoModel

      /// TODO: what is wrong, in one sentence.
      public struct \(type): CatalogueRule {
        /// What there is to know of the rule.
        public static let metadata = RuleMetadata(
          code: "\(code)", name: "\(name)", family: .\(family), severity: .warning,
          summary: LocalizedText(ja: "TODO: どんなときに指摘するか。", en: "TODO: when it speaks."),
          rationale: LocalizedText(ja: "TODO: なぜ困るか。", en: "TODO: why it matters."),
          remedy: LocalizedText(ja: "TODO: どう直すか。", en: "TODO: what to do."),
          source: LocalizedText(ja: "TODO: 出典", en: "TODO: where it comes from"),
          needs: [.assignments],
          examples: [
            .good(
              LocalizedText(ja: "TODO: 良い表", en: "TODO: a sound table"),
              \"""
              task | 部長 | 担当
              点検   | A   | R
              \"""),
            .bad(
              LocalizedText(ja: "TODO: 悪い表", en: "TODO: a faulty table"),
              \"""
              task  | 部長 | 担当
              点検!  |     |
              \"""),
          ])

        /// Makes the rule.
        public init(options: NoOptions = NoOptions()) {}

        /// TODO: which tasks it speaks of.
        public func findings(in context: AnalysisContext) -> [Finding.Draft] {
          context.leaves.compactMap { item in
            guard isFaulty(item, in: context) else { return nil }
            return Finding.Draft(
              on: context.subject(item), at: context.matrix[item].location,
              message: .\(message)(context.matrix[item].title), remedy: .mend)
          }
        }

        private func isFaulty(_ item: WorkItem.ID, in context: AnalysisContext) -> Bool {
          false  // TODO: the condition.
        }
      }

      extension Finding.Message {
        fileprivate static func \(message)(_ title: String) -> Self {
          Self(ja: "「\\(title)」: TODO", en: "'\\(title)': TODO")
        }

        fileprivate static var mend: Self {
          Self(ja: "TODO: 名前とセルを挙げた対策", en: "TODO: a remedy that names people and cells")
        }
      }

      """
  }
}
