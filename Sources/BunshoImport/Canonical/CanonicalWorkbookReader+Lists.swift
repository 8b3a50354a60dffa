// SPDX-License-Identifier: Apache-2.0
import BunshoModel

/// Declared vacancies, skills, duties and waivers.
extension CanonicalWorkbookReader {
  mutating func readVacancies() throws(ImportError) {
    var read: [ModelDocument.Vacancy] = []
    let sheet = try CanonicalSheet(.vacancies, in: file)
    for row in sheet.rows {
      // A row that names no role is about a task, which may be gone.
      let role = try role(sheet, row, .role)
      let item = role == nil ? try item(sheet, row) : nil
      guard role != nil || item != nil else { continue }
      let kind = sheet.cell(row, .involvement)
      read.append(
        .init(
          item: item, role: role,
          involvement: kind.isEmpty ? nil : try involvement(sheet, row, .involvement).word,
          text: text(sheet, row, .words) ?? "", until: try date(sheet, row, .until),
          at: try place(sheet, row) ?? ownPlace(sheet, row, .words)))
    }
    document.vacancies = read
  }

  mutating func readSkills() throws(ImportError) {
    var read: [ModelDocument.Skill] = []
    let sheet = try CanonicalSheet(.skills, in: file)
    for row in sheet.rows {
      guard let item = try item(sheet, row) else { continue }
      guard let person = try person(sheet, row, .person, item: item) else { throw wrong(sheet, row, .person) }
      guard let level = try integer(sheet, row, .skillLevel) else { throw wrong(sheet, row, .skillLevel) }
      read.append(
        .init(
          item: item, person: person, level: level,
          at: try place(sheet, row) ?? ownPlace(sheet, row, .skillLevel)))
    }
    document.skills = read
  }

  mutating func readDutiesAndWaivers() throws(ImportError) {
    var duties: [ModelDocument.Duty] = []
    let sheet = try CanonicalSheet(.duties, in: file)
    for row in sheet.rows {
      guard let unit = try department(sheet, row, .department) else { throw wrong(sheet, row, .department) }
      duties.append(
        .init(
          department: unit, text: text(sheet, row, .duty) ?? "",
          at: try place(sheet, row) ?? ownPlace(sheet, row, .duty)))
    }
    document.duties = duties
    var waivers: [ModelDocument.Waived] = []
    let waived = try CanonicalSheet(.waivers, in: file)
    for row in waived.rows {
      let scope = ExchangeWords.value(
        of: waived.cell(row, .scope), among: ExchangeWords.scopes, word: { $0 }, title: ExchangeWords.scope)
      guard let scope else { throw wrong(waived, row, .scope) }
      waivers.append(
        .init(
          rule: text(waived, row, .waivedRule) ?? "", scope: scope, subject: text(waived, row, .subject),
          reason: text(waived, row, .reason), owner: text(waived, row, .owner),
          until: try date(waived, row, .until),
          at: try place(waived, row) ?? ownPlace(waived, row, .waivedRule)))
    }
    document.waivers = waivers
  }
}
