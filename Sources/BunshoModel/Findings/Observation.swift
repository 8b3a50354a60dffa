// SPDX-License-Identifier: Apache-2.0

/// Something the importer met and could not settle, or settled in a way the user should know.
///
/// An observation is no finding: it has no severity. The rules of the family `references` (and GAP104) turn
/// observations into findings, so that ids, severities, waivers and `explain` are one mechanism.
public struct Observation: Sendable, Equatable {
  /// What was met.
  public var kind: Kind
  /// The text as it stands in the cell, or the name concerned.
  public var text: String
  /// The task concerned, where there is one.
  public var workItem: WorkItem.ID?
  /// The cell.
  public var location: SourceLocation

  /// What an importer can meet.
  public enum Kind: Sendable, Equatable {
    /// A name that is not in the roster; the nearest names of the roster.
    case unknownPerson(nearest: [String])
    /// A name that fits several people of the roster.
    case ambiguousPerson(candidates: [String])
    /// A role that is not in the list of roles; the nearest ones.
    case unknownRole(nearest: [String])
    /// A unit that is not in the list of departments; the nearest ones.
    case unknownDepartment(nearest: [String])
    /// The name of a parent unit fits several units.
    case ambiguousParent(candidates: [String])
    /// A mark that is in no profile; the marks that are known in this table.
    case unknownMark(known: [String])
    /// The marks of a table whose meaning could not be settled.
    case ambiguousMarks(marks: [String])
    /// A letter of another script was read as this Latin letter.
    case lookAlikeLetter(readAs: String)
    /// A word that names nobody (全員, 未定), standing where the holder of this kind should be.
    case vagueOwner(Involvement)
    /// 他2名, ほか: people who are not named.
    case uncountedPeople
    /// The same holder, kind and task were stated before, at the other place.
    case repeatedAssignment(first: SourceLocation)
    /// An id that another entity of the kind already has, at the other place.
    case duplicateID(first: SourceLocation)
    /// A record with another number of fields than the header.
    case raggedRow(expected: Int, found: Int)
    /// A quotation mark that is opened or closed at a strange place.
    case strayQuote
    /// A value that was not understood; the form that is expected.
    case unreadableValue(expected: LocalizedText)
    /// A blank grouping cell that may mean "as above" or "nobody".
    case ambiguousBlank
    /// A name written in two ways was taken for one.
    case nameVariant(of: String)
    /// A character of the private-use area: 外字.
    case privateUseCharacter
    /// Content that was not interpreted, and how much of it.
    case ignoredContent(LocalizedText)
    /// A file that was generated from other input than what is read now. The command that compares them records
    /// it; an importer never does.
    case staleOutput
  }

  /// Makes an observation.
  public init(_ kind: Kind, text: String, workItem: WorkItem.ID? = nil, at location: SourceLocation) {
    self.kind = kind
    self.text = text
    self.workItem = workItem
    self.location = location
  }
}
