// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 参照・記載, by code.
  static let references: [any CatalogueRule.Type] = [
    UnknownPerson.self,
    AmbiguousPerson.self,
    UnknownRole.self,
    UnknownDepartment.self,
    UnknownMark.self,
    LookAlikeLetter.self,
    AmbiguousMarks.self,
    DuplicateId.self,
    AmbiguousParent.self,
    NameVariants.self,
    UncountedPeople.self,
    AmbiguousBlank.self,
    RaggedRow.self,
    UnreadableValue.self,
    PrivateUseCharacter.self,
    IgnoredContent.self,
  ]
}
