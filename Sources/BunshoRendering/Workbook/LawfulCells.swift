// SPDX-License-Identifier: Apache-2.0

/// Brings the content of one sheet into what every format can hold, and notes each loss.
///
/// Both writers take their cells from here, so their files hold the same cells.
struct LawfulCells {
  /// The most links programs accept in a sheet.
  static let maximumLinks = 65_530
  /// The most bytes of a link's address, and of the text of a link within the workbook.
  static let maximumLinkLength = 2_079
  /// The most UTF-16 units of a formula.
  static let maximumFormulaLength = 8_192

  /// What could not be written as it stood, so far.
  private(set) var notes: [WriterNote] = []
  private let sheet: String
  private var links = 0

  /// Starts with a sheet.
  init(sheet: String) {
    self.sheet = sheet
  }

  /// The value to write for a cell.
  mutating func value(of cell: Workbook.Cell, at address: Workbook.CellAddress) -> Workbook.Cell.Value {
    switch cell.value {
    case .blank, .bool: return cell.value
    case .text(let text): return Self.textOrBlank(lawful(text, at: address))
    case .number(let number):
      if number.isFinite { return .number(Self.storable(number)) }
      notes.append(WriterNote(.numberDropped, sheet: sheet, cell: address))
      return .blank
    case .date(let date):
      // What no calendar of a spreadsheet knows stays readable as text.
      return date.isLawful ? cell.value : .text(date.iso8601)
    case .formula(let formula): return value(of: formula, at: address)
    case .link(let link): return value(of: link, at: address)
    }
  }

  /// The comment to write for a cell; nil when there is none or nothing in it.
  mutating func comment(of cell: Workbook.Cell, at address: Workbook.CellAddress) -> Workbook.Cell.Comment? {
    guard var comment = cell.comment, !comment.text.isEmpty else { return nil }
    comment.text = lawful(comment.text, at: address)
    comment.author = lawful(comment.author, at: address, maximumLength: 255)
    return comment
  }

  /// A text about a cell, no longer than it may be.
  mutating func lawful(
    _ text: String, at address: Workbook.CellAddress?,
    maximumLength: Int = LawfulText.maximumCellLength
  ) -> String {
    let result = LawfulText.of(text, maximumLength: maximumLength)
    if result.wasCut { notes.append(WriterNote(.textCut, sheet: sheet, cell: address)) }
    if result.wasReplaced { notes.append(WriterNote(.charactersReplaced, sheet: sheet, cell: address)) }
    return result.text
  }

  /// The validations that can be written.
  mutating func validations(of sheet: Workbook.Sheet) -> [Workbook.Validation] {
    sheet.validations.compactMap { validation in
      guard validation.isLawful else {
        notes.append(WriterNote(.validationDropped, sheet: self.sheet, cell: validation.range.first))
        return nil
      }
      var lawful = validation
      let cell = validation.range.first
      lawful.hintTitle = self.lawful(validation.hintTitle, at: cell, maximumLength: 32)
      lawful.hint = self.lawful(validation.hint, at: cell, maximumLength: 255)
      lawful.errorTitle = self.lawful(validation.errorTitle, at: cell, maximumLength: 32)
      lawful.error = self.lawful(validation.error, at: cell, maximumLength: 225)
      return lawful
    }
  }

  /// A line at the edge of the page, in code.
  mutating func code(of line: Workbook.PrintSetup.Line) -> String {
    let code = LawfulText.of(line.code, maximumLength: .max)
    if code.wasReplaced { notes.append(WriterNote(.charactersReplaced, sheet: sheet)) }
    guard code.text.utf16.count > Workbook.PrintSetup.Line.maximumLength else { return code.text }
    notes.append(WriterNote(.textCut, sheet: sheet))
    var kept = LawfulText.prefix(of: code.text, utf16Length: Workbook.PrintSetup.Line.maximumLength - 1)
    // An odd number of ampersands at the end is half a code.
    let ampersands = kept.reversed().prefix { $0 == "&" }.count
    if ampersands % 2 == 1 { kept.removeLast() }
    return kept + "…"
  }

  private mutating func value(
    of formula: Workbook.Cell.Formula, at address: Workbook.CellAddress
  ) -> Workbook.Cell.Value {
    var cached = formula.cached
    switch cached {
    case .text(let text): cached = .text(lawful(text, at: address))
    case .number(let number):
      if !number.isFinite { notes.append(WriterNote(.numberDropped, sheet: sheet, cell: address)) }
      cached = .number(number.isFinite ? Self.storable(number) : 0)
    }
    let expression = LawfulText.of(formula.expression, maximumLength: Self.maximumFormulaLength)
    if !expression.text.isEmpty && !expression.wasCut && !expression.wasReplaced {
      return .formula(expression.text, cached: cached)
    }
    notes.append(WriterNote(.formulaDropped, sheet: sheet, cell: address))
    return switch cached {
    case .number(let number): .number(number)
    case .text(let text): Self.textOrBlank(text)
    }
  }

  private mutating func value(
    of link: Workbook.Cell.Link, at address: Workbook.CellAddress
  ) -> Workbook.Cell.Value {
    let text = lawful(link.text, at: address)
    if text.isEmpty { return .blank }
    guard let target = Self.lawful(link.target), text.utf8.count <= Self.maximumLinkLength,
      links < Self.maximumLinks
    else {
      notes.append(WriterNote(.linkDropped, sheet: sheet, cell: address))
      return .text(text)
    }
    links += 1
    return .link(Workbook.Cell.Link(text: text, target: target))
  }

  /// A target that programs follow; nil for others.
  private static func lawful(_ target: Workbook.Cell.Link.Target) -> Workbook.Cell.Link.Target? {
    switch target {
    case .cell(let sheet, let address):
      return Workbook.SheetNames.isLawful(sheet) && address.isLawful ? target : nil
    case .url(let url):
      let encoded = percentEncoded(url)
      let lower = encoded.lowercased()
      // Anything else, `javascript:` or `file:`, may come from data and must not be one click away.
      guard ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix),
        encoded.utf8.count <= maximumLinkLength
      else { return nil }
      return .url(encoded)
    }
  }

  /// The address in ASCII: blanks, quotes and whatever lies beyond is written as `%E3%81%82`.
  private static func percentEncoded(_ url: String) -> String {
    var encoded = ""
    for byte in url.utf8 {
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 0x10 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }

  /// The number a file gives back. libxlsxwriter writes 16 digits; a number that needs 17 is brought to the
  /// nearest of 16 here, so that every format holds the same one. Programs show 15 at most.
  static func storable(_ number: Double) -> Double {
    if abs(number) < 1e15 && number == number.rounded(.towardZero) { return number }
    // The shortest text that reads back as the same number.
    let text = Substring(number.description)
    let parts = text.split(separator: "e")
    let mantissa = parts[0]
    let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
    guard digits.count > 16, let whole = Int(digits.prefix(17)) else { return number }
    let fraction = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction + digits.count - 16
    return Double("\(number < 0 ? "-" : "")\((whole + 5) / 10)e\(exponent)") ?? number
  }

  private static func textOrBlank(_ text: String) -> Workbook.Cell.Value {
    text.isEmpty ? .blank : .text(text)
  }
}

extension Workbook.DateTime {
  /// Whether spreadsheets know the date: 1900-03-01 to the end of 9999, a day of its month, a time of day.
  ///
  /// Before March 1900 programs disagree, since some believe in a leap day that year.
  fileprivate var isLawful: Bool {
    guard (1900...9999).contains(year), (1...12).contains(month), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second), day >= 1
    else { return false }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return day <= days && (year > 1900 || month > 2)
  }
}
