// SPDX-License-Identifier: Apache-2.0

/// A responsibility assignment matrix (職務分掌表): who there is, what is to be done, and who has which part.
///
/// A value in source order: equal inputs give equal matrices.
public struct ResponsibilityMatrix: Sendable, Equatable {
  /// Everybody who can hold work.
  public var organization: Organization
  /// The tables the tasks were read from.
  public var tables: [Table]
  /// The tasks in source order.
  public var workItems: [WorkItem]
  /// The parts in source order, one a (task, assignee, kind).
  public var assignments: [Assignment]
  /// Stated non-parts (× or －): never counted, but not a blank either.
  public var exclusions: [Exclusion]
  /// Declared vacancies (欠員, 外部へ移管予定).
  public var vacancies: [Vacancy]
  /// Who can do which task how well, from a skill map.
  public var skills: [Skill]
  /// 分掌事項: what the regulation lays on each unit, beside the tasks.
  public var duties: [Duty]
  /// Findings accepted in the sheets themselves: comments and notes 「bunsho:allow …」.
  public var waivers: [Waiver]
  /// The letters the table is shown in.
  public var scheme: Scheme
  /// Whether the 主担当 also answers, because the input names no decider anywhere.
  public var mainIsAccountable: Bool
  /// Title, edition and dates of the document.
  public var document: Document

  /// One table of the input that holds tasks.
  public struct Table: Sendable, Equatable {
    /// File and sheet.
    public var source: SourceSheet
    /// What kind of table it was taken for.
    public var form: Form
    /// The row of its header.
    public var headerRow: Int
    /// The column in which each kind of owner is named, for list tables.
    public var ownerColumns: [OwnerColumn]
    /// The marks' meaning, for tables that use marks.
    public var profile: MarkProfile?
    /// Whether the marks are only letters of a scheme, so that a decider may also be the doer.
    public var marksAreSchemeLetters: Bool

    /// The shapes of tables.
    public enum Form: String, Sendable, CaseIterable {
      /// A row a task, owners named in columns.
      case list
      /// Tasks × people or roles, marks in the cells.
      case matrix
      /// A line a task and holder.
      case longForm = "long"
    }

    /// A column that names the holders of one kind.
    public struct OwnerColumn: Sendable, Equatable {
      /// The kind its names hold.
      public var kind: Involvement
      /// The column, counted from 1.
      public var column: Int

      /// Names a column.
      public init(kind: Involvement, column: Int) {
        self.kind = kind
        self.column = column
      }
    }

    /// Describes a table.
    public init(
      source: SourceSheet, form: Form, headerRow: Int, ownerColumns: [OwnerColumn] = [],
      profile: MarkProfile? = nil, marksAreSchemeLetters: Bool = false
    ) {
      self.source = source
      self.form = form
      self.headerRow = headerRow
      self.ownerColumns = ownerColumns
      self.profile = profile
      self.marksAreSchemeLetters = marksAreSchemeLetters
    }

    /// The first column that names holders of the kind.
    public func column(for kind: Involvement) -> Int? {
      ownerColumns.first { $0.kind == kind }?.column
    }
  }

  /// A stated "no part in this".
  public struct Exclusion: Sendable, Equatable {
    /// The task.
    public var workItem: WorkItem.ID
    /// Who is out of it.
    public var assignee: Assignee
    /// The cell.
    public var location: SourceLocation

    /// Makes an exclusion.
    public init(workItem: WorkItem.ID, assignee: Assignee, location: SourceLocation) {
      self.workItem = workItem
      self.assignee = assignee
      self.location = location
    }
  }

  /// A vacancy somebody declared, apart from one that was forgotten.
  public struct Vacancy: Sendable, Equatable {
    /// What has nobody.
    public var subject: Subject
    /// The part nobody has: 欠員 in the column of the 副担当 says nothing of the 主担当. `nil` when all is vacant.
    public var kind: Involvement?
    /// The words as written.
    public var text: String
    /// The day it should end, where stated.
    public var until: CalendarDate?
    /// The cell.
    public var location: SourceLocation

