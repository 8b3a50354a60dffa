// SPDX-License-Identifier: Apache-2.0

import BunshoModel
import Foundation
import Testing

@testable import BunshoRendering

@Suite struct `Limits of workbook writers` {
  private static func workbook(_ sheets: Workbook.Sheet...) -> Workbook {
    Workbook(properties: .init(title: "", created: .init(2026, 1, 1)), sheets: sheets)
  }

  private static func sheet(_ name: String = "S", _ change: (inout Workbook.Sheet) -> Void) -> Workbook.Sheet
  {
    var sheet = Workbook.Sheet(name: name, rows: [.init([.text("x")])])
    change(&sheet)
    return sheet
  }

  private static func refusal(of workbook: Workbook) -> RenderError.Code? {
    do throws(RenderError) {
      _ = try XLSXWriter().bytes(of: workbook)
      return nil
    } catch {
      #expect(throws: error) { try SpreadsheetMLWriter().bytes(of: workbook) }
      return error.code
    }
  }

  @Test func `what no file can hold is refused by both writers`() {
    let cell = Workbook.CellRange(rows: 0...1, columns: 0...1)
    let outside = Workbook.CellRange(rows: 0...0, columns: 0...16_384)
    #expect(Self.refusal(of: Self.workbook()) == .noVisibleSheet)
    #expect(Self.refusal(of: Self.workbook(Self.sheet { $0.isHidden = true })) == .noVisibleSheet)
    #expect(Self.refusal(of: Self.workbook(Self.sheet("a/b") { _ in })) == .unlawfulSheetName)
    #expect(
      Self.refusal(of: Self.workbook(Self.sheet("a") { _ in }, Self.sheet("A") { _ in }))
        == .unlawfulSheetName)
    #expect(Self.refusal(of: Self.workbook(Self.sheet { $0.merges = [cell, cell] })) == .outsideTheSheet)
    #expect(Self.refusal(of: Self.workbook(Self.sheet { $0.autofilter = outside })) == .outsideTheSheet)
    var named = Self.workbook(Self.sheet { _ in })
    named.definedNames = [.init(name: "1 x", refersTo: "A1")]
    #expect(Self.refusal(of: named) == .unlawfulFormula)
  }

  @Test func `what is too much is written smaller, with a note`() throws {
    let workbook = Self.workbook(
      Self.sheet("長い名前の部署長い名前の部署長い名前の部署長い名前の部署長い名") { sheet in
        sheet.rows = [
          .init([.link("x", to: .url("javascript:alert(1)")), .number(.nan)]),
          .init([.link("y", to: .url("https://example.com/" + String(repeating: "あ", count: 300)))]),
          .init([Workbook.Cell(.formula(String(repeating: "1+", count: 5_000) + "1", cached: .number(5_001)))]
          ),
          .init([Workbook.Cell(.date(.init(2026, 2, 30)))]),
          .init([.link(String(repeating: "長", count: 900), to: .cell(sheet: "S", .init(row: 0, column: 0)))]),
        ]
        let range = Workbook.CellRange(rows: 0...3, columns: 0...0)
        sheet.validations = [
          .init(range: range, source: .literals([String(repeating: "あ", count: 255)])),
          .init(range: range, source: .literals([String(repeating: "あ", count: 256)])),
          .init(range: range, source: .literals(["a,b"])),
          .init(range: range, source: .literals(["a"]), hint: String(repeating: "い", count: 300)),
        ]
        sheet.printSetup.header.left = [.text(String(repeating: "&", count: 200))]
        sheet.printSetup.repeatedRows = 0...0
        sheet.printSetup.repeatedColumns = 0...0
      }, Self.sheet { _ in })
    let output = try XLSXWriter().output(of: workbook)
    #expect(output.notes == (try SpreadsheetMLWriter().output(of: workbook).notes).sorted(like: output.notes))
    let codes = output.notes.map(\.code)
    #expect(codes.filter { $0 == .linkDropped }.count == 3)
    #expect(codes.filter { $0 == .validationDropped }.count == 2)
    #expect(codes.filter { $0 == .textCut }.count == 2)
    #expect(codes.contains(.numberDropped) && codes.contains(.formulaDropped))
    for note in output.notes {
      #expect(note.message.ja.contains(note.sheet) && note.message.en.contains(note.sheet))
    }
    let package = try #require(PackageParts(output.bytes))
    // libxlsxwriter itself would cut the second name in the middle.
    let name = workbook.sheets[0].name
    #expect(package["xl/workbook.xml"].contains(">'\(name)'!$A:$A,'\(name)'!$1:$1<"))
    #expect(package["docProps/app.xml"].contains("'\(name)'!Print_Titles"))
  }

  @Test func `links beyond the limit are plain text`() throws {
    let target = Workbook.Cell.Link.Target.url("https://example.com/")
    let rows = (0..<65_535).map { Workbook.Sheet.Row([.link("x\($0)", to: target)]) }
    let output = try XLSXWriter().output(of: Self.workbook(Workbook.Sheet(name: "S", rows: rows)))
    #expect(output.notes.map(\.code) == Array(repeating: .linkDropped, count: 5))
    #expect(output.notes.first?.cell?.a1 == "A65531")
  }

  @Test func `nothing stays behind`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "bunsho-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: parent) }
    var path = ""
    do {
      let directory = try TemporaryDirectory(below: parent.path)
      path = directory.path
      #expect(FileManager.default.createFile(atPath: path + "/left", contents: Data("x".utf8)))
      #expect(try directory.contents(of: "left") == Array("x".utf8))
      #expect(throws: RenderError.self) { try directory.contents(of: "missing") }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(FileManager.default.createFile(atPath: parent.path + "/file", contents: nil))
    let error = #expect(throws: RenderError.self) { _ = try TemporaryDirectory(below: parent.path + "/file") }
    #expect(error?.code == .temporaryFile)
  }
}

extension [WriterNote] {
  /// The same notes in the order of others: writers meet settings and cells in different order.
  fileprivate func sorted(like others: [WriterNote]) -> [WriterNote] {
    sorted { (others.firstIndex(of: $0) ?? 0) < (others.firstIndex(of: $1) ?? 0) }
  }
}
