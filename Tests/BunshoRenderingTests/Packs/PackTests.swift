// SPDX-License-Identifier: Apache-2.0
import BunshoAnalysis
import BunshoModel
import Testing

@testable import BunshoRendering

@Suite("Packs") struct PackTests {
  private static let context = RenderContext(language: .ja, version: "1")

  private func pack(_ kinds: [Pack.Kind], of literal: String) throws -> [String: String] {
    let report = try HTMLReports.report(literal)
    let pack = try Pack(by: kinds, of: report, in: Self.context, templates: try TemplateLibrary())
    return Dictionary(
      uniqueKeysWithValues: pack.artifacts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func `a file for each unit with a head or tasks, a page for each person, an index that links all`()
    throws
  {
    let files = try pack([.department, .person], of: HTMLReports.small)
    #expect(
      files.keys.sorted() == [
        "departments/コンテンツ課.html", "departments/コンテンツ課.xlsx", "departments/広告課.html", "departments/広告課.xlsx",
        "index.html",
      ] + ["中村 由美", "佐藤 健一", "山本 直樹", "斎藤 悠", "村上 葵", "西村 香織", "高橋 美咲"].map { "people/\($0).html" })
    let index = try #require(files["index.html"])
    for name in files.keys where name != "index.html" {
      let address = name.utf8.map { byte -> String in
        let isPlain = byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || "/.".utf8.contains(byte))
        return isPlain ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
      }.joined()
      #expect(index.contains("href=\"\(address)\""), "\(name)")
    }
    for (name, page) in files where name.hasSuffix(".html") {
      #expect(PageScanner(page).faults == [], "\(name)")
    }
  }

  @Test func `a department's page has its own tasks, what others expect, and the letter`() throws {
    let files = try pack([.department], of: HTMLReports.small)
    let page = try #require(files["departments/コンテンツ課.html"])
    #expect(page.contains("検索順位の監視"))
    // 西村 is asked on a task of 広告課, and no more of that task is shown.
    #expect(page.contains("ほかの部門から期待されている役割 (1)"))
    #expect(page.contains("コンテンツ課　部門長 様"))
    #expect(page.ranges(of: "広告予算の配分").count == 1)
    #expect(files["index.html"]?.contains("people/") == false)
  }

  @Test func `a person's page tells what they do, who covers them, and where nobody does`() throws {
    let files = try pack([.person], of: HTMLReports.small)
    let covered = try #require(files["people/高橋 美咲.html"])
    #expect(covered.contains("実行する業務 (1)"))
    #expect(covered.contains("<td>斎藤 悠</td>"))
    let alone = try #require(files["people/村上 葵.html"])
    #expect(alone.contains("class=\"alone\""))
    let told = try #require(files["people/斎藤 悠.html"])
    #expect(told.contains("代わりに行う業務 (1)") && told.contains("報告を受ける業務 (1)"))
  }

  @Test func `a page shows names as text, whatever they hold`() throws {
    for text in HTMLReports.hostileTexts where !text.contains("|") {
      let literal = "task | main | sub\n調査 | \(text.filter { $0 != "\u{1}" }) | 村上 葵"
      for (name, page) in try pack([.person], of: literal) {
        #expect(PageScanner(page).faults == [], "\(name): \(text)")
      }
    }
  }

  @Test(
    arguments: [
      (["総務課", "総務課"], ["総務課", "総務課 (2)"]),
      (
        ["A/B", "A:B", "..", "con", "NUL.txt", "x.", "../../etc/passwd"],
        ["A／B", "A：B", "部門", "con_", "NUL.txt_", "x", "／..／etc／passwd"]
      ),
      (["a", "A"], ["a", "A (2)"]),
    ])
  func `names of files are lawful on Windows, unique, and stay in their folder`(
    names: [String], files: [String]
  ) {
    #expect(PackNames.unique(names.map { ($0, "") }, fallback: "部門") == files)
    #expect(PackNames.unique([("総務課", "本社"), ("総務課", "支社")], fallback: "") == ["本社 総務課", "支社 総務課"])
    let long = PackNames.unique([(String(repeating: "長", count: 300), "")], fallback: "")
    #expect(long[0].utf8.count <= 200)
  }
}

@Suite("Part of a report") struct ReportPartTests {
  @Test func `tasks, parts and findings of the unit and those below it, counted anew`() throws {
    let report = try HTMLReports.report(HTMLReports.small)
    let organization = report.matrix.organization
    let index = try #require(organization.departments.firstIndex { $0.name == "経営本部" })
    let all = report.part(of: Department.ID(index))
    #expect(all.matrix.workItems.count == 3)
    #expect(all.coverage.total == report.coverage.total)
    let below = try #require(organization.departments.firstIndex { $0.name == "広告課" })
    let part = report.part(of: Department.ID(below))
    #expect(part.matrix.workItems.map(\.title) == ["広告予算の配分"])
    #expect(part.matrix.assignments.count == 6)
    #expect(part.matrix.assignments.allSatisfy { $0.workItem.index == 0 })
    #expect(part.findings.allSatisfy { $0.subject.workItem.map { $0.index == 0 } ?? true })
    #expect(part.coverage.total.leaves == 1)
  }
}

@Suite("Anonymous tables") struct AnonymizerTests {
  @Test func `full names go everywhere, surnames that are words stay`() {
    var table = TableLiteral(
      """
      task | main | sub | note
      佐藤 健一の引継ぎ | 佐藤 健一 | 森 蘭 | 佐藤健一に確認、森林の管理
      """
    ).matrix
    table.organization.people[0].email = "sato@example.com"
    let anonymizer = Anonymizer(table.organization, language: .ja)
    let matrix = anonymizer.matrix(table)
    #expect(matrix.organization.people.map(\.name) == ["社員001", "社員002"])
    #expect(matrix.workItems[0].title == "社員001の引継ぎ")
    #expect(matrix.workItems[0].facts.map(\.text).joined().contains("社員001に確認、森林の管理"))
    #expect(matrix.organization.people[0].email == nil)
    #expect(anonymizer.text("sato@example.com") == "社員001")
    let alike = TableLiteral("task | main | sub\n調査 | 佐藤 健一 | 佐藤 健一郎").matrix.organization
    #expect(Anonymizer(alike, language: .en).text("佐藤健一郎と佐藤 健一") == "Person 002とPerson 001")
  }

  @Test(arguments: [
    ("林部長と森さんに確認", "社員001部長と社員002さんに確認"), ("森林組合、林業", "森林組合、林業"),
    // Two of one surname: nobody knows which is meant.
    ("田中様へ送る", "社員様へ送る"), ("田中 太郎様へ送る", "社員003様へ送る"),
    ("ask Ms. Smith, Smith & Co.", "ask Ms. 社員005, Smith & Co."),
  ]) func `a surname is hidden beside a title only`(text: String, hidden: String) {
    let rows = ["林 健", "森 彩", "田中 太郎", "田中 花子", "Anna Smith"].map { "調査 | \($0)" }
    let table = TableLiteral("task | main\n" + rows.joined(separator: "\n")).matrix
    #expect(Anonymizer(table.organization, language: .ja).text(text) == hidden)
  }
}
