// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension AnalysisContext {
  /// What a waiver is about, as the subject of a finding on it: whoever or whatever it names or stands beside, else
  /// the sheet or file in which it is written.
  func subject(of waiver: Waiver) -> Finding.Subject {
    switch waiver.scope {
    case .subject(let name): named(name) ?? sheetSubject(at: waiver.location)
    case .row: inRow(of: waiver.location) ?? sheetSubject(at: waiver.location)
    case .everything: sheetSubject(at: waiver.location)
    }
  }

  private func named(_ name: String) -> Finding.Subject? {
    let key = TextKey.matching(name)
    // Most are written as they are read: only what no text equals is folded.
    for isEqual in [{ $0 == name }, { TextKey.matching($0) == key }] as [(String) -> Bool] {
      if let item = matrix.workItemIDs.first(where: { id in
        matrix.workItems[id.index].code.map(isEqual) ?? false || isEqual(matrix.workItems[id.index].title)
      }) {
        return subject(item)
      }
      if let index = organization.people.firstIndex(where: {
        isEqual($0.name) || $0.code.map(isEqual) ?? false
      }) {
        return subject(Person.ID(index))
      }
      if let index = organization.departments.firstIndex(where: { isEqual($0.name) }) {
        return subject(Department.ID(index))
      }
      if let index = organization.roles.firstIndex(where: { isEqual($0.name) }) {
        return subject(Role.ID(index))
      }
    }
    return nil
  }

  private func inRow(of location: SourceLocation) -> Finding.Subject? {
    let item = matrix.workItemIDs.first { id in
      let place = matrix.workItems[id.index].location
      return place.row == location.row && place.source == location.source
    }
    return item.map { subject($0) } ?? rosterSubject(at: location)
  }
}
