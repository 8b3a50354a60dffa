// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

extension AnalysisContext {
  /// Whether a task is judged: no summary task, nothing abolished.
  public func isJudged(_ item: WorkItem.ID) -> Bool { isLeaf[item.index] }

  /// The subject of a finding about the whole organisation: its name, else the table's title, else the first file.
  public var organizationSubject: Finding.Subject {
    let name = organization.name ?? matrix.document.title ?? matrix.tables.first?.source.path ?? "-"
    return Finding.Subject(kind: .organization, id: nil, name: name)
  }

  /// Where a finding about the whole organisation points: the header of the first table, else of the first list.
  public var organizationLocation: SourceLocation {
    if let table = matrix.tables.first {
      return SourceLocation(source: table.source, row: max(1, table.headerRow))
    }
    let listed =
      organization.departments.first?.location ?? organization.people.first?.location
      ?? organization.roles.first?.location
    return listed.map { SourceLocation(source: $0.source, row: 1) }
      ?? SourceLocation(source: SourceSheet(path: "-"), row: 1)
  }

  /// The subject of a finding about a company outside.
  public func subject(_ partner: Partner.ID) -> Finding.Subject {
    Finding.Subject(kind: .partner, id: nil, name: organization[partner].name)
  }

  /// The subject of a finding about a person.
  public func subject(_ person: Person.ID) -> Finding.Subject {
    Finding.Subject(kind: .person, id: organization[person].code, name: organization[person].name)
  }

  /// The subject of a finding about a role.
  public func subject(_ role: Role.ID) -> Finding.Subject {
    Finding.Subject(kind: .role, id: organization[role].code, name: organization[role].name)
  }

  /// The subject of a finding about a department.
  public func subject(_ department: Department.ID) -> Finding.Subject {
    Finding.Subject(
      kind: .department, id: organization[department].code, name: organization[department].name)
  }

  /// The subject of a finding about whoever holds a part.
  public func subject(of assignee: Assignee) -> Finding.Subject {
    switch assignee {
    case .person(let id): subject(id)
    case .role(let id): subject(id)
    case .department(let id): subject(id)
    case .partner(let id): subject(id)
    case .list(let id): Finding.Subject(kind: .role, id: nil, name: organization[id].name)
    }
  }

  /// The subject of a finding about a sheet: its name, for text files the file's name without extension.
  public func sheetSubject(at location: SourceLocation) -> Finding.Subject {
    Finding.Subject(kind: .sheet, id: nil, name: location.sheetName)
  }

  /// The subject of a finding made of an observation: the task where there is one, else who stands in the row
  /// of a roster, else the sheet.
  func subject(of observation: Observation) -> Finding.Subject {
    observation.workItem.map(subject) ?? rosterSubject(at: observation.location)
      ?? sheetSubject(at: observation.location)
  }

  /// What several places show one message about, as related places.
  ///
  /// The list ends after a hundred places: the message tells the number, and nobody reads more.
  static func related(_ places: [SourceLocation], _ message: Finding.Message) -> [Finding.RelatedPlace] {
    places.prefix(100).map { Finding.RelatedPlace(message: message, location: $0) }
  }
}

extension SourceLocation {
  /// The sheet's name; for a text file the file's name without folder and extension.
  public var sheetName: String {
    if let sheet, !sheet.isEmpty { return sheet }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
