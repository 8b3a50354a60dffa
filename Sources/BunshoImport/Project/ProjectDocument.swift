// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Collects tasks, resources and assignments of a Microsoft Project XML document (MSPDI).
///
/// The same names (`UID`, `Start`, `Work`) recur in baselines, time-phased data and links inside a record, so
/// only the direct children of a record are its fields.
final class ProjectDocument: XMLEventHandler {
  /// A field of a record that is read.
  enum Field: Hashable {
    case uid, id, name, isNull
    // Tasks.
    case outlineNumber, outlineLevel, start, finish, work, notes
    // Resources.
    case type, initials, group, email, isGeneric
    // Assignments.
    case task, resource
  }

  /// The fields of a record as the file writes them.
  typealias Record = [Field: String]

  private(set) var tasks: [Record] = []
  private(set) var resources: [Record] = []
  private(set) var assignments: [(task: String, resource: String)] = []
  /// What the document holds and nobody interprets, counted in order of appearance.
  private(set) var ignored: [(name: String, count: Int)] = []

  private let path: String
  private var depth = 0
  private var section = Section.none
  private var record: Record = [:]
  private var field: Field?
  private var value: [UInt8] = []

  private enum Section {
    case none, tasks, resources, assignments
  }

  init(path: String) {
    self.path = path
  }

  /// Whether a document's outermost element is one of the format. Build files of Visual Studio have a
  /// `Project` of another namespace.
  static func begins(root: String, namespace: String) -> Bool {
    let own = "http://schemas.microsoft.com/project"
    return root == "Project" && (namespace == own || namespace.hasPrefix(own + "/"))
  }

  // MARK: - Events

  func start(_ element: XMLElement) throws(ImportError) {
    depth += 1
    switch depth {
    case 2: section = Self.section(element.name)
    case 3: record.removeAll(keepingCapacity: true)
    case 4 where section != .none:
      field = Self.field(element.name, in: section)
      value.removeAll(keepingCapacity: true)
    default: break
    }
    countIgnored(element.name)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {
    if depth == 4, field != nil { value.append(contentsOf: bytes) }
  }

  func end(_ name: XMLName) throws(ImportError) {
    if depth == 4, let field {
      record[field] = String(decoding: value, as: UTF8.self)
      self.field = nil
    } else if depth == 3 {
      try finishRecord()
    } else if depth == 2 {
      section = .none
    }
    depth -= 1
  }

  private func finishRecord() throws(ImportError) {
    switch section {
    case .none: return
    case .tasks: tasks.append(record)
    case .resources: resources.append(record)
    case .assignments:
      if let task = record[.task], let resource = record[.resource] { assignments.append((task, resource)) }
    }
    guard tasks.count < WorkbookLimits.rowCount, resources.count < WorkbookLimits.rowCount,
      assignments.count <= WorkbookLimits.cellCount
    else { throw .workbookTooLarge(path, part: nil) }
  }

  // MARK: - Names

  private static func section(_ name: XMLName) -> Section {
    switch name {
    case "Tasks": .tasks
    case "Resources": .resources
    case "Assignments": .assignments
    default: .none
    }
  }

  private static func field(_ name: XMLName, in section: Section) -> Field? {
    switch name {
    case "UID": return .uid
    case "ID": return .id
    case "Name": return .name
    case "IsNull": return .isNull
    default: break
    }
    switch (section, name.string) {
    case (.tasks, "OutlineNumber"): return .outlineNumber
    case (.tasks, "OutlineLevel"): return .outlineLevel
    case (.tasks, "Start"): return .start
    case (.tasks, "Finish"): return .finish
    case (.tasks, "Work"): return .work
    case (.tasks, "Notes"): return .notes
    case (.resources, "Type"): return .type
    case (.resources, "Initials"): return .initials
    case (.resources, "Group"): return .group
    case (.resources, "EmailAddress"): return .email
    case (.resources, "IsGeneric"): return .isGeneric
    case (.assignments, "TaskUID"): return .task
    case (.assignments, "ResourceUID"): return .resource
    default: return nil
    }
  }

  private static let ignoredNames: [StaticString] = [
    "Calendar", "TimephasedData", "Baseline", "ExtendedAttribute", "PredecessorLink",
  ]

  private func countIgnored(_ name: XMLName) {
    guard depth >= 3 else { return }
    for ignored in Self.ignoredNames where name == ignored {
      let word = name.string
      if let known = self.ignored.firstIndex(where: { $0.name == word }) {
        self.ignored[known].count += 1
      } else {
        self.ignored.append((word, 1))
      }
    }
  }
}
