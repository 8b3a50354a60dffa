// SPDX-License-Identifier: Apache-2.0

/// All rules, by code.
public enum RuleRegistry {
  /// The rules in the order of the catalogue: by family, then by code.
  public static let all: [any Rule.Type] = [
    MissingResponsible.self,
    MissingAccountable.self,
    UnassignedWork.self,
    VagueOwner.self,
    VacantRole.self,
    IdleDepartment.self,
    IdlePerson.self,
    IdleRole.self,
    DeclaredVacancy.self,
    MultipleMains.self,
    MultipleAccountable.self,
    RepeatedWorkItem.self,
    WorkOwnedTwice.self,
    RepeatedPerson.self,
    SinglePersonWork.self,
    SameMainAndSub.self,
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

  /// The rule with the code or name.
  public static func rule(_ word: String) -> (any Rule.Type)? {
    all.first { $0.metadata.code.lowercased() == word.lowercased() || $0.metadata.name == word }
  }
}
