// SPDX-License-Identifier: Apache-2.0
import BunshoModel

extension CanonicalEncoder {
  /// The tasks, who has which part in them, declared vacancies, skills, duties and waivers.
  mutating func workTables() -> [CanonicalTable] {
    [itemTable(), assignmentTable(), vacancyTable(), skillTable(), dutyTable(), waiverTable()]
  }

  private mutating func itemTable() -> CanonicalTable {
    var table = CanonicalTable(.items)
    let factColumns = factColumns()
    table.insert(factColumns, before: .parent)
    var factPlace: [CanonicalTable.Column: Int] = [:]
    for (position, column) in factColumns.enumerated() { factPlace[column] = position }
    for (position, item) in matrix.workItems.enumerated() {
      var categories: [String] = []
      for level in 0..<3 {
        let category = item.categories.indices.contains(level) ? item.categories[level] : nil
        let cell = text(category?.value)
        if let category {
          remember(item: position, ExchangeMemory.category(level), cell: cell, at: category.location)
        }
        categories.append(cell)
      }
      let department = reference(departments, item.department?.value.index)
      if let place = item.department?.location {
        remember(item: position, ExchangeMemory.department, cell: department, at: place)
      }
      var facts = [String](repeating: "", count: factColumns.count)
      var seen: [WorkItem.Field: Int] = [:]
      for fact in item.facts {
        seen[fact.field, default: 0] += 1
        let occurrence = seen[fact.field] ?? 1
        let cell = text(fact.text)
        remember(
          item: position, ExchangeMemory.fact(fact.field, occurrence), cell: cell, at: fact.location,
          value: text(fact.value.exchangeText))
        if let place = factPlace[.init(column: .fact(fact.field), occurrence: occurrence)] {
          facts[place] = cell
        }
      }
      let head = [String(position + 1), text(item.code)] + categories
      let tail = [
        reference(items, item.parent?.index), item.isSummary ? flag(true) : "", String(item.table + 1),
        place(item.location),
      ]
      table.rows.append(head + [name(item.title), department] + facts + tail)
    }
    return table
  }

  /// The attributes that occur, each as often as the task that has most of it.
  private func factColumns() -> [CanonicalTable.Column] {
    var most: [WorkItem.Field: Int] = [:]
    for item in matrix.workItems {
      var count: [WorkItem.Field: Int] = [:]
      for fact in item.facts { count[fact.field, default: 0] += 1 }
      for (field, number) in count { most[field] = max(most[field] ?? 0, number) }
    }
    return WorkItem.Field.allCases.flatMap { field in
      (0..<(most[field] ?? 0)).map { .init(column: .fact(field), occurrence: $0 + 1) }
    }
  }

  private mutating func assignmentTable() -> CanonicalTable {
    var table = CanonicalTable(.assignments)
    for part in matrix.assignments {
      table.rows.append(
        [reference(items, part.workItem.index)] + assignee(part.assignee) + [
          part.involvement.title[language], text(part.mark), text(part.note), date(part.validity.from),
          date(part.validity.until), place(part.location),
        ])
    }
    for exclusion in matrix.exclusions {
      table.rows.append(
        [reference(items, exclusion.workItem.index)] + assignee(exclusion.assignee) + [
          ExchangeWords.none[language], "", "", "", "", place(exclusion.location),
        ])
    }
    return table
  }

  private mutating func assignee(_ assignee: Assignee) -> [String] {
    let name =
      switch assignee {
      case .person(let id): reference(people, id.index)
      case .role(let id): reference(roles, id.index)
      case .department(let id): reference(departments, id.index)
      case .partner(let id): reference(partners, id.index)
      case .list(let id): reference(lists, id.index)
      }
    return [ExchangeWords.assigneeKind(assignee.kindWord)[language], name]
  }

  private mutating func vacancyTable() -> CanonicalTable {
    var table = CanonicalTable(.vacancies)
    for vacancy in matrix.vacancies {
      table.rows.append([
        reference(items, vacancy.workItem?.index), reference(roles, vacancy.role?.index),
        vacancy.kind?.title[language] ?? "", text(vacancy.text), date(vacancy.until),
        place(vacancy.location),
      ])
    }
    return table
  }

  private mutating func skillTable() -> CanonicalTable {
    var table = CanonicalTable(.skills)
    for skill in matrix.skills {
      table.rows.append([
        reference(items, skill.workItem.index), reference(people, skill.person.index), String(skill.level),
        place(skill.location),
      ])
    }
    return table
  }

  private mutating func dutyTable() -> CanonicalTable {
    var table = CanonicalTable(.duties)
    for duty in matrix.duties {
      table.rows.append([
        reference(departments, duty.department.index), text(duty.text), place(duty.location),
      ])
    }
    return table
  }

  private mutating func waiverTable() -> CanonicalTable {
    var table = CanonicalTable(.waivers)
    for waiver in matrix.waivers {
      table.rows.append([
        text(waiver.rule), ExchangeWords.scope(waiver.scope.word)[language], text(waiver.scope.subject),
        text(waiver.reason), text(waiver.owner), date(waiver.until), place(waiver.location),
      ])
    }
    return table
  }

  /// What could not be settled, so that a model read back is judged like the files it came from.
  mutating func observationTable(_ observations: [Observation]) -> CanonicalTable {
    var table = CanonicalTable(.observations)
    let most = observations.map { $0.exchangeNames?.count ?? 0 }.max() ?? 0
    table.insert((0..<most).map { .init(column: .nearest, occurrence: $0 + 1) }, before: .letter)
    for observation in observations {
      var cells: [ExchangeColumn: String] = [
        .observed: observation.kind.exchangeWord, .read: text(observation.text),
        .item: reference(items, observation.workItem?.index), .place: place(observation.location),
      ]
      switch observation.kind {
      case .lookAlikeLetter(let letter): cells[.letter] = text(letter)
      case .vagueOwner(let kind): cells[.involvement] = kind.title[language]
      case .repeatedAssignment(let first), .duplicateID(let first): cells[.first] = place(first)
      case .raggedRow(let expected, let found):
        (cells[.expected], cells[.found]) = (String(expected), String(found))
      case .nameVariant(let name): cells[.variantOf] = text(name)
      case .unreadableValue(let words), .ignoredContent(let words):
        (cells[.wordsJa], cells[.wordsEn]) = (text(words.ja), text(words.en))
      default: break
      }
      let names = observation.exchangeNames ?? []
      table.rows.append(
        table.columns.map { column in
          guard column.column == .nearest else { return cells[column.column] ?? "" }
          return column.occurrence <= names.count ? text(names[column.occurrence - 1]) : ""
        })
    }
    return table
  }
}

extension Observation {
  /// The names an observation lists, for kinds that list any.
  fileprivate var exchangeNames: [String]? {
    switch kind {
    case .unknownPerson(let names), .ambiguousPerson(let names), .unknownRole(let names),
      .unknownDepartment(let names), .ambiguousParent(let names), .unknownMark(let names),
      .ambiguousMarks(let names):
      names
    default: nil
    }
  }
}
