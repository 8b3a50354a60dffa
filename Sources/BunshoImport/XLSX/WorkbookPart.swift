// SPDX-License-Identifier: Apache-2.0

/// Reads `workbook.xml`: which sheets there are, in which order, and how days are counted.
final class WorkbookPart: XMLEventHandler {
  /// One sheet as the workbook lists it.
  struct ListedSheet: Equatable {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [ListedSheet] = []
  private(set) var dateSystem = DateSystem.from1900
  /// Whether the part is a workbook at all.
  private(set) var isWorkbook = false

  func start(_ element: XMLElement) throws(ImportError) {
    switch element.name {
    case "workbook": isWorkbook = true
    case "workbookPr":
      if element.isTrue("date1904") { dateSystem = .from1904 }
    case "sheet":
      let state = element.string("state")
      sheets.append(
        ListedSheet(
          name: element.string("name") ?? "", relation: element.string("id") ?? "",
          isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}

/// Counts the elements of a part that have one of the given names: comments, anchors of drawings.
final class ElementCounter: XMLEventHandler {
  private(set) var count = 0
  private let names: [StaticString]

  init(_ names: [StaticString]) {
    self.names = names
  }

  func start(_ element: XMLElement) throws(ImportError) {
    for name in names where element.name == name { count += 1 }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) {}
  func end(_ name: XMLName) throws(ImportError) {}
}
