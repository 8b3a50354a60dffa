// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Which tasks name which tasks as coming before them (前工程): by id, else by a title that only one task has.
struct WorkItemLinks: Sendable {
  /// The tasks before each task, where the table names any.
  let predecessors: [WorkItem.ID: [WorkItem.ID]]
  /// The tasks after each task.
  let successors: [WorkItem.ID: [WorkItem.ID]]
  /// Names of tasks that no task has.
  let unknown: [(item: WorkItem.ID, text: String, fact: WorkItem.Fact)]

  init(_ matrix: ResponsibilityMatrix) {
    var byCode: [String: [WorkItem.ID]] = [:]
    var byTitle: [String: [WorkItem.ID]] = [:]
    let naming = matrix.workItemIDs.filter { matrix[$0].fact(.predecessor) != nil }
    if !naming.isEmpty {
      for item in matrix.workItemIDs {
        if let code = matrix[item].code { byCode[TextKey.matching(code), default: []].append(item) }
        byTitle[TextKey.matching(matrix[item].title), default: []].append(item)
      }
    }
    func found(_ text: String) -> WorkItem.ID? {
      let key = TextKey.matching(text)
      if let known = byCode[key]?.first { return known }
      guard let titled = byTitle[key], titled.count == 1 else { return nil }
      return titled[0]
    }
    var predecessors: [WorkItem.ID: [WorkItem.ID]] = [:]
    var successors: [WorkItem.ID: [WorkItem.ID]] = [:]
    var unknown: [(item: WorkItem.ID, text: String, fact: WorkItem.Fact)] = []
    for item in naming {
      guard let fact = matrix[item].fact(.predecessor) else { continue }
      let whole = found(fact.text).map { [$0] }
      for piece in whole == nil ? Self.pieces(fact.text) : [] {
        guard let before = found(piece) else {
          // A title that several tasks have is no link to nothing.
          if byTitle[TextKey.matching(piece)] == nil { unknown.append((item, piece, fact)) }
          continue
        }
        if before != item { predecessors[item, default: []].append(before) }
      }
      for before in whole ?? [] where before != item { predecessors[item, default: []].append(before) }
      for before in predecessors[item] ?? [] { successors[before, default: []].append(item) }
    }
    self.predecessors = predecessors
    self.successors = successors
    self.unknown = unknown
  }

  private static func pieces(_ text: String) -> [String] {
    text.split { "、,，;；\n".contains($0) }.map { TextKey.trimmed(String($0)) }.filter {
      !$0.isEmpty && !["-", "－", "―", "なし", "無", "none"].contains($0.lowercased())
    }
  }
}
