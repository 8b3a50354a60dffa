// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Rows of the exports of tools.
extension MatrixBuilder {
  /// Reads the people of a cell as the tool parts them: `Tanaka, Taro;Sato, Jiro` are two.
  mutating func readPeople(
    _ text: String, of export: ToolExport, kind: Involvement, item: WorkItem.ID, at location: SourceLocation
  ) {
    for person in export.people(in: text) {
      if readWord(person.name, kind: kind, item: item, at: location) { continue }
      let holder = assignee(person.name, workItem: item, at: location)
      add(
        Assignment(
          workItem: item, assignee: holder, involvement: kind, note: person.note, location: location))
    }
  }

  /// Sets the parents the export names; what is above others and has no owner sums them up.
  mutating func settleParents(of rows: ExportRows, export: ToolExport, from first: Int) {
    for open in rows.settle(in: &workItems) {
      let what =
        open.candidates.isEmpty
        ? LocalizedText(ja: "親「\(open.text)」はこの表にありません", en: "parent '\(open.text)' is not in this table")
        : LocalizedText(
          ja: "親「\(open.text)」を決められません(候補: \(open.candidates.joined(separator: "、")))",
          en:
            "the parent '\(open.text)' cannot be told (candidates: \(open.candidates.joined(separator: ", ")))"
        )
      observe(.ignoredContent(what), text: open.text, workItem: open.item, at: open.location)
    }
    var owned: Set<Int> = []
    if export.parents != .depths || export == .todoist {
      for assignment in assignments where assignment.involvement != .inform {
        owned.insert(assignment.workItem.index)
      }
    }
    for index in first..<workItems.count {
      guard let parent = workItems[index].parent?.index, !owned.contains(parent) else { continue }
      workItems[parent].isSummary = true
    }
  }
}

extension ToolExport {
  /// The titles of a cell: one, or one a line.
  func titles(in cell: String) -> [String] {
    guard splitsTitles else { return [cell] }
    let lines = cell.split(whereSeparator: \.isNewline).map { TextKey.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
    return lines.isEmpty ? [cell] : lines
  }
}
