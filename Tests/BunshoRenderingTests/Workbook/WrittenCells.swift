// SPDX-License-Identifier: Apache-2.0

/// What a written file says its cells hold, sheet by sheet; to compare the two formats with each other.
struct WrittenCells: Equatable {
  /// Sheet name, then address, then the value as text with its kind.
  var sheets: [String: [String: String]] = [:]

  /// Reads SpreadsheetML; nil when it is not well-formed.
  init?(spreadsheetML bytes: [UInt8]) {
    guard let root = XMLTree(bytes) else { return nil }
    for sheet in root.all("Worksheet") {
      var cells: [String: String] = [:]
      var row = 0
      for rowElement in sheet.first("Table")?.all("Row") ?? [] {
        row = rowElement.attributes["Index"].flatMap { Int($0) } ?? row + 1
        var column = 0
        for cell in rowElement.all("Cell") {
          column = cell.attributes["Index"].flatMap { Int($0) } ?? column + 1
          if let data = cell.first("Data") {
            cells["\(row),\(column)"] = Self.value(kind: data.attributes["Type"] ?? "", data.text)
          }
          column += cell.attributes["MergeAcross"].flatMap { Int($0) } ?? 0
        }
      }
      sheets[sheet.attributes["Name"] ?? ""] = cells
    }
  }

  private static func value(kind: String, _ text: String) -> String {
    switch kind {
    case "Number": return "number \(Double(text) ?? .nan)"
    case "Boolean": return "bool \(text)"
    case "DateTime": return "date"
    default: return "text " + text
    }
  }

  /// Reads `.xlsx`; nil when it is no archive or one of its parts is not well-formed.
  init?(xlsx bytes: [UInt8], dates: Set<String> = []) {
    guard let package = PackageParts(bytes), let workbook = XMLTree(Array(package["xl/workbook.xml"].utf8))
    else { return nil }
    let strings = XMLTree(Array(package["xl/sharedStrings.xml"].utf8))?.all("si").map(\.text) ?? []
    for (place, sheet) in (workbook.first("sheets")?.all("sheet") ?? []).enumerated() {
      let part = "xl/worksheets/sheet\(place + 1).xml"
      guard let root = XMLTree(Array(package[part].utf8)) else { return nil }
      var cells: [String: String] = [:]
      for row in root.first("sheetData")?.all("row") ?? [] {
        for cell in row.all("c") {
          let address = Self.address(cell.attributes["r"] ?? "")
          let value = cell.first("v")?.text
          let kind = cell.attributes["t"]
          if kind == "s", let value, let index = Int(value) {
            cells[address] = "text " + Self.unescaped(strings[index])
          } else if kind == "inlineStr" {
            cells[address] = "text " + Self.unescaped(cell.first("is")?.text ?? "")
          } else if let value {
            let isDate = dates.contains("\(sheet.attributes["name"] ?? "")!\(address)")
            let names = ["b": "Boolean", "str": "String"]
            cells[address] = Self.value(
              kind: kind.flatMap { names[$0] } ?? (isDate ? "DateTime" : "Number"), value)
          }
        }
      }
      sheets[sheet.attributes["name"] ?? ""] = cells
    }
  }

  private static func address(_ a1: String) -> String {
    let letters = a1.prefix { $0.isLetter }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return "\(a1.dropFirst(letters.count)),\(column)"
  }

  /// Reads `_x0041_` as the format wants: the character U+0041.
  static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "_") {
      result += rest[..<start]
      rest = rest[start...]
      let code = rest.dropFirst(2).prefix(4)
      if rest.hasPrefix("_x"), code.count == 4, rest.dropFirst(6).hasPrefix("_"),
        let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result += "_"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
