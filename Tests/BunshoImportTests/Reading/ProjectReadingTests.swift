// SPDX-License-Identifier: Apache-2.0
import BunshoModel
import Testing

@testable import BunshoImport

/// A plan as Microsoft Project writes it, of hand-written records.
private struct Plan {
  var tasks = ""
  var resources = ""
  var assignments = ""
  var more = ""

  var text: String {
    "<?xml version='1.0' encoding='UTF-8'?>\n<Project xmlns='http://schemas.microsoft.com/project'>\(more)"
      + "<Tasks><Task><UID>0</UID><ID>0</ID><Name>計画</Name><OutlineNumber>0</OutlineNumber></Task>\(tasks)</Tasks>"
      + "<Resources><Resource><UID>0</UID><ID>0</ID><Type>1</Type></Resource>\(resources)</Resources>"
      + "<Assignments>\(assignments)</Assignments></Project>"
  }

  mutating func add(task uid: Int, _ name: String, outline: String? = nil, more: String = "") {
    tasks += "<Task><UID>\(uid)</UID><ID>\(uid)</ID><Name>\(name)</Name>"
    if let outline { tasks += "<OutlineNumber>\(outline)</OutlineNumber>" }
    tasks += "\(more)</Task>"
  }

  mutating func add(resource uid: Int, _ name: String, more: String = "<Type>1</Type>") {
    resources += "<Resource><UID>\(uid)</UID><ID>\(uid)</ID><Name>\(name)</Name>\(more)</Resource>"
  }

  mutating func assign(_ resource: Int, to task: Int) {
    assignments +=
      "<Assignment><UID>\(task)</UID><TaskUID>\(task)</TaskUID><ResourceUID>\(resource)</ResourceUID></Assignment>"
  }

  func read() throws(ImportError) -> SheetFile { try BunshoImportTests.read(text, as: "計画.xml") }
}

