// SPDX-License-Identifier: Apache-2.0

/// One cell of an OpenDocument spreadsheet while it is read; its text grows at the end of the arena.
struct OpenDocumentCell {
  /// Where its text begins in the arena.
  let offset: Int
  /// Whether it lies below a merged cell.
  let isCovered: Bool
  /// How many times it stands side by side.
  var count = 1
  /// Columns and rows of the merged cell it begins.
  var columns = 1
  var rows = 1
  /// Whether it has a paragraph.
  var hasText = false

  private var type = ""
  private var isError = false
  private var hasFormula = false
  /// `office:value`, `office:date-value` and the like.
  private var value: [UInt8] = []

  init(_ element: XMLElement, offset: Int) {
    self.offset = offset
    isCovered = element.name == "covered-table-cell"
    for index in 0..<element.attributeCount {
      guard let name = element.attributeName(index) else { continue }
      let bytes = element.attributeValue(index)
      switch name {
      // Stands there twice: the extended one knows errors, which the standard takes for text.
      case "value-type":
        let word = String(decoding: bytes, as: UTF8.self)
        if word == "error" { isError = true } else { type = word }
      case "formula": hasFormula = true
      case "value", "date-value", "time-value", "boolean-value", "string-value": value = Array(bytes)
      default: break
      }
    }
  }

  /// Completes the text by the value; answers what the cell holds, `nil` for nothing.
  func finish(in arena: inout [UInt8]) -> Sheet.CellKind? {
    let isBlank = arena.count == offset
    if isError { return .error }
    switch type {
    case "date":
      replace(with: Self.date(value), in: &arena)
      return arena.count > offset ? .date : nil
    case "time":
      replace(with: Self.time(value), in: &arena)
      return arena.count > offset ? .date : nil
    case "boolean":
      replace(with: value == Array("true".utf8) ? Array("TRUE".utf8) : Array("FALSE".utf8), in: &arena)
      return .boolean
    case "float", "percentage", "currency":
      // The paragraph is the number as shown; some programs write only the value.
      if isBlank, let number = NumberText.double(value) { DecimalValue(number)?.appendGeneral(to: &arena) }
      return arena.count > offset ? .number : nil
    case "string":
      if isBlank, !hasText { arena.append(contentsOf: value) }
      return arena.count > offset ? .text : nil
    default:
      if isBlank, hasFormula { return .error }
      return isBlank ? nil : .text
    }
  }

  /// What a paragraph shows of a date may leave out half of it.
  private func replace(with text: [UInt8], in arena: inout [UInt8]) {
    guard !text.isEmpty else { return }
    arena.removeLast(arena.count - offset)
    arena.append(contentsOf: text)
  }

  /// `2026-04-01T09:30:00.5` to the second, the day alone at midnight.
  private static func date(_ value: [UInt8]) -> [UInt8] {
    var text = value.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    let midnight = Array("T00:00:00".utf8)
    if text.suffix(midnight.count).elementsEqual(midnight) { text.removeLast(midnight.count) }
    return Array(text)
  }

  /// `PT27H30M00S` as `27:30:00`; nothing for what is no such duration.
  private static func time(_ value: [UInt8]) -> [UInt8] {
    guard value.starts(with: "PT".utf8) else { return [] }
    var parts: [UInt8: [UInt8]] = [:]
    var digits: [UInt8] = []
    var isFraction = false
    for byte in value.dropFirst(2) {
      switch byte {
      case 0x30...0x39: if !isFraction { digits.append(byte) }
      case UInt8(ascii: "."), UInt8(ascii: ","): isFraction = true
      case UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S"):
        parts[byte] = digits
        digits = []
      default: return []
      }
    }
    let units = [UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S")]
    let padded = units.map { unit -> [UInt8] in
      let digits = parts[unit] ?? []
      return Array(repeating: 0x30, count: max(0, 2 - digits.count)) + digits
    }
    return Array(padded.joined(separator: [UInt8(ascii: ":")]))
  }
}

/// The paragraph being read: runs of blanks count as one, and paragraphs of a cell are its lines.
struct OpenDocumentParagraph {
  var isOpen = false
  private var endsInBlank = true

  mutating func begin(isFirst: Bool, in arena: inout [UInt8]) {
    if !isFirst { arena.append(0x0A) }
    isOpen = true
    endsInBlank = true
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to arena: inout [UInt8]) {
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBlank { arena.append(byte) } else if !endsInBlank { arena.append(0x20) }
      endsInBlank = isBlank
    }
  }

  /// Appends a blank that the file spells out, as often as it says.
  mutating func append(_ byte: UInt8, count: Int, to arena: inout [UInt8]) {
    guard isOpen else { return }
    arena.append(contentsOf: repeatElement(byte, count: count))
    endsInBlank = false
  }
}
