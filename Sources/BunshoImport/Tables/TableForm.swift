// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// What a table is about.
enum TableForm: String {
  /// Tasks with owners named in columns, or marks under the heads of people and roles.
  case tasks
  /// A matrix whose rows name holders and whose heads name tasks.
  case transposed
  /// Tasks in blocks of rows, each under the name of its holder.
  case holderBlocks = "blocks"
  /// A line a task and holder.
  case longForm = "assignments"
  /// A roster of people.
  case people
  /// A list of departments.
  case departments
  /// A list of roles.
  case roles
  /// Who can do which task how well.
  case skills
  /// What the regulation lays on each unit, beside the tasks.
  case duties

  /// Whether columns of marks belong to the table.
  var hasMarks: Bool { self == .tasks || self == .transposed }

  /// What an ambiguous header means in a table of this form.
  var preferred: [ColumnField] {
    switch self {
    case .tasks, .transposed, .holderBlocks: []
    case .longForm: [.who, .letter, .assigneeKind, .task]
    case .people: [.person, .personCode, .unit, .superior, .joined]
    case .departments: [.unitHead, .unitCode, .unitParent, .unit]
    case .roles: [.role, .unit]
    case .skills, .duties: []
    }
  }

  /// Tells the form of a table by its header, and by the name of its sheet or file where the header allows
  /// several.
  static func of(_ header: Header, markColumns: [Header.Column], named name: String) -> TableForm? {
    let hint = hint(in: name)
    // `id` and コード may belong to anything and are a sign of nothing.
    func isSaid(_ field: ColumnField) -> Bool { header.columns.contains { $0.fields.first == field } }
    let namesSuperiors = namesSuperiors(header)
    let hasPersonSigns =
      isSaid(.personKana) || isSaid(.personCode) || isSaid(.email) || isSaid(.employment)
      || isSaid(.concurrent) || namesSuperiors
    let hasUnitSigns = isSaid(.unitParent) && !namesSuperiors || isSaid(.unitLevel) || isSaid(.unitCode)
    let task = header.columns.first {
      // 引継ぎ項目 beside people counts what each has written down.
      $0.fields.contains(.task) && !($0.fields.first == .handoverItems && header.has(.person))
    }
    // `name` and 名前 may head a column of tasks, of people or of units.
    let taskIsCertain = task?.fields == [.task]
    if task != nil || header.has(.id), header.has(.letter), header.has(.who) || header.has(.person) {
      return .longForm
    }
    if taskIsCertain || task != nil && markColumns.count >= 2 { return .tasks }
    if task == nil, markColumns.count >= 2, markColumns.count * 2 >= header.columns.count, !hasPersonSigns,
      !hasUnitSigns
    {
      return .tasks
    }
    if let hint, hint.isAllowed(by: header) { return hint }
    // 役割, 氏名 and what they answer for: a list of people.
    if !taskIsCertain, markColumns.isEmpty, header.has(.person),
      !header.columns.contains(where: \.namesOwners),
      header.columns.contains(where: { $0.isExact && $0.fields.first == .role })
    {
      return .people
    }
    if header.has(.person), hasPersonSigns { return .people }
    if header.has(.unit), hasUnitSigns, !hasPersonSigns, task.map({ $0.fields.contains(.unit) }) ?? true {
      return .departments
    }
    if header.has(.unit), hasUnitSigns || header.has(.unitHead) { return .departments }
    if task != nil { return .tasks }
    if header.has(.person) { return .people }
    if header.has(.role) { return .roles }
    if header.has(.unit), header.columns.count <= 6, !markColumns.isEmpty { return .tasks }
    return markColumns.count >= 2 ? .tasks : nil
  }

  /// Whether a column says whom a person reports to: `reports to` does so beside a column of people and one of
  /// units, and names the unit above in a list of units.
  private static func namesSuperiors(_ header: Header) -> Bool {
    if header.columns.contains(where: { $0.isExact && $0.fields.first == .superior }) { return true }
    guard header.columns.contains(where: { $0.isExact && $0.fields == [.unitParent, .superior] }),
      let person = header.column(.person)
    else { return false }
    return header.columns.contains { $0.number != person.number && $0.fields.first == .unit }
  }

  /// The form a sheet's or file's name tells.
  private static func hint(in name: String) -> TableForm? {
    let key = TextKey.matching(name)
    let words: [(TableForm, [String])] = [
      (.people, ["要員", "社員名簿", "名簿", "職員名簿", "社員一覧", "要員一覧", "people", "members", "staff", "roster"]),
      (
        .departments,
        ["部門", "部署", "組織", "部門一覧", "部署一覧", "組織一覧", "組織図", "departments", "units", "organization"]
      ),
      (.roles, ["役割", "役割一覧", "ロール", "roles"]),
    ]
    return words.first { $0.1.contains(key) }?.0
  }

  private func isAllowed(by header: Header) -> Bool {
    switch self {
    case .people: header.has(.person)
    case .departments: header.has(.unit)
    case .roles: header.has(.role)
    case .tasks, .transposed, .holderBlocks: header.has(.task)
    case .longForm: header.has(.letter)
    case .skills, .duties: true
    }
  }
}
