// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Tells a transposed matrix: its rows name holders, its heads tasks.
enum Transposition {
  private static let sampledRows = 200

  /// The column that names the holders: the last left of the marks.
  static func labels(of header: Header, marks: [Header.Column]) -> Header.Column? {
    guard let first = marks.first?.number else { return nil }
    let labels = header.columns.last { $0.number < first }
    if let labels { return labels }
    // An empty corner has no head.
    return first > 1 ? Header.Column(first - 1, text: "", field: .role) : nil
  }

  /// Whether a matrix without a word for tasks is transposed.
  static func isOne(_ header: Header, marks: [Header.Column], in region: SheetRegion) -> Bool {
    guard marks.count >= 2, let label = labels(of: header, marks: marks),
      !header.columns.contains(where: {
        $0.isExact && $0.fields.first == .task && !($0 == label && isDivided($0))
      })
    else { return false }
    let heads = marks.map(\.heads)
    let certainHeads = heads.count { $0.contains(where: HolderShape.isCertain) }
    let said = FieldSynonyms.fields(of: label.text)
    let isHolderHead = said.isExact && said.fields.contains(where: isHolder)
    if isHolderHead { return certainHeads * 2 < heads.count }
    let texts = (header.rows.upperBound..<region.rows.upperBound).prefix(sampledRows).map {
      region.text(inRow: $0, column: label.number)
    }.filter { !$0.isEmpty }
    let certainTexts = texts.count(where: HolderShape.isCertain)
    return !texts.isEmpty && certainTexts * 10 >= texts.count * 6 && certainHeads * 5 <= heads.count
  }

  /// A corner that heads both ways: `Process Step \\ Role`.
  private static func isDivided(_ column: Header.Column) -> Bool {
    column.text.contains { "\\＼/／\n".contains($0) }
  }

  private static func isHolder(_ field: ColumnField) -> Bool {
    switch field {
    case .unit, .role, .person, .owner: true
    default: false
    }
  }
}
