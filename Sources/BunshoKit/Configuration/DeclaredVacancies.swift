// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoImport
public import BunshoModel

/// Vacancies declared in the configuration instead of the sheets.
public struct DeclaredVacancies: Sendable, Equatable {
  /// The declarations in the order of the file.
  public var entries: [Entry] = []

  /// One declaration.
  public struct Entry: Sendable, Equatable {
    /// The id or title of the task.
    public var task: String?
    /// The name of the role.
    public var role: String?
    /// The part nobody has; `nil` for all.
    public var kind: Involvement?
    /// Why.
    public var reason = ""
    /// The day it should end.
    public var until: CalendarDate?
    /// Where it is written.
    public var location: SourceLocation
  }

  /// Enters the declarations into a matrix.
  ///
  /// - Returns: Declarations on a task or role that is not there, as waivers: what silences nothing is a finding.
  func declare(in matrix: inout ResponsibilityMatrix) -> [Waiver] {
    entries.compactMap { entry in
      guard let subject = subject(of: entry, in: matrix) else {
        return Waiver(
          rule: "declared-vacancy", scope: .subject(entry.task ?? entry.role ?? ""), reason: entry.reason,
          owner: "-", until: entry.until, location: entry.location)
      }
      matrix.vacancies.append(
        .init(subject, kind: entry.kind, text: entry.reason, until: entry.until, location: entry.location))
      return nil
    }
  }

  private func subject(
    of entry: Entry, in matrix: ResponsibilityMatrix
  ) -> ResponsibilityMatrix.Vacancy.Subject? {
    if let role = entry.role {
      let key = TextKey.matching(role)
      return matrix.organization.roles.firstIndex {
        TextKey.matching($0.name) == key || $0.code.map(TextKey.matching) == key
      }.map { .role(Role.ID($0)) }
    }
    guard let task = entry.task else { return nil }
    let key = TextKey.matching(task)
    let found =
      matrix.workItems.firstIndex { $0.code.map(TextKey.matching) == key }
      ?? matrix.workItems.firstIndex { TextKey.matching($0.title) == key }
    return found.map { .workItem(WorkItem.ID($0)) }
  }
}
