// SPDX-License-Identifier: Apache-2.0

extension RuleRegistry {
  /// The rules on 重複, by code.
  static let duplicates: [any CatalogueRule.Type] = [
    MultipleMains.self,
    MultipleAccountable.self,
    RepeatedWorkItem.self,
    WorkOwnedTwice.self,
    DoubleCustomerContact.self,
    RepeatedPerson.self,
    DoubleReporting.self,
    ContestedCatchAll.self,
    RedundantLetters.self,
    TooManyResponsible.self,
  ]
}
