// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension ModelEncoder {
  /// What the importer met, so that a model read back is judged like the files it came from.
  mutating func observation(_ observation: Observation) -> JSONValue {
    var members: [(String, JSONValue)] = []
    switch observation.kind {
    case .unknownPerson(let nearest): members = [("kind", "unknownPerson"), ("names", .strings(nearest))]
    case .ambiguousPerson(let names): members = [("kind", "ambiguousPerson"), ("names", .strings(names))]
    case .unknownRole(let nearest): members = [("kind", "unknownRole"), ("names", .strings(nearest))]
    case .unknownDepartment(let nearest):
      members = [("kind", "unknownDepartment"), ("names", .strings(nearest))]
    case .ambiguousParent(let names): members = [("kind", "ambiguousParent"), ("names", .strings(names))]
    case .unknownMark(let known): members = [("kind", "unknownMark"), ("names", .strings(known))]
    case .ambiguousMarks(let marks): members = [("kind", "ambiguousMarks"), ("names", .strings(marks))]
    case .lookAlikeLetter(let letter): members = [("kind", "lookAlikeLetter"), ("letter", .string(letter))]
    case .vagueOwner(let kind): members = [("kind", "vagueOwner"), ("involvement", .string(kind.word))]
    case .uncountedPeople: members = [("kind", "uncountedPeople")]
    case .repeatedAssignment(let first): members = [("kind", "repeatedAssignment"), ("first", place(first))]
    case .duplicateID(let first): members = [("kind", "duplicateID"), ("first", place(first))]
    case .raggedRow(let expected, let found):
      members = [("kind", "raggedRow"), ("expected", .integer(expected)), ("found", .integer(found))]
    case .strayQuote: members = [("kind", "strayQuote")]
    case .unreadableValue(let text): members = [("kind", "unreadableValue"), ("text", localized(text))]
    case .ambiguousBlank: members = [("kind", "ambiguousBlank")]
    case .nameVariant(let name): members = [("kind", "nameVariant"), ("of", .string(name))]
    case .privateUseCharacter: members = [("kind", "privateUseCharacter")]
    case .ignoredContent(let text): members = [("kind", "ignoredContent"), ("text", localized(text))]
    case .staleOutput: members = [("kind", "staleOutput")]
    }
    members += [
      ("read", .string(observation.text)), ("item", .integer(orNull: observation.workItem?.index)),
      ("at", place(observation.location)),
    ]
    return object(members)
  }

  private func localized(_ text: LocalizedText) -> JSONValue {
    object([("ja", .string(text.ja)), ("en", .string(text.en))])
  }
}
