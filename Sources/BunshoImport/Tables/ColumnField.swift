// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a column can hold. A header's words may allow several; the form of the table decides.
enum ColumnField: Hashable, Sendable {
  /// The id of the row's entity.
  case id
  /// The title of a task.
  case task
  /// 大分類 (1), 中分類 (2), 小分類 (3).
  case category(Int)
  /// The department of a task or person, or the row's own name in a list of departments.
  case unit
  /// A unit's code.
  case unitCode
  /// The unit above.
  case unitParent
  /// The 部門長.
  case unitHead
  /// The level word of a unit.
  case unitLevel
  /// Names of whoever holds the kind.
  case owner(Involvement)
  /// A role's or post's name.
  case role
  /// A person's name.
  case person
  /// The reading of a person's name.
  case personKana
  /// The employee number.
  case personCode
  /// A mail address.
  case email
  /// 雇用形態.
  case employment
  /// 本務・兼務.
  case concurrent
  /// Share of working time.
  case share
  /// Hours a month.
  case capacity
  /// The first day in the organisation.
  case joined
  /// The last day in the organisation.
  case left
  /// Planned absence.
  case leave
  /// In a roster: whom a person reports to.
  case superior
  /// In a roster: how many items of a person's handover document are filled, or which.
  case handoverItems
  /// In a skill map: what somebody may be able to do.
  case skill
  /// Long form: whoever holds the letter of the line.
  case who
  /// Long form: the letter or kind of the line.
  case letter
  /// Long form: person, role, department …
  case assigneeKind
  /// An attribute of a task, or a remark.
  case fact(WorkItem.Field)
  /// 委託先: a company outside that holds the work.
  case partner
  /// 略称, 氏名（変換前）: another name of the row's unit or person.
  case otherName
  /// 責任分界: which of two or three parties answers.
  case party
  /// In a table that Bunsho drew: what it remembers of each task.
  case record
  /// In the export of a tool: the task above, by its id, title or depth.
  case parentTask
  /// In the export of a tool: what the row is, a task or something else.
  case rowKind
  /// In the export of a tool: understood, and of no use here (Votes, 登録日).
  case unread
}

extension ColumnField {
  /// The word of explanations and of `columns:` in the configuration.
  var word: String {
    switch self {
    case .id: "id"
    case .task: "task"
    case .category(let level): "category \(level)"
    case .unit: "department"
    case .unitCode: "department id"
    case .unitParent: "parent"
    case .unitHead: "head"
    case .unitLevel: "level"
    case .owner(let kind): kind.word
    case .role: "role"
    case .person: "person"
    case .personKana: "kana"
    case .personCode: "employee number"
    case .email: "email"
    case .employment: "employment"
    case .concurrent: "concurrent"
    case .share: "share"
    case .capacity: "capacity"
    case .joined: "joined"
    case .left: "left"
    case .leave: "leave"
    case .superior: "superior"
    case .handoverItems: "handover items"
    case .skill: "skill"
    case .who: "who"
    case .letter: "letter"
    case .assigneeKind: "assignee kind"
    case .fact(let field): field.rawValue
    case .partner: "partner"
    case .party: "party"
    case .otherName: "other name"
    case .record: "record"
    case .parentTask: "parent task"
    case .rowKind: "row kind"
    case .unread: "not read"
    }
  }
}
