// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel

extension MatrixView {
  /// The findings to show in each task's row: those about the task, and those about whom or what its cells
  /// name (a person no roster has). The latter belong to whoever keeps the row, so they must be seen there.
  struct RowFindings {
    private let byItem: [WorkItem.ID: [Finding]]
    private var byRow: [SourceLocation: [Finding]] = [:]

    init(_ report: Report) {
      byItem = report.findingsByWorkItem()
      for finding in report.findings where finding.subject.workItem == nil {
        byRow[finding.location.at(column: nil), default: []].append(finding)
      }
    }

    /// The findings of a task, gravest first. Several tasks may stand in one row of the input: the first of them
    /// takes what is said of the row.
    mutating func take(of item: WorkItem.ID, at location: SourceLocation) -> [Finding] {
      let own = byItem[item] ?? []
      guard let others = byRow.removeValue(forKey: location.at(column: nil)) else { return own }
      return (own + others).enumerated().sorted {
        ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
      }.map(\.element)
    }
  }

  /// What stands in the input where a holder or a part should, and names none.
  struct UnsettledTexts {
    private var byItem: [WorkItem.ID: [UnsettledText]] = [:]

    init(_ report: Report) {
      let matrix = report.matrix
      for vacancy in matrix.vacancies {
        guard let item = vacancy.workItem else { continue }
        add(UnsettledText(text: vacancy.text, kind: vacancy.kind ?? .main), to: item)
      }
      var heads: [SourceLocation: Assignee]?
      for observation in report.observations {
        guard let item = observation.workItem, !observation.text.isEmpty else { continue }
        switch observation.kind {
        case .vagueOwner(let kind): add(UnsettledText(text: observation.text, kind: kind), to: item)
        case .uncountedPeople:
          let column = observation.location.column
          let kind = matrix.table(of: item)?.ownerColumns.first { $0.column == column }?.kind
          if let kind { add(UnsettledText(text: observation.text, kind: kind), to: item) }
        case .unknownMark:
          let known = heads ?? Self.heads(of: matrix)
          heads = known
          guard let assignee = known[Self.head(of: observation.location)] else { continue }
          add(UnsettledText(text: observation.text, assignee: assignee), to: item)
        default: break
        }
      }
    }

    /// The texts of a task's row, in the order they were met.
    func texts(of item: WorkItem.ID) -> [UnsettledText] { byItem[item] ?? [] }

    private mutating func add(_ text: UnsettledText, to item: WorkItem.ID) {
      if byItem[item]?.contains(text) != true { byItem[item, default: []].append(text) }
    }

    /// Who heads each column of a matrix, as far as any mark below tells.
    private static func heads(of matrix: ResponsibilityMatrix) -> [SourceLocation: Assignee] {
      var heads: [SourceLocation: Assignee] = [:]
      for assignment in matrix.assignments where assignment.mark != nil && assignment.location.column != nil {
        heads[head(of: assignment.location)] = assignment.assignee
      }
      return heads
    }

    private static func head(of location: SourceLocation) -> SourceLocation {
      SourceLocation(source: location.source, row: 1, column: location.column)
    }
  }
}