@Suite struct ProjectReadingTests {
  @Test func `a plan becomes a sheet of tasks and one of people`() throws {
    var plan = Plan()
    plan.add(task: 1, "開発", outline: "1")
    plan.add(
      task: 2, "設計", outline: "1.1",
      more: "<Start>2026-04-01T08:00:00</Start><Finish>2026-04-02T17:00:00</Finish><Work>PT12H30M0S</Work>"
        + "<Notes>急ぎ</Notes><Baseline><Number>0</Number><Start>2020-01-01T08:00:00</Start><Work>PT1H0M0S</Work>"
        + "</Baseline>")
    plan.add(resource: 1, "田中", more: "<Type>1</Type><Initials>田</Initials><Group>総務課</Group>")
    plan.add(resource: 2, "佐藤", more: "<EmailAddress>sato@example.jp</EmailAddress>")
    plan.assign(1, to: 2)
    plan.assign(2, to: 2)
    let file = try plan.read()
    #expect(file.formatName == "Microsoft Project XML")
    #expect(file.sheets.map(\.source.sheet) == ["Tasks", "Resources"])
    #expect(
      file.table(0) == [
        TableRow(
          1, ["ID", "Task name", "Start", "Finish", "Hours", "Notes", "Responsible", "Responsible"]),
        TableRow(2, ["1", "開発"]),
        TableRow(
          3, ["1.1", "設計", "2026-04-01T08:00:00", "2026-04-02T17:00:00", "12.5", "急ぎ", "田中", "佐藤"]),
      ])
    #expect(
      file.table(1) == [
        TableRow(1, ["Full name", "Initials", "Department", "Email"]), TableRow(2, ["田中", "田", "総務課"]),
        TableRow(3, ["佐藤", "sato@example.jp"]),
      ])
    #expect(file.notices.map(\.text.en) == ["not interpreted: Baseline ×1"])
  }

  @Test func `material, cost, nobody and resources that do not exist hold nothing`() throws {
    var plan = Plan()
    plan.add(task: 1, "施工", outline: "1")
    plan.add(resource: 1, "コンクリート", more: "<Type>0</Type>")
    plan.add(resource: 2, "旅費", more: "<Type>2</Type>")
    plan.add(resource: 3, "田中")
    for resource in [1, 2, 3, 0, -65535, 77] { plan.assign(resource, to: 1) }
    plan.assign(3, to: 99)
    let file = try plan.read()
    #expect(file.table(0)[1] == TableRow(2, ["1", "施工", "田中"]))
    #expect(file.table(1).map(\.texts) == [["Full name", "Initials", "Department", "Email"], ["田中"]])
    #expect(file.notices.map(\.text.en).map { $0.prefix(1) } == ["2", "2"])
  }

  @Test func `generic resources are roles`() throws {
    var plan = Plan()
    plan.add(task: 1, "設計", outline: "1")
    plan.add(resource: 1, "設計者", more: "<Type>1</Type><IsGeneric>1</IsGeneric>")
    plan.assign(1, to: 1)
    let file = try plan.read()
    #expect(file.sheets.map(\.source.sheet) == ["Tasks", "Roles"])
    let result = Importer().interpret([file])
    #expect(result.matrix.organization.roles.map(\.name) == ["設計者"])
    #expect(result.matrix.organization.people.isEmpty)
  }

  @Test func `null tasks leave their row out, and a row's number is the task's ID and one`() throws {
    var plan = Plan()
    plan.add(task: 1, "一", outline: "1")
    plan.tasks += "<Task><UID>2</UID><ID>2</ID><IsNull>1</IsNull></Task>"
    plan.add(task: 3, "三", outline: "2")
    #expect(try plan.read().table(0).map(\.number) == [1, 2, 4])
  }

  @Test func `IDs that are missing, repeated or beyond every sheet are counted on`() throws {
    var plan = Plan()
    plan.tasks =
      "<Task><UID>5</UID><Name>一</Name></Task><Task><UID>6</UID><ID>2</ID><Name>二</Name></Task>"
      + "<Task><UID>7</UID><ID>2</ID><Name>三</Name></Task><Task><UID>8</UID><ID>999999999</ID><Name>四</Name></Task>"
    #expect(try plan.read().table(0).map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `outline numbers that are left out are counted by level`() throws {
    var plan = Plan()
    for (uid, level) in [1, 2, 2, 3, 1, 900_000_000].enumerated() {
      plan.add(task: uid + 1, "業務", more: "<OutlineLevel>\(level)</OutlineLevel>")
    }
    let ids = try plan.read().table(0).dropFirst().map { $0.texts[0] }
    #expect(ids.dropLast() == ["1", "1.1", "1.2", "1.2.1", "2"])
    #expect(ids.last?.hasPrefix("2.1.1") == true)
  }

  @Test func `a resource's name is never taken apart, and summaries hold nothing themselves`() throws {
    var plan = Plan()
    plan.add(task: 1, "開発", outline: "1")
    plan.add(task: 2, "設計", outline: "1.1")
    plan.add(resource: 1, "ジョン・スミス")
    plan.add(resource: 2, "田中/佐藤; 外注")
    plan.assign(1, to: 2)
    plan.assign(2, to: 2)
    let matrix = Importer().interpret([try plan.read()]).matrix
    #expect(matrix.organization.people.map(\.name) == ["ジョン・スミス", "田中/佐藤; 外注"])
    #expect(matrix.assignments.map(\.involvement) == [.execute, .execute])
    #expect(matrix.workItems.map(\.isSummary) == [true, false])
  }

  @Test(arguments: [
    ("PT8H0M0S", "8"), ("PT0H0M0S", ""), ("", ""), ("PT0H20M0S", "0.333333333333333"), ("PT1H0M36S", "1.01"),
    ("P1D", "P1D"), ("PT8", "PT8"), ("PTxH", "PTxH"), ("PT1e99H", "1E+99"),
  ])
  func `a duration is hours`(duration: String, hours: String) {
    #expect(String(decoding: ProjectSheets.hours(duration), as: UTF8.self) == hours)
  }

  @Test func `a build file of Visual Studio is no plan`() {
    let text = "<?xml version='1.0'?><Project xmlns='http://schemas.microsoft.com/developer/msbuild/2003'/>"
    #expect(failure(Array(text.utf8), as: "a.xml")?.code == .unsupportedFormat)
  }

  // MARK: - Hostile plans

  @Test func `a task of more people than columns is refused`() {
    var plan = Plan()
    plan.add(task: 1, "業務", outline: "1")
    plan.add(resource: 1, "田中")
    for _ in 0..<WorkbookLimits.columnCount { plan.assign(1, to: 1) }
    #expect(failure(Array(plan.text.utf8), as: "計画.xml")?.code == .tooLarge)
  }

  @Test func `a plan cut off, with a document type or nested without end is refused`() {
    var plan = Plan()
    plan.add(task: 1, "業務", outline: "1")
    #expect(failure(Array(plan.text.utf8.dropLast(60)), as: "計画.xml")?.code == .malformedXML)
    let declared = plan.text.replacing(
      "?>", with: "?><!DOCTYPE Project [<!ENTITY a 'b'>]>", maxReplacements: 1)
    #expect(failure(Array(declared.utf8), as: "計画.xml")?.code == .documentTypeDeclaration)
    plan.more = String(repeating: "<Tasks>", count: 1000)
    #expect(failure(Array(plan.text.utf8), as: "計画.xml")?.code == .tooLarge)
  }

  @Test func `a plan without tasks is a table without rows`() throws {
    #expect(try Plan().read().table(0).count == 1)
  }
}
