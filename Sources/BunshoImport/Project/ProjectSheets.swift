// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Lays the records of a Microsoft Project document out as sheets, under heads that tables of tasks have.
///
/// - `Tasks`: a row a task; the row's number is the task's ID (the number Project shows left of it) plus one,
///   since the heads are row 1. Each assigned resource has a cell of its own, so no name is ever split.
/// - `Resources`: the people, `Roles`: generic resources, which stand for a job and not for a person.
struct ProjectSheets {
  private let document: ProjectDocument
  private let path: String
  private var notices: [ReadingNotice] = []

  static func file(_ document: ProjectDocument, path: String) throws(ImportError) -> SheetFile {
    var sheets = ProjectSheets(document: document, path: path)
    return try sheets.file()
  }

  private init(document: ProjectDocument, path: String) {
    self.document = document
    self.path = path
  }

  private mutating func file() throws(ImportError) -> SheetFile {
    let holders = holders()
    var sheets = [try tasks(holders)]
    let people = document.resources.filter { Self.isNamed($0) && Self.isWork($0) && !Self.isGeneric($0) }
    if !people.isEmpty {
      sheets.append(
        try list(
          people, named: "Resources", heads: ["Full name", "Initials", "Department", "Email"],
          fields: [.name, .initials, .group, .email]))
    }
    let roles = document.resources.filter { Self.isNamed($0) && Self.isWork($0) && Self.isGeneric($0) }
    if !roles.isEmpty {
      sheets.append(
        try list(roles, named: "Roles", heads: ["Role", "Department"], fields: [.name, .group]))
    }
    if !document.ignored.isEmpty { notices.append(.ignored(document.ignored)) }
    return SheetFile(path: path, formatName: "Microsoft Project XML", sheets: sheets, notices: notices)
  }

  // MARK: - Assignments

  /// For each task the positions of the resources that hold it, in the order of the file.
  private mutating func holders() -> [String: [Int]] {
    var positions: [String: Int] = [:]
    for (index, resource) in document.resources.enumerated() {
      if let uid = resource[.uid] { positions[uid] = index }
    }
    let tasks = Set(document.tasks.compactMap { $0[.uid] })
    var holders: [String: [Int]] = [:]
    var materials = 0
    var dangling = 0
    for assignment in document.assignments {
      // Work nobody is assigned to yet has the resource −65535.
      guard !assignment.resource.hasPrefix("-") else { continue }
      guard let position = positions[assignment.resource], tasks.contains(assignment.task) else {
        dangling += 1
        continue
      }
      let resource = document.resources[position]
      guard Self.isWork(resource) else {
        materials += 1
        continue
      }
      // The resource 0 has no name: it stands for nobody as well.
      if Self.isNamed(resource) { holders[assignment.task, default: []].append(position) }
    }
    if materials > 0 { notices.append(.materials(materials)) }
    if dangling > 0 { notices.append(.dangling(dangling)) }
    return holders
  }

  private static func isNamed(_ record: ProjectDocument.Record) -> Bool {
    !(record[.name] ?? "").isEmpty && !isTrue(record[.isNull])
  }

  /// Type 0 is material, 2 is cost; 1, or nothing, is somebody who works.
  private static func isWork(_ resource: ProjectDocument.Record) -> Bool {
    (resource[.type] ?? "1") == "1"
  }

  private static func isGeneric(_ resource: ProjectDocument.Record) -> Bool { isTrue(resource[.isGeneric]) }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  // MARK: - Sheets

