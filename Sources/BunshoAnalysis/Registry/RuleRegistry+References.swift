// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 参照・記載, by code.
  static let references: [any CatalogueRule.Type] = [
    UnknownPerson.self,
    AmbiguousPerson.self,
    UnknownRole.self,
    UnknownDepartment.self,
    UnknownWorkItem.self,
    UnknownMark.self,
    LookAlikeLetter.self,
    IllegalLetterCombination.self,
    AmbiguousMarks.self,
    DuplicateId.self,
    GenericRoleName.self,
    OrphanRow.self,
    AmbiguousParent.self,
    NameVariants.self,
    UncountedPeople.self,
    AmbiguousBlank.self,
    RaggedRow.self,
    UnreadableValue.self,
    PrivateUseCharacter.self,
    IgnoredContent.self,
    StaleOutput.self,
    UnusedWaiver.self,
    ExpiredWaiver.self,
    WaiverWithoutReason.self,
  ]
}
