// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Names with a slash in them: 「QA/QC」 is one group where neither QA nor QC ever stands apart.
///
/// Only short abbreviations in capitals joined without blanks are looked at, and only those that come up again:
/// one cell alone does not tell whether two are meant.
struct JointNames {
  private var uses: [String: Int] = [:]
  private var apart: Set<String> = []

  /// Whether any cell had such a name.
  var isEmpty: Bool { uses.isEmpty }

  private static let mostNames = 200

  /// Notes the joint names of a cell.
  mutating func noteJoint(_ text: String) {
    for piece in Self.pieces(of: text) where Self.isJoint(piece) && uses.count < Self.mostNames {
      uses[piece, default: 0] += 1
    }
  }

  /// Notes what stands in a cell without being joint.
  mutating func noteApart(_ text: String) {
    for piece in Self.pieces(of: text) where !Self.isJoint(piece) { apart.insert(piece) }
  }

  /// The keys of the names that are one.
  var keys: Set<String> {
    Set(
      uses.filter { name, count in
        count >= 2
          && !name.split(separator: "/").contains { part in
            apart.contains(String(part))
              || uses.contains { $0.key != name && $0.key.split(separator: "/").contains(part) }
          }
      }.keys.map(NameKey.exact))
  }

  private static func pieces(of text: String) -> [String] {
    text.split { ",，、;；\n".contains($0) }.map { TextKey.trimmed(String($0)) }
  }

  private static func isJoint(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        (2...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
          && KindWords.kind(of: String(part)) == nil
      }
  }
}

extension MatrixBuilder {
  /// Looks through the owner columns of the tables for names with a slash in them, before any cell is taken apart.
  mutating func noteJointNames(of tables: [SheetTable]) {
    var joint = JointNames()
    let columns = tables.map { table in
      table.form == .tasks && table.export == nil ? table.header.columns.filter(Self.holdsNames) : []
    }
    for (table, columns) in zip(tables, columns) {
      for column in columns {
        for index in table.body where Self.hasSlash(table, row: index, column: column.number) {
          joint.noteJoint(table.region.text(inRow: index, column: column.number))
        }
      }
    }
    guard !joint.isEmpty else { return }
    for (table, columns) in zip(tables, columns) {
      for column in columns {
        for index in table.body { joint.noteApart(table.region.text(inRow: index, column: column.number)) }
      }
      for column in table.markColumns { joint.noteApart(column.heads.last ?? "") }
    }
    jointNames = joint.keys
    forgetNames()
  }

  private static func holdsNames(_ column: Header.Column) -> Bool {
    if case .owner = column.fields.first { true } else { false }
  }

  private static func hasSlash(_ table: SheetTable, row: Int, column: Int) -> Bool {
    table.sheet.withBytes(inRow: row, column: column) { $0.contains(UInt8(ascii: "/")) }
  }
}
