// SPDX-License-Identifier: Apache-2.0

/// How the hidden sheet of the canonical workbook names the cells it remembers.
public enum ExchangeMemory {
  /// The department of a task.
  public static let department = "department"

  /// A category of a task.
  public static func category(_ level: Int) -> String { "category.\(level + 1)" }

  /// An attribute of a task, counted from 1 among those of its field.
  public static func fact(_ field: WorkItem.Field, _ occurrence: Int) -> String {
    "\(field.rawValue).\(occurrence)"
  }

  /// The field and count of an attribute's name.
  public static func fact(of key: String) -> (field: WorkItem.Field, occurrence: Int)? {
    let parts = key.split(separator: ".")
    guard parts.count == 2, let field = WorkItem.Field(rawValue: String(parts[0])),
      let occurrence = Int(parts[1]), occurrence >= 1
    else { return nil }
    return (field, occurrence)
  }

  /// What tells whether a cell still holds the text it was written with: FNV-1a of its bytes, in 64 bits.
  public static func key(of cell: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in cell.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}

extension Observation.Kind {
  /// The word of machine-readable models.
  public var exchangeWord: String {
    switch self {
    case .unknownPerson: "unknownPerson"
    case .ambiguousPerson: "ambiguousPerson"
    case .unknownRole: "unknownRole"
    case .unknownDepartment: "unknownDepartment"
    case .ambiguousParent: "ambiguousParent"
    case .unknownMark: "unknownMark"
    case .ambiguousMarks: "ambiguousMarks"
    case .lookAlikeLetter: "lookAlikeLetter"
    case .vagueOwner: "vagueOwner"
    case .uncountedPeople: "uncountedPeople"
    case .repeatedAssignment: "repeatedAssignment"
    case .duplicateID: "duplicateID"
    case .raggedRow: "raggedRow"
    case .strayQuote: "strayQuote"
    case .unreadableValue: "unreadableValue"
    case .ambiguousBlank: "ambiguousBlank"
    case .nameVariant: "nameVariant"
    case .privateUseCharacter: "privateUseCharacter"
    case .ignoredContent: "ignoredContent"
    case .staleOutput: "staleOutput"
    }
  }
}
