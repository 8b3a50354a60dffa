// SPDX-License-Identifier: Apache-2.0

/// Turns formulas from A1 style, which users and `.xlsx` know, into R1C1 style, which SpreadsheetML asks for.
///
/// Handles what Bunsho's own formulas are made of: cells (`B2`, `$B$2`), ranges, whole columns (`$A:$C`) and
/// rows (`1:5`), sheet names with and without apostrophes, texts, functions, defined names. Structured
/// references (`Table[Column]`) and references to other files are kept as they are.
struct R1C1Formula {
  private let text: [Unicode.Scalar]
  private let base: Workbook.CellAddress
  private var place = 0
  private var result = ""

  /// The formula in R1C1 style.
  ///
  /// - Parameters:
  ///   - formula: A formula in A1 style, without the leading `=`.
  ///   - base: The cell the formula stands in; relative references are counted from it.
  static func from(_ formula: String, at base: Workbook.CellAddress) -> String {
    var conversion = R1C1Formula(text: Array(formula.unicodeScalars), base: base)
    return conversion.converted()
  }

  private init(text: [Unicode.Scalar], base: Workbook.CellAddress) {
    self.text = text
    self.base = base
  }

  private mutating func converted() -> String {
    while place < text.count {
      let scalar = text[place]
      switch scalar {
      case "\"", "'": copyQuoted(scalar)
      case "[": copyBracketed()
      case _ where Self.isWordPart(scalar): convertWord()
      default:
        result.unicodeScalars.append(scalar)
        place += 1
      }
    }
    return result
  }

  /// Copies a text or a quoted sheet name; a doubled quote inside is part of it.
  private mutating func copyQuoted(_ quote: Unicode.Scalar) {
    repeat {
      result.unicodeScalars.append(text[place])
      place += 1
    } while place < text.count && text[place] != quote
    if place < text.count {
      result.unicodeScalars.append(quote)
      place += 1
    }
  }

  private mutating func copyBracketed() {
    var depth = 0
    repeat {
      if text[place] == "[" { depth += 1 }
      if text[place] == "]" { depth -= 1 }
      result.unicodeScalars.append(text[place])
      place += 1
    } while place < text.count && depth > 0
  }

  /// Converts one word: a reference becomes R1C1, a number, a function or a name stays.
  private mutating func convertWord() {
    let word = takeWord()
    let next = place < text.count ? text[place] : nil
    // `LOG10(` is a function, `Sheet1!` a sheet, whatever they look like.
    if next == "(" || next == "!" {
      result += word
    } else if let cell = Self.cell(word) {
      result += r1c1(cell)
    } else if next == ":", let part = Self.wholePart(word), let last = takeWholePart(after: part) {
      result += r1c1(part, last)
    } else {
      result += word
    }
  }

  private mutating func takeWord() -> String {
    var word = ""
    while place < text.count, Self.isWordPart(text[place]) {
      word.unicodeScalars.append(text[place])
      place += 1
    }
    return word
  }

  /// The second half of `$A:$C` or `1:5`, taken when it is of the same kind as the first.
  private mutating func takeWholePart(after first: Axis) -> Axis? {
    let start = place
    place += 1
    if let last = Self.wholePart(takeWord()), last.isColumn == first.isColumn { return last }
    place = start
    return nil
  }

  private func r1c1(_ cell: (row: Axis, column: Axis)) -> String {
    cell.row.r1c1("R", from: base.row) + cell.column.r1c1("C", from: base.column)
  }

  private func r1c1(_ first: Axis, _ last: Axis) -> String {
    let letter = first.isColumn ? "C" : "R"
    let from = first.isColumn ? base.column : base.row
    return first.r1c1(letter, from: from) + ":" + last.r1c1(letter, from: from)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "_", ".", "\\", "0"..."9", "A"..."Z", "a"..."z": true
    default: scalar.value >= 0x80 && (scalar.properties.isAlphabetic || scalar.properties.isIDContinue)
    }
  }
}

extension R1C1Formula {
  /// One half of a reference: a row or a column, fixed or not.
  private struct Axis {
    var isColumn: Bool
    var number: Int
    var isFixed: Bool

    func r1c1(_ letter: String, from base: Int) -> String {
      if isFixed { return "\(letter)\(number + 1)" }
      return number == base ? letter : "\(letter)[\(number - base)]"
    }
  }

  /// The cell a word such as `$B2` names; nil when it names none.
  private static func cell(_ word: String) -> (row: Axis, column: Axis)? {
    var rest = Substring(word)
    let columnIsFixed = rest.first == "$"
    if columnIsFixed { rest.removeFirst() }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest.removeFirst(letters.count)
    let rowIsFixed = rest.first == "$"
    if rowIsFixed { rest.removeFirst() }
    guard !letters.isEmpty, letters.count <= 3, !rest.isEmpty, rest.allSatisfy(\.isASCIIDigit),
      let column = Workbook.CellAddress.column(ofLetters: letters), let row = Int(rest), row >= 1,
      row <= Workbook.CellAddress.maximumRows
    else { return nil }
    return (
      Axis(isColumn: false, number: row - 1, isFixed: rowIsFixed),
      Axis(isColumn: true, number: column, isFixed: columnIsFixed)
    )
  }

  /// The whole row or column a word such as `$A` or `5` names; nil when it names none.
  private static func wholePart(_ word: String) -> Axis? {
    let isFixed = word.hasPrefix("$")
    let name = isFixed ? word.dropFirst() : word[...]
    if let row = Int(name), name.allSatisfy(\.isASCIIDigit), row >= 1 {
      return Axis(isColumn: false, number: row - 1, isFixed: isFixed)
    }
    guard name.allSatisfy({ $0.isASCII && $0.isLetter }),
      let column = Workbook.CellAddress.column(ofLetters: name)
    else { return nil }
    return Axis(isColumn: true, number: column, isFixed: isFixed)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
