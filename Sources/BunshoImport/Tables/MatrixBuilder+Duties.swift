// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Lists of what the regulation lays on each unit (分掌事項), beside tables of tasks.
extension MatrixBuilder {
  /// Reads a list of duties, before any table of tasks. It is read like a list of tasks that the units hold; what
  /// comes of it are duties.
  mutating func readDuties(_ table: SheetTable, chooser: ProfileChooser) -> TaskReading? {
    let before = (items: workItems.count, observations: observations.count)
    var reader = self
    guard let reading = reader.readTasks(table, chooser: chooser) else { return nil }
    adopt(reader)
    for var observation in reader.observations[before.observations...] {
      observation.workItem = nil
      observations.append(observation)
    }
    for item in reader.workItems[before.items...] {
      guard let unit = item.department?.value else {
        observe(
          .ignoredContent(LocalizedText(ja: "部署の分からない分掌事項", en: "a duty of no unit")), text: item.title,
          at: item.location)
        continue
      }
      duties.append(.init(text: item.title, department: unit, location: item.location))
    }
    return reading
  }
}

/// Tells a list of duties from a list of tasks.
enum DutyTable {
  private static let names = ["分掌事項", "分掌規程", "分掌規則", "分掌規定", "事務分掌", "所掌事務"]
  private static let heads: Set<String> = ["分掌事項", "分掌事務", "分掌業務", "所掌事務", "分掌"]

  /// Whether a table lists the duties of units and names nobody: its sheet, file or head says so.
  static func isOne(_ table: SheetTable, columns: TaskColumns) -> Bool {
    guard table.form == .tasks, table.export == nil, !columns.units.isEmpty, !columns.namesHolders else {
      return false
    }
    let name = TextKey.matching(table.name)
    return names.contains { name.contains($0) } || heads.contains(HeaderKey.key(columns.title.text))
  }
}
