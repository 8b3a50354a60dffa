// SPDX-License-Identifier: Apache-2.0

/// The sheets of the canonical workbook, which holds a whole matrix in tables that people can read and edit.
///
/// Writer and reader share these words, so what one writes the other knows. `Documentation/Formats.md`
/// describes the workbook for users.
public enum ExchangeSheet: String, Sendable, CaseIterable {
  /// A row a task, with all that is said of it.
  case items
  /// A row a task and holder.
  case assignments
  /// Declared vacancies.
  case vacancies
  /// Who can do which task how well.
  case skills
  /// What the regulation lays on each unit.
  case duties
  /// Findings accepted in the sheets.
  case waivers
  /// The units.
  case departments
  /// The people.
  case people
  /// A row a post of a person.
  case memberships
  /// A row a planned absence.
  case leaves
  /// Superiors and deputies of people.
  case relations
  /// Documents by which people's work is handed over.
  case handovers
  /// The roles.
  case roles
  /// A row a role and a person who fills it.
  case holders
  /// Companies outside.
  case partners
  /// Mailing lists.
  case lists
  /// What the marks of each table mean.
  case marks
  /// Title, dates, scheme: one row.
  case document
  /// What the importer could not settle.
  case observations
  /// Files and sheets that places refer to.
  case sources
  /// The tables the tasks were read from.
  case tables
  /// In which column of a table each kind of owner is named.
  case ownerColumns

  /// The name of the hidden sheet that holds what the others cannot.
  public static let memory = "_bunsho"
  /// The text of the hidden sheet's first cell: by it the workbook is known.
  public static let marker = "bunsho.model/1"

  /// The name on the tab.
  public var title: LocalizedText {
    switch self {
    case .items: LocalizedText(ja: "業務", en: "Tasks")
    case .assignments: LocalizedText(ja: "担当", en: "Assignments")
    case .vacancies: LocalizedText(ja: "欠員", en: "Vacancies")
    case .skills: LocalizedText(ja: "スキル", en: "Skills")
    case .duties: LocalizedText(ja: "分掌事項", en: "Duties")
    case .waivers: LocalizedText(ja: "許容", en: "Waivers")
    case .departments: LocalizedText(ja: "部門", en: "Departments")
    case .people: LocalizedText(ja: "要員", en: "People")
    case .memberships: LocalizedText(ja: "所属", en: "Memberships")
    case .leaves: LocalizedText(ja: "休職", en: "Leaves")
    case .relations: LocalizedText(ja: "上司と代行者", en: "Superiors and deputies")
    case .handovers: LocalizedText(ja: "引継ぎ書", en: "Handover documents")
    case .roles: LocalizedText(ja: "役割", en: "Roles")
    case .holders: LocalizedText(ja: "役割の担い手", en: "Role holders")
    case .partners: LocalizedText(ja: "外部", en: "Partners")
    case .lists: LocalizedText(ja: "メーリングリスト", en: "Mailing lists")
    case .marks: LocalizedText(ja: "記号の意味", en: "Marks")
    case .document: LocalizedText(ja: "文書", en: "Document")
    case .observations: LocalizedText(ja: "読み取りの記録", en: "Reading notes")
    case .sources: LocalizedText(ja: "出所", en: "Sources")
    case .tables: LocalizedText(ja: "表", en: "Tables")
    case .ownerColumns: LocalizedText(ja: "担当の列", en: "Owner columns")
    }
  }

  /// Whether the sheet is of no interest to people.
  public var isHidden: Bool { self == .tables || self == .ownerColumns }

  /// The columns, in order. Attributes and nearest names may repeat, and are absent where nothing is said.
  public var columns: [ExchangeColumn] {
    switch self {
    case .items:
      [.number, .code, .category(0), .category(1), .category(2), .title, .department]
        + WorkItem.Field.allCases.map { .fact($0) } + [.parent, .summary, .table, .place]
    case .assignments:
      [.item, .assigneeKind, .assignee, .involvement, .mark, .note, .from, .until, .place]
    case .vacancies: [.item, .role, .involvement, .words, .until, .place]
    case .skills: [.item, .person, .skillLevel, .place]
    case .duties: [.department, .duty, .place]
    case .waivers: [.waivedRule, .scope, .subject, .reason, .owner, .until, .place]
    case .relations: [.person, .relation, .other, .place]
    case .handovers: [.person, .state, .handoverItems, .place]
    case .departments:
      [
        .number, .code, .department, .level, .parentUnit, .head, .unitKind, .from, .until, .note, .listed,
        .place,
      ]
    case .people:
      [
        .number, .code, .person, .kana, .email, .employment, .capacity, .from, .until, .note, .listed, .place,
      ]
    case .memberships: [.person, .department, .post, .concurrent, .share, .place]
    case .leaves: [.person, .from, .until, .reason, .place]
    case .roles: [.number, .code, .role, .department, .holdersAreKnown, .note, .listed, .place]
    case .holders: [.role, .person, .place]
    case .partners: [.number, .partner, .place]
    case .lists: [.number, .list, .place]
    case .marks: [.table, .mark, .meaning]
    case .document:
      [
        .organization, .documentTitle, .edition, .effectiveOn, .currentOn, .scheme, .mainIsAccountable,
        .departmentsListed, .rolesListed, .peopleListed,
      ]
    case .observations:
      [
        .observed, .read, .item, .nearest, .letter, .involvement, .first, .expected, .found, .wordsJa,
        .wordsEn, .variantOf, .place,
      ]
    case .sources: [.number, .path, .sheet]
    case .tables: [.number, .source, .form, .headerRow, .schemeLetters, .profile, .origin, .originPlace]
    case .ownerColumns: [.table, .involvement, .column]
    }
  }
}