    /// What can be vacant.
    public enum Subject: Hashable, Sendable {
      /// A task.
      case workItem(WorkItem.ID)
      /// A role without holder.
      case role(Role.ID)
    }

    /// The task, when the subject is one.
    public var workItem: WorkItem.ID? {
      if case .workItem(let item) = subject { item } else { nil }
    }

    /// The role, when the subject is one.
    public var role: Role.ID? {
      if case .role(let role) = subject { role } else { nil }
    }

    /// Whether it is the owner who is missing: the whole task, or one of the parts that do or decide it first.
    public var isOfOwner: Bool { kind.map { $0 != .sub && $0 != .support && $0 != .deputy } ?? true }

    /// Makes a vacancy.
    public init(
      _ subject: Subject, kind: Involvement? = nil, text: String, until: CalendarDate? = nil,
      location: SourceLocation
    ) {
      self.subject = subject
      self.kind = kind
      self.text = text
      self.until = until
      self.location = location
    }
  }

  /// How well somebody can do a task.
  public struct Skill: Sendable, Equatable {
    /// The task.
    public var workItem: WorkItem.ID
    /// Who.
    public var person: Person.ID
    /// 0 cannot, 1 learns, 2 can alone, 3 can well, 4 can teach.
    public var level: Int
    /// The cell.
    public var location: SourceLocation

    /// States a skill.
    public init(workItem: WorkItem.ID, person: Person.ID, level: Int, location: SourceLocation) {
      self.workItem = workItem
      self.person = person
      self.level = level
      self.location = location
    }
  }

  /// One duty (分掌事項) that the regulation lays on a unit.
  public struct Duty: Sendable, Equatable {
    /// The words of the regulation.
    public var text: String
    /// The unit.
    public var department: Department.ID
    /// The cell.
    public var location: SourceLocation

    /// States a duty.
    public init(text: String, department: Department.ID, location: SourceLocation) {
      self.text = text
      self.department = department
      self.location = location
    }
  }

  /// What the head of the document says of itself.
  public struct Document: Sendable, Equatable {
    /// The title.
    public var title: String?
    /// The edition: 第3版, Rev.2.
    public var edition: String?
    /// The day it takes effect.
    public var effectiveOn: String?
    /// The day the facts hold: 「2026年4月1日現在」.
    public var currentOn: String?

    /// Makes the head of a document.
    public init(
      title: String? = nil, edition: String? = nil, effectiveOn: String? = nil, currentOn: String? = nil
    ) {
      self.title = title
      self.edition = edition
      self.effectiveOn = effectiveOn
      self.currentOn = currentOn
    }
  }

  /// Makes a matrix.
  public init(
    organization: Organization = Organization(), tables: [Table] = [], workItems: [WorkItem] = [],
    assignments: [Assignment] = [], exclusions: [Exclusion] = [], vacancies: [Vacancy] = [],
    skills: [Skill] = [], duties: [Duty] = [], waivers: [Waiver] = [],
    scheme: Scheme = .raci, mainIsAccountable: Bool = false, document: Document = Document()
  ) {
    self.organization = organization
    self.tables = tables
    self.workItems = workItems
    self.assignments = assignments
    self.exclusions = exclusions
    self.vacancies = vacancies
    self.skills = skills
    self.duties = duties
    self.waivers = waivers
    self.scheme = scheme
    self.mainIsAccountable = mainIsAccountable
    self.document = document
  }

  /// The task with the identity.
  @inlinable public subscript(id: WorkItem.ID) -> WorkItem { _read { yield workItems[id.index] } }

  /// The identities of all tasks, in source order.
  public var workItemIDs: some RandomAccessCollection<WorkItem.ID> {
    (0..<workItems.count).lazy.map { WorkItem.ID($0) }
  }

  /// The letters an assignment is printed as.
  public func letters(of assignment: Assignment) -> String {
    scheme.letters(for: assignment.involvement, mainIsAccountable: mainIsAccountable)
  }

  /// The table a task stands in.
  public func table(of id: WorkItem.ID) -> Table? {
    let index = self[id].table
    return tables.indices.contains(index) ? tables[index] : nil
  }
}