  private func tasks(_ holders: [String: [Int]]) throws(ImportError) -> Sheet {
    // UID 0 is the project itself; null tasks are rows left blank.
    let tasks = document.tasks.filter { $0[.uid] != "0" && !Self.isTrue($0[.isNull]) }
    let heads = ["ID", "Task name", "Start", "Finish", "Hours", "Notes"]
    let most = tasks.map { holders[$0[.uid] ?? ""]?.count ?? 0 }.max() ?? 0
    guard heads.count + most <= WorkbookLimits.columnCount else { throw .workbookTooLarge(path, part: nil) }
    var sheet = SheetAssembly(source: SourceSheet(path: path, sheet: "Tasks"))
    try sheet.appendHeader(heads + Array(repeating: "Responsible", count: most))
    var names: [Int: SheetAssembly.StoredText] = [:]
    var outline = OutlineCounter()
    for task in tasks {
      try sheet.beginRow(ofEntity: Self.number(task[.id]))
      let counted = outline.next(level: Self.number(task[.outlineLevel]) ?? 1)
      try sheet.append((task[.outlineNumber] ?? counted).utf8, column: 1)
      try sheet.append((task[.name] ?? "").utf8, column: 2)
      try sheet.append((task[.start] ?? "").utf8, column: 3, kind: .date)
      try sheet.append((task[.finish] ?? "").utf8, column: 4, kind: .date)
      try sheet.append(Self.hours(task[.work] ?? ""), column: 5, kind: .number)
      try sheet.append((task[.notes] ?? "").utf8, column: 6)
      for (index, holder) in (holders[task[.uid] ?? ""] ?? []).enumerated() {
        let column = heads.count + 1 + index
        if let name = names[holder] {
          try sheet.append(name, column: column)
        } else {
          names[holder] = try sheet.append((document.resources[holder][.name] ?? "").utf8, column: column)
        }
      }
    }
    return sheet.sheet()
  }

  private func list(
    _ records: [ProjectDocument.Record], named name: String, heads: [String], fields: [ProjectDocument.Field]
  ) throws(ImportError) -> Sheet {
    var sheet = SheetAssembly(source: SourceSheet(path: path, sheet: name))
    try sheet.appendHeader(heads)
    for record in records {
      try sheet.beginRow(ofEntity: Self.number(record[.id]))
      for (index, field) in fields.enumerated() {
        try sheet.append((record[field] ?? "").utf8, column: index + 1)
      }
    }
    return sheet.sheet()
  }

  // MARK: - Values

  private static func number(_ text: String?) -> Int? {
    var text = text ?? ""
    return text.withUTF8 { ASCIINumber.integer($0) }
  }

  /// `PT8H30M0S` as `8.5`; nothing where no work is planned. What is no such duration is left as it stands.
  static func hours(_ duration: String) -> [UInt8] {
    guard !duration.isEmpty else { return [] }
    guard duration.hasPrefix("PT") else { return Array(duration.utf8) }
    var hours = 0.0
    var digits: [UInt8] = []
    for byte in duration.utf8.dropFirst(2) {
      let unit: Double
      switch byte {
      case UInt8(ascii: "H"): unit = 1
      case UInt8(ascii: "M"): unit = 60
      case UInt8(ascii: "S"): unit = 3600
      default:
        digits.append(byte)
        continue
      }
      guard let number = NumberText.double(digits) else { return Array(duration.utf8) }
      hours += number / unit
      digits.removeAll(keepingCapacity: true)
    }
    guard digits.isEmpty, let value = DecimalValue(hours) else { return Array(duration.utf8) }
    var text: [UInt8] = []
    if !value.isZero { value.appendGeneral(to: &text) }
    return text
  }
}

/// Counts outline numbers (1, 1.1, 1.2, 2) by level, for documents that leave them out.
private struct OutlineCounter {
  private static let deepest = 100
  private var counts: [Int] = []

  mutating func next(level: Int) -> String {
    let level = min(max(level, 1), Self.deepest)
    if counts.count > level { counts.removeLast(counts.count - level) }
    while counts.count < level - 1 { counts.append(1) }
    if counts.count == level { counts[level - 1] += 1 } else { counts.append(1) }
    return counts.map(String.init).joined(separator: ".")
  }
}

extension ReadingNotice {
  fileprivate static func ignored(_ contents: [(name: String, count: Int)]) -> Self {
    let list = contents.map { "\($0.name) ×\($0.count)" }.joined(separator: ", ")
    return .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(ja: "次の内容は解釈しません: \(list)", en: "not interpreted: \(list)"))
  }

  fileprivate static func materials(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "資材とコストの割り当て\(count)件は人ではないので読みません",
        en: "\(count) assignments of material or cost name nobody and are left out"))
  }

  fileprivate static func dangling(_ count: Int) -> Self {
    .init(
      kind: .contentIgnored, sheet: nil,
      text: LocalizedText(
        ja: "ファイルにないタスクかリソースを指す割り当てが\(count)件あります",
        en: "\(count) assignments refer to a task or resource that the file does not hold"))
  }
}
